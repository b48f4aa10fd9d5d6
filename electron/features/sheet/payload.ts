import { z } from "zod";
import { Anchors } from "../../../shared/competency.ts";
import { KitItem } from "../../../shared/opening.ts";
import { RunClock, Used } from "../../../shared/run.ts";
import { Rating, Recommendation } from "../../../shared/scorecard.ts";
import { Id, Instant, KnownElsewhere, line, prose } from "../../../shared/values.ts";
import type { Facts } from "./container.ts";

const digest = z.string().regex(/^[0-9a-f]{64}$/);
const Named = z.strictObject({ id: Id, name: line(200) });

/** What goes out: one interview for one person. No contact data, no weights, nothing of anybody else on the panel. */
export const Kit = z.strictObject({
  companyName: line(120),
  currency: KnownElsewhere,
  companyTimeZone: KnownElsewhere,
  panelist: Named,
  candidate: Named,
  applicationId: Id,
  opening: z.strictObject({ id: Id, title: line(200) }),
  roleName: line(200),
  round: Named,
  interview: z.strictObject({
    id: Id,
    startsAt: Instant,
    timeZone: KnownElsewhere,
    minutes: z.int().min(1).max(1000),
    place: line(300),
  }),
  scorecardId: Id,
  items: z.array(KitItem).max(200),
  competencies: z
    .array(
      Named.extend({
        kind: z.enum(["trait", "skill"]),
        definition: prose(1000),
        anchors: Anchors,
      }),
    )
    .max(200),
  kitDigest: digest,
});
export type Kit = z.infer<typeof Kit>;

const SheetRating = Rating.extend({ evidence: prose(10_000), updatedAt: Instant });

/** As the exercise runner stores it; its clock stands, because submitting stopped it. */
const Run = z.strictObject({
  kitItemId: Id,
  clock: RunClock.extend({ runningSince: z.null() }),
  used: z.array(Used).max(120),
  selfDiagnosis: prose(10_000),
  coachingNote: prose(10_000),
  startedAt: Instant,
  updatedAt: Instant,
});

const RunNote = z.strictObject({
  kitItemId: Id,
  take: z.union([z.literal(1), z.literal(2)]),
  at: z.int().min(0).max(1e9),
  text: prose(10_000),
  criterionId: Id.nullable(),
  createdAt: Instant,
});

/** What comes back: one submitted scorecard, and the exercises as they were run for it. */
export const Sheet = z.strictObject({
  scorecardId: Id,
  kitDigest: digest,
  submittedAt: Instant,
  recommendation: Recommendation,
  note: prose(10_000),
  ratings: z.array(SheetRating).max(4000),
  runs: z.array(Run).max(200),
  runNotes: z.array(RunNote).max(5000),
});
export type Sheet = z.infer<typeof Sheet>;

export const factsOf = (
  kind: Facts["kind"],
  { sheetId, workspaceId }: Omit<Facts, "kind">,
): Facts => ({ kind, sheetId, workspaceId });
