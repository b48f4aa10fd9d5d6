import type { Home, HomeOpening } from "../../home.ts";
import type { Plan } from "../../plan.ts";
import type { Refusal } from "../refusal.ts";

/** What Home needs to know of a plan: whether the goal is met, with whom, and by how much. */
export interface GoalReading {
  ok: true;
  measure: Plan["details"]["measure"];
  /** `2027`, or `18 months` where the plan is not a calendar year. */
  period: string;
  /** The whole goal and what is left over at its end (negative: missing), minor units or customers. */
  goal: number;
  spare: number;
  /** The same if everybody who sells reached ten points of quota less. */
  spareAtLess: number;
  /** Those who sign, by their role. */
  sellers: { name: string; heads: number }[];
  /** Cumulative, one entry a month. */
  bookings: number[];
  goalByMonth: number[];
}

/** Two jobs in one person's hands, or more hours than there are. */
export interface Overload {
  seatId: string;
  holder: string;
  isFounder: boolean;
  /** Hours a week by role, the own one first. */
  jobs: { roleId: string; name: string; hours: number }[];
  hours: number;
  available: number;
}

export interface TeamReading {
  seats: number;
  filled: number;
  /** Whoever begins next, and when. */
  next: { seatId: string; holder: string; roleName: string; startsOn: string } | null;
  overloads: Overload[];
  /** Openings that somebody has planned a seat for. */
  openingIds: string[];
  /** Planned seats for which somebody should be looked for already: hiring takes longer than there is time. */
  due: { roleId: string; roleName: string; count: number; startsOn: string } | null;
}

/** What is wrong with how a role is paid, the gravest first. */
export interface PayProblem {
  planId: string;
  roleId: string;
  roleName: string;
  isInForce: boolean;
  rule: string;
  title: string;
  text: string;
  isGrave: boolean;
}

/** Everything that is computed of the founder's own facts. */
export interface DepartmentReading {
  /** Null: there is no plan yet. */
  goal: GoalReading | Refusal | null;
  /** Whether its figures are still those of the example. */
  isExample: boolean;
  /** Null: nobody has a seat yet. */
  team: TeamReading | null;
  /** Roles with a seat or a line in the plan. */
  plannedRoleIds: string[];
  /** Roles for which pay is decided. */
  paidRoleIds: string[];
  pay: PayProblem[];
  /** Whether somebody owns the leads that are not ready, and how many of them there are; null: nobody has asked yet. */
  nurture: { share: number; owned: boolean } | null;
}

/** Whether questions and an exercise stand ready, and nothing that counts goes unasked. */
export const isPrepared = (opening: HomeOpening): boolean => lackingParts(opening) === 0;

/** So many parts are still to be prepared: what counts and is not rated, and something to see people at work with. */
export function lackingParts(opening: HomeOpening): number {
  const exercise = lacksExercise(opening) ? 1 : 0;
  if (partsOf(opening) === 0) return Math.max(1, opening.uncovered) + exercise;
  return opening.uncovered + exercise;
}

export const partsOf = ({ questions, rolePlays, caseStudies }: HomeOpening): number =>
  questions + rolePlays + caseStudies;

/** A role-play, where the library has one for the role; else any exercise. A frozen kit stays as it is. */
export function lacksExercise(opening: HomeOpening): boolean {
  if (opening.isFrozen) return false;
  if (opening.rolePlays > 0) return false;
  return opening.rolePlaysOffered > 0 || opening.caseStudies === 0;
}

/** Roles that are worked with: hired for, planned, or made the company's own. */
export function rolesInUse(
  { roles, openings }: Pick<Home, "roles" | "openings">,
  department: DepartmentReading | null,
): Home["roles"] {
  const used = new Set([
    ...openings.map((one) => one.roleId),
    ...(department?.plannedRoleIds ?? []),
  ]);
  const inUse = roles.filter((role) => used.has(role.id));
  return inUse.length > 0 ? inUse : roles.filter((role) => role.isAdjusted);
}

/** What a role lacks before somebody can be hired for it, the gravest; null where it is written. */
export type RoleLack = "responsibilities" | "weights" | "pay" | "template";

export function roleLack(
  role: Home["roles"][number],
  department: DepartmentReading | null,
): RoleLack | null {
  if (role.responsibilities === 0) return "responsibilities";
  if (role.weightSum !== 100) return "weights";
  if (department && !department.paidRoleIds.includes(role.id)) return "pay";
  // The example names its roles by itself: that is nobody's decision yet.
  if (department?.isExample && !role.isAdjusted) return "template";
  return null;
}
