import { beforeEach, describe, expect, it } from "vitest";
import { TestWorkspace } from "../../../helpers/app.ts";
import {
  makeApplication,
  makeInterview,
  makeOpening,
  makePanelist,
  submitScorecard,
} from "../../../helpers/make.ts";

const hour = 60 * 60 * 1000;
const bare = { startsAt: 0, timeZone: "UTC", minutes: 30, place: "", note: "" };

let workspace: TestWorkspace;
let founder: string;
let hanna: string;
let openingId: string;
let applicationId: string;

beforeEach(async () => {
  workspace = new TestWorkspace();
  founder = workspace.founderId;
  hanna = await makePanelist(workspace, "Hanna Virtanen");
  openingId = await makeOpening(workspace, { panelistIds: [founder, hanna] });
  ({ id: applicationId } = await makeApplication(workspace, { openingId }));
});

const get = (id: string) => workspace.ok("interview.get", { id });

async function detailsOf(id: string) {
  const { startsAt, timeZone, minutes, place, note, panelistIds, updatedAt } = await get(id);
  return { id, startsAt, timeZone, minutes, place, note, panelistIds, updatedAt };
}

const list = (
  over: Partial<Parameters<typeof workspace.ok<"interview.list">>[1]> = {},
): Promise<string[]> =>
  workspace
    .ok("interview.list", {
      when: "all",
      openingId: null,
      candidateId: null,
      mineOpen: false,
      ...over,
    })
    .then((interviews) => interviews.map((interview) => interview.id));

describe("scheduling", () => {
  it("gives every panelist an empty scorecard", async () => {
    const id = await makeInterview(workspace, { applicationId, place: "  Room  4 " });
    const interview = await get(id);
    expect(interview).toMatchObject({
      candidate: { name: "Leila Haddad" },
      place: "Room 4",
      sealed: true,
      cancelled: false,
      sealOpened: null,
      mine: { status: "draft" },
    });
    expect(interview.panelists.map(({ name, submitted }) => [name, submitted])).toEqual([
      ["Adaeze Nwosu", false],
      ["Hanna Virtanen", false],
    ]);
    expect(workspace.announced).toEqual(expect.arrayContaining(["interview", "scorecard"]));
  });

  it("knows that somebody else at the laptop may have none", async () => {
    const id = await makeInterview(workspace, { applicationId, panelistIds: [hanna, hanna] });
    expect(await get(id)).toMatchObject({ mine: null, panelistIds: [hanna] });
  });

  it("says which field is wrong", async () => {
    const { rounds } = await workspace.ok("opening.get", { id: openingId });
    const valid = {
      applicationId,
      roundId: rounds[0]!.id,
      startsAt: workspace.now,
      timeZone: "Europe/Oslo",
      minutes: 60,
      place: "",
      note: "",
      panelistIds: [founder],
    };
    const cases: [string, object][] = [
      ["timeZone", { timeZone: "Mars/Olympus" }],
      ["minutes", { minutes: 4 }],
      ["minutes", { minutes: 30.5 }],
      ["panelistIds", { panelistIds: [] }],
      ["panelistIds", { panelistIds: [workspace.newId()] }],
      ["roundId", { roundId: workspace.newId() }],
      ["place", { place: "x".repeat(301) }],
      ["startsAt", { startsAt: "tomorrow" }],
      ["applicationId", { applicationId: "1 OR 1=1" }],
    ];
    for (const [field, change] of cases)
      expect(
        await workspace.refused("interview.schedule", { ...valid, ...change }),
        JSON.stringify(change),
      ).toMatchObject({ field });
    expect(await list()).toEqual([]);
  });

  it("takes a round of the own opening only", async () => {
    const other = await makeOpening(workspace, { title: "Another" });
    const { rounds } = await workspace.ok("opening.get", { id: other });
    expect(
      await workspace.refused("interview.schedule", {
        ...bare,
        applicationId,
        roundId: rounds[0]!.id,
        panelistIds: [founder],
      }),
    ).toMatchObject({ code: "not-found", field: "roundId" });
  });

  it("refuses closed openings, ended applications, deleted candidates and archived panelists", async () => {
    const { rounds } = await workspace.ok("opening.get", { id: openingId });
    const ended = await makeApplication(workspace, { openingId, name: "Ended", stage: "Rejected" });
    const gone = await makeApplication(workspace, { openingId, name: "Gone" });
    await workspace.ok("candidate.delete", { ids: [gone.candidateId] });
    const attempt = (over: object) =>
      workspace.refused("interview.schedule", {
        ...bare,
        applicationId,
        roundId: rounds[0]!.id,
        panelistIds: [founder],
        ...over,
      });
    expect(await attempt({ applicationId: ended.id })).toMatchObject({
      message: "This application has ended (Rejected). Move it back first.",
    });
    expect(await attempt({ applicationId: gone.id })).toMatchObject({ code: "not-found" });
    await workspace.ok("panelist.archive", { id: hanna });
    expect(await attempt({ panelistIds: [founder, hanna] })).toMatchObject({
      field: "panelistIds",
    });
    await workspace.ok("opening.close", { id: openingId });
    expect(await attempt({})).toMatchObject({ code: "invalid", field: "applicationId" });
  });

  it("manages a panel of sixty, and refuses the sixty-first", async () => {
    const crowd: string[] = [];
    for (let at = 0; at < 61; at += 1) crowd.push(await makePanelist(workspace, `Panelist ${at}`));
    const id = await makeInterview(workspace, { applicationId, panelistIds: crowd.slice(1) });
    expect((await get(id)).panelists).toHaveLength(60);
    expect(
      await workspace.refused("interview.save", { ...(await detailsOf(id)), panelistIds: crowd }),
    ).toMatchObject({ field: "panelistIds" });
    for (const panelistId of crowd.slice(1))
      await submitScorecard(workspace, { interviewId: id, panelistId, levels: 3 });
    expect(await workspace.ok("outcome.application", { applicationId })).toMatchObject({
      fit: 50,
      scorecards: 60,
    });
  });
});

