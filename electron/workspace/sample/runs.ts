import type { KitItem } from "../../../shared/opening.ts";
import { phasesOf } from "../../../shared/rules/run-clock.ts";
import type { Scorecard } from "../../../shared/scorecard.ts";
import type { Desk } from "./desk.ts";
import type { SampleRun } from "./types.ts";

const minute = 60_000;

interface Event {
  at: number;
  run: () => void;
}

/** Runs an exercise again from the minute it began, as its author did, and leaves the day's clock where it was. */
export function holdRun(desk: Desk, card: Scorecard, run: SampleRun, begun: number): void {
  const item = card.items.find((one) => one.builtInId === run.of);
  if (!item) throw new Error(`The example runs "${run.of}", which is not in the kit.`);
  const written = desk.now;
  const events = [...phaseEvents(desk, card, item), ...talkEvents(desk, card, item, run)];
  for (const event of events.toSorted((a, b) => a.at - b.at)) {
    desk.now = begun + event.at;
    event.run();
  }
  const { selfDiagnosis, coachingNote } = run;
  desk.ask("run.coach", { ...partOf(card, item), selfDiagnosis, coachingNote });
  desk.now = written;
}

const partOf = (card: Scorecard, item: KitItem) => ({ scorecardId: card.id, kitItemId: item.id });

/** The clock starts, and goes on as planned to the end of the last phase. */
function phaseEvents(desk: Desk, card: Scorecard, item: KitItem): Event[] {
  const press = (action: "start" | "next") => () =>
    void desk.ask("run.clock", { ...partOf(card, item), action });
  let end = 0;
  const ends = phasesOf(item.content).map((phase) => {
    end += phase.planned;
    return { at: end, run: press("next") };
  });
  return [{ at: 0, run: press("start") }, ...ends];
}

function talkEvents(desk: Desk, card: Scorecard, item: KitItem, run: SampleRun): Event[] {
  const part = partOf(card, item);
  const criterionId = (text: string | undefined): string | null =>
    text === undefined ? null : item.criteria.find((criterion) => criterion.text === text)!.id;
  return [
    ...run.used.map(([at, kind, index]) => ({
      at: at * minute,
      run: () => {
        const take = takeAt(item, at * minute);
        desk.ask("run.use", { ...part, kind, index, take, used: true });
      },
    })),
    ...run.moments.map(([at, text, criterion]) => ({
      at: at * minute,
      run: () =>
        void desk.ask("run.addNote", { ...part, text, criterionId: criterionId(criterion) }),
    })),
  ];
}

/** Which take was on when so much time had gone. */
function takeAt(item: KitItem, at: number): 1 | 2 {
  let end = 0;
  for (const phase of phasesOf(item.content)) {
    end += phase.planned;
    if (at < end) return phase.take;
  }
  return 1;
}
