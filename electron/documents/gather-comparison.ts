import type { Database } from "better-sqlite3";
import { createElement } from "react";
import {
  type ComparedOutcome,
  type Comparison,
  mostCompared,
} from "../../shared/documents/comparison-data.ts";
import { ComparisonDocument } from "../../shared/documents/comparison.tsx";
import { cautionsOf } from "../../shared/documents/comparison-tables.tsx";
import { documentFileName } from "../../shared/documents/file-name.ts";
import { footerLine } from "../../shared/documents/page-css.ts";
import type { Opening } from "../../shared/opening.ts";
import { asSentenceStart } from "../../shared/rules/names.ts";
import { counted } from "../../shared/rules/format.ts";
import type { Context } from "../context.ts";
import { getOpening } from "../features/opening/read.ts";
import { outcomeHandlers } from "../features/outcome.ts";
import { basisOf, panelPeople } from "./basis.ts";
import { type Gathered, headingFor, kindNames, panelNotice } from "./gather.ts";

/** The candidates of an opening who have an interview and were not turned down; null when the opening is gone. */
export async function gatherComparison(
  context: Context,
  openingId: string,
): Promise<Gathered | null> {
  const opening = getOpening(context.db, openingId);
  if (opening === null) return null;
  const comparison = await comparisonOf(context, opening);
  const { heading, candidates } = comparison;
  const kind = kindNames.comparison;
  return {
    title: opening.title,
    subtitle: asSentenceStart(counted(candidates.length, "candidate")),
    caution: comparisonCaution(candidates.filter((one) => one.fit !== null).length),
    remarks: candidates.flatMap(cautionsOf).map((text) => ({ title: "To bear in mind", text })),
    updatedAt: opening.updatedAt,
    fileName: documentFileName(kind, opening.title),
    footer: footerLine(heading.company.name, kind, opening.title),
    notice: panelNotice,
    body: createElement(ComparisonDocument, { comparison }),
  };
}

/** In a few words why there is little to compare; empty when there is enough. */
export function comparisonCaution(withFit: number): string {
  if (withFit === 0) return "Nobody has a fit yet";
  return withFit === 1 ? "Only one candidate has a fit" : "";
}

async function comparisonOf(context: Context, opening: Opening): Promise<Comparison> {
  const { db } = context;
  const heading = headingFor(context, "comparison");
  const candidates = await outcomesOf(context, listCompared(db, opening.id));
  const people = new Map(candidates.flatMap((one) => one.panelists).map((one) => [one.id, one]));
  const ids = candidates.map((one) => one.applicationId);
  return {
    heading,
    opening: { title: opening.title, roleName: opening.role.name, seats: opening.seats },
    candidates,
    leftOut: countLeftOut(db, opening.id),
    panel: panelPeople(db, opening, [...people.values()]),
    basis: basisOf(db, opening, ids, heading.company.timeZone),
  };
}

async function outcomesOf(context: Context, ids: readonly string[]): Promise<ComparedOutcome[]> {
  const outcomes: ComparedOutcome[] = [];
  for (const applicationId of ids) {
    const found = await outcomeHandlers["outcome.application"]({ applicationId }, context);
    if (found.ok) outcomes.push(found.value);
  }
  return outcomes;
}

/** Hired people stay: against them the panel learns what its scores were worth. */
const comparableSql = `FROM application
  JOIN candidate ON candidate.id = application.candidateId AND candidate.deletedAt IS NULL
  JOIN stage ON stage.id = application.stageId AND stage.kind IN ('active', 'hired')
  WHERE application.openingId = ? AND application.deletedAt IS NULL`;

const interviewedSql = `EXISTS (SELECT 1 FROM interview
  WHERE interview.applicationId = application.id AND cancelledAt IS NULL)`;

/** Who stands on the sheet, the highest fit first. */
const listCompared = (db: Database, openingId: string) =>
  db
    .prepare(
      `SELECT application.id ${comparableSql} AND ${interviewedSql}
       ORDER BY application.fit DESC NULLS LAST, candidate.sortName, application.id LIMIT ?`,
    )
    .pluck()
    .all(openingId, mostCompared) as string[];

/** Who does not, and why. */
function countLeftOut(db: Database, openingId: string): Comparison["leftOut"] {
  const count = db
    .prepare(
      `SELECT count(*) AS everybody, coalesce(sum(${interviewedSql}), 0) AS interviewed ${comparableSql}`,
    )
    .get(openingId) as { everybody: number; interviewed: number };
  return {
    notInterviewed: count.everybody - count.interviewed,
    beyondLimit: Math.max(0, count.interviewed - mostCompared),
  };
}
