import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createPrinter, type Printer } from "../../../electron/browser/print.ts";

const font = path.join(
  import.meta.dirname,
  "../../../node_modules/@fontsource-variable/source-serif-4/files/source-serif-4-latin-wght-normal.woff2",
);

const page = `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Report</title>
<link rel="stylesheet" href="/print.css"></head><body>
<h1>Candidate report</h1><p>Zoë عمر 李明 🎈</p>
<script>document.body.textContent = "script ran";</script>
<img src="http://evil.example/pixel.png" alt=""><img src="/data/logo" alt="Logo">
<h2>Scores</h2><p>Four of five.</p></body></html>`;

const css = `@font-face { font-family: Printed; src: url(/font.woff2); }
@page { size: A5; margin: 20mm; } body { font-family: Printed; }`;

const asked: string[] = [];
let printer: Printer;

beforeAll(() => {
  printer = createPrinter({ site: (request) => answer(new URL(request.url).pathname) });
});

afterAll(() => printer.close());

async function answer(pathname: string): Promise<Response> {
  asked.push(pathname);
  const { readFile } = await import("node:fs/promises");
  if (pathname === "/page") return new Response(page, { headers: { "content-type": "text/html" } });
  if (pathname === "/print.css")
    return new Response(css, { headers: { "content-type": "text/css" } });
  if (pathname === "/font.woff2") {
    return new Response(Uint8Array.from(await readFile(font)), {
      headers: { "content-type": "font/woff2" },
    });
  }
  return new Response("nothing", { status: 404 });
}

const has = (command: string) => spawnSync(command, ["-v"]).error === undefined;

function inspect(pdf: Uint8Array, command: string, ...args: string[]): string {
  const folder = mkdtempSync(path.join(tmpdir(), "bullpen-print-"));
  const file = path.join(folder, "page.pdf");
  writeFileSync(file, pdf);
  const { stdout } = spawnSync(
    command,
    [...args, file, ...(command === "pdftotext" ? ["-"] : [])],
    { encoding: "utf8" },
  );
  rmSync(folder, { recursive: true });
  return stdout;
}

/** A sign that no font of the machine can draw leaves no text in a PDF either. */
const hasChineseFont =
  spawnSync("fc-list", [":lang=zh"], { encoding: "utf8" }).stdout?.trim().length > 0;

describe("a printed page", () => {
  let pdf: Uint8Array;

  beforeAll(async () => {
    pdf = await printer.printToPdf("/page?paper=A5");
  });

  it("is a tagged and outlined PDF", () => {
    const raw = Buffer.from(pdf).toString("latin1");
    expect(raw.startsWith("%PDF-")).toBe(true);
    expect(raw).toContain("/MarkInfo");
    expect(raw).toContain("/StructTreeRoot");
    expect(raw).toContain("/Outlines");
  });

  it("took everything from the site and asked the network for nothing", () => {
    expect(asked.toSorted()).toEqual(["/data/logo", "/font.woff2", "/page", "/print.css"]);
  });

  it.skipIf(!has("pdftotext"))("ran no script and kept every writing", () => {
    const text = inspect(pdf, "pdftotext");
    expect(text).toContain("Candidate report");
    expect(text).toContain("Zoë");
    if (hasChineseFont) expect(text).toContain("李明");
    expect(text).not.toContain("script ran");
  });

  it.skipIf(!has("pdfinfo"))("has the paper its stylesheet names", () => {
    expect(inspect(pdf, "pdfinfo")).toMatch(/Page size: +(419|420)\S* x 59[4-6]/);
  });

  // Chromium embeds variable fonts as Type 3; the fallback would be TrueType.
  it.skipIf(!has("pdffonts"))("waited for the fonts", () => {
    expect(inspect(pdf, "pdffonts")).toMatch(/Type 3/);
  });
});

describe("printing", () => {
  it("works for several pages at once and again after the browser went to rest", async () => {
    const own = createPrinter({ site: () => answer("/page"), idleMs: 0 });
    const both = await Promise.all([own.printToPdf("/page"), own.printToPdf("/page")]);
    expect(both.every((pdf) => pdf.length > 1000)).toBe(true);
    await own.close();
    expect((await own.printToPdf("/page")).length).toBeGreaterThan(1000);
    await own.close();
  });

  it("fails when the page does not exist, rather than printing the error", async () => {
    await expect(printer.printToPdf("/missing")).rejects.toThrow("404");
  });

  it("leaves the site: a path that names another host prints nothing", async () => {
    await expect(printer.printToPdf("http://evil.example/page")).rejects.toThrow();
  });

  it("says what to install when there is no browser", async () => {
    const none = createPrinter({ site: () => answer("/page"), executable: () => null });
    await expect(none.printToPdf("/page")).rejects.toThrow(
      "Install Chromium, Chrome, Edge or Brave",
    );
    await expect(none.printToPdf("/page")).rejects.toThrow("Install");
    await none.close();
  });
});
