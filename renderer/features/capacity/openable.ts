import type { Seat } from "../../../shared/org.ts";
import type { CapacityPlan } from "../../../shared/rules/capacity/types.ts";
import { addMonths } from "../../../shared/rules/months.ts";

export interface OpenableRole {
  roleId: string;
  name: string;
  /** Seats that nobody holds and no opening looks for, the earliest first. */
  seats: { start: string; decideBy: string }[];
  /** For so many of them looking has to begin by the end of next month. */
  due: number;
  /** People who are here already but have no filled seat yet: their planned seats come first and stay closed. */
  stillHere: number;
}

/** Everybody the plan has, those who are here included, for the org. */
export const linesOf = (plan: CapacityPlan): { roleId: string; startsOn: string }[] =>
  plan.roles.flatMap(({ roleId, planned, starts }) => {
    const beginning = starts.map((start) => addMonths(plan.details.from, start));
    return [...planned.here, ...beginning].map((month) => ({ roleId, startsOn: `${month}-01` }));
  });

/** Planned seats of a role in the order in which the org counts them. */
export const plannedSeats = (seats: readonly Seat[], roleId: string): Seat[] =>
  seats
    .filter((seat) => seat.roleId === roleId && seat.state === "planned")
    .toSorted((a, b) => (a.startsOn ?? "9999").localeCompare(b.startsOn ?? "9999"));

/** What is left to open: the plan's people less the seats that are filled or open, which stand for its earliest. */
export function openable(plan: CapacityPlan, seats: readonly Seat[]): OpenableRole[] {
  const soon = addMonths(plan.context.now, 1);
  return plan.roles.flatMap((role): OpenableRole[] => {
    const taken = seats.filter(
      (seat) => seat.roleId === role.roleId && seat.state !== "planned",
    ).length;
    const stillHere = Math.max(0, role.here - taken);
    const hires = plan.hires
      .filter((hire) => hire.roleId === role.roleId)
      .slice(Math.max(0, taken - role.here));
    if (hires.length === 0) return [];
    return [
      {
        roleId: role.roleId,
        name: role.name,
        seats: hires.map(({ start, decideBy }) => ({ start, decideBy })),
        due: hires.filter((hire) => hire.decideBy <= soon).length,
        stillHere,
      },
    ];
  });
}
