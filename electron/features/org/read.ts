import type { Database } from "better-sqlite3";
import type { Duty, Org, OrgRole, Seat } from "../../../shared/org.ts";
import type { RoleDetails } from "../../../shared/role.ts";
import { readSetting } from "../../workspace/settings.ts";
import { getFounder } from "../panelist.ts";
import { hireOfSeatSql } from "./hire.ts";
import { dayIn } from "../../../shared/rules/today.ts";

interface SeatRow {
  id: string;
  roleId: string | null;
  reportsTo: string | null;
  startsOn: string | null;
  openingId: string | null;
  openingTitle: string | null;
  openingStatus: "open" | "closed" | null;
  applicationId: string | null;
  candidateId: string | null;
  hiredName: string | null;
  holderName: string;
  hoursPerWeek: number;
  note: string;
  updatedAt: number;
}

/** The whole org as it stands. */
export function getOrg(db: Database, now: number): Org {
  return {
    today: dayIn(readSetting(db, "company").timeZone, now),
    seats: listSeats(db),
    duties: listDuties(db),
    roles: listRoles(db),
  };
}

const seatSql = `
  SELECT seat.id, seat.roleId, seat.reportsTo, seat.startsOn, seat.openingId, seat.holderName, seat.hoursPerWeek,
    seat.note, seat.updatedAt, opening.title AS openingTitle, opening.status AS openingStatus,
    iif(hireCandidate.id IS NULL, NULL, hire.id) AS applicationId, hireCandidate.id AS candidateId,
    hireCandidate.name AS hiredName
  FROM seat LEFT JOIN opening ON opening.id = seat.openingId
  ${hireOfSeatSql}
  WHERE seat.deletedAt IS NULL`;

export function listSeats(db: Database): Seat[] {
  const founder = getFounder(db).name;
  const rows = db.prepare(`${seatSql} ORDER BY seat.position, seat.id`).all() as SeatRow[];
  return rows.map((row) => rowToSeat(row, founder));
}

export function getSeat(db: Database, id: string): Seat | null {
  const row = db.prepare(`${seatSql} AND seat.id = ?`).get(id) as SeatRow | undefined;
  return row ? rowToSeat(row, getFounder(db).name) : null;
}

export const getFounderSeat = (db: Database) =>
  db.prepare("SELECT id FROM seat WHERE roleId IS NULL").pluck().get() as string;

function rowToSeat(row: SeatRow, founder: string): Seat {
  const isFounder = row.roleId === null;
  const holder = isFounder ? founder : row.holderName || row.hiredName || "";
  return {
    id: row.id,
    roleId: row.roleId,
    reportsTo: row.reportsTo,
    state:
      isFounder || holder !== "" ? "filled" : row.openingStatus === "open" ? "open" : "planned",
    startsOn: row.startsOn,
    opening:
      row.openingId === null
        ? null
        : { id: row.openingId, title: row.openingTitle!, status: row.openingStatus! },
    hired:
      row.applicationId === null || row.candidateId === null
        ? null
        : { applicationId: row.applicationId, candidateId: row.candidateId },
    holder,
    hoursPerWeek: row.hoursPerWeek,
    note: row.note,
    updatedAt: row.updatedAt,
  };
}

/** Those of deleted seats are kept for their restoring, and nobody's until then. */
const listDuties = (db: Database) =>
  db
    .prepare(
      `SELECT duty.id, duty.roleId, responsibilityId, seatId, duty.hoursPerWeek, fromDay, untilDay, keptBecause
       FROM duty JOIN seat ON seat.id = duty.seatId AND seat.deletedAt IS NULL
       ORDER BY duty.createdAt, duty.id`,
    )
    .all() as Duty[];

function listRoles(db: Database): OrgRole[] {
  const rows = db
    .prepare(
      `SELECT id, details, archivedAt FROM role
       WHERE archivedAt IS NULL OR id IN (SELECT roleId FROM seat WHERE deletedAt IS NULL)
         OR id IN (SELECT roleId FROM duty) ORDER BY id`,
    )
    .all() as { id: string; details: string; archivedAt: number | null }[];
  return rows.map(rowToRole);
}

function rowToRole(row: { id: string; details: string; archivedAt: number | null }): OrgRole {
  const details = JSON.parse(row.details) as RoleDetails;
  return {
    id: row.id,
    name: details.name,
    abbreviation: details.abbreviation,
    span: details.span,
    reportsTo: details.reportsTo,
    archived: row.archivedAt !== null,
    responsibilities: details.responsibilities,
  };
}
