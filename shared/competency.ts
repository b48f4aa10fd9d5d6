import { z } from "zod";
import { command, query } from "./channel.ts";
import { Id, Instant, name, Nothing, prose, line } from "./values.ts";

/** What each level looks like. Exercise rubrics leave 2 and 4 out: they lie between their neighbours. */
export const Anchors = z.strictObject({
  1: prose(2000),
  2: prose(2000).optional(),
  3: prose(2000),
  4: prose(2000).optional(),
  5: prose(2000),
});
export type Anchors = z.infer<typeof Anchors>;

/** What each level is called, on every screen and every page. */
export const levelNames = {
  1: "Not yet",
  2: "Partly",
  3: "Sound",
  4: "Strong",
  5: "Outstanding",
} as const;

export const CompetencyDetails = z.strictObject({
  name: name(80),
  kind: z.enum(["trait", "skill"]),
  definition: prose(1000),
  why: prose(1000),
  anchors: Anchors,
  redFlags: z.array(line(500)).max(20),
  drawOut: prose(1000),
});
export type CompetencyDetails = z.infer<typeof CompetencyDetails>;

export const Competency = CompetencyDetails.extend({
  id: Id,
  builtInId: z.string().nullable(),
  archived: z.boolean(),
  updatedAt: Instant,
  /** Names of the roles that weigh it. */
  roles: z.array(z.strictObject({ id: Id, name: z.string() })),
});
export type Competency = z.infer<typeof Competency>;

const One = z.strictObject({ id: Id });

export const competencyChannels = {
  "competency.list": query(z.strictObject({ archived: z.boolean() }), z.array(Competency), [
    "competency",
    "role",
  ]),
  "competency.get": query(One, Competency, ["competency", "role"]),
  "competency.create": command(CompetencyDetails, One),
  /** `updatedAt` is the version that was edited; an older one is refused as a conflict. */
  "competency.save": command(
    CompetencyDetails.extend({ id: Id, updatedAt: Instant }),
    z.strictObject({ updatedAt: Instant }),
  ),
  "competency.archive": command(One, Nothing),
  "competency.restore": command(One, Nothing),
};
