import type { LibraryEntry, Opening, Round } from "../../../shared/opening.ts";
import type { Choice, ChoiceWords } from "../../../shared/rules/findings/kit.ts";
import { additionTo, type CompetencyCoverage } from "../../../shared/rules/kit-coverage.ts";
import { type EditRound, type KitEdit, referenceTo } from "./kit-edits.ts";

type ExerciseKind = Exclude<LibraryEntry["kind"], "question">;

/** An exercise that is still to be chosen, with what the library has for this role. */
export interface Offer {
  kind: ExerciseKind;
  words: ChoiceWords;
  /** What a round for it is called. */
  name: string;
  entries: readonly LibraryEntry[];
  /** The empty round that waits for it; null where it gets a round of its own. */
  roundId: string | null;
}

const exercises = [
  {
    kind: "role-play",
    words: { one: "role-play", many: "role-plays" },
    name: "Role-play",
    waits: /role.?play/i,
  },
  {
    kind: "case-study",
    words: { one: "case study", many: "case studies" },
    name: "Case study",
    waits: /case/i,
  },
] as const;

/** More cards than these are a library. */
const shownAtMost = 4;

/** Kinds of exercise that the kit has none of, and the library something written for the role. */
export function offersFor(rounds: readonly Round[], library: readonly LibraryEntry[]): Offer[] {
  const items = rounds.flatMap((round) => round.items);
  return exercises.flatMap(({ waits, ...exercise }) => {
    if (items.some((item) => item.content.kind === exercise.kind)) return [];
    const entries = library
      .filter((entry) => entry.kind === exercise.kind && entry.fits)
      .slice(0, shownAtMost);
    const waiting = rounds.find((round) => round.items.length === 0 && waits.test(round.name));
    return entries.length === 0 ? [] : [{ ...exercise, entries, roundId: waiting?.id ?? null }];
  });
}

/** What an entry would settle of what counts. */
export function choiceOf(entry: LibraryEntry, coverage: readonly CompetencyCoverage[]): Choice {
  const { title, minutes } = entry;
  return { title, minutes, fills: additionTo(coverage, additionOf(entry)).fills };
}

export const additionOf = ({ kind, criteria }: LibraryEntry) => ({ kind, competencyIds: criteria });

/** Takes what is offered into the round that waits for it, or into one of its own. */
export const take =
  ({ roundId, name }: Offer, entries: readonly LibraryEntry[]): KitEdit =>
  (rounds) => {
    const items = entries.map(referenceTo);
    const own: EditRound = { id: null, name, items };
    return roundId === null
      ? [...rounds, own]
      : rounds.map((round) =>
          round.id === roundId ? { ...round, items: [...round.items, ...items] } : round,
        );
  };

/** The competency that lacks most: nothing rates it, or it is only told. */
export function worstGap(
  competencies: Opening["competencies"],
  coverage: readonly CompetencyCoverage[],
): string {
  const byGap = (gap: CompetencyCoverage["gaps"][number]) =>
    coverage.find((one) => one.gaps.includes(gap))?.competencyId;
  return (
    byGap("none") ??
    byGap("told-only") ??
    byGap("one-source") ??
    competencies[0]?.competencyId ??
    ""
  );
}
