import { describe, expect, test } from "vitest";
import {
  asSentenceStart,
  initials,
  inSentence,
  isolate,
  joinNames,
  joinSome,
} from "../../../shared/rules/names.ts";

describe("initials", () => {
  test.each([
    ["Leila Haddad", "LH"],
    ["Pieter de Vries", "PV"],
    ["madonna", "M"],
    ["  Zsófia   Kelemen ", "ZK"],
    ["Özlem Şahin", "ÖŞ"],
    ["E\u0301lodie Nin\u0303o", "E\u0301N"],
    ["王小明", "王"],
    ["محمد علي", "م\u200cع"],
    ["Нина Орлова", "НО"],
    ["Gerard 't Hooft", "GH"],
    ["(Bo) Ek", "BE"],
    ["ßaul Berg", "ßB"],
    ["👩🏽‍🚀 Ada", "A"],
    ["👩🏽‍🚀", "👩🏽‍🚀"],
    ["김\u3000민준", "김민"],
    ["", "?"],
    ["   ", "?"],
  ])("of %j are %j", (name, expected) => {
    expect(initials(name)).toBe(expected);
  });
});

describe("a name in a sentence", () => {
  test("stands alone between isolates when it is written from right to left", () => {
    expect(isolate("ليلى حداد")).toBe("\u2068ليلى حداد\u2069");
    expect(isolate("דנה Levi")).toBe("\u2068דנה Levi\u2069");
  });

  test("is left alone when it cannot turn anything", () => {
    expect(isolate("Leila Haddad")).toBe("Leila Haddad");
    expect(isolate("王小明")).toBe("王小明");
  });

  test("loses controls that would reach beyond it", () => {
    expect(isolate("Evil\u202Eeman")).toBe("Evileman");
    expect(isolate("دانا\u2069 x")).toBe("\u2068دانا x\u2069");
  });
});

test("names are joined as people say them", () => {
  expect(joinNames([])).toBe("");
  expect(joinNames(["A"])).toBe("A");
  expect(joinNames(["A", "B"])).toBe("A and B");
  expect(joinNames(["A", "B", "C"])).toBe("A, B and C");
  expect(joinNames(["A", "B and C"])).toBe("A as well as B and C");
  expect(joinNames(["A", "B and C", "D"])).toBe("A, B and C, and D");
  expect(joinSome(["A", "B", "C"], 3)).toBe("A, B and C");
  expect(joinSome(["A", "B", "C", "D", "E"], 3)).toBe("A, B, C and two more");
});

test.each([
  ["Objection handling", "objection handling"],
  ["CRM hygiene", "CRM hygiene"],
  ["A/B tests", "A/B tests"],
  ["Écoute", "écoute"],
  ["沟通", "沟通"],
  ["", ""],
])("the title %j inside a sentence is %j", (title, expected) => {
  expect(inSentence(title)).toBe(expected);
});

test("a sentence starts with a capital where the script has one", () => {
  expect(asSentenceStart("écoute")).toBe("Écoute");
  expect(asSentenceStart("沟通")).toBe("沟通");
  expect(asSentenceStart("")).toBe("");
});
