import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { replaced, shortNames } from "../../../shared/documents/redaction.ts";
import { feedbackOf, mostTold } from "../../../shared/rules/feedback.ts";
import { verdictSentence } from "../../../shared/documents/feedback.tsx";

describe("short names", () => {
  it.each([
    [["Leila Haddad"], ["Leila H."]],
    [["Maximiliane von und zu Hohenstein"], ["Maximiliane H."]],
    [
      ["欧阳明月", "Cher"],
      ["欧阳明月", "Cher"],
    ],
    [["عبد الرحمن الهاشمي"], ["عبد ا."]],
    [["Zoë 🎈 Łukasz"], ["Zoë Ł."]],
    [[""], [""]],
  ])("of %o", (names, short) => {
    expect(shortNames(names)).toEqual(short);
  });

  it("stay whole where two would be the same, so that nobody is taken for somebody else", () => {
    expect(shortNames(["Leila Haddad", "Leila Hansen", "Bo Costa"])).toEqual([
      "Leila Haddad",
      "Leila Hansen",
      "Bo C.",
    ]);
  });

  it("are as different as the names", () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.string({ unit: "grapheme" }), { maxLength: 8 }), (names) => {
        const trimmed = [...new Set(names.map((name) => name.trim().replace(/\s+/gu, " ")))];
        expect(new Set(shortNames(trimmed)).size).toBe(trimmed.length);
      }),
    );
  });
});

describe("words that are replaced", () => {
  const words = new Map([
    ["Li Wang", "Li W."],
    ["Li Wang Chen", "Li C."],
    ["a+b@example.org", "(left out)"],
    ["", "never"],
  ]);

  it("are found in every text of a value, whole and the longest first", () => {
    const value = { a: ["Li Wang Chen and Li Wang."], b: { c: "write to a+b@example.org!" }, n: 1 };
    expect(replaced(value, words)).toEqual({
      a: ["Li C. and Li W.."],
      b: { c: "write to (left out)!" },
      n: 1,
    });
  });

  it("are left alone inside other words, and nothing else is touched", () => {
    const value = { text: "Ali Wangs", none: null, yes: true, list: [undefined, 0] };
    expect(replaced(value, words)).toEqual(value);
    expect(replaced(value, new Map())).toBe(value);
  });
});

describe("what a candidate is told", () => {
  const one = (name: string, mean: number | null, mustHave: number | null = null) => ({
    competencyId: name,
    name,
    mean,
    mustHave,
  });
  const names = (some: readonly { name: string }[]) => some.map(({ name }) => name);

  it("is what was strong and what was missing, by name, and nothing of what nobody saw", () => {
    const { strong, missing } = feedbackOf([
      one("Drive", 4.2),
      one("Closing", 3.6),
      one("Sound", 3),
      one("Unseen", null, 4),
      one("Planning", 2.4),
      one("Below its minimum", 3.4, 4),
      one("Strong but below", 3.8, 5),
    ]);
    expect(names(strong)).toEqual(["Closing", "Drive"]);
    expect(names(missing)).toEqual(["Below its minimum", "Planning", "Strong but below"]);
  });

  it("is never more than somebody can work on, the clearest first", () => {
    const many = Array.from({ length: 9 }, (_, at) => one(`C${at}`, 1 + at / 10));
    const { missing } = feedbackOf(many);
    expect(names(missing)).toEqual(["C0", "C1", "C2", "C3"]);
    expect(missing).toHaveLength(mostTold);
  });

  it.each([
    [null, "We have not come to an answer yet."],
    [{ verdict: "hire", holdUntil: null }, "We would like you to join us."],
    [
      { verdict: "reject", holdUntil: null },
      "We will not go on with your application for this role.",
    ],
    [
      { verdict: "hold", holdUntil: "2026-12-12" },
      "Your application stays open. You will have an answer by 12 December 2026.",
    ],
    [
      { verdict: "hold", holdUntil: null },
      "Your application stays open. We have not come to an answer yet.",
    ],
  ] as const)("begins with the verdict: %o", (verdict, words) => {
    expect(verdictSentence(verdict)).toBe(words);
  });
});
