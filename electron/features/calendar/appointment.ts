import type { Database } from "better-sqlite3";
import { readSetting } from "../../workspace/settings.ts";
import { liveApplication } from "../interview/read.ts";

export interface Person {
  name: string;
  email: string;
}

/** What a calendar has to know of an interview. */
export interface Appointment {
  id: string;
  companyName: string;
  candidateName: string;
  candidateEmail: string;
  openingTitle: string;
  roundName: string;
  startsAt: number;
  timeZone: string;
  minutes: number;
  place: string;
  note: string;
  lead: Person;
  panel: Person[];
  createdAt: number;
  updatedAt: number;
  cancelledAt: number | null;
}

type Row = Omit<Appointment, "companyName" | "lead" | "panel"> & {
  leadName: string;
  leadEmail: string;
};

/** Null when the interview, its candidate or application is not there any more. */
export function getAppointment(db: Database, id: string): Appointment | null {
  const row = db
    .prepare(
      `SELECT interview.id, candidate.name AS candidateName,
         coalesce(candidate.emails ->> '$[0]', '') AS candidateEmail, opening.title AS openingTitle,
         round.name AS roundName, startsAt, timeZone, minutes, place, interview.note,
         lead.name AS leadName, lead.email AS leadEmail, interview.createdAt, interview.updatedAt, cancelledAt
       FROM interview ${liveApplication}
       JOIN opening ON opening.id = application.openingId
       JOIN panelist AS lead ON lead.id = opening.leadId
       JOIN round ON round.id = interview.roundId
       WHERE interview.id = ?`,
    )
    .get(id) as Row | undefined;
  if (!row) return null;
  const { leadName, leadEmail, ...rest } = row;
  return {
    ...rest,
    companyName: readSetting(db, "company").name,
    lead: { name: leadName, email: leadEmail },
    panel: listPanel(db, id),
  };
}

const listPanel = (db: Database, id: string) =>
  db
    .prepare(
      `SELECT panelist.name, panelist.email FROM scorecard JOIN panelist ON panelist.id = scorecard.panelistId
       WHERE interviewId = ? ORDER BY panelist.name COLLATE NOCASE, panelist.id`,
    )
    .all(id) as Person[];
