import type { Database } from "better-sqlite3";
import { z } from "zod";
import { DebriefPlace, type Meeting } from "../../../shared/debrief.ts";
import { type DebriefClock, idleClock, settled } from "../../../shared/rules/debrief-clock.ts";

/** As the row keeps it: the clock, and where the panel is with each candidate. */
export interface MeetingRow extends DebriefClock {
  targetMinutes: number;
  places: Readonly<Record<string, DebriefPlace>>;
  startedAt: number;
  endedAt: number | null;
}

const usualMinutes = 20;

export const newMeeting = (now: number): MeetingRow => ({
  ...idleClock(now),
  targetMinutes: usualMinutes,
  places: {},
  startedAt: now,
  endedAt: null,
});

/** What is written into the column `state`. */
const State = z.object({
  targetMinutes: z.int(),
  currentId: z.string().nullable(),
  runningSince: z.int().nullable(),
  seenAt: z.int(),
  spent: z.record(z.string(), z.int()),
  places: z.record(z.string(), DebriefPlace),
});

export function readMeeting(db: Database, openingId: string): MeetingRow | null {
  const row = db
    .prepare("SELECT state, startedAt, endedAt FROM debrief WHERE openingId = ?")
    .get(openingId) as { state: string; startedAt: number; endedAt: number | null } | undefined;
  if (!row) return null;
  const { state, ...times } = row;
  return { ...State.parse(JSON.parse(state)), ...times };
}

export function writeMeeting(
  db: Database,
  openingId: string,
  { startedAt, endedAt, ...state }: MeetingRow,
  now: number,
): void {
  db.prepare(
    `INSERT INTO debrief (openingId, state, startedAt, updatedAt, endedAt)
     VALUES (@openingId, @state, @startedAt, @now, @endedAt)
     ON CONFLICT (openingId) DO UPDATE SET
       state = excluded.state, updatedAt = excluded.updatedAt, endedAt = excluded.endedAt`,
  ).run({ openingId, state: JSON.stringify(state), startedAt, endedAt, now });
}

const untouched: DebriefPlace = {
  step: "reading",
  competencyId: null,
  discussed: [],
  finished: false,
};

/** The meeting as of now: a clock that nobody watched any more stands where it was last seen. */
export function meetingOf(row: MeetingRow, now: number): Meeting {
  const { startedAt, endedAt, targetMinutes, places, ...clock } = row;
  const { currentId, runningSince, spent } = settled(clock, now);
  const ids = [...new Set([...Object.keys(spent), ...Object.keys(places)])].toSorted();
  return {
    startedAt,
    endedAt,
    targetMinutes,
    currentId,
    runningSince,
    candidates: ids.map((applicationId) => ({
      applicationId,
      spent: spent[applicationId] ?? 0,
      ...(places[applicationId] ?? untouched),
    })),
  };
}
