import type { Scorecard } from "../../../shared/scorecard.ts";
import { company } from "./company.ts";
import type { Filling, Step } from "./filling.ts";
import { holdRun } from "./runs.ts";
import type { Moment, SampleInterview, SampleRating, SampleScorecard } from "./types.ts";

/** Filled in when the interview is scheduled, read by what happens later. */
interface Scheduled {
  id: string;
}

export function scheduleInterview(
  { desk, clock, panelists, openings }: Filling,
  applicationId: string,
  { opening, round: name, at, minutes, place, note, panel }: SampleInterview,
): string {
  const { rounds } = desk.ask("opening.get", { id: openings.get(opening)! });
  const round = rounds.find((one) => one.name === name);
  if (!round) throw new Error(`The example knows no round "${name}".`);
  return desk.ask("interview.schedule", {
    applicationId,
    roundId: round.id,
    startsAt: clock.instant(at),
    timeZone: company.timeZone,
    minutes,
    place,
    note: note ?? "",
    panelistIds: panel.map((one) => panelists[one]),
  }).id;
}

/** Everybody's scorecard, written after the interview by its author. */
export function holdInterview(
  filling: Filling,
  interview: SampleInterview,
  scheduled: Scheduled,
): Step[] {
  return (interview.scorecards ?? []).map((card, index) => ({
    at: filling.clock.instant(card.submitted ?? handedIn(interview, index)),
    by: card.by,
    run: () => write(filling, card, interview, scheduled.id),
  }));
}

const handedIn = ({ at: [workdays, hour], minutes }: SampleInterview, index: number): Moment => [
  workdays,
  hour + minutes / 60 + 0.5 + index * 0.75,
];

function write(
  { desk, clock }: Filling,
  card: SampleScorecard,
  interview: SampleInterview,
  interviewId: string,
): void {
  const { mine } = desk.ask("interview.get", { id: interviewId });
  if (!mine) throw new Error(`${card.by} is not on the panel of this interview.`);
  const id = mine.scorecardId;
  const scorecard = desk.ask("scorecard.get", { id });
  const complete = card.submitted !== null;
  if (card.run) holdRun(desk, scorecard, card.run, clock.instant(interview.at));
  for (const rating of ratingsFor(scorecard, card.ratings, 1, complete))
    desk.ask("scorecard.rate", { id, ...rating });
  for (const rating of ratingsFor(scorecard, card.secondTake ?? {}, 2, false))
    desk.ask("scorecard.rate", { id, ...rating });
  if (card.recommendation !== null || card.note !== "")
    desk.ask("scorecard.conclude", { id, recommendation: card.recommendation, note: card.note });
  if (complete) desk.ask("scorecard.submit", { id });
}

/** What was written, on the criteria it was written about; in a complete scorecard the others count as not assessed. */
function ratingsFor(
  { items }: Scorecard,
  written: Record<string, SampleRating>,
  take: 1 | 2,
  complete: boolean,
) {
  const criteria = items.flatMap((item) => item.criteria);
  const known = new Set(criteria.map((criterion) => criterion.text));
  const stray = Object.keys(written).find((text) => !known.has(text));
  if (stray !== undefined)
    throw new Error(`The example rates "${stray}", which is not in the kit.`);
  return criteria.flatMap(({ id, text }) => {
    const rating = written[text] ?? (complete ? ([null, ""] as const) : undefined);
    if (!rating) return [];
    const [level, evidence] = rating;
    return [{ criterionId: id, take, level, notAssessed: level === null, evidence }];
  });
}

export function cancelSteps(
  { desk, clock }: Filling,
  { cancelled }: SampleInterview,
  scheduled: Scheduled,
): Step[] {
  if (!cancelled) return [];
  const run = () => void desk.ask("interview.cancel", { id: scheduled.id });
  return [{ at: clock.instant(cancelled.at), by: cancelled.by, run }];
}

export function openSealSteps(
  { desk, clock }: Filling,
  { sealOpened }: SampleInterview,
  scheduled: Scheduled,
): Step[] {
  if (!sealOpened) return [];
  const { at, by, reason } = sealOpened;
  const run = () => void desk.ask("interview.openSeal", { id: scheduled.id, reason });
  return [{ at: clock.instant(at), by, run }];
}
