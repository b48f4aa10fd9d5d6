import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { chooseEntry, isStale, type Situation } from "../../../electron/start/choose.ts";

function situation(overrides: Partial<Situation> = {}): Situation & { fetches: number } {
  const made = {
    browserAsked: false,
    mayFetch: true,
    missingDisplay: false,
    fetches: 0,
    findElectron: () => null as string | null,
    fetchElectron: () => {
      made.fetches += 1;
    },
    ...overrides,
  };
  return made;
}

describe("which entry opens", () => {
  it("the desktop app when its binary is there, without fetching", () => {
    const here = situation({ findElectron: () => "/electron" });
    expect(chooseEntry(here)).toEqual({ entry: "desktop", executable: "/electron", notice: null });
    expect(here.fetches).toBe(0);
  });

  it("the desktop app when the binary could be fetched", () => {
    let binary: string | null = null;
    const fetching = situation({
      findElectron: () => binary,
      fetchElectron: () => void (binary = "/fetched"),
    });
    expect(chooseEntry(fetching)).toEqual({
      entry: "desktop",
      executable: "/fetched",
      notice: null,
    });
  });

  it("the browser, with one line, when fetching brings nothing; it is tried once", () => {
    const offline = situation();
    const choice = chooseEntry(offline);
    expect(choice.entry).toBe("browser");
    expect(choice.notice).toMatch(/^The Electron binary is not here[^\n]*$/);
    expect(offline.fetches).toBe(1);
  });

  it("the browser without fetching when downloads are switched off", () => {
    const off = situation({ mayFetch: false });
    expect(chooseEntry(off).entry).toBe("browser");
    expect(off.fetches).toBe(0);
  });

  it("the browser without a word when it was asked for, even with the binary there", () => {
    const asked = situation({
      browserAsked: true,
      findElectron: () => "/electron",
      missingDisplay: true,
    });
    expect(chooseEntry(asked)).toEqual({ entry: "browser", notice: null });
    expect(asked.fetches).toBe(0);
  });

  it("the browser where there is no display, without fetching a binary that could not run", () => {
    const headless = situation({ missingDisplay: true });
    expect(chooseEntry(headless).notice).toContain("no display");
    expect(headless.fetches).toBe(0);
  });
});

describe("whether to build first", () => {
  let root: string;
  const old = new Date("2026-01-01T00:00:00Z");
  const recent = new Date("2026-01-02T00:00:00Z");

  function put(file: string, time: Date): void {
    const full = path.join(root, file);
    mkdirSync(path.dirname(full), { recursive: true });
    writeFileSync(full, "");
    utimesSync(full, time, time);
    utimesSync(path.dirname(full), time, time);
  }

  function putBuilt(time: Date): void {
    for (const file of [
      "renderer/index.html",
      "main/main.cjs",
      "browser/browser.cjs",
      "preload/preload.cjs",
    ]) {
      put(`out/${file}`, time);
    }
  }

  beforeEach(() => {
    root = mkdtempSync(path.join(tmpdir(), "bullpen-start-"));
    put("electron/features/role.ts", old);
    utimesSync(path.join(root, "electron"), old, old);
  });

  afterEach(() => rmSync(root, { recursive: true, force: true }));

  it("yes when nothing was built", () => {
    expect(isStale(root)).toBe(true);
  });

  it("no when the build is newer than every source", () => {
    putBuilt(recent);
    expect(isStale(root)).toBe(false);
  });

  it("yes when one part of the build is missing", () => {
    putBuilt(recent);
    rmSync(path.join(root, "out/preload"), { recursive: true });
    expect(isStale(root)).toBe(true);
  });

  it("yes when a source changed, or was deleted from its folder", () => {
    putBuilt(recent);
    const later = new Date("2026-01-03T00:00:00Z");
    utimesSync(path.join(root, "electron/features"), later, later);
    expect(isStale(root)).toBe(true);
  });
});
