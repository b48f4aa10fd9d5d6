import { expect, test } from "vitest";
import { roundPanel } from "../../../shared/rules/round-panel.ts";

const person = (id: string, archived = false) => ({ id, archived });
const panel = [person("a"), person("b"), person("c", true)];
const ids = (panelistIds: string[]) => roundPanel(panel, { panelistIds }).map((one) => one.id);

test("those who are planned sit in a round, in the panel's order", () => {
  expect(ids(["b", "a"])).toEqual(["a", "b"]);
  expect(ids(["b"])).toEqual(["b"]);
});

test("the whole panel does where nobody is planned, or nobody who is planned is left", () => {
  expect(ids([])).toEqual(["a", "b"]);
  expect(ids(["c"])).toEqual(["a", "b"]);
  expect(ids(["stranger"])).toEqual(["a", "b"]);
  expect(roundPanel(panel, undefined)).toHaveLength(2);
});
