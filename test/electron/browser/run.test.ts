import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, it, test, vi } from "vitest";
import * as system from "../../../electron/browser/system.ts";
import { type Outcome, runBrowserEntry } from "../../../electron/browser/run.ts";
import type { App } from "../../../electron/app.ts";
import { fail, ok } from "../../../shared/result.ts";
import { fakeApp, silentLog } from "../../helpers/serve.ts";

vi.mock("../../../electron/browser/system.ts", { spy: true });

let folder: string;
let out: string[];
let err: string[];
let outcomes: Outcome[];

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), "bullpen-run-"));
  vi.stubEnv("BULLPEN_USER_DATA", path.join(folder, "user data"));
  vi.stubEnv("XDG_DOCUMENTS_DIR", folder);
  [out, err, outcomes] = [[], [], []];
});

afterEach(async () => {
  for (const outcome of outcomes) if ("stop" in outcome) await outcome.stop();
  vi.unstubAllEnvs();
  rmSync(folder, { recursive: true, force: true });
});

async function run(args: string[], overrides: Partial<App> = {}) {
  const opened: unknown[] = [];
  const fake = fakeApp({
    openAtStart: (file, options) => {
      opened.push([file, options]);
      return Promise.resolve(ok(null));
    },
    ...overrides,
  });
  const outcome = await runBrowserEntry(["--no-open", ...args], {
    createApp: () => fake.app,
    log: silentLog,
    version: "0.0.0",
    siteRoot: folder,
    stdout: (line) => out.push(line),
    stderr: (line) => err.push(line),
  });
  outcomes.push(outcome);
  return { outcome, opened, fake };
}

describe("the browser entry", () => {
  it("prints its address with the token on one line, and that address lets in", async () => {
    await run([]);
    expect(out).toHaveLength(1);
    const address = /^Bullpen is open at (http:\/\/127\.0\.0\.1:\d+\/\?token=[\w-]{43})$/.exec(
      out[0]!,
    )?.[1];
    expect((await fetch(address!, { redirect: "manual" })).status).toBe(303);
  });

  it("opens what was open last when no file is named", async () => {
    expect((await run([])).opened).toEqual([[null, { sample: false, offer: true }]]);
  });

  it("opens the named file by its full path", async () => {
    writeFileSync(path.join(folder, "a.bullpen"), "");
    const { opened } = await run([
      "--workspace",
      path.relative(process.cwd(), path.join(folder, "a.bullpen")),
    ]);
    expect(opened).toEqual([[path.join(folder, "a.bullpen"), { sample: false, offer: true }]]);
  });

  it("starts without a file when the named one does not exist, and says so", async () => {
    const { outcome, opened } = await run(["--workspace", path.join(folder, "new.bullpen")]);
    expect("running" in outcome).toBe(true);
    expect(opened).toEqual([[path.join(folder, "new.bullpen"), { sample: false, offer: true }]]);
    expect(err[0]).toContain(`${path.join(folder, "new.bullpen")} does not exist yet`);
    expect(existsSync(path.join(folder, "new.bullpen"))).toBe(false);
  });

  it("closes the file when it stops", async () => {
    const { outcome, fake } = await run([]);
    if ("stop" in outcome) await outcome.stop();
    expect(fake.state.closed).toBe(1);
    await expect(fetch(out[0]!.split(" at ")[1]!)).rejects.toThrow();
  });
});

test("the system's browser is opened without the token, which other accounts could read", async () => {
  const launched: string[] = [];
  vi.spyOn(system, "launch").mockImplementation(([, args]) => {
    launched.push(...args);
    return Promise.resolve();
  });
  const fake = fakeApp();
  const outcome = await runBrowserEntry([], {
    createApp: () => fake.app,
    log: silentLog,
    version: "0.0.0",
    siteRoot: folder,
    stdout: (line) => out.push(line),
    stderr: (line) => err.push(line),
  });
  outcomes.push(outcome);
  const token = /token=([\w-]+)/.exec(out[0]!)![1]!;
  expect(launched.join(" ")).toContain("/?once=");
  expect(launched.join(" ")).not.toContain(token);
});

describe("--sample", () => {
  it("fills a new file", async () => {
    const file = path.join(folder, "new.bullpen");
    expect((await run(["--workspace", file, "--sample"])).opened).toEqual([
      [file, { sample: true, offer: false }],
    ]);
  });

  it("refuses an existing file, names it and leaves it as it was", async () => {
    const file = path.join(folder, "mine.bullpen");
    writeFileSync(file, "precious");
    const { outcome, opened } = await run(["--workspace", file, "--sample"]);
    expect(outcome).toEqual({ exitCode: 1 });
    expect(err[0]).toContain(file);
    expect(opened).toEqual([]);
    expect(readFileSync(file, "utf8")).toBe("precious");
  });

  it("finds a free name in the documents folder when none is given", async () => {
    writeFileSync(path.join(folder, "Bullpen example.bullpen"), "taken");
    expect((await run(["--sample"])).opened).toEqual([
      [path.join(folder, "Bullpen example 2.bullpen"), { sample: true, offer: false }],
    ]);
  });
});

describe("what stops it from starting", () => {
  it("a port in use: says which, and closes the file again", async () => {
    const first = await run([]);
    const port = "running" in first.outcome ? String(first.outcome.running.port) : "";
    const { outcome, fake } = await run(["--port", port]);
    expect(outcome).toEqual({ exitCode: 1 });
    expect(err[0]).toContain(`Port ${port} is in use`);
    expect(fake.state.closed).toBe(1);
  });

  it("a named file that cannot be opened", async () => {
    const file = path.join(folder, "y.bullpen");
    writeFileSync(file, "");
    const message = `${file} is in use by another process.`;
    const { outcome } = await run(["--workspace", file], {
      openAtStart: () => Promise.resolve(fail("busy", message)),
    });
    expect(outcome).toEqual({ exitCode: 1 });
    expect(err).toEqual([message]);
  });

  it("but not yesterday's file: the page then offers what else to open", async () => {
    const { outcome } = await run([], {
      openAtStart: () => Promise.resolve(fail("file", "It is gone.")),
    });
    expect("running" in outcome).toBe(true);
  });

  it.each([
    ["--nope"],
    ["--port"],
    ["--port", "x"],
    ["--port", "70000"],
    ["--port=-1"],
    ["--workspace="],
    ["file.bullpen"],
  ])("the flags %s %s", async (...args) => {
    expect((await run(args)).outcome).toEqual({ exitCode: 2 });
    expect(err[0]).toContain("Usage:");
  });

  it("--help", async () => {
    expect((await run(["--help"])).outcome).toEqual({ exitCode: 0 });
    expect(out[0]).toContain("--workspace FILE");
    expect(existsSync(path.join(folder, "user data"))).toBe(false);
  });
});
