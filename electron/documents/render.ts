import { setImmediate as othersFirst } from "node:timers/promises";
import { Children, createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import chartsCss from "../../shared/charts/charts.css?raw";
import type { Paper } from "../../shared/company.ts";
import { type DocumentRef, documentPath } from "../../shared/document.ts";
import documentCss from "../../shared/documents/document.css?raw";
import { DocumentPage } from "../../shared/documents/frame.tsx";
import packCss from "../../shared/documents/pack.css?raw";
import { pageCss } from "../../shared/documents/page-css.ts";
import paperCss from "../../shared/documents/paper.css?raw";
import type { Context } from "../context.ts";
import { fontCss } from "./fonts.ts";
import { gatherCandidateReport } from "./gather-candidate-report.ts";
import { gatherCandidateCard } from "./gather-candidate-card.ts";
import { gatherComparison } from "./gather-comparison.ts";
import { gatherJobDescription } from "./gather-job-description.ts";
import { gatherPanelPack } from "./gather-panel-pack.ts";
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
    case "panel-pack":
      return gatherPanelPack(context, id);
    case "candidate-card":
      return gatherCandidateCard(context, id);
    case "job-description":
      return gatherJobDescription(context, id);
  }
}

/**
 * The whole page, the same for preview and print. It is rendered section by section, and between two of them everybody
 * else has a turn: a long report would hold up the app otherwise.
 */
export async function renderHtml(
  document: Gathered,
  ref: DocumentRef,
  paper: Paper,
): Promise<string> {
  const page = createElement(DocumentPage, {
    title: `${kindNames[ref.kind]}: ${document.title}`,
    stylesheet: documentPath(ref, "css", paper),
  });
  const [before, after] = renderToStaticMarkup(page).split(endOfDocument);
  const sections: string[] = [];
  for (const section of Children.toArray(document.body.props.children)) {
    await othersFirst();
    sections.push(renderToStaticMarkup(section));
  }
  return `<!doctype html>${before}${sections.join("")}${endOfDocument}${after}`;
}

const endOfDocument = "</main>";

/** The one stylesheet of a document: fonts, paper, charts, how documents are set, and its own page margins. */
export function renderCss({ footer, notice, handed }: Gathered, paper: Paper): string {
  const margins = pageCss({ paper, footer, notice, handed });
  return [fontCss, paperCss, chartsCss, documentCss, packCss, margins].join("\n");
}