describe("the lists", () => {
  it("keep one under way among the upcoming, nearest first, and the past newest first", async () => {
    const at = (startsAt: number) => makeInterview(workspace, { applicationId, startsAt });
    const later = await at(workspace.now + 5 * hour);
    const running = await at(workspace.now - hour / 2);
    const yesterday = await at(workspace.now - 24 * hour);
    const longAgo = await at(workspace.now - 240 * hour);
    const cancelled = await at(workspace.now + hour);
    await workspace.ok("interview.cancel", { id: cancelled });
    expect(await list({ when: "upcoming" })).toEqual([running, later]);
    expect(await list({ when: "past" })).toEqual([cancelled, yesterday, longAgo]);
    expect(await list()).toHaveLength(5);
  });

  it("show what the person at the laptop still owes", async () => {
    const both = await makeInterview(workspace, { applicationId });
    const hannas = await makeInterview(workspace, { applicationId, panelistIds: [hanna] });
    expect(await list({ mineOpen: true })).toEqual([both]);
    await submitScorecard(workspace, { interviewId: both, panelistId: founder, levels: 3 });
    expect(await list({ mineOpen: true })).toEqual([]);
    workspace.act(hanna);
    expect(await list({ mineOpen: true })).toEqual([both, hannas]);
  });

  it("filter by opening and candidate, and leave out what is in the bin", async () => {
    const first = await makeInterview(workspace, { applicationId });
    const other = await makeOpening(workspace, { title: "Another" });
    const somebody = await makeApplication(workspace, { openingId: other, name: "Kwame" });
    const second = await makeInterview(workspace, { applicationId: somebody.id });
    expect(await list({ openingId: other })).toEqual([second]);
    expect(await list({ candidateId: somebody.candidateId })).toEqual([second]);
    await workspace.ok("candidate.delete", { ids: [somebody.candidateId] });
    expect(await list()).toEqual([first]);
    expect(await workspace.refused("interview.get", { id: second })).toMatchObject({
      code: "not-found",
    });
  });
});

