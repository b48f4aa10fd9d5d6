import type { Database } from "better-sqlite3";
import { setImmediate as othersFirst } from "node:timers/promises";
import { type Comparison, mostCompared } from "../../shared/documents/comparison-data.ts";
import { ComparisonDocument } from "../../shared/documents/comparison.tsx";
import { cautionsOf } from "../../shared/documents/comparison-tables.tsx";
import { replaced, withoutSealReasons } from "../../shared/documents/redaction.ts";
import { footerLine } from "../../shared/documents/page-css.ts";
import type { DocumentProfile } from "../../shared/document.ts";
import type { Opening } from "../../shared/opening.ts";
import { asSentenceStart } from "../../shared/rules/names.ts";
import { counted } from "../../shared/rules/format.ts";
import type { Context } from "../context.ts";
import { getOpening } from "../features/opening/read.ts";
import { outcomeHandlers } from "../features/outcome.ts";
import { basisOf, panelPeople } from "./basis.ts";
import { panelWords } from "./contacts.ts";
import { type Gathered, copyNotices, headingFor, kindNames } from "./gather.ts";

/** The candidates of an opening who have an interview and were not turned down; null when the opening is gone. */
export async function gatherComparison(
  context: Context,
  openingId: string,
  profile: DocumentProfile,
): Promise<Gathered | null> {
  const opening = getOpening(context.db, openingId);
  if (opening === null) return null;
  const whole = await comparisonOf(context, opening);
  if (whole === null) return null;
  const comparison = profile === "founder" ? whole : panelComparison(context.db, openingId, whole);
  const { heading, candidates } = comparison;
  const kind = kindNames.comparison;
  return {
    title: opening.title,
    subtitle: asSentenceStart(counted(candidates.length, "candidate")),
    caution: comparisonCaution(candidates.filter((one) => one.fit !== null).length),
    remarks: candidates.flatMap(cautionsOf).map((text) => ({ title: "To bear in mind", text })),
    updatedAt: opening.updatedAt,
    about: [opening.title],
    footer: footerLine(heading.company.name, kind, opening.title),
    notice: copyNotices[profile],
    body: ComparisonDocument({ comparison }),
  };
}

/** For the panel: short names, nobody's contact data, and no reasons for which a seal was opened. */
function panelComparison(
  db: Database,
  openingId: string,
  { heading, ...whole }: Comparison,
): Comparison {
  const people = whole.candidates.map((one) => one.candidate);
  const words = panelWords(db, openingId, people);
  return {
    heading,
    ...replaced(whole, words),
    basis: replaced(withoutSealReasons(whole.basis), words),
  };
}

/** In a few words why there is little to compare; empty when there is enough. */
export function comparisonCaution(withFit: number): string {
  if (withFit === 0) return "Nobody has a fit yet";
  return withFit === 1 ? "Only one candidate has a fit" : "";
}

async function comparisonOf(context: Context, opening: Opening): Promise<Comparison | null> {
  const { db } = context;
  // Reading the opening and everybody's scorecards takes its time in each; others have a turn between them.
  await othersFirst();
  const asked = { openingId: opening.id, withEnded: false };
  const found = await outcomeHandlers["outcome.opening"](asked, context);
  if (!found.ok) return null;
  const { outcomes, notInterviewed } = found.value;
  const candidates = outcomes.slice(0, mostCompared);
  const heading = headingFor(context, "comparison");
  const people = new Map(candidates.flatMap((one) => one.panelists).map((one) => [one.id, one]));
  const ids = candidates.map((one) => one.applicationId);
  return {
    heading,
    opening: { title: opening.title, roleName: opening.role.name, seats: opening.seats },
    candidates,
    leftOut: { notInterviewed, beyondLimit: outcomes.length - candidates.length },
    panel: panelPeople(db, opening, [...people.values()]),
    basis: basisOf(db, opening, ids, heading.company.timeZone),
  };
}
