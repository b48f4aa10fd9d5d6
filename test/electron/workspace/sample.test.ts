import Sqlite, { type Database } from "better-sqlite3";
import { afterEach, beforeAll, beforeEach, describe, expect, test } from "vitest";
import type { Channel, Input, Output } from "../../../shared/contract.ts";
import type { Opening } from "../../../shared/opening.ts";
import type { Outcome } from "../../../shared/outcome.ts";
import { computePlan } from "../../../shared/rules/capacity/compute.ts";
import { hintsFor } from "../../../shared/rules/findings/home/hints.ts";
import { homePath } from "../../../shared/rules/findings/home/path.ts";
import { readDepartment } from "../../../shared/rules/home/department.ts";
import { indexOrg } from "../../../shared/rules/org.ts";
import { peopleAt } from "../../../shared/rules/org-people.ts";
import { profile } from "../../../shared/rules/profile.ts";
import { openPoints, type Rating, type Recommendation } from "../../../shared/scorecard.ts";
import type { Context } from "../../../electron/context.ts";
import { dispatch } from "../../../electron/dispatch.ts";
import { featureHandlers } from "../../../electron/features/index.ts";
import { looksLike } from "../../../electron/features/attachment-type.ts";
import { refreshOpeningOutcomes } from "../../../electron/features/outcome.ts";
import { migrate } from "../../../electron/workspace/migrate.ts";
import { applyPragmas } from "../../../electron/workspace/open.ts";
import { fillSample } from "../../../electron/workspace/sample/fill.ts";
import { readSetting } from "../../../electron/workspace/settings.ts";
import { idMaker, noon, quietLog, testApp, testHost } from "../../helpers/app.ts";

/** The example, filled as if it were opened at this instant. */
function openSample(now = noon) {
  const db = new Sqlite(":memory:");
  applyPragmas(db);
  migrate(db, () => {});
  db.transaction(() => fillSample(db, { now, newId: idMaker() })).immediate();
  const context = (): Context => ({
    db,
    now,
    newId: idMaker(),
    actor: readSetting(db, "actorId"),
    changed: () => undefined,
    host: testHost(),
    log: quietLog,
  });
  const ok = async <C extends Channel>(channel: C, input: Input<C>): Promise<Output<C>> => {
    const result = await dispatch(
      channel,
      input,
      (known) => ({
        ok: true,
        value: (parsed) =>
          (featureHandlers as Record<string, (i: unknown, c: Context) => unknown>)[known]!(
            parsed,
            context(),
          ),
      }),
      { ...quietLog, error: (...parts) => console.error(...parts) },
    );
    expect(result).toMatchObject({ ok: true });
    return (result as { value: Output<C> }).value;
  };
  return { db, ok };
}

const count = (db: Database, sql: string) => db.prepare(sql).pluck().get() as number;

const everybody = {
  text: "",
  openingId: null,
  stageKind: "any",
  tag: null,
  source: null,
  deleted: false,
  sort: "opening",
  descending: false,
  after: null,
  limit: 50,
} as const;

let db: Database;
let ok: ReturnType<typeof openSample>["ok"];
let openings: Opening[];
let rows: Output<"candidate.list">["items"];
let outcomes: Outcome[];

beforeAll(async () => {
  ({ db, ok } = openSample());
  const list = await ok("opening.list", { status: "all" });
  openings = await Promise.all(list.map(({ id }) => ok("opening.get", { id })));
  rows = (await ok("candidate.list", everybody)).items;
  const applications = rows.flatMap((row) => row.applicationId ?? []);
  outcomes = await Promise.all(
    applications.map((applicationId) => ok("outcome.application", { applicationId })),
  );
});

const outcomeOf = (name: string) => outcomes.find((one) => one.candidate.name === name)!;
const rowOf = (name: string) => rows.find((one) => one.name === name)!;
const meanOf = (outcome: Outcome, competency: string) =>
  outcome.competencies.find((one) => one.name === competency)!;

