import type { ReactElement, ReactNode } from "react";
import type { DocumentKind, DocumentProfile, DocumentRemark } from "../../shared/document.ts";
import type { Heading } from "../../shared/documents/frame.tsx";
import type { Context } from "../context.ts";
import { readSetting } from "../workspace/settings.ts";

/** One document, ready to be rendered, named and introduced. */
export interface Gathered {
  /** Whom or what it is about. */
  title: string;
  subtitle: string;
  /** What it is called after, without whose copy it is. */
  about: readonly string[];
  /** Why it would be thin or leave something out, or empty. */
  caution: string;
  remarks: DocumentRemark[];
  updatedAt: number;
  /** Bottom left on every page. */
  footer: string;
  /** Top right from the second page on. */
  notice: string;
  /** The margins of the pages that are taken out and handed over, where there are such. */
  handed?: { footer: string; notice: string };
  /** Set across the sheet, for what is wide. */
  isAcross?: boolean;
  /** A fragment of its sections, each rendered by itself. */
  body: ReactElement<{ children?: ReactNode }>;
}

export const kindNames: Readonly<Record<DocumentKind, string>> = {
  "candidate-report": "Candidate report",
  comparison: "Comparison",
  "panel-pack": "Panel pack",
  "candidate-card": "Candidate card",
  "decision-record": "Decision record",
  "job-description": "Job description",
  "org-chart": "Org chart",
  "pay-sheet": "Offer and pay sheet",
  "capacity-plan": "Capacity plan",
};

/** What stands at the head of a document that is not for everybody. */
export const copyNotices: Readonly<Record<DocumentProfile, string>> = {
  founder: "Founder copy · confidential",
  panel: "Panel copy · confidential",
  candidate: "",
};

/** The letterhead of a document made now. */
export function headingFor({ db, now }: Context, kind: DocumentKind): Heading {
  return { company: readSetting(db, "company"), kind: kindNames[kind], madeAt: now };
}
