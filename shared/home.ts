import { z } from "zod";
import { command, query } from "./channel.ts";
import { Org } from "./org.ts";
import { PayPlan } from "./pay.ts";
import { Plan } from "./plan.ts";
import { RoleDetails } from "./role.ts";
import { Id, Instant, line, name, Nothing } from "./values.ts";

const Who = z.strictObject({ id: Id, name: z.string() });

const HomeOpening = z.strictObject({
  id: Id,
  title: z.string(),
  roleId: Id,
  leadId: Id,
  seats: z.int(),
  filled: z.int(),
  isFrozen: z.boolean(),
  rounds: z.int(),
  questions: z.int(),
  rolePlays: z.int(),
  caseStudies: z.int(),
  /** How many role-plays the library holds for this role. */
  rolePlaysOffered: z.int(),
  /** The sum of the weights in use, how many of them nothing in the kit rates, and how many have a lowest mean. */
  weightSum: z.int(),
  uncovered: z.int(),
  mustHaves: z.int(),
  applications: z.int(),
  running: z.int(),
  interviewed: z.int(),
  nextInterviewAt: Instant.nullable(),
  scorecards: z.strictObject({ submitted: z.int(), expected: z.int() }),
  decision: z.strictObject({
    /** Who was interviewed and runs, was hired or has an answer. */
    finalists: z.int(),
    decided: z.int(),
    /** Interviews of those without an answer that lack a scorecard. */
    sealed: z.int(),
    debriefed: z.boolean(),
  }),
});

/** The raw facts of the path; states, sentences and the next action are made of them in shared/rules. */
export const Home = z.strictObject({
  companyName: z.string(),
  currency: z.string(),
  timeZone: z.string(),
  now: Instant,
  /** When yesterday began where the company is. */
  yesterday: Instant,
  roles: z.array(
    z.strictObject({
      id: Id,
      name: z.string(),
      weightSum: z.int(),
      responsibilities: z.int(),
      isAdjusted: z.boolean(),
    }),
  ),
  /** Those that are open. */
  openings: z.array(HomeOpening),
  candidates: z.strictObject({
    total: z.int(),
    running: z.int(),
    /** In the running, and interviewed. */
    met: z.int(),
    withoutOpening: z.int(),
  }),
  /** Short-listed, with scores that are moderate in everything. */
  flatProfiles: z.array(
    z.strictObject({
      applicationId: Id,
      candidateName: z.string(),
      openingId: Id,
      openingTitle: z.string(),
      leadId: Id,
      stage: z.string(),
      /** Levels. */
      lowest: z.number(),
      highest: z.number(),
    }),
  ),
  /** The next seven days, at most eight; for a panelist, what they sit in or lead. */
  upcoming: z.array(
    z.strictObject({
      id: Id,
      startsAt: Instant,
      timeZone: z.string(),
      roundName: z.string(),
      candidateName: z.string(),
      panelists: z.array(Who),
    }),
  ),
  /** Interviews that have begun and lack scorecards, oldest first, at most eight; for a panelist, as above. */
  owed: z.array(
    z.strictObject({
      interviewId: Id,
      openingId: Id,
      candidateName: z.string(),
      roundName: z.string(),
      startsAt: Instant,
      panelists: z.array(Who.extend({ scorecardId: Id })),
    }),
  ),
  /** What happened lately, newest first, at most eight; never what a sealed scorecard says. */
  recent: z.array(z.strictObject({ at: Instant, text: z.string() })),
  /** Null at the laptop of anybody but the founder. */
  department: z
    .strictObject({
      /** The plan in force. */
      plan: Plan.nullable(),
      /** Whether no scenario was ever changed since it was made of the example's figures. */
      isExample: z.boolean(),
      org: Org,
      /** Plans that are in force or drafts. */
      pay: z.array(PayPlan.pick({ id: true, roleId: true, status: true, terms: true })),
      /** What the check of a pay plan has to know of its role. */
      paidRoles: z.array(
        RoleDetails.pick({ name: true, family: true, payMix: true, ramp: true }).extend({ id: Id }),
      ),
    })
    .nullable(),
  /** Keys of the hints that the person at the laptop has put aside. */
  dismissed: z.array(z.string()),
});
export type Home = z.infer<typeof Home>;
export type HomeOpening = z.infer<typeof HomeOpening>;

export const SearchHit = z.strictObject({
  kind: z.enum(["candidate", "opening", "role", "competency", "interview", "panelist"]),
  id: Id,
  title: z.string(),
  subtitle: z.string(),
});
export type SearchHit = z.infer<typeof SearchHit>;

export const homeChannels = {
  "home.get": query(Nothing, Home, [
    "company",
    "role",
    "opening",
    "candidate",
    "interview",
    "scorecard",
    "panelist",
    "decision",
    "debrief",
    "plan",
    "org",
    "pay",
    "tip",
  ]),
  /** Puts a hint aside for the person at the laptop. Its key holds what it is about, so that it comes back when that changes. */
  "tip.dismiss": command(z.strictObject({ key: name(300) }), Nothing),
  "tip.restore": command(z.strictObject({ keys: z.array(line(300)).max(500) }), Nothing),
  /** Records for the palette, at most twenty. */
  "search.find": query(z.strictObject({ text: line(200) }), z.array(SearchHit), [
    "candidate",
    "opening",
    "role",
    "competency",
    "interview",
    "panelist",
  ]),
};
