import path from "node:path";
import { expect, test } from "vitest";
import { readArguments } from "../../../electron/desktop/arguments.ts";

const folder = path.resolve("/home/ada");

test.each([
  ["nothing", ["bullpen"], null],
  ["the program itself, when its path ends like a file", ["/opt/my.bullpen"], null],
  ["a full path", ["bullpen", "/data/acme.bullpen"], path.resolve("/data/acme.bullpen")],
  ["an interview kit", ["bullpen", "Leila.bullpenkit"], path.join(folder, "Leila.bullpenkit")],
  ["a score sheet", ["bullpen", "Leila.BULLPENSHEET"], path.join(folder, "Leila.BULLPENSHEET")],
  ["what only looks like one", ["bullpen", "Leila.bullpenkits"], null],
  [
    "a path from where it was typed",
    ["bullpen", "acme.bullpen"],
    path.join(folder, "acme.bullpen"),
  ],
  [
    "a name with spaces and another case",
    ["bullpen", "My Team.BULLPEN"],
    path.join(folder, "My Team.BULLPEN"),
  ],
  [
    "switches of Chromium before the file",
    ["bullpen", "--no-sandbox", ".", "a.bullpen"],
    path.join(folder, "a.bullpen"),
  ],
  ["a switch that looks like a file", ["bullpen", "--log-file=x.bullpen"], null],
  [
    "the flag that npm start passes on",
    ["bullpen", ".", "--workspace", "b.bullpen"],
    path.join(folder, "b.bullpen"),
  ],
  [
    "the same flag in one word",
    ["bullpen", "--workspace=c.bullpen"],
    path.join(folder, "c.bullpen"),
  ],
  [
    "a flagged file whatever its extension",
    ["bullpen", ".", "--workspace", "acme.db"],
    path.join(folder, "acme.db"),
  ],
  ["the same in one word", ["bullpen", "--workspace=acme"], path.join(folder, "acme")],
  [
    "the flagged file rather than another one",
    ["bullpen", "a.bullpen", "--workspace=b"],
    path.join(folder, "b"),
  ],
  ["a flag without a value", ["bullpen", "--workspace", "--sample-rate=1"], null],
  ["a file of another kind", ["bullpen", "cv.pdf"], null],
])("reads %s", (_name, argv, file) => {
  expect(readArguments(argv, folder)).toEqual({ file, sample: false });
});

test("reads that the example is wanted", () => {
  expect(readArguments(["bullpen", "--sample", "a.bullpen"], folder).sample).toBe(true);
});
