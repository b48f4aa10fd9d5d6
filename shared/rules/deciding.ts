import type { DecisionLine, SaidRecommendation, Verdict } from "../decision.ts";
import type { Stage } from "../opening.ts";
import type { Recommendation } from "../scorecard.ts";
import { counted, countWord, formatDay } from "./format.ts";
import { asSentenceStart, isolate, joinNames } from "./names.ts";

/** What deciding means, apart from any screen: which word stands against which verdict, and what follows from it. */

const for_: readonly Recommendation[] = ["yes", "strong-yes"];
const against: Record<Verdict, readonly Recommendation[]> = {
  hire: ["no", "strong-no"],
  reject: for_,
  // Nobody is asked about waiting: only who is sure, one way or the other, says something against it.
  hold: ["strong-yes", "strong-no"],
};

/** The recommendations that speak against a verdict and those that do not, each in the order given. */
export function sides(
  verdict: Verdict,
  said: readonly SaidRecommendation[],
): { against: SaidRecommendation[]; rest: SaidRecommendation[] } {
  const isAgainst = (one: SaidRecommendation) => against[verdict].includes(one.current);
  return {
    against: said.filter(isAgainst),
    rest: said.filter((one) => !isAgainst(one)),
  };
}

/** Whose fit is nearest to this one's: the person whom a hire has to be told apart from. */
export function nearestOther(
  candidate: DecisionLine,
  all: readonly DecisionLine[],
): DecisionLine | null {
  const own = candidate.adjusted ?? candidate.raw;
  if (own === null) return null;
  const distance = (one: DecisionLine) => Math.abs((one.adjusted ?? one.raw ?? Infinity) - own);
  return (
    all
      .filter((one) => one.applicationId !== candidate.applicationId && one.raw !== null)
      .toSorted((a, b) => distance(a) - distance(b))[0] ?? null
  );
}

/** The stage a verdict leads to unless somebody chooses another; null to stay. */
export function usualStage(verdict: Verdict, stages: readonly Stage[]): string | null {
  const kind = { hire: "hired", reject: "rejected", hold: null }[verdict];
  return stages.find((stage) => stage.kind === kind)?.id ?? null;
}

/** The stages a verdict may lead to. */
export const fittingStages = (verdict: Verdict, stages: readonly Stage[]): Stage[] =>
  stages.filter((stage) =>
    verdict === "reject"
      ? stage.kind === "rejected"
      : stage.kind === "active" || (verdict === "hire" && stage.kind === "hired"),
  );

/** One verdict, as far as its consequences go. */
export interface Planned {
  name: string;
  verdict: Verdict;
  holdUntil: string | null;
  /** Where the application is, and where it goes; null when it stays. */
  from: Stage;
  to: Stage | null;
}

export interface Plan {
  verdicts: readonly Planned[];
  /** Interviewed people without a verdict. */
  undecided: readonly { name: string; stage: string }[];
  /** Everybody else who runs in the opening. */
  waiting: number;
  seats: { total: number; filled: number };
  /** How many more of the panel can sign. */
  others: number;
}

export interface Consequence {
  when: string;
  what: string;
  detail: string;
}

/** What recording does and what it leaves to do, each by name, in the order in which it comes. */
export function consequences(plan: Plan): Consequence[] {
  const of = (verdict: Verdict) => plan.verdicts.filter((one) => one.verdict === verdict);
  return [
    {
      when: "When you record",
      what: "The record is signed by you",
      detail: `Weights, scores, reasons and dissent are fixed. A later change is a new entry beside it.${signers(plan.others)}`,
    },
    ...of("hire").map(hireOf),
    ...seatsOf(plan),
    ...of("hold").map(holdOf),
    ...rejectsOf(of("reject")),
    ...undecidedOf(plan),
  ];
}

function signers(others: number): string {
  if (others === 0) return "";
  return others === 1
    ? " One more panelist can sign it or dissent."
    : ` ${asSentenceStart(countWord(others))} more panelists can sign it or dissent.`;
}

function hireOf({ name, from, to }: Planned): Consequence {
  const whom = isolate(name);
  const at = to ?? from;
  return {
    when: "At once",
    what:
      to === null || to.id === from.id
        ? `${whom} stays in ${from.name}`
        : `${whom} moves to ${to.name}`,
    detail:
      at.kind === "hired"
        ? from.kind === "hired"
          ? "Holds a seat already; no other is taken."
          : "Takes a seat. The offer is yours to write."
        : "A seat is kept; it is filled when the application moves to the hired stage.",
  };
}

function seatsOf({ verdicts, seats }: Plan): Consequence[] {
  const taken = verdicts.filter(
    (one) => one.to?.kind === "hired" && one.from.kind !== "hired",
  ).length;
  const left = verdicts.filter(
    (one) => one.from.kind === "hired" && one.to !== null && one.to.kind !== "hired",
  ).length;
  if (taken === 0 && left === 0) return [];
  const filled = seats.filled + taken - left;
  const full = filled >= seats.total;
  return [
    {
      when: "Then",
      what:
        seats.total === 1
          ? full
            ? "The seat is filled"
            : "The seat is open again"
          : `${asSentenceStart(countWord(filled))} of ${countWord(seats.total)} seats ${filled === 1 ? "is" : "are"} filled`,
      detail: full
        ? "You are asked whether to close the opening; it does not close by itself."
        : "The opening goes on.",
    },
  ];
}

const holdOf = ({ name, holdUntil, to, from }: Planned): Consequence => ({
  when: holdUntil === null ? "On a day to be chosen" : formatDay(holdUntil),
  what: `${isolate(name)} is owed an answer`,
  detail:
    to === null || to.id === from.id
      ? `Stays in ${from.name} until then.`
      : `Moves to ${to.name} and waits there.`,
});

function rejectsOf(rejects: readonly Planned[]): Consequence[] {
  if (rejects.length === 0) return [];
  const names = joinNames(rejects.map((one) => isolate(one.name)));
  const moved = rejects.some((one) => one.to !== null && one.to.id !== one.from.id);
  return [
    {
      when: "At once",
      what: moved
        ? `${names} ${rejects.length === 1 ? "moves" : "move"} to ${rejects[0]!.to?.name ?? "Rejected"}`
        : `${names} ${rejects.length === 1 ? "stays" : "stay"} where ${rejects.length === 1 ? "the application is" : "the applications are"}`,
      detail:
        "Nothing is sent. The answer is yours to write, with what was strong and what was missing.",
    },
  ];
}

function undecidedOf({ undecided, waiting }: Plan): Consequence[] {
  if (undecided.length === 0 && waiting === 0) return [];
  const people = undecided.length + waiting;
  const named = undecided.map((one) => `${isolate(one.name)} (${one.stage})`);
  const more = waiting === 0 ? [] : [`${countWord(waiting)} without an interview`];
  return [
    {
      when: "Still without an answer",
      what: `Nothing changes for ${counted(people, "person", "people")}`,
      detail: `${asSentenceStart(joinNames([...named, ...more]))}. Each is listed with a next step: hold, turn down, keep running, or ask for another opening.`,
    },
  ];
}