describe("the pages of the list", () => {
  const page = (over: Partial<Parameters<typeof workspace.ok<"interview.page">>[1]> = {}) =>
    workspace.ok("interview.page", { view: "upcoming", after: null, limit: 2, ...over });

  async function walk(view: "upcoming" | "past" | "mine") {
    const seen: string[] = [];
    for (let after: string | null = null; ;) {
      const { items, next, total } = await page({ view, after });
      seen.push(...items.map((one) => one.id));
      if (next === null) {
        expect(total).toBe(seen.length);
        return seen;
      }
      after = next;
    }
  }

  it("hold every interview once, also those that begin at the same moment", async () => {
    const at = (startsAt: number) => makeInterview(workspace, { applicationId, startsAt });
    const soon = workspace.now + hour;
    const upcoming = [await at(soon), await at(soon), await at(soon), await at(soon + hour)];
    const gone = workspace.now - 24 * hour;
    const past = [await at(gone - hour), await at(gone), await at(gone), await at(gone)];
    expect(await walk("upcoming")).toEqual(upcoming);
    expect(await walk("past")).toEqual(past.toReversed());
    expect(await walk("mine")).toEqual([...past, ...upcoming]);
    workspace.act(await makePanelist(workspace));
    expect(await walk("mine")).toEqual([]);
  });

  it("lose nothing when an interview is scheduled before the edge of a page", async () => {
    const ids = [];
    for (let at = 1; at <= 3; at += 1)
      ids.push(
        await makeInterview(workspace, { applicationId, startsAt: workspace.now + at * hour }),
      );
    const first = await page();
    await makeInterview(workspace, { applicationId, startsAt: workspace.now + hour / 2 });
    const second = await page({ after: first.next });
    expect([...first.items, ...second.items].map((one) => one.id)).toEqual(ids);
  });

  it("refuse an address that is none of theirs", async () => {
    for (const after of ["", "1", `1 ${"x".repeat(36)}`, "1 OR 1=1", "9".repeat(400)])
      expect(
        await workspace.refused("interview.page", { view: "past", after, limit: 2 }),
        after,
      ).toMatchObject({ code: "invalid", field: "after" });
  });
});

describe("editing", () => {
  it("changes time, place and panel", async () => {
    const rosa = await makePanelist(workspace);
    const id = await makeInterview(workspace, { applicationId });
    await workspace.ok("interview.save", {
      ...(await detailsOf(id)),
      startsAt: workspace.now + hour,
      timeZone: "Asia/Tokyo",
      panelistIds: [founder, rosa],
    });
    expect(await get(id)).toMatchObject({ timeZone: "Asia/Tokyo" });
    expect((await get(id)).panelistIds.toSorted()).toEqual([founder, rosa].toSorted());
  });

  it("cannot take off whoever has scored, not even with a draft", async () => {
    const id = await makeInterview(workspace, { applicationId });
    await submitScorecard(workspace, {
      interviewId: id,
      panelistId: hanna,
      levels: 2,
      draft: true,
    });
    expect(
      await workspace.refused("interview.save", {
        ...(await detailsOf(id)),
        panelistIds: [founder],
      }),
    ).toEqual({
      code: "invalid",
      message: "Hanna Virtanen has begun a scorecard and cannot be taken off.",
      field: "panelistIds",
    });
    expect((await get(id)).panelists).toHaveLength(2);
  });

  it("cannot open the seal by taking off the one who has not scored yet", async () => {
    const rosa = await makePanelist(workspace);
    const id = await makeInterview(workspace, { applicationId });
    await submitScorecard(workspace, { interviewId: id, panelistId: founder, levels: 5 });
    const details = await detailsOf(id);
    expect(
      await workspace.refused("interview.save", { ...details, panelistIds: [founder] }),
    ).toEqual({
      code: "conflict",
      message: "This would open the seal. The panel lead can open it, with a reason.",
      field: "panelistIds",
    });
    expect(await get(id)).toMatchObject({ sealed: true, updatedAt: details.updatedAt });
    expect(await workspace.ok("outcome.application", { applicationId })).toMatchObject({
      fit: null,
    });
    await workspace.ok("interview.save", { ...details, panelistIds: [founder, rosa] });
    expect(await get(id)).toMatchObject({ sealed: true });
  });

  it("takes off who never scored once the lead has opened the seal, and lets nobody join after that", async () => {
    const id = await makeInterview(workspace, { applicationId });
    await submitScorecard(workspace, { interviewId: id, panelistId: founder, levels: 5 });
    await workspace.ok("interview.openSeal", { id, reason: "Hanna is ill." });
    const details = await detailsOf(id);
    await workspace.ok("interview.save", { ...details, panelistIds: [founder] });
    expect(await workspace.ok("outcome.application", { applicationId })).toMatchObject({
      fit: 100,
    });
    expect(
      await workspace.refused("interview.save", {
        ...(await detailsOf(id)),
        panelistIds: [founder, hanna],
      }),
    ).toMatchObject({ code: "invalid", field: "panelistIds" });
  });

  it("replaces nobody's change that it has not seen, not even within the same millisecond", async () => {
    const id = await makeInterview(workspace, { applicationId });
    const read = await detailsOf(id);
    const { updatedAt } = await workspace.ok("interview.save", { ...read, place: "Pier 3" });
    expect(await workspace.refused("interview.save", { ...read, place: "Room 4" })).toEqual({
      code: "conflict",
      message: "Somebody changed this interview in the meantime.",
    });
    expect(await get(id)).toMatchObject({ place: "Pier 3", updatedAt });
    await workspace.ok("interview.save", { ...read, updatedAt, place: "Room 4" });
    await workspace.ok("interview.cancel", { id });
    expect((await get(id)).updatedAt).toBeGreaterThan(updatedAt);
  });

  it("is refused while the interview is cancelled", async () => {
    const id = await makeInterview(workspace, { applicationId });
    await workspace.ok("interview.cancel", { id });
    const details = await detailsOf(id);
    expect(await workspace.refused("interview.save", details)).toMatchObject({ code: "invalid" });
  });

  it("keeps an archived panelist who was on the panel already", async () => {
    const id = await makeInterview(workspace, { applicationId });
    await submitScorecard(workspace, { interviewId: id, panelistId: hanna, levels: 3 });
    workspace.act(founder);
    await workspace.ok("panelist.archive", { id: hanna });
    await workspace.ok("interview.save", { ...(await detailsOf(id)), place: "Pier 3" });
    expect((await get(id)).panelists).toHaveLength(2);
  });
});