describe("the company of the example", () => {
  test("is a Norwegian one with a logo and four panelists, led by its founder", async () => {
    expect(await ok("company.get", {})).toMatchObject({
      name: "Tidemark Systems",
      currency: "EUR",
      timeZone: "Europe/Oslo",
      location: "Bergen",
    });
    expect((await ok("company.get", {})).logo).toMatch(/^data:image\/png;base64,/);
    const panelists = await ok("panelist.list", { archived: false });
    expect(panelists.map((one) => [one.name, one.isFounder])).toEqual([
      ["Adaeze Nwosu", true],
      ["Hanna Virtanen", false],
      ["Rajiv Menon", false],
      ["Tomás Ferreira", false],
    ]);
    expect(readSetting(db, "actorId")).toBe(panelists[0]!.id);
  });

  test("has three openings with scores for roles whose weights it changed, and one with a kit to choose", async () => {
    expect(openings.map((one) => one.title).toSorted()).toEqual([
      "Account executive, northern ports",
      "Customer success rep",
      "Sales development rep",
      "Sales manager, all ports",
    ]);
    const edited = (await ok("role.list", { archived: false })).filter((one) => one.editedAt);
    expect(edited.map((one) => one.weightSum)).toEqual([100, 100, 100, 100]);
    expect(openings.every((one) => one.note !== "")).toBe(true);
    const [open, ...others] = openings.filter((one) => one.frozenAt === null);
    expect(others).toEqual([]);
    const kinds = open!.rounds.flatMap((round) => round.items).map((item) => item.content.kind);
    expect(kinds).toContain("question");
    expect(kinds).not.toContain("role-play");
  });

  test("changed one opening's weights after scores existed, and says why", () => {
    const changed = openings.filter((one) => one.weights.length > 1);
    expect(changed.map((one) => one.title)).toEqual(["Account executive, northern ports"]);
    const [current, before] = changed[0]!.weights;
    expect(current).toMatchObject({ version: 2, createdBy: "Adaeze Nwosu" });
    expect(current!.reason.length).toBeGreaterThan(40);
    expect(current!.competencies.reduce((sum, one) => sum + one.weight, 0)).toBe(100);
    expect(current!.createdAt).toBeGreaterThan(before!.createdAt);
    const versions = db.prepare("SELECT DISTINCT weightsVersion FROM scorecard").pluck().all();
    expect(versions).toEqual(expect.arrayContaining([1, 2]));
  });

  test("left no blank in the job descriptions of its openings", async () => {
    const titles = openings.filter((one) => one.frozenAt !== null).map((one) => one.title);
    const documents = await ok("document.list", {});
    const ads = documents.filter(
      (one) => one.kind === "job-description" && titles.includes(one.title),
    );
    expect(ads.map((one) => one.caution)).toEqual(["", "", ""]);
  });

  test("has a kit for everything that carries weight", async () => {
    const list = await ok("opening.list", { status: "open" });
    expect(list.map((one) => one.uncovered)).toEqual([0, 0, 0, 0]);
  });
});

describe("the department of the example", () => {
  const home = async () => {
    const facts = await ok("home.get", {});
    const department = readDepartment(facts)!;
    return { facts, department, path: homePath(facts, department, readSetting(db, "actorId")) };
  };

  test("takes five account executives to its goal, and misses it after a slow start", async () => {
    const { path } = await home();
    expect(path.steps[0]).toMatchObject({
      says: "€1.4\u00a0M in 2027 takes five account executives.",
      aside:
        "Covered, with €79\u00a0k to spare; €76.6\u00a0k short if attainment is ten points lower",
      state: "done",
    });
    const plans = await ok("plan.list", {});
    expect(plans.map((plan) => plan.name)).toEqual(["Plan", "Slow start"]);
    const context = { now: "2026-11", currency: "EUR", nameOf: (id: string) => id };
    expect(computePlan(plans[1]!.details, context)).toMatchObject({ ok: true, reached: false });
  });

  test("has a seat for everybody the plan asks for, and its openings look for some of them", async () => {
    const org = await ok("org.get", {});
    const { seats } = org;
    const states = Map.groupBy(seats, (seat) => seat.state);
    expect(states.get("filled")!.map((seat) => seat.holder)).toEqual([
      "Adaeze Nwosu",
      "Jonas Brandt",
      "Freya Lindholm",
    ]);
    expect(states.get("open")).toHaveLength(5);
    expect(states.get("planned")).toHaveLength(4);
    expect(new Set(states.get("open")!.map((seat) => seat.opening!.id)).size).toBe(4);
    const freya = seats.find((seat) => seat.holder === "Freya Lindholm")!;
    expect(freya).toMatchObject({
      startsOn: "2027-01-04",
      hired: { candidateId: rowOf("Freya Lindholm").candidateId },
    });
    const today = indexOrg(org);
    const jonas = peopleAt(today, org.today).find((one) => one.name === "Jonas Brandt")!;
    expect(jonas).toMatchObject({ jobs: 2, hours: 52, over: 12, hats: [{ until: "2027-01-04" }] });
    const founder = peopleAt(today, org.today).find((one) => one.isFounder)!;
    expect(founder).toMatchObject({ hours: 33, jobs: 4 });
  });

  test("is paid by plans in force without a mistake, and drafts one with a jump", async () => {
    const plans = await ok("pay.list", {});
    expect(plans.map((plan) => plan.status).toSorted()).toEqual([
      "draft",
      "in-force",
      "in-force",
      "in-force",
      "in-force",
    ]);
    const { department } = await home();
    expect(department.pay).toMatchObject([
      { roleName: "Account executive", isInForce: false, rule: "jump:2" },
    ]);
    const draft = plans.find((plan) => plan.status === "draft")!;
    expect(draft.deals.reduce((sum, deal) => sum + deal.amount, 0)).toBe(659_000_00);
  });

  test("shows its mistakes on Home", async () => {
    const { facts, department } = await home();
    const actor = { id: readSetting(db, "actorId"), isFounder: true };
    expect(hintsFor(facts, department, actor).map((hint) => hint.title)).toEqual([
      "No role-play for Sales manager, all ports",
      "Jonas Brandt carries two jobs",
      "Account executive, draft: a jump at 120\u00a0%",
      "Nobody nurtures the leads that are not ready",
    ]);
  });
});

