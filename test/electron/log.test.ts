import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { createLog } from "../../electron/log.ts";

let folder: string;

beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), "bullpen-log-"));
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

it("writes a line with its level and the stack of an error, in a folder that did not exist", () => {
  const file = path.join(folder, "new", "bullpen.log");
  createLog(file).error("candidate.list failed", new Error("disk I/O error"));
  const text = readFileSync(file, "utf8");
  expect(text).toMatch(/\[error\].*candidate\.list failed/);
  expect(text).toContain("Error: disk I/O error\n    at ");
});

it("starts over at 1 MB and keeps one old file", () => {
  const file = path.join(folder, "bullpen.log");
  const log = createLog(file);
  for (let line = 0; line < 40; line += 1) log.info("x".repeat(100_000));
  expect(statSync(file).size).toBeLessThan(1.3 * 1024 * 1024);
  expect(
    readdirSync(folder)
      .filter((name) => name.endsWith(".log"))
      .toSorted(),
  ).toEqual(["bullpen.log", "bullpen.old.log"]);
});
