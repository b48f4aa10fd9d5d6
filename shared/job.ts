import { z } from "zod";
import { command, query } from "./channel.ts";
import { Day, Fraction, Id, Money } from "./values.ts";

/** What the plan knows that a job description may say. */
export const JobPlan = z.strictObject({
  /** Of the pay plan in force; null without one. */
  pay: z.strictObject({ onTargetPay: Money, baseShare: Fraction }).nullable(),
  /** Who holds the seat above, or null. */
  manager: z.string().nullable(),
  /** The role above in the org, or null: the founder is no next step. */
  nextRole: z.string().nullable(),
  /** The day for which the seat above is planned, while nobody holds it. */
  managerFrom: Day.nullable(),
});
export type JobPlan = z.infer<typeof JobPlan>;

export const noJobPlan: JobPlan = { pay: null, manager: null, nextRole: null, managerFrom: null };

export const JobFormat = z.enum(["md", "txt"]);
export type JobFormat = z.infer<typeof JobFormat>;

/** Where the job description of a role or an opening is served as text. */
export const jobPath = (id: string, format: JobFormat): string => `/data/jobs/${id}.${format}`;

export const jobChannels = {
  "job.facts": query(
    z.strictObject({ id: Id }),
    z.strictObject({
      plan: JobPlan,
      /** The words the built-in template came with; null for a role of one's own. */
      template: z
        .strictObject({ headline: z.string(), opening: z.string(), offer: z.array(z.string()) })
        .nullable(),
      /** Whether the plan is this person's to open. */
      mayPlan: z.boolean(),
    }),
    ["role", "pay", "org", "opening", "candidate", "company", "panelist"],
  ),
  /** Writes the job description of a role or an opening as text, to the place chosen in the system's dialog; null when cancelled. */
  "job.save": command(
    z.strictObject({ id: Id, format: JobFormat }),
    z.strictObject({ path: z.string().nullable() }),
  ),
};
