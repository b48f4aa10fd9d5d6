import { z } from "zod";
import { command, query } from "./channel.ts";
import { Id, Instant, line, name, Nothing } from "./values.ts";

export const PanelistDetails = z.strictObject({
  name: name(120),
  title: line(120),
  email: z
    .string()
    .trim()
    .pipe(z.union([z.literal(""), z.email("This is not an e-mail address.")])),
});
export type PanelistDetails = z.infer<typeof PanelistDetails>;

/** 1 team member, 2 manager, 3 executive: in a debrief the most senior speaks last. */
export const Seniority = z.union([z.literal(1), z.literal(2), z.literal(3)]);
export type Seniority = z.infer<typeof Seniority>;

export const Panelist = PanelistDetails.extend({
  id: Id,
  isFounder: z.boolean(),
  archived: z.boolean(),
  /** Scorecards not yet submitted in interviews that have begun. */
  openScorecards: z.int(),
  seniority: Seniority,
  /**
   * When the PIN was given, by whom (null: by themselves), when they last chose another, whether there is a recovery code
   * and when one was last used; null while there is no PIN.
   */
  pin: z
    .strictObject({
      givenAt: Instant,
      givenBy: z.string().nullable(),
      changedAt: Instant.nullable(),
      hasRecovery: z.boolean(),
      recoveredAt: Instant.nullable(),
    })
    .nullable(),
});
export type Panelist = z.infer<typeof Panelist>;

const One = z.strictObject({ id: Id });

export const panelistChannels = {
  "panelist.list": query(z.strictObject({ archived: z.boolean() }), z.array(Panelist), [
    "panelist",
    "interview",
    "scorecard",
  ]),
  "panelist.create": command(PanelistDetails.extend({ seniority: Seniority.optional() }), One),
  /** One's own, or anybody's by the founder; only the founder says how senior somebody is. */
  "panelist.save": command(
    PanelistDetails.extend({ id: Id, seniority: Seniority.optional() }),
    Nothing,
  ),
  "panelist.archive": command(One, Nothing),
  "panelist.restore": command(One, Nothing),
};
