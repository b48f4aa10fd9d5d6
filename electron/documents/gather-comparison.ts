import type { Database } from "better-sqlite3";
import { createElement } from "react";
import type { ComparedOutcome, Comparison } from "../../shared/documents/comparison-data.ts";
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

/** Nobody compares more people on paper, and a sheet has an end. */
const mostCompared = 60;

/** The running candidates of an opening who have an interview; null when the opening is gone. */
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
  const running = listRunning(db, opening.id);
  const chosen = running.filter((one) => one.interviews > 0).slice(0, mostCompared);
  const candidates = await outcomesOf(
    context,
    chosen.map((one) => one.id),
  );
  const people = new Map(candidates.flatMap((one) => one.panelists).map((one) => [one.id, one]));
  const ids = candidates.map((one) => one.applicationId);
  return {
    heading,
    opening: { title: opening.title, roleName: opening.role.name, seats: opening.seats },
    candidates,
    leftOut: running.length - chosen.length,
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

/** Everybody still running, the highest fit first, with the number of interviews. */
const listRunning = (db: Database, openingId: string) =>
  db
    .prepare(
      `SELECT application.id, (SELECT count(*) FROM interview
           WHERE interview.applicationId = application.id AND cancelledAt IS NULL) AS interviews
       FROM application
       JOIN candidate ON candidate.id = application.candidateId AND candidate.deletedAt IS NULL
       JOIN stage ON stage.id = application.stageId AND stage.kind = 'active'
       WHERE application.openingId = ? AND application.deletedAt IS NULL
       ORDER BY application.fit DESC NULLS LAST, candidate.sortName, application.id`,
    )
    .all(openingId) as { id: string; interviews: number }[];
