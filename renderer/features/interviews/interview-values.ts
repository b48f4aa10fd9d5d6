import type { Interview, InterviewDetails } from "../../../shared/interview.ts";
import type { Opening, Round } from "../../../shared/opening.ts";
import { roundPanel } from "../../../shared/rules/round-panel.ts";
import { instantsAt, localAt } from "./local-time.ts";

/** The form as it is typed, so that a draft can keep what is not valid yet. */
export interface InterviewValues {
  roundId: string;
  day: string;
  time: string;
  timeZone: string;
  minutes: string;
  place: string;
  note: string;
  panelistIds: string[];
}

export type InterviewErrors = Partial<Record<keyof InterviewValues, string>>;

/** A round takes as long as its parts together; one without parts is guessed. */
export function minutesOf(round: Round | undefined): string {
  const sum = (round?.items ?? []).reduce((total, item) => total + item.minutes, 0);
  return String(sum > 0 ? Math.min(600, Math.max(5, Math.round(sum))) : 45);
}

/** Who is planned for a round; whoever is archived cannot be invited. */
const panelOf = (opening: Opening, round: Round | undefined): string[] =>
  roundPanel(opening.panel, round).map((one) => one.id);

/** The next day at ten, with the first round that is not planned yet and the people planned for it. */
export function newInterview(
  opening: Opening,
  planned: readonly Interview[],
  timeZone: string,
  now: number,
): InterviewValues {
  const tomorrow = localAt(now + 24 * 60 * 60 * 1000, timeZone);
  const taken = new Set(planned.filter((one) => !one.cancelled).map((one) => one.round.id));
  const round = opening.rounds.find((one) => !taken.has(one.id)) ?? opening.rounds[0];
  return {
    roundId: round?.id ?? "",
    day: tomorrow.day,
    time: "10:00",
    timeZone,
    minutes: minutesOf(round),
    place: "",
    note: "",
    panelistIds: panelOf(opening, round),
  };
}

export function valuesOf(interview: Interview): InterviewValues {
  return {
    roundId: interview.round.id,
    ...localAt(interview.startsAt, interview.timeZone),
    timeZone: interview.timeZone,
    minutes: String(interview.minutes),
    place: interview.place,
    note: interview.note,
    panelistIds: interview.panelistIds,
  };
}

/** Another round brings its own length and people, unless they were changed by hand. */
export function withRound(
  values: InterviewValues,
  opening: Opening,
  roundId: string,
): InterviewValues {
  const before = opening.rounds.find((round) => round.id === values.roundId);
  const after = opening.rounds.find((round) => round.id === roundId);
  const isSame = (some: readonly string[], others: readonly string[]) =>
    some.length === others.length && some.every((one) => others.includes(one));
  return {
    ...values,
    roundId,
    ...(values.minutes === minutesOf(before) ? { minutes: minutesOf(after) } : {}),
    ...(isSame(values.panelistIds, panelOf(opening, before))
      ? { panelistIds: panelOf(opening, after) }
      : {}),
  };
}

type Read =
  | { details: InterviewDetails; errors: null }
  | { details: null; errors: InterviewErrors };

/** Turns the form into what is sent, or says field by field what is wrong. */
export function readValues(values: InterviewValues): Read {
  const errors: InterviewErrors = {};
  const minutes = Number(values.minutes.trim().replace(",", "."));
  if (!Number.isInteger(minutes) || minutes < 5 || minutes > 600)
    errors.minutes = "A whole number of minutes from 5 to 600.";
  if (values.roundId === "") errors.roundId = "Choose a round.";
  if (!/^\d{4}-\d{2}-\d{2}$/.test(values.day)) errors.day = "Choose a day.";
  if (!/^\d{2}:\d{2}$/.test(values.time)) errors.time = "A time such as 14:30.";
  if (values.panelistIds.length === 0) errors.panelistIds = "Choose at least one panelist.";
  const [startsAt] = errors.day || errors.time ? [] : instantsAt(values, values.timeZone);
  if (startsAt === undefined && !errors.day && !errors.time)
    errors.time = "The clock is put forward that night: this time does not exist there.";
  if (startsAt === undefined || Object.keys(errors).length > 0) return { details: null, errors };
  const { timeZone, place, note, panelistIds } = values;
  return { details: { startsAt, timeZone, minutes, place, note, panelistIds }, errors: null };
}

/** Said under the time when the clock shows it twice. */
export const comesTwice = (values: InterviewValues): boolean =>
  instantsAt(values, values.timeZone).length > 1;