describe("the people of the example", () => {
  test("are fourteen, one of them for two openings and one for none yet", async () => {
    const { total, people } = await ok("candidate.list", everybody);
    expect({ total, people }).toEqual({ total: 15, people: 14 });
    expect(rows.filter((row) => row.applicationId === null).map((row) => row.name)).toEqual([
      "Pieter de Vries",
    ]);
  });

  test("write their names in several scripts, and are found in each", async () => {
    for (const text of ["طارق", "周美玲", "siobhan", "Oluwaseun", "田辺", "zsof"])
      expect((await ok("candidate.list", { ...everybody, text })).people, text).toBe(1);
  });

  test("stand in every kind of stage, and what ended has its reason", () => {
    const kinds = new Set(rows.map((row) => row.stageKind));
    expect(kinds).toEqual(new Set([null, "active", "hired", "rejected", "withdrawn"]));
    for (const row of rows.filter(
      (one) => one.stageKind === "rejected" || one.stageKind === "withdrawn",
    ))
      expect(row.ended!.reason.length, row.name).toBeGreaterThan(20);
  });

  test("have notes, tags and sources to filter by", async () => {
    const { tags, sources } = await ok("candidate.vocabulary", {});
    expect(tags.length).toBeGreaterThan(6);
    expect(sources.length).toBeGreaterThan(3);
    expect(count(db, "SELECT count(*) FROM candidate WHERE notes = ''")).toBe(0);
  });

  test("sent two small files that are what they say", () => {
    const files = db
      .prepare(
        `SELECT attachment.mime, attachment.bytes AS size, chunk.bytes FROM attachment
         JOIN attachmentChunk AS chunk ON chunk.attachmentId = attachment.id WHERE complete = 1 ORDER BY mime`,
      )
      .all() as { mime: "application/pdf" | "image/png"; size: number; bytes: Buffer }[];
    expect(files.map((one) => one.mime)).toEqual(["application/pdf", "image/png"]);
    for (const { mime, size, bytes } of files) {
      expect(bytes.length).toBe(size);
      expect(looksLike(mime, bytes, bytes)).toBe(true);
      expect(size).toBeLessThan(20_000);
    }
  });
});

interface Card {
  id: string;
  panelistId: string;
  status: "draft" | "submitted";
  recommendation: Recommendation | null;
  startsAt: number;
  submittedAt: number | null;
}

const cards = () =>
  db
    .prepare(
      "SELECT scorecard.*, interview.startsAt FROM scorecard JOIN interview ON interview.id = interviewId",
    )
    .all() as Card[];

