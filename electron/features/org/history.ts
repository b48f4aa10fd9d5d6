import type { Database } from "better-sqlite3";
import type { SeatEvent } from "../../../shared/org.ts";
import { ok, type Result } from "../../../shared/result.ts";
import { isolate } from "../../../shared/rules/names.ts";
import { getSeat } from "./read.ts";
import { missing } from "./seats.ts";

/** What is known of a seat's past and what is arranged for it, the oldest first. */
export function listHistory(db: Database, id: string): Result<SeatEvent[]> {
  const seat = getSeat(db, id);
  if (!seat) return missing();
  const begin: SeatEvent[] = seat.roleId === null ? [] : [createdEvent(db, id)];
  const start: SeatEvent[] =
    seat.startsOn === null || seat.holder === "" || seat.roleId === null
      ? []
      : [{ at: null, day: seat.startsOn, text: `First day of ${isolate(seat.holder)}.` }];
  return ok([...begin, ...hiringEvents(db, id), ...start, ...dutyEvents(db, id)]);
}

const createdEvent = (db: Database, id: string): SeatEvent => ({
  at: db.prepare("SELECT createdAt FROM seat WHERE id = ?").pluck().get(id) as number,
  day: null,
  text: "Added to the plan.",
});

function hiringEvents(db: Database, id: string): SeatEvent[] {
  const opened = db
    .prepare(
      `SELECT opening.createdAt AS at, opening.title FROM seat JOIN opening ON opening.id = seat.openingId
       WHERE seat.id = ?`,
    )
    .all(id) as { at: number; title: string }[];
  const moves = db
    .prepare(
      `SELECT stageMove.movedAt AS at, stageMove.toName, candidate.name FROM seat
       JOIN application ON application.id = seat.applicationId AND application.deletedAt IS NULL
       JOIN candidate ON candidate.id = application.candidateId AND candidate.deletedAt IS NULL
       JOIN stageMove ON stageMove.applicationId = application.id AND stageMove.fromName IS NOT NULL
       WHERE seat.id = ? ORDER BY movedAt, stageMove.id`,
    )
    .all(id) as { at: number; toName: string; name: string }[];
  return [
    ...opened.map(({ at, title }) => ({ at, day: null, text: `Opened for hiring: ${title}.` })),
    ...moves.map(({ at, toName, name }) => ({
      at,
      day: null,
      text: `${isolate(name)} came to ${toName}.`,
    })),
  ];
}

function dutyEvents(db: Database, id: string): SeatEvent[] {
  const rows = db
    .prepare(
      `SELECT duty.fromDay, duty.untilDay, coalesce((SELECT value ->> '$.text'
           FROM json_each(role.details, '$.responsibilities') WHERE value ->> '$.id' = responsibilityId),
         responsibilityId) AS text
       FROM duty JOIN role ON role.id = duty.roleId WHERE seatId = ? ORDER BY duty.createdAt, duty.id`,
    )
    .all(id) as { fromDay: string | null; untilDay: string | null; text: string }[];
  return rows.flatMap(({ fromDay, untilDay, text }) => [
    ...(fromDay === null ? [] : [{ at: null, day: fromDay, text: `Takes over: ${text}.` }]),
    ...(untilDay === null ? [] : [{ at: null, day: untilDay, text: `Hands over: ${text}.` }]),
  ]);
}
