import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { findElectron, missingDisplay } from "../../electron/find-electron.ts";

describe("finding the Electron binary", () => {
  let folder: string;
  let executable: string;

  beforeEach(() => {
    folder = mkdtempSync(path.join(os.tmpdir(), "bullpen-electron-"));
    mkdirSync(path.join(folder, "dist"));
    executable = path.join(folder, "dist/the-binary");
    writeFileSync(path.join(folder, "path.txt"), "the-binary");
    writeFileSync(path.join(folder, "dist/version"), "v45.4.1\n");
    writeFileSync(executable, "");
    chmodSync(executable, 0o755);
  });

  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  test("names it and its version", () => {
    expect(findElectron({}, folder)).toEqual({ executable, version: "45.4.1" });
  });

  test("finds none when the package is not installed", () => {
    expect(findElectron({}, null)).toBeNull();
  });

  test("finds none when the package has fetched nothing", () => {
    rmSync(path.join(folder, "dist"), { recursive: true });
    expect(findElectron({}, folder)).toBeNull();
  });

  test("finds none when unpacking stopped half way", () => {
    rmSync(path.join(folder, "dist/version"));
    expect(findElectron({}, folder)).toBeNull();
  });

  test.skipIf(process.platform === "win32" || process.getuid?.() === 0)(
    "finds none that cannot be run",
    () => {
      chmodSync(executable, 0o644);
      expect(findElectron({}, folder)).toBeNull();
    },
  );

  test("prefers the folder that the environment names", () => {
    const other = path.join(folder, "other");
    mkdirSync(other);
    writeFileSync(path.join(other, "version"), "44.0.0");
    writeFileSync(path.join(other, "the-binary"), "", { mode: 0o755 });
    expect(findElectron({ ELECTRON_OVERRIDE_DIST_PATH: other }, folder)).toEqual({
      executable: path.join(other, "the-binary"),
      version: "44.0.0",
    });
  });
});

describe("a missing display", () => {
  test("is said in one line on Linux, with what to do instead", () => {
    const line = missingDisplay({}, "linux");
    expect(line).toContain("--browser");
    expect(line).not.toContain("\n");
  });

  test.each([
    ["X11", { DISPLAY: ":0" }, "linux" as const],
    ["Wayland", { WAYLAND_DISPLAY: "wayland-0" }, "linux" as const],
    ["macOS", {}, "darwin" as const],
    ["Windows", {}, "win32" as const],
  ])("is not reported with %s", (_name, env, platform) => {
    expect(missingDisplay(env, platform)).toBeNull();
  });
});
