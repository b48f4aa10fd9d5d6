import { readdirSync, readFileSync, statSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";

const root = path.join(import.meta.dirname, "..");

function filesBelow(folder: string): string[] {
  return readdirSync(path.join(root, folder), { recursive: true, encoding: "utf8" })
    .map((name) => path.posix.join(folder, name.split(path.sep).join("/")))
    .filter((name) => /\.tsx?$/.test(name) && statSync(path.join(root, name)).isFile());
}

/** What a source file imports: packages as they are named, own files as paths from the project's root. */
function importsOf(file: string): string[] {
  const text = readFileSync(path.join(root, file), "utf8");
  const found = [
    ...text.matchAll(
      /(?:^|\n)\s*(?:import|export)\b[^;"']*?["']([^"']+)["']|\bimport\(\s*["']([^"']+)["']/g,
    ),
  ];
  return found
    .map((match) => match[1] ?? match[2]!)
    .map((name) =>
      name.startsWith(".")
        ? path.posix.normalize(path.posix.join(path.posix.dirname(file), name))
        : name,
    );
}

const imports = (folder: string) =>
  filesBelow(folder).flatMap((file) => importsOf(file).map((target) => ({ file, target })));

const sources = {
  electron: imports("electron"),
  renderer: imports("renderer"),
  shared: imports("shared"),
};

describe("the rooms of the house", () => {
  test("there is something to check", () => {
    for (const found of Object.values(sources)) expect(found.length).toBeGreaterThan(20);
  });

  test("the renderer knows shared/ only", () => {
    expect(
      sources.renderer.filter(
        ({ target }) => target.startsWith("electron") || target.startsWith("node:"),
      ),
    ).toEqual([]);
  });

  test("shared/ knows neither side, nor Node, nor the page", () => {
    const foreign = /^(electron|renderer|node:|react-dom|better-sqlite3|@tanstack|zustand)/;
    expect(sources.shared.filter(({ target }) => foreign.test(target))).toEqual([]);
  });

  test("the Node side never imports the renderer", () => {
    expect(sources.electron.filter(({ target }) => target.startsWith("renderer"))).toEqual([]);
  });

  test("only electron/desktop/ and the preload import electron", () => {
    const others = sources.electron.filter(
      ({ file, target }) => target === "electron" && !file.startsWith("electron/desktop/"),
    );
    expect(others.map(({ file }) => file).filter((file) => file !== "electron/preload.ts")).toEqual(
      [],
    );
  });

  test("features of the renderer reach each other by address only", () => {
    const featureOf = (file: string) => /^renderer\/features\/([^/]+)/.exec(file)?.[1];
    const crossing = sources.renderer.filter(({ file, target }) => {
      const from = featureOf(file);
      const to = featureOf(target);
      return from !== undefined && to !== undefined && from !== to;
    });
    expect(crossing).toEqual([]);
  });

  test("the design system knows no feature and asks no channel", () => {
    const reaching = sources.renderer.filter(
      ({ file, target }) =>
        file.startsWith("renderer/ui/") &&
        (target.startsWith("renderer/features") || target === "renderer/api.ts"),
    );
    expect(reaching).toEqual([]);
  });

  test("only api.ts touches the bridge", () => {
    const users = filesBelow("renderer").filter((file) =>
      readFileSync(path.join(root, file), "utf8").includes("bullpen.invoke"),
    );
    expect(users).toEqual(["renderer/api.ts"]);
  });

  test("SQL stays on the Node side, in features and workspace", () => {
    const preparing = filesBelow("electron").filter((file) =>
      readFileSync(path.join(root, file), "utf8").includes(".prepare("),
    );
    expect(
      preparing.filter((file) => !/^electron\/(features|workspace|documents)\//.test(file)),
    ).toEqual([]);
  });

  test("nothing renders text as HTML", () => {
    const risky = [...filesBelow("renderer"), ...filesBelow("shared")].filter((file) =>
      /dangerouslySetInnerHTML|innerHTML\s*=|insertAdjacentHTML/.test(
        readFileSync(path.join(root, file), "utf8"),
      ),
    );
    expect(risky).toEqual([]);
  });
});
