import { z } from "zod";
import { command, query } from "./channel.ts";
import { Id, line, name, Nothing } from "./values.ts";

export const PanelistDetails = z.strictObject({
  name: name(120),
  title: line(120),
  email: z
    .string()
    .trim()
    .pipe(z.union([z.literal(""), z.email("This is not an e-mail address.")])),
});
export type PanelistDetails = z.infer<typeof PanelistDetails>;

export const Panelist = PanelistDetails.extend({
  id: Id,
  isFounder: z.boolean(),
  archived: z.boolean(),
  /** Scorecards not yet submitted in interviews that have begun. */
  openScorecards: z.int(),
});
export type Panelist = z.infer<typeof Panelist>;

const One = z.strictObject({ id: Id });

export const panelistChannels = {
  "panelist.list": query(z.strictObject({ archived: z.boolean() }), z.array(Panelist), [
    "panelist",
    "interview",
    "scorecard",
  ]),
  "panelist.create": command(PanelistDetails, One),
  "panelist.save": command(PanelistDetails.extend({ id: Id }), Nothing),
  "panelist.archive": command(One, Nothing),
  "panelist.restore": command(One, Nothing),
  /** Who is at the laptop from now on: the actor of every later call. */
  "panelist.act": command(One, Nothing),
};
