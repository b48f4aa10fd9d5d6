import { readFileSync } from "node:fs";
import path from "node:path";
import { expect, it } from "vitest";
import { fontCss } from "../../../electron/documents/fonts.ts";

const packages = path.join(import.meta.dirname, "../../../node_modules/@fontsource-variable");

/** `file unicode-range` of every rule, with ranges compared by where they begin. */
function facesIn(css: string): string[] {
  const rules = css.matchAll(
    /@font-face\s*\{[^}]*?\/([\w-]+\.woff2)[^}]*?unicode-range:\s*([^;]+);/g,
  );
  return Array.from(
    rules,
    ([, file, range]) => `${file} ${range!.replace(/U\+20AD-20C\w/, "U+20AD")}`,
  );
}

it("names the files and ranges of the font packages that the renderer bundles", () => {
  const bundled = ["inter/index.css", "source-serif-4/opsz.css", "source-serif-4/wght-italic.css"];
  const theirs = bundled.flatMap((file) =>
    facesIn(readFileSync(path.join(packages, file), "utf8")),
  );
  expect(facesIn(fontCss).toSorted()).toEqual(theirs.toSorted());
  const fonts = readFileSync(path.join(packages, "../../renderer/ui/fonts.ts"), "utf8");
  for (const file of bundled) expect(fonts).toContain(file);
});
