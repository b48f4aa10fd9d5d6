import type { ReactElement, ReactNode } from "react";
import type { DocumentKind, DocumentRemark } from "../../shared/document.ts";
import type { Heading } from "../../shared/documents/frame.tsx";
import type { Context } from "../context.ts";
import { readSetting } from "../workspace/settings.ts";

/** One document, ready to be rendered, named and introduced. */
export interface Gathered {
  /** Whom or what it is about. */
  title: string;
  subtitle: string;
  /** Why it would be thin or leave something out, or empty. */
  caution: string;
  remarks: DocumentRemark[];
  updatedAt: number;
  fileName: string;
  /** Bottom left on every page. */
  footer: string;
  /** Top right from the second page on. */
  notice: string;
  /** The margins of the pages that are taken out and handed over, where there are such. */
  handed?: { footer: string; notice: string };
  /** A fragment of its sections, each rendered by itself. */
  body: ReactElement<{ children?: ReactNode }>;
}

export const kindNames: Readonly<Record<DocumentKind, string>> = {
  "candidate-report": "Candidate report",
  comparison: "Comparison",
  "panel-pack": "Panel pack",
  "candidate-card": "Candidate card",
  "job-description": "Job description",
};

/** What stands on a document for the panel only. */
export const panelNotice = "Panel copy · confidential";

/** The letterhead of a document made now. */
export function headingFor({ db, now }: Context, kind: DocumentKind): Heading {
  return { company: readSetting(db, "company"), kind: kindNames[kind], madeAt: now };
}