describe("cancelling", () => {
  it("takes its scores out of the fit, and restoring puts them back", async () => {
    const id = await makeInterview(workspace, { applicationId, panelistIds: [founder] });
    await submitScorecard(workspace, { interviewId: id, panelistId: founder, levels: 4 });
    const fit = async () => {
      const rows = workspace.db.prepare("SELECT fit, coverage FROM application").all();
      const outcome = await workspace.ok("outcome.application", { applicationId });
      expect(rows).toEqual([
        { fit: outcome.fit, coverage: outcome.fit === null ? null : outcome.coverage },
      ]);
      return outcome.fit;
    };
    expect(await fit()).toBe(75);
    await workspace.ok("interview.cancel", { id });
    expect(await fit()).toBeNull();
    expect((await workspace.ok("outcome.application", { applicationId })).evidence).toEqual([]);
    await workspace.ok("interview.restore", { id });
    expect(await fit()).toBe(75);
  });
});

describe("opening the seal", () => {
  const reason = "Hanna is ill and the candidate waits.";

  it("is the lead's, needs a reason, and is kept with it", async () => {
    const id = await makeInterview(workspace, { applicationId });
    await submitScorecard(workspace, { interviewId: id, panelistId: founder, levels: 4 });
    workspace.act(hanna);
    expect(await workspace.refused("interview.openSeal", { id, reason })).toEqual({
      code: "forbidden",
      message: "Only the panel lead, Adaeze Nwosu, can open the seal.",
    });
    workspace.act(founder);
    expect(await workspace.refused("interview.openSeal", { id, reason: "  " })).toMatchObject({
      field: "reason",
    });
    await workspace.ok("interview.openSeal", { id, reason });
    expect(await get(id)).toMatchObject({
      sealed: false,
      sealOpened: { at: workspace.now, by: "Adaeze Nwosu", reason },
    });
    expect(await workspace.ok("outcome.application", { applicationId })).toMatchObject({
      fit: 75,
      scorecards: 1,
      sealedInterviews: 0,
    });
    expect(await workspace.refused("interview.openSeal", { id, reason })).toMatchObject({
      code: "conflict",
    });
  });

  it("is refused where there is nothing to open", async () => {
    const id = await makeInterview(workspace, { applicationId });
    expect(await workspace.refused("interview.openSeal", { id, reason })).toMatchObject({
      code: "invalid",
    });
    await submitScorecard(workspace, { interviewId: id, panelistId: founder, levels: 4 });
    await workspace.ok("interview.cancel", { id });
    expect(await workspace.refused("interview.openSeal", { id, reason })).toMatchObject({
      code: "invalid",
    });
    expect(
      await workspace.refused("interview.openSeal", { id: workspace.newId(), reason }),
    ).toMatchObject({ code: "not-found" });
  });
});
