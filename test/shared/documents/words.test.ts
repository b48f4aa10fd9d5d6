import { readFileSync } from "node:fs";
import path from "node:path";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { documentFileName } from "../../../shared/documents/file-name.ts";
import { contentWords, weightsNote } from "../../../shared/documents/interview-tables.tsx";
import { cssString, footerLine, pageCss, shortened } from "../../../shared/documents/page-css.ts";
import {
  letterFor,
  mustHaveWords,
  panelSays,
  panelStrength,
  recommendationCounts,
  sealedNote,
  uniqueInitials,
} from "../../../shared/documents/panel-words.ts";

const root = path.join(import.meta.dirname, "../../..");
const said = (...all: ("strong-no" | "no" | "yes" | "strong-yes")[]) =>
  all.map((recommendation, at) => ({ panelistId: String(at), recommendation }));

describe("a text in a stylesheet", () => {
  it("cannot end its string, its rule or the file, whatever it is", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (text) => {
        const inside = cssString(text).slice(1, -1);
        // Signs that mean something to CSS or HTML are gone; what is left of a backslash is a hex escape.
        expect(inside).not.toMatch(/["'<>{}();/*@\n\r\f\0]/);
        expect(inside.replaceAll(/\\[0-9a-f]{1,6} /g, "")).not.toContain("\\");
      }),
    );
  });

  it("reads as it was written", () => {
    const unescape = (css: string) =>
      css
        .slice(1, -1)
        .replaceAll(/\\([0-9a-f]+) /g, (_, hex: string) => String.fromCodePoint(parseInt(hex, 16)));
    for (const text of [`a"b\\c`, "é · 李明 🎈", "</style>", "line\nbreak"])
      expect(unescape(cssString(text))).toBe(text);
  });

  it("stands in the page rules of its paper", () => {
    const css = pageCss({
      paper: "Letter",
      footer: `x"; } * { color: red } "`,
      mark: "",
      notice: "",
    });
    expect(css).toContain("size: letter");
    expect(css).not.toContain("} *");
    expect(css).not.toContain('x"');
    expect(css).toContain('counter(page) " / " counter(pages)');
  });

  it("is cut between graphemes, and closes what it opened", () => {
    expect(shortened("abc", 3)).toBe("abc");
    expect(shortened("👍🏽👍🏽👍🏽", 2)).toBe("👍🏽…");
    const cut = shortened(footerLine("Tidemark", "عبد الرحمن بن محمد الهاشمي"), 16);
    expect(cut.endsWith("…\u2069")).toBe(true);
  });
});

describe("a file name", () => {
  it("has no sign that a file system or a shell would trip over, and an end", () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: "binary" }), { maxLength: 4 }), (parts) => {
        const name = documentFileName(...parts);
        expect(name).toMatch(/^[^<>:"/\\|?*\p{Cc}]+\.pdf$/u);
        expect(name).not.toMatch(/^[. ]|[. ]\.pdf$/);
        expect(new TextEncoder().encode(name).length).toBeLessThanOrEqual(180);
      }),
    );
  });

  it.each([
    [["Candidate report", "Leila Haddad"], "Candidate report - Leila Haddad.pdf"],
    [["..", "../../etc"], "etc.pdf"],
    [["CON"], "Document CON.pdf"],
    [[""], "Document.pdf"],
    [["李明 👩‍👩‍👧"], "李明 👩‍👩‍👧.pdf"],
  ])("of %o is %s", (parts, name) => {
    expect(documentFileName(...parts)).toBe(name);
  });
});

