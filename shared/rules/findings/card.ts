import type { CandidateCard } from "../../run.ts";
import { formatClock, formatNumber } from "../format.ts";
import { inSentence, isolate } from "../names.ts";
import { hasBegun, remaining, type RunPhase } from "../run-clock.ts";

export interface CardFace {
  /** A time, or words in its place where no time of the candidate's runs. */
  head: { time: string } | { words: string };
  /** What the time is for, and what comes after it. */
  words: string;
}

type Going = Pick<CandidateCard, "clock" | "phases"> & {
  task: { kind: CandidateCard["task"]["kind"] };
};

const atTheEnd = "Thank you. The panel tells you what comes next.";

/**
 * What the clock on a candidate's card says. Time over is said as calmly as time left, and what the panel does while it
 * has the word is not the candidate's.
 */
export function cardFace(card: Going, now: number): CardFace {
  const { clock, phases } = card;
  const phase = phases[clock.phase];
  const rest = remaining(clock, phases, now);
  if (!phase || !rest) return { head: { words: "Finished" }, words: atTheEnd };
  if (phase.who === "panel")
    return { head: { words: "The panel has the word" }, words: next(card) || atTheEnd };
  const purpose = purposeOf(card, phase);
  if (rest.over >= 1000)
    return {
      head: { time: `+${formatClock(rest.over / 1000)}` },
      words: `over the time ${purpose} · the panel says when to go on`,
    };
  return {
    head: { time: formatClock(Math.ceil(rest.left / 1000)) },
    words: [stateOf(card, purpose), next(card)].filter(Boolean).join(" · "),
  };
}

function stateOf({ clock }: Going, purpose: string): string {
  if (!hasBegun(clock)) return `${purpose}, once the panel starts the clock`;
  return clock.runningSince === null ? `left ${purpose}, paused` : `left ${purpose}`;
}

/** `then 10 to present, 10 for questions`; of a role-play only the next part, because it may be played twice. */
function next(card: Going): string {
  const coming = card.phases.slice(card.clock.phase + 1).filter((phase) => phase.who !== "panel");
  const named = card.task.kind === "case-study" ? coming : coming.slice(0, 1);
  if (named.length === 0) return "";
  return `then ${named.map((phase) => `${minutesOf(phase)} ${purposeOf(card, phase)}`).join(", ")}`;
}

const minutesOf = ({ planned }: RunPhase): string => formatNumber(planned / 60_000, { digits: 1 });

const casePurposes: Record<string, string> = {
  Prepare: "to prepare",
  Present: "to present",
  Discuss: "for questions",
};

function purposeOf({ task }: Going, { name }: RunPhase): string {
  const known = task.kind === "case-study" ? casePurposes[name] : undefined;
  return known ?? `for ${isolate(inSentence(name))}`;
}

/** `60 to prepare, 10 to present, 10 for questions`, for paper, where no clock runs. */
export function cardPlan(card: Going): string {
  return card.phases
    .filter((phase) => phase.who !== "panel")
    .map((phase) => `${minutesOf(phase)} min ${purposeOf(card, phase)}`)
    .join(", ");
}
