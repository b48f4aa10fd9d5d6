import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type BrowserEntry, startBrowserEntry } from "../helpers/serve.ts";

const start = path.join(import.meta.dirname, "../../electron/start.ts");
let folder: string;
let file: string;
let entry: BrowserEntry;

beforeAll(async () => {
  folder = mkdtempSync(path.join(tmpdir(), "bullpen-entry-"));
  file = path.join(folder, "example.bullpen");
  entry = await startBrowserEntry(["--workspace", file, "--sample"], { BULLPEN_USER_DATA: folder });
});

afterAll(async () => {
  await entry?.stop();
  rmSync(folder, { recursive: true, force: true });
});

describe("the built browser entry", () => {
  it("opened the example in the named file", async () => {
    expect(await entry.rpc("workspace.status", {})).toMatchObject({
      ok: true,
      value: { open: true, path: file, isSample: true },
    });
  });

  it("serves the built page with a policy and a nonce", async () => {
    const page = await entry.fetch("/");
    const nonce = /name="csp-nonce" content="([^"]+)"/.exec(await page.text())?.[1];
    expect(page.headers.get("content-security-policy")).toContain(`'nonce-${nonce}'`);
  });

  it("keeps its key and what people typed out of the log", () => {
    const log = readFileSync(path.join(folder, "bullpen.log"), "utf8");
    expect(log).toContain("Browser entry started");
    expect(log).not.toContain(entry.token);
  });

  it("leaves calmly when asked, with the write-ahead log merged into the file", async () => {
    expect(await entry.stop()).toBe(0);
    expect(existsSync(`${file}-wal`)).toBe(false);
  });

  it("will not fill that file again", async () => {
    const before = readFileSync(file);
    const again = startBrowserEntry(["--workspace", file, "--sample"], {
      BULLPEN_USER_DATA: folder,
    });
    await expect(again).rejects.toThrow("exists already");
    expect(readFileSync(file).equals(before)).toBe(true);
  });
});

describe("npm start", () => {
  const run = (...args: string[]) =>
    spawnSync(process.execPath, [start, ...args], { encoding: "utf8" });

  it("explains its flags", () => {
    expect(run("--help").stdout).toContain("--workspace FILE");
  });

  it("refuses a flag it does not know", () => {
    const { status, stderr } = run("--brwoser");
    expect(status).toBe(2);
    expect(stderr).toContain("--brwoser");
  });
});
