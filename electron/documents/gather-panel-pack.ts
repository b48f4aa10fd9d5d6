import type { Database } from "better-sqlite3";
import { type DocumentEntry, type DocumentProfile, mostListed } from "../../shared/document.ts";
import { footerLine } from "../../shared/documents/page-css.ts";
import type {
  PackInterview,
  PackRound,
  PanelPack,
} from "../../shared/documents/panel-pack-data.ts";
import { InvitationDocument } from "../../shared/documents/invitation.tsx";
import { PanelPackDocument } from "../../shared/documents/panel-pack.tsx";
import type { Opening } from "../../shared/opening.ts";
import { asSentenceStart } from "../../shared/rules/names.ts";
import { counted } from "../../shared/rules/format.ts";
import type { Context } from "../context.ts";
import { liveApplication } from "../features/interview/read.ts";
import { getOpening } from "../features/opening/read.ts";
import { listContacts } from "./contacts.ts";
import { type Gathered, headingFor, kindNames } from "./gather.ts";

/** The pack of an opening, or of one interview of it; null when neither is there. */
export function gatherPanelPack(
  context: Context,
  id: string,
  profile: DocumentProfile,
): Gathered | null {
  const { db } = context;
  const openingId = openingOf(db, id);
  const opening = openingId === null ? null : getOpening(db, openingId);
  if (opening === null) return null;
  const pack = packOf(context, opening, id, profile);
  const { heading, only, schedule } = pack;
  const kind = kindNames["panel-pack"];
  const about = only ? [only.candidate, only.round] : [opening.title];
  return {
    title: only?.candidate ?? opening.title,
    subtitle: only ? `${only.round}, ${opening.title}` : plannedWords(schedule.length),
    caution: packCaution(pack.rounds.reduce((sum, round) => sum + round.items.length, 0)),
    remarks: [],
    updatedAt: opening.updatedAt,
    about,
    // A candidate knows of no pack.
    footer: footerLine(heading.company.name, profile === "candidate" ? "" : kind, ...about),
    ...(profile === "candidate"
      ? { notice: "" }
      : {
          notice: "Not for the candidate",
          handed: { footer: footerLine(heading.company.name), notice: "For the candidate" },
        }),
    body: profile === "candidate" ? InvitationDocument({ pack }) : PanelPackDocument({ pack }),
  };
}

/** In a few words why a pack would be thin; empty when it is not. */
const packCaution = (items: number): string => (items === 0 ? "Nothing prepared yet" : "");

const plannedWords = (planned: number): string =>
  `${asSentenceStart(counted(planned, "interview"))} planned`;

/** The opening that this is the id of, or that of this interview. */
const openingOf = (db: Database, id: string) =>
  (db
    .prepare(
      `SELECT id FROM opening WHERE id = @id
       UNION ALL SELECT application.openingId FROM interview ${liveApplication}
         WHERE interview.id = @id AND interview.cancelledAt IS NULL`,
    )
    .pluck()
    .get({ id }) as string | undefined) ?? null;

function packOf(
  context: Context,
  opening: Opening,
  id: string,
  profile: DocumentProfile,
): PanelPack {
  const { db } = context;
  const schedule = listSchedule(db, opening.id, id === opening.id ? context.now : null, id).map(
    (interview) =>
      profile === "founder"
        ? { ...interview, contacts: listContacts(db, [interview.candidateId]) }
        : interview,
  );
  const only = id === opening.id ? null : (schedule[0] ?? null);
  const rounds = roundsOf(db, opening);
  return {
    heading: headingFor(context, "panel-pack"),
    opening: {
      title: opening.title,
      roleName: opening.role.name,
      seats: opening.seats,
      lead: opening.panel.find((one) => one.id === opening.leadId)?.name ?? leadName(db, opening),
    },
    competencies: opening.competencies,
    weightsVersion: opening.weights[0]?.version ?? 1,
    schedule,
    rounds: only ? rounds.filter((round) => round.id === only.roundId) : rounds,
    only,
  };
}

const leadName = (db: Database, { leadId }: Opening) =>
  db.prepare("SELECT name FROM panelist WHERE id = ?").pluck().get(leadId) as string;

/** Rounds with who is planned for each; without a plan the whole panel is. */
function roundsOf(db: Database, opening: Opening): PackRound[] {
  const planned = db
    .prepare(
      `SELECT roundId, panelist.name FROM roundPanelist
       JOIN round ON round.id = roundPanelist.roundId AND round.openingId = ?
       JOIN panelist ON panelist.id = roundPanelist.panelistId ORDER BY panelist.name COLLATE NOCASE`,
    )
    .all(opening.id) as { roundId: string; name: string }[];
  return opening.rounds.map((round, at) => {
    const own = planned.filter((row) => row.roundId === round.id).map((row) => row.name);
    return {
      ...round,
      number: at + 1,
      minutes: round.items.reduce((sum, item) => sum + item.minutes, 0),
      panelists: own.length > 0 ? own : opening.panel.map((one) => one.name),
    };
  });
}

interface ScheduleRow extends Omit<PackInterview, "panelists" | "contacts"> {
  roundId: string;
  candidateId: string;
  panelists: string;
}

/** Interviews that have not ended at `now`; or, without it, the one with this id. */
function listSchedule(
  db: Database,
  openingId: string,
  now: number | null,
  id: string,
): (PackInterview & { roundId: string; candidateId: string })[] {
  const rows = db
    .prepare(
      `SELECT interview.id, interview.roundId, startsAt, timeZone, minutes, place,
         candidate.id AS candidateId, candidate.name AS candidate, round.name AS round,
         (SELECT json_group_array(panelist.name ORDER BY panelist.name COLLATE NOCASE)
            FROM scorecard JOIN panelist ON panelist.id = scorecard.panelistId
            WHERE scorecard.interviewId = interview.id) AS panelists
       FROM interview ${liveApplication}
       JOIN round ON round.id = interview.roundId
       WHERE application.openingId = @openingId AND cancelledAt IS NULL
         AND CASE WHEN @now IS NULL THEN interview.id = @id ELSE startsAt + minutes * 60000 > @now END
       ORDER BY startsAt, interview.id LIMIT 200`,
    )
    .all({ openingId, now, id }) as ScheduleRow[];
  return rows.map(({ panelists, ...row }) => ({
    ...row,
    contacts: [],
    panelists: JSON.parse(panelists) as string[],
  }));
}

/** Open openings with a kit, those with the nearest interview first. */
export function listPanelPacks(db: Database): DocumentEntry[] {
  const rows = db
    .prepare(
      `SELECT opening.id, opening.title, opening.updatedAt,
         (SELECT count(*) FROM round JOIN kitItem ON kitItem.roundId = round.id
            WHERE round.openingId = opening.id) AS items,
         opening.roleDetails ->> '$.name' AS subtitle
       FROM opening WHERE status = 'open' ORDER BY updatedAt DESC, id LIMIT ?`,
    )
    .all(mostListed) as (Omit<DocumentEntry, "kind" | "caution"> & { items: number })[];
  return rows.map(({ items, ...row }) => ({
    kind: "panel-pack",
    ...row,
    caution: packCaution(items),
  }));
}