describe("what a panel says", () => {
  it.each([
    [said(), "Nothing yet", "", ""],
    [said("yes"), "1 of 1 yes", "", "yes"],
    [
      said("strong-yes", "strong-yes", "yes", "no"),
      "3 of 4 yes",
      "two of them strong",
      "2 strong yes, 1 yes, 1 no",
    ],
    [said("strong-no", "no"), "0 of 2 yes", "one strong no", "1 no, 1 strong no"],
  ])("%o", (all, sentence, strength, counts) => {
    expect(panelSays(all)).toBe(sentence);
    expect(panelStrength(all)).toBe(strength);
    expect(recommendationCounts(all).replaceAll("\u00a0", " ")).toBe(counts);
    expect(recommendationCounts(all)).not.toMatch(/[^,] /);
  });

  it("counts each panelist once, however many interviews they sat in", () => {
    const twice = [...said("yes", "strong-yes"), ...said("yes", "strong-yes")];
    expect(panelSays(twice)).toBe("2 of 2 yes");
    expect(panelStrength(twice)).toBe("one of them strong");
  });

  it("calls somebody who said yes once and no once split, never a yes", () => {
    const apart = [...said("strong-yes", "yes"), ...said("strong-no", "yes")];
    expect(panelSays(apart)).toBe("1 of 2 yes");
    expect(panelStrength(apart)).toBe("one split, one strong no");
  });

  it("names the must-haves in the way, and does not call missing ones unmet", () => {
    const must = (name: string, state: "met" | "below" | "not-assessed") => ({
      competencyId: name,
      name,
      minimum: 3,
      state,
      mean: null,
      panelists: 0,
    });
    expect(mustHaveWords([must("Closing", "below"), must("Drive", "met")])).toEqual({
      value: "1 of 2 met",
      note: "below in closing",
      alert: true,
    });
    expect(mustHaveWords([must("Drive", "met")]).note).toBe("no blocker");
    expect(mustHaveWords([must("Drive", "not-assessed")]).value).toBe("Not assessed");
    expect(mustHaveWords([]).value).toBe("None");
  });

  it("counts sealed interviews in words", () => {
    expect(sealedNote(0)).toBe("");
    expect(sealedNote(2)).toMatch(/^Two interviews are still sealed: nothing of them/);
  });

  it("tells people with the same initials apart, and gives letters to those without a name", () => {
    expect(uniqueInitials(["Ann Nye", "Ada Nwosu", "Bo"])).toEqual(["AN", "AN2", "B"]);
    expect([0, 25, 26, 27].map(letterFor)).toEqual(["A", "Z", "AA", "AB"]);
  });

  it("says under which weights an interview was scored when they changed since", () => {
    expect([weightsNote([], 2), weightsNote([2], 2)]).toEqual(["", ""]);
    expect(weightsNote([1], 2)).toBe("scored under weights version 1");
    expect(weightsNote([1, 2], 2)).toBe("scored under weights versions 1 and 2");
  });

  it("counts questions and names exercises", () => {
    expect(
      contentWords([
        { kind: "question", title: "Why?" },
        { kind: "question", title: "How?" },
        { kind: "role-play", title: "Opening call" },
      ]),
    ).toBe("two questions; role-play “Opening call”");
    expect(contentWords([])).toBe("");
  });
});

describe("the tokens of paper", () => {
  it("are the light half of the screen's, white instead of warm paper", () => {
    const screen = readFileSync(path.join(root, "renderer/ui/tokens.css"), "utf8");
    const paper = readFileSync(path.join(root, "shared/documents/paper.css"), "utf8");
    const light = new Map(
      Array.from(screen.matchAll(/(--[\w-]+): light-dark\(([^,]+),/g), ([, name, value]) => [
        name,
        value,
      ]),
    );
    const own = Array.from(paper.matchAll(/(--[\w-]+): (#\w+);/g));
    expect(own.length).toBeGreaterThan(20);
    for (const [, name, value] of own) {
      if (name !== "--paper" && name !== "--surface")
        expect(`${name} ${light.get(name)}`).toBe(`${name} ${value}`);
    }
  });

  it("are all that documents and charts use", () => {
    const read = (file: string) => readFileSync(path.join(root, file), "utf8");
    const paper = read("shared/documents/paper.css");
    const used = [read("shared/documents/document.css"), read("shared/charts/charts.css")].flatMap(
      (css) => Array.from(css.matchAll(/var\((--[\w-]+)\)/g), ([, name]) => name!),
    );
    const missing = [...new Set(used)].filter((name) => !paper.includes(`${name}:`));
    expect(missing).toEqual([]);
  });
});
