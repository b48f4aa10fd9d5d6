import { z } from "zod";
import { command, query } from "./channel.ts";
import { Paper } from "./company.ts";
import { Id, Instant } from "./values.ts";

/**
 * Candidate reports are made of an application, comparisons of an opening, panel packs of an opening or one interview,
 * candidate cards of an exercise in a kit, job descriptions of an opening or a role. Decision records are made of an
 * opening, and of an application where one candidate is told of the decision. The org chart is made of the founder's
 * own seat, a pay sheet of a pay plan, a capacity plan of a scenario.
 */
export const DocumentKind = z.enum([
  "candidate-report",
  "comparison",
  "panel-pack",
  "candidate-card",
  "decision-record",
  "job-description",
  "org-chart",
  "pay-sheet",
  "capacity-plan",
]);
export type DocumentKind = z.infer<typeof DocumentKind>;

/** Whose copy it is: the founder's holds everything, the panel's what a panelist needs, the candidate's what is theirs. */
export const DocumentProfile = z.enum(["founder", "panel", "candidate"]);
export type DocumentProfile = z.infer<typeof DocumentProfile>;

/** The copies there are of a kind; none where one copy is for everybody. */
export const documentProfiles: Readonly<Record<DocumentKind, readonly DocumentProfile[]>> = {
  "candidate-report": ["founder", "panel", "candidate"],
  comparison: ["founder", "panel"],
  "panel-pack": ["founder", "panel", "candidate"],
  "decision-record": ["founder", "panel", "candidate"],
  "candidate-card": [],
  "job-description": [],
  "org-chart": [],
  "pay-sheet": [],
  "capacity-plan": [],
};

/** The plan of the department names people before they know of it, and what they are paid. */
export const founderKinds: ReadonlySet<DocumentKind> = new Set([
  "org-chart",
  "pay-sheet",
  "capacity-plan",
]);

/** Without a profile: the copy that suits the kind and the person who asks. */
export const DocumentRef = z.strictObject({
  kind: DocumentKind,
  id: Id,
  profile: DocumentProfile.optional(),
});
export type DocumentRef = z.infer<typeof DocumentRef>;

export const DocumentEntry = z.strictObject({
  kind: DocumentKind,
  id: Id,
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
): string => {
  const profile = document.profile === undefined ? "" : `&profile=${document.profile}`;
  return `/data/documents/${document.kind}/${document.id}.${as}?paper=${paper}${profile}`;
};

export const documentChannels = {
  "document.list": query(z.strictObject({}), z.array(DocumentEntry), [
    "candidate",
    "opening",
    "role",
    "scorecard",
    "interview",
    "company",
    "decision",
    "org",
    "pay",
    "plan",
  ]),
  "document.get": query(
    DocumentRef,
    DocumentEntry.extend({
      fileName: z.string(),
      remarks: z.array(DocumentRemark),
      /** Whose copy this is, and the copies that the person at the laptop may have; null and none where there is one. */
      profile: DocumentProfile.nullable(),
      profiles: z.array(DocumentProfile),
    }),
    [
      "candidate",
      "opening",
      "role",
      "scorecard",
      "interview",
      "panelist",
      "company",
      "decision",
      "org",
      "pay",
      "plan",
    ],
  ),
  /** Prints to a PDF at the place chosen in the system's dialog; `path` is null when cancelled. */
  "document.save": command(
    DocumentRef.extend({ paper: Paper }),
    z.strictObject({ path: z.string().nullable() }),
  ),
};
