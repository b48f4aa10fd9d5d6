import { createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import chartsCss from "../../shared/charts/charts.css?raw";
import orgTreeCss from "../../shared/charts/org-tree.css?raw";
import type { Paper } from "../../shared/company.ts";
import { type DocumentProfile, type DocumentRef, documentPath } from "../../shared/document.ts";
import capacityCss from "../../shared/documents/capacity.css?raw";
import documentCss from "../../shared/documents/document.css?raw";
import { documentFileName } from "../../shared/documents/file-name.ts";
import { DocumentPage } from "../../shared/documents/frame.tsx";
import packCss from "../../shared/documents/pack.css?raw";
import { pageCss } from "../../shared/documents/page-css.ts";
import { profileNames } from "../../shared/documents/redaction.ts";
import payCss from "../../shared/documents/pay.css?raw";
import paperCss from "../../shared/documents/paper.css?raw";
import { fail, ok, type Result } from "../../shared/result.ts";
import { inSentence } from "../../shared/rules/names.ts";
import orgCss from "../../shared/documents/org.css?raw";
import recordCss from "../../shared/documents/record.css?raw";
import type { Context } from "../context.ts";
import { inTurns } from "../turns.ts";
import { fontCss } from "./fonts.ts";
import { gatherCandidateReport } from "./gather-candidate-report.ts";
import { gatherCandidateCard } from "./gather-candidate-card.ts";
import { gatherCapacityPlan } from "./gather-capacity-plan.ts";
import { gatherComparison } from "./gather-comparison.ts";
import { gatherDecisionRecord } from "./gather-decision-record.ts";
import { gatherJobDescription } from "./gather-job-description.ts";
import { gatherOrgChart } from "./gather-org-chart.ts";
import { gatherPanelPack } from "./gather-panel-pack.ts";
import { gatherPaySheet } from "./gather-pay-sheet.ts";
import { type Gathered, kindNames } from "./gather.ts";
import { markupSteps } from "./markup.ts";
import { type Copy, copyFor } from "./profiles.ts";

export interface PreparedDocument extends Gathered, Copy {
  fileName: string;
  /** Whose copy it is, in words; empty where one copy is for everybody. */
  mark: string;
}

/** Everything a document is made of, in the copy that was asked for or that suits; refused when it is gone or not theirs. */
export async function prepare(
  context: Context,
  ref: DocumentRef,
): Promise<Result<PreparedDocument>> {
  const copy = copyFor(context, ref);
  if (!copy.ok) return copy;
  const { profile } = copy.value;
  const gathered = await gather(context, ref, profile ?? "panel");
  if (!gathered) return fail("not-found", "What this document is about is not there any more.");
  const mark = profile === null ? "" : profileNames[profile];
  const kind = kindNames[ref.kind];
  const named = mark === "" ? kind : `${kind} (${inSentence(mark)})`;
  return ok({
    ...gathered,
    ...copy.value,
    mark,
    fileName: documentFileName(named, ...gathered.about),
  });
}

async function gather(
  context: Context,
  { kind, id }: DocumentRef,
  profile: DocumentProfile,
): Promise<Gathered | null> {
  switch (kind) {
    case "candidate-report":
      return gatherCandidateReport(context, id, profile);
    case "comparison":
      return gatherComparison(context, id, profile);
    case "panel-pack":
      return gatherPanelPack(context, id, profile);
    case "decision-record":
      return gatherDecisionRecord(context, id, profile);
    case "candidate-card":
      return gatherCandidateCard(context, id);
    case "job-description":
      return gatherJobDescription(context, id);
    case "org-chart":
      return gatherOrgChart(context, id);
    case "pay-sheet":
      return gatherPaySheet(context, id);
    case "capacity-plan":
      return gatherCapacityPlan(context, id);
  }
}

/**
 * The whole page, the same for preview and print. It is rendered row by row, and between two of them everybody else has
 * a turn: a long report would hold up the app otherwise.
 */
export async function renderHtml(
  document: PreparedDocument,
  { kind, id }: DocumentRef,
  paper: Paper,
): Promise<string> {
  const ref = withProfile({ kind, id }, document.profile);
  const page = createElement(DocumentPage, {
    title: `${kindNames[kind]}: ${document.title}`,
    stylesheet: documentPath(ref, "css", paper),
  });
  const [before, after] = renderToStaticMarkup(page).split(endOfDocument);
  const content = await inTurns(markupSteps(document.body.props.children));
  return `<!doctype html>${before}${content}${endOfDocument}${after}`;
}

/** The address of exactly this copy, whoever is at the laptop when it is fetched. */
export const withProfile = (
  ref: Pick<DocumentRef, "kind" | "id">,
  profile: DocumentProfile | null,
): DocumentRef => (profile === null ? ref : { ...ref, profile });

const endOfDocument = "</main>";

/** The one stylesheet of a document: fonts, paper, charts, how documents are set, and its own page margins. */
export function renderCss(
  { footer, mark, notice, handed, isAcross }: PreparedDocument,
  paper: Paper,
): string {
  const margins = pageCss({ paper, footer, mark, notice, handed, isAcross });
  const charts = [chartsCss, orgTreeCss];
  return [
    fontCss,
    paperCss,
    ...charts,
    documentCss,
    packCss,
    recordCss,
    orgCss,
    payCss,
    capacityCss,
    margins,
  ].join("\n");
}
