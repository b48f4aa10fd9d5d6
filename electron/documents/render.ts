import { createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import chartsCss from "../../shared/charts/charts.css?raw";
import type { Paper } from "../../shared/company.ts";
import { type DocumentRef, documentPath } from "../../shared/document.ts";
import documentCss from "../../shared/documents/document.css?raw";
import { DocumentPage } from "../../shared/documents/frame.tsx";
import { pageCss } from "../../shared/documents/page-css.ts";
import paperCss from "../../shared/documents/paper.css?raw";
import type { Context } from "../context.ts";
import { fontCss } from "./fonts.ts";
import { gatherCandidateReport } from "./gather-candidate-report.ts";
import { gatherComparison } from "./gather-comparison.ts";
import { gatherJobDescription } from "./gather-job-description.ts";
import { type Gathered, kindNames } from "./gather.ts";

/** Everything a document is made of; null when what it is about is gone. */
export async function gather(
  context: Context,
  { kind, id }: DocumentRef,
): Promise<Gathered | null> {
  switch (kind) {
    case "candidate-report":
      return gatherCandidateReport(context, id);
    case "comparison":
      return gatherComparison(context, id);
    case "job-description":
      return gatherJobDescription(context, id);
  }
}

/** The whole page, the same for preview and print. */
export function renderHtml(document: Gathered, ref: DocumentRef, paper: Paper): string {
  const page = createElement(
    DocumentPage,
    {
      title: `${kindNames[ref.kind]}: ${document.title}`,
      stylesheet: documentPath(ref, "css", paper),
    },
    document.body,
  );
  return `<!doctype html>${renderToStaticMarkup(page)}`;
}

/** The one stylesheet of a document: fonts, paper, charts, how documents are set, and its own page margins. */
export function renderCss({ footer, notice }: Gathered, paper: Paper): string {
  return [fontCss, paperCss, chartsCss, documentCss, pageCss({ paper, footer, notice })].join("\n");
}
