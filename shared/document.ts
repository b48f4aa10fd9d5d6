import { z } from "zod";
import { command, query } from "./channel.ts";
import { Paper } from "./company.ts";
import { Id, Instant } from "./values.ts";

/**
 * Candidate reports are made of an application, comparisons of an opening, panel packs of an opening or one interview,
 * candidate cards of an exercise in a kit, job descriptions of an opening or a role.
 */
export const DocumentKind = z.enum([
  "candidate-report",
  "comparison",
  "panel-pack",
  "candidate-card",
  "job-description",
]);
export type DocumentKind = z.infer<typeof DocumentKind>;

export const DocumentRef = z.strictObject({ kind: DocumentKind, id: Id });
export type DocumentRef = z.infer<typeof DocumentRef>;

export const DocumentEntry = DocumentRef.extend({
  title: z.string(),
  subtitle: z.string(),
  /** Why the document would be thin or leave something out, or empty. */
  caution: z.string(),
  updatedAt: Instant,
});
export type DocumentEntry = z.infer<typeof DocumentEntry>;

/** What somebody should know before handing a document over, such as a blank and where it is filled in. */
export const DocumentRemark = z.strictObject({ title: z.string(), text: z.string() });
export type DocumentRemark = z.infer<typeof DocumentRemark>;

/** So many documents of one kind are listed, the newest first. */
export const mostListed = 500;

/** Where a document's page, stylesheet or PDF is served: the same path in preview, print and download. */
export const documentPath = (
  document: DocumentRef,
  as: "html" | "css" | "pdf",
  paper: Paper,
): string => `/data/documents/${document.kind}/${document.id}.${as}?paper=${paper}`;

export const documentChannels = {
  "document.list": query(z.strictObject({}), z.array(DocumentEntry), [
    "candidate",
    "opening",
    "role",
    "scorecard",
    "interview",
    "company",
  ]),
  "document.get": query(
    DocumentRef,
    DocumentEntry.extend({ fileName: z.string(), remarks: z.array(DocumentRemark) }),
    ["candidate", "opening", "role", "scorecard", "interview", "panelist", "company"],
  ),
  /** Prints to a PDF at the place chosen in the system's dialog; `path` is null when cancelled. */
  "document.save": command(
    DocumentRef.extend({ paper: Paper }),
    z.strictObject({ path: z.string().nullable() }),
  ),
};