describe("the scorecards of the example", () => {
  test("are about thirty, each complete, and later than their interview", () => {
    const submitted = cards().filter((one) => one.status === "submitted");
    expect(submitted.length).toBeGreaterThanOrEqual(28);
    expect(submitted.length).toBeLessThanOrEqual(36);
    const criteria = db.prepare(
      `SELECT criterion.id FROM criterion JOIN kitItem ON kitItem.id = criterion.kitItemId
       JOIN interview ON interview.roundId = kitItem.roundId
       JOIN scorecard ON scorecard.interviewId = interview.id WHERE scorecard.id = ?`,
    );
    const ratings = db.prepare("SELECT * FROM rating WHERE scorecardId = ?");
    for (const card of submitted) {
      const rated = (
        ratings.all(card.id) as (Omit<Rating, "notAssessed"> & { notAssessed: number })[]
      ).map((one): Rating => ({ ...one, notAssessed: one.notAssessed === 1 }));
      const ids = criteria.pluck().all(card.id) as string[];
      expect(ids.length).toBeGreaterThan(3);
      expect(openPoints(ids, rated, card.recommendation)).toEqual([]);
      expect(card.submittedAt!).toBeGreaterThan(card.startsAt);
      expect(card.submittedAt!).toBeLessThan(noon);
    }
  });

  test("rest on sentences that nobody wrote twice", () => {
    const sentences = db
      .prepare("SELECT evidence FROM rating WHERE level IS NOT NULL")
      .pluck()
      .all() as string[];
    expect(sentences.length).toBeGreaterThan(150);
    expect(new Set(sentences).size).toBe(sentences.length);
    expect(Math.min(...sentences.map((one) => one.length))).toBeGreaterThanOrEqual(35);
    const beginnings = sentences.map((one) => one.split(" ").slice(0, 4).join(" "));
    expect(beginnings.length - new Set(beginnings).size).toBeLessThan(8);
  });

  test("leave a criterion out here and there, and say why where somebody had to", () => {
    expect(count(db, "SELECT count(*) FROM rating WHERE notAssessed = 1")).toBeGreaterThan(1);
    expect(
      count(db, "SELECT count(*) FROM rating WHERE notAssessed = 1 AND evidence <> ''"),
    ).toBeGreaterThan(1);
  });

  test("have second takes in the role-play that is played twice", () => {
    expect(count(db, "SELECT count(*) FROM rating WHERE take = 2")).toBeGreaterThan(5);
  });

  test("use every recommendation", () => {
    expect(new Set(cards().map((one) => one.recommendation))).toEqual(
      new Set([null, "strong-no", "no", "yes", "strong-yes"]),
    );
  });

  test("keep sealed what not everybody has handed in", async () => {
    const interviews = await ok("interview.list", {
      when: "past",
      openingId: null,
      candidateId: null,
      mineOpen: false,
    });
    const sealed = interviews.filter((one) => one.sealed && !one.cancelled);
    expect(
      sealed.map((one) => [
        one.candidate.name,
        one.panelists.filter((panelist) => panelist.submitted).length,
        one.panelists.length,
      ]),
    ).toEqual([
      ["Yuki Tanabe", 1, 2],
      ["Oluwaṣeun Adéyẹmí", 0, 2],
    ]);
    expect(outcomeOf("Yuki Tanabe")).toMatchObject({
      sealedInterviews: 1,
      sealedScorecards: { submitted: 1, expected: 2 },
      scorecards: 1,
    });
    expect(interviews.filter((one) => one.cancelled)).toHaveLength(1);
    expect(interviews.filter((one) => one.sealOpened)).toHaveLength(1);
  });

  test("are due for interviews of the next days, too", async () => {
    const { upcoming, owed } = await ok("home.get", {});
    expect(upcoming.length).toBeGreaterThanOrEqual(2);
    expect(owed.length).toBe(2);
  });
});

