import { z } from "zod";
import { type Candidate, CandidateDetails } from "../../../shared/candidate.ts";

const { emails, phones, links } = CandidateDetails.shape;

/** Lines of a list editor: empty ones are left out, the others are checked one by one, each with its own message. */
const checkedLines = (list: z.ZodArray<z.ZodType<string, string>>, tidy = (text: string) => text) =>
  z
    .array(z.string())
    .superRefine((lines, context) => {
      for (const [index, line] of lines.entries()) {
        const text = tidy(line.trim());
        const issue = text === "" ? undefined : list.element.safeParse(text).error?.issues[0];
        if (issue) context.addIssue({ code: "custom", message: issue.message, path: [index] });
      }
    })
    .transform((lines) => lines.map((line) => tidy(line.trim())).filter(Boolean))
    .pipe(z.array(z.string()).max(20));

/** People write addresses without their beginning. */
const withScheme = (text: string): string =>
  /^[\w-]+(\.[\w-]+)+(\/|$)/.test(text) ? `https://${text}` : text;

/** What the form holds while it is typed, and what it becomes when it is sent. */
export const CandidateForm = CandidateDetails.extend({
  emails: checkedLines(emails),
  phones: checkedLines(phones),
  links: checkedLines(links, withScheme),
  openingIds: z.array(z.string()),
});
export type FormValues = z.input<typeof CandidateForm>;
export type FormResult = z.output<typeof CandidateForm>;

export const emptyForm: FormValues = {
  name: "",
  emails: [],
  phones: [],
  links: [],
  location: "",
  jobTitle: "",
  employer: "",
  source: "",
  tags: [],
  notes: "",
  openingIds: [],
};

/** A stored profile without what the form does not hold. */
export function detailsOf(candidate: Candidate): CandidateDetails {
  const { name, location, jobTitle, employer, source, tags, notes } = candidate;
  const lists = { emails: candidate.emails, phones: candidate.phones, links: candidate.links };
  return { name, ...lists, location, jobTitle, employer, source, tags, notes };
}

/** What is kept while somebody types: the values, and the version of the profile they were made from. */
export interface FormDraft {
  values: FormValues;
  /** Null for a new candidate. */
  updatedAt: number | null;
}
