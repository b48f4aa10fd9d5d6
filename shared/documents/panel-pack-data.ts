import type { KitItem } from "../opening.ts";
import type { CaseStudy, RolePlay } from "../kit.ts";
import type { Heading } from "./frame.tsx";

export interface PackInterview {
  id: string;
  startsAt: number;
  timeZone: string;
  minutes: number;
  place: string;
  candidate: string;
  /** Addresses and numbers of the candidate; none where the copy has no contact data. */
  contacts: readonly string[];
  round: string;
  panelists: readonly string[];
}

/** One thing to ask or to do in a round, with what is rated in it. */
export type PackItem = Omit<KitItem, "builtInId">;

export interface PackRound {
  id: string;
  /** Its place in the kit, from 1. */
  number: number;
  name: string;
  minutes: number;
  /** Who is planned to sit in it. */
  panelists: readonly string[];
  items: readonly PackItem[];
}

export interface PackCompetency {
  competencyId: string;
  name: string;
  definition: string;
  weight: number;
  mustHave: number | null;
}

/** Everything a panel pack is made of. It holds what is to be asked, never what somebody scored. */
export interface PanelPack {
  heading: Heading;
  opening: { title: string; roleName: string; seats: number; lead: string };
  competencies: readonly PackCompetency[];
  weightsVersion: number;
  /** Those still to come, or the one that the pack is for. */
  schedule: readonly PackInterview[];
  rounds: readonly PackRound[];
  /** Set where the pack is for one interview only. */
  only: PackInterview | null;
}

export type Exercise =
  | { kind: "role-play"; rolePlay: RolePlay }
  | { kind: "case-study"; caseStudy: CaseStudy };

/** Whether the candidate tries it a second time, after a coaching note. */
export const hasSecondTake = ({ content }: Pick<KitItem, "content">): boolean =>
  content.kind === "role-play" && content.rolePlay.secondTake !== null;

/** What of an item may lie before a candidate; null for a question, which is asked aloud. */
export function exerciseOf({ content }: Pick<KitItem, "content">): Exercise | null {
  return content.kind === "question" ? null : content;
}
