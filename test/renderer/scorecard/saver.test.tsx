import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import {
  type Content,
  ScorecardSaver,
  secondTakeOf,
} from "../../../renderer/features/scorecard/saver.ts";
import { fail, ok, type Result } from "../../../shared/result.ts";

const empty: Content = {
  answers: {},
  coaching: {},
  conclusion: { recommendation: null, note: "" },
};
const stored = ok({ savedAt: 1 });

function make(answer: () => Promise<Result<{ savedAt: number }>>) {
  const sent: unknown[] = [];
  const saver = new ScorecardSaver(empty, null, {
    rate: (criterionId, take, value) => {
      sent.push([take === 1 ? criterionId : `${criterionId} second`, value.level, value.evidence]);
      return answer();
    },
    coach: (kitItemId, coaching) => {
      sent.push([kitItemId, coaching.selfDiagnosis, coaching.coachingNote]);
      return answer();
    },
    conclude: (conclusion) => {
      sent.push(conclusion);
      return answer();
    },
  });
  return { saver, sent };
}

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

describe("storing a scorecard", () => {
  test("stores within half a second of the first change, in the middle of typing", async () => {
    const { saver, sent } = make(async () => stored);
    for (const evidence of ["N", "Ni", "Nin", "Nine"]) {
      saver.rate("a", { evidence });
      await vi.advanceTimersByTimeAsync(120);
    }
    expect(sent).toEqual([["a", null, "Nine"]]);
    expect(saver.state()).toMatchObject({ status: "saved", savedAt: 1 });
  });

  test("tries again by itself, ever more patiently, and keeps what was typed meanwhile", async () => {
    let broken = true;
    const { saver, sent } = make(async () => (broken ? fail("file", "Full.") : stored));
    saver.rate("a", { level: 4 });
    await vi.advanceTimersByTimeAsync(500);
    expect(saver.state()).toMatchObject({ status: "failed", failure: { message: "Full." } });
    await vi.advanceTimersByTimeAsync(2000);
    expect(sent).toHaveLength(2);
    await vi.advanceTimersByTimeAsync(2000);
    expect(sent).toHaveLength(2);
    broken = false;
    await vi.advanceTimersByTimeAsync(2500);
    expect(sent).toHaveLength(3);
    expect(saver.state()).toMatchObject({ status: "saved", failure: null });
    expect(saver.state().content.answers["a"]).toEqual({ level: 4, evidence: "" });
  });

  test("stores a change that was made while the one before was on its way", async () => {
    let finish: (result: Result<{ savedAt: number }>) => void = () => {};
    const { saver, sent } = make(() => new Promise((resolve) => (finish = resolve)));
    saver.rate("a", { evidence: "first" });
    const first = saver.flush();
    saver.rate("a", { evidence: "second" });
    finish(stored);
    await first;
    const second = saver.flush();
    finish(stored);
    expect(await second).toBe(true);
    expect(sent).toEqual([
      ["a", null, "first"],
      ["a", null, "second"],
    ]);
  });

  test("stops when the scorecard is not one's own any more, and never says it is saved", async () => {
    const { saver, sent } = make(async () => fail("forbidden", "Not yours."));
    saver.conclude({ note: "Calm." });
    expect(await saver.flush()).toBe(false);
    saver.conclude({ note: "Calm and quick." });
    await vi.advanceTimersByTimeAsync(60_000);
    expect(sent).toHaveLength(1);
    expect(saver.state().status).toBe("refused");
    expect(saver.state().content.conclusion.note).toBe("Calm and quick.");
  });

  test("one part that cannot be stored does not hold up the others", async () => {
    let first = true;
    const { saver, sent } = make(async () => {
      const result = first ? fail("invalid", "Too long.") : stored;
      first = false;
      return result;
    });
    saver.rate("a", { evidence: "x" });
    saver.rate("b", { level: 2 });
    expect(await saver.flush()).toBe(false);
    expect(sent).toHaveLength(2);
    expect(saver.state()).toMatchObject({ status: "failed", problems: { a: "Too long." } });
    saver.rate("a", { evidence: "y" });
    expect(await saver.flush()).toBe(true);
    expect(saver.state()).toMatchObject({ status: "saved", problems: {} });
  });

  test("sends nothing any more once the file or the person has changed", async () => {
    const { saver, sent } = make(async () => fail("file", "Full."));
    saver.rate("a", { level: 5 });
    await vi.advanceTimersByTimeAsync(500);
    saver.rate("b", { level: 2 });
    saver.forget();
    saver.rate("c", { level: 1 });
    await vi.advanceTimersByTimeAsync(60_000);
    expect(sent).toEqual([["a", 5, ""]]);
  });

  test("puts nothing back that failed on its way while the file or the person changed", async () => {
    let finish: (result: Result<{ savedAt: number }>) => void = () => {};
    const { saver, sent } = make(() => new Promise((resolve) => (finish = resolve)));
    saver.rate("a", { level: 5 });
    const flushed = saver.flush();
    saver.forget();
    finish(fail("file", "Full."));
    await flushed;
    await vi.advanceTimersByTimeAsync(60_000);
    expect(sent).toEqual([["a", 5, ""]]);
  });

  test("drops a criterion that the interview lost, says so, and goes on with the others", async () => {
    const { saver, sent } = make(async () =>
      sent.length === 1 ? fail("not-found", "Gone.", "criterionId") : stored,
    );
    saver.rate("gone", { level: 4, evidence: "Nine windows" });
    saver.rate("b", { level: 2 });
    expect(await saver.flush()).toBe(true);
    expect(sent.map((one) => (one as unknown[])[0])).toEqual(["gone", "b"]);
    expect(saver.state()).toMatchObject({
      status: "saved",
      failure: null,
      dropped: ["Nine windows"],
      content: { answers: { b: { level: 2 } } },
    });
    expect(saver.state().content.answers).not.toHaveProperty("gone");
    saver.conclude({ note: "Calm." });
    expect(await saver.flush()).toBe(true);
  });

  test("stops only where trying again cannot help", async () => {
    const outcomes = new Map<string, string>();
    for (const code of ["forbidden", "conflict", "not-found", "busy", "internal", "no-workspace"]) {
      const { saver } = make(async () => fail(code as "busy", "No."));
      saver.rate("a", { level: 1 });
      await saver.flush();
      outcomes.set(code, saver.state().status);
      saver.forget();
    }
    expect(Object.fromEntries(outcomes)).toEqual({
      forbidden: "refused",
      conflict: "refused",
      "not-found": "refused",
      busy: "failed",
      internal: "failed",
      "no-workspace": "failed",
    });
  });

  const read = (level: 1 | 3): Content => ({
    answers: { a: { level, evidence: "old" }, b: { level: 3, evidence: "new" } },
    coaching: { play: { selfDiagnosis: "Asked too late.", coachingNote: "" } },
    conclusion: { recommendation: "yes", note: "" },
  });

  test("keeps the second take of a criterion apart from its first, and the words between them", async () => {
    const { saver, sent } = make(async () => stored);
    saver.rate("a", { level: 2 });
    saver.rate(secondTakeOf("a"), { level: 4, evidence: "Asked first." });
    saver.coach("play", { selfDiagnosis: "Asked too late." });
    saver.coach("play", { coachingNote: "One question before every claim." });
    expect(await saver.flush()).toBe(true);
    expect(sent).toEqual([
      ["a", 2, ""],
      ["a second", 4, "Asked first."],
      ["play", "Asked too late.", "One question before every claim."],
    ]);
  });

  test("words between the takes that are not stored yet outlive what is read", () => {
    const { saver } = make(async () => fail("file", "The disk is full."));
    saver.coach("play", { coachingNote: "Mine" });
    saver.offer(read(1), null);
    expect(saver.state().content.coaching).toEqual({
      play: { selfDiagnosis: "", coachingNote: "Mine" },
    });
  });

  test("takes over what another window wrote, except what is not stored yet here", () => {
    const { saver } = make(async () => stored);
    saver.rate("a", { level: 5 });
    saver.offer(read(1), null);
    expect(saver.state().content).toEqual({
      answers: { a: { level: 5, evidence: "" }, b: { level: 3, evidence: "new" } },
      coaching: { play: { selfDiagnosis: "Asked too late.", coachingNote: "" } },
      conclusion: { recommendation: "yes", note: "" },
    });
  });

  test("takes over another window's newer answer to what was stored here before", async () => {
    const { saver } = make(async () => stored);
    saver.rate("a", { level: 5 });
    await saver.flush();
    saver.offer(read(3), 2);
    expect(saver.state()).toMatchObject({
      savedAt: 2,
      content: { answers: { a: { level: 3, evidence: "old" } } },
    });
  });

  test("takes over nothing that was read before the last save", async () => {
    const { saver } = make(async () => stored);
    saver.rate("a", { level: 5 });
    await saver.flush();
    saver.offer(read(1), null);
    expect(saver.state().content.answers["a"]).toEqual({ level: 5, evidence: "" });
  });
});
