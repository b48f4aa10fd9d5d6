import { z } from "zod";
import { query } from "./channel.ts";
import { Id, Instant, line, Nothing } from "./values.ts";

/** The raw facts of the path; sentences and the next action are made of them in shared/rules/findings. */
export const Home = z.strictObject({
  companyName: z.string(),
  roles: z.strictObject({ total: z.int(), edited: z.int() }),
  openings: z.array(
    z.strictObject({
      id: Id,
      title: z.string(),
      seats: z.int(),
      filled: z.int(),
      rounds: z.int(),
      kitItems: z.int(),
      exercises: z.int(),
      panelists: z.int(),
      applications: z.int(),
      interviewed: z.int(),
      scorecards: z.strictObject({ submitted: z.int(), expected: z.int() }),
    }),
  ),
  candidates: z.strictObject({ total: z.int(), running: z.int(), withoutOpening: z.int() }),
  /** The next seven days, at most eight. */
  upcoming: z.array(
    z.strictObject({
      id: Id,
      startsAt: Instant,
      timeZone: z.string(),
      roundName: z.string(),
      candidateName: z.string(),
      panelists: z.array(z.string()),
    }),
  ),
  /** Interviews that have begun and lack scorecards, oldest first, at most eight. */
  owed: z.array(
    z.strictObject({
      interviewId: Id,
      candidateName: z.string(),
      roundName: z.string(),
      startsAt: Instant,
      panelists: z.array(z.strictObject({ id: Id, name: z.string(), scorecardId: Id })),
    }),
  ),
  /** What happened lately, newest first, at most eight; never what a sealed scorecard says. */
  recent: z.array(z.strictObject({ at: Instant, text: z.string() })),
});
export type Home = z.infer<typeof Home>;

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
  ]),
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
