import type { Database } from "better-sqlite3";
import { type DocumentEntry, mostListed } from "../../shared/document.ts";
import { CandidateCardDocument, candidateSheet } from "../../shared/documents/candidate-card.tsx";
import { footerLine } from "../../shared/documents/page-css.ts";
import { exerciseOf } from "../../shared/documents/panel-pack-data.ts";
import type { KitContent } from "../../shared/kit.ts";
import type { Context } from "../context.ts";
import { type Gathered, headingFor } from "./gather.ts";

/** The card of one exercise of a kit; null when it is gone, or a question, which is asked aloud. */
export function gatherCandidateCard(context: Context, kitItemId: string): Gathered | null {
  const row = getItem(context.db, kitItemId);
  const exercise = row && exerciseOf({ content: JSON.parse(row.content) as KitContent });
  if (!row || !exercise) return null;
  // The sheet says nothing that a candidate need not read, and its head is no exception.
  const heading = { ...headingFor(context, "candidate-card"), kind: "For the candidate" };
  return {
    title: row.title,
    subtitle: row.opening,
    caution: "",
    remarks: [],
    updatedAt: row.updatedAt,
    about: [row.title],
    footer: footerLine(heading.company.name, row.title),
    notice: "",
    body: CandidateCardDocument({ heading, sheet: candidateSheet(row.title, exercise) }),
  };
}

interface ItemRow {
  title: string;
  content: string;
  opening: string;
  updatedAt: number;
}

const getItem = (db: Database, id: string) =>
  db
    .prepare(
      `SELECT kitItem.title, kitItem.content, opening.title AS opening, opening.updatedAt
       FROM kitItem JOIN round ON round.id = kitItem.roundId JOIN opening ON opening.id = round.openingId
       WHERE kitItem.id = ?`,
    )
    .get(id) as ItemRow | undefined;

/** The exercises of open openings, in the order in which they are met. */
export function listCandidateCards(db: Database): DocumentEntry[] {
  const rows = db
    .prepare(
      `SELECT kitItem.id, kitItem.title, opening.title AS subtitle, opening.updatedAt
       FROM opening JOIN round ON round.openingId = opening.id JOIN kitItem ON kitItem.roundId = round.id
       WHERE opening.status = 'open' AND kitItem.content ->> '$.kind' <> 'question'
       ORDER BY opening.updatedAt DESC, opening.id, round.position, kitItem.position, kitItem.id LIMIT ?`,
    )
    .all(mostListed) as Omit<DocumentEntry, "kind" | "caution">[];
  return rows.map((row) => ({ kind: "candidate-card", ...row, caution: "" }));
}