describe("what the panel of the example says", () => {
  test("is a specialist who holds every must-have", () => {
    const leila = outcomeOf("Leila Haddad");
    expect(profile(leila.competencies, leila.competencies)).toMatchObject({ kind: "specialist" });
    expect(leila.coverage).toBe(1);
    expect(leila.mustHaves.map((one) => one.state)).toEqual(["met", "met", "met"]);
  });

  test("is a jack-of-all-trades with a flat profile", () => {
    const mateus = outcomeOf("Mateus Oliveira");
    expect(profile(mateus.competencies, mateus.competencies)).toMatchObject({
      kind: "jack-of-all-trades",
    });
  });

  test("is a blocker on a must-have in spite of strong closing", () => {
    expect(rowOf("Siobhán Keane").blockers).toEqual(["Discovery"]);
    expect(meanOf(outcomeOf("Siobhán Keane"), "Closing and negotiation").mean).toBe(4);
  });

  test("is split on somebody's coachability", () => {
    const { panelists } = meanOf(outcomeOf("Kwame Asante"), "Coachability");
    const [first, second, ...others] = panelists.map((one) => one.mean);
    expect(others).toEqual([]);
    expect(Math.abs(first! - second!)).toBeGreaterThan(2);
  });

  test("is harsher from one panelist than from those beside him", () => {
    const gaps = db
      .prepare(
        `SELECT AVG(other.level - own.level) FROM rating AS own
         JOIN scorecard AS mine ON mine.id = own.scorecardId
         JOIN panelist ON panelist.id = mine.panelistId AND panelist.name = 'Rajiv Menon'
         JOIN scorecard AS theirs ON theirs.interviewId = mine.interviewId AND theirs.id <> mine.id
         JOIN rating AS other ON other.scorecardId = theirs.id AND other.criterionId = own.criterionId AND other.take = own.take`,
      )
      .pluck()
      .get() as number;
    expect(gaps).toBeGreaterThan(0.3);
  });

  test("ends in different fits, over different shares of the weight", () => {
    const rated = rows.filter((row) => row.fit !== null);
    expect(rated.length).toBeGreaterThanOrEqual(9);
    expect(new Set(rated.map((row) => Math.round(row.fit!))).size).toBe(rated.length);
    expect(new Set(rated.map((row) => row.coverage)).size).toBeGreaterThan(2);
  });

  test("is what lists show: the kept figures equal those worked out anew", () => {
    const figures = () => db.prepare("SELECT id, fit, coverage, blockers FROM application").all();
    const kept = figures();
    for (const { id } of openings) refreshOpeningOutcomes(db, id);
    expect(figures()).toEqual(kept);
  });
});

describe("whenever the example is opened", () => {
  // New Year's night, the nights in which the clocks change, a Saturday, a leap day, a Sunday at midnight in Bergen.
  test.each([
    "2027-01-01T00:05:00Z",
    "2027-03-28T01:30:00Z",
    "2026-10-25T00:30:00Z",
    "2026-11-28T12:00:00Z",
    "2028-02-29T23:59:00Z",
    "2026-11-29T23:00:00Z",
  ])("its past is past and its next days are ahead: %s", async (moment) => {
    const now = Date.parse(moment);
    const sample = openSample(now);
    const home = await sample.ok("home.get", {});
    expect(home.owed).toHaveLength(2);
    expect(home.upcoming.length).toBeGreaterThanOrEqual(2);
    expect(home.recent.every(({ at }) => at < now && at > now - 14 * 86_400_000)).toBe(true);
    expect(count(sample.db, "SELECT max(updatedAt) FROM application")).toBeLessThan(now);
    const days = sample.db.prepare("SELECT startsAt FROM interview").pluck().all() as number[];
    const weekday = new Intl.DateTimeFormat("en", { weekday: "short", timeZone: "Europe/Oslo" });
    for (const at of days) expect(weekday.format(at)).not.toMatch(/Sat|Sun/);
    expect(sample.db.pragma("foreign_key_check")).toEqual([]);
    expect(sample.db.pragma("integrity_check", { simple: true })).toBe("ok");
  });

  test("it is the same every time", () => {
    const dump = (one: Database) =>
      ["candidate", "application", "stageMove", "interview", "scorecard", "rating"].map((table) =>
        one.prepare(`SELECT * FROM ${table}`).all(),
      );
    expect(dump(openSample().db)).toEqual(dump(openSample().db));
  });
});

describe("opening the example", () => {
  let made: ReturnType<typeof testApp>;

  beforeEach(() => {
    made = testApp();
  });
  afterEach(() => made.dispose());

  test("makes a file of its own", async () => {
    const { app } = made;
    expect(await app.dispatch("workspace.explore", { path: null })).toEqual({
      ok: true,
      value: {},
    });
    expect(await app.dispatch("workspace.status", {})).toMatchObject({
      value: { open: true, isSample: true, companyName: "Tidemark Systems" },
    });
  });

  test("names the folder that is not there", async () => {
    const path = `${made.folder}/missing/a.bullpen`;
    expect(await made.app.dispatch("workspace.explore", { path })).toMatchObject({
      ok: false,
      error: { code: "file", field: "path" },
    });
  });
});
