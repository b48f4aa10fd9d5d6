import { readFileSync } from "node:fs";
import path from "node:path";
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from "vitest";
import { rememberingLog, standIn } from "../../helpers/electron/for-units.ts";

vi.mock("electron", async () => (await import("../../helpers/electron/for-units.ts")).electron);
const { Printer } = await import("../../../electron/desktop/print.ts");

const { session } = await import("electron");

const log = rememberingLog();
const fontFile = path.join(
  import.meta.dirname,
  "../../../node_modules/@fontsource-variable/inter/files/inter-latin-wght-normal.woff2",
);
const requests: string[] = [];
let answers: Record<string, () => Response | Promise<Response>>;

const html = (body: string) => () =>
  new Response(
    `<!doctype html><html lang="en"><head><title>Report</title><link rel="stylesheet" href="/print.css"></head><body>${body}</body></html>`,
    { headers: { "content-type": "text/html; charset=utf-8" } },
  );
const css = `@font-face { font-family: Told; src: url("/fonts/told.woff2") format("woff2"); }
@page { size: A4; margin: 20mm } body { font-family: Told } section { break-before: page }`;

const site = async (request: Request) => {
  const { pathname } = new URL(request.url);
  requests.push(pathname);
  return answers[pathname]?.() ?? new Response("Not found", { status: 404 });
};

/** Uncompressed parts of the file are enough to see what it is made of. */
const text = (pdf: Uint8Array) => Buffer.from(pdf).toString("latin1");

let printer: InstanceType<typeof Printer>;

beforeAll(() => standIn.app.whenReady());
afterAll(() => standIn.runtime.shutdown());

function newPrinter(options: { timeoutMs?: number; idleMs?: number } = {}) {
  requests.length = 0;
  // One app has one printer; the next test's is another app's.
  session.fromPartition("print").protocol.unhandle("app");
  answers = {
    "/data/report": html("<h1>Ada Lovelace</h1><section><h2>Scores</h2></section>"),
    "/print.css": () => new Response(css, { headers: { "content-type": "text/css" } }),
    "/fonts/told.woff2": () =>
      new Response(Uint8Array.from(readFileSync(fontFile)), {
        headers: { "content-type": "font/woff2" },
      }),
  };
  printer = new Printer({ site: () => site, log, ...options });
  return printer;
}

afterEach(() => printer.dispose());

const windows = () => [...standIn.app.windows.values()];

describe("printing", { timeout: 30_000 }, () => {
  test("makes a tagged PDF with an outline and the document's own fonts", async () => {
    const pdf = text(await newPrinter().print("/data/report"));
    expect(pdf.startsWith("%PDF-")).toBe(true);
    expect(pdf).toContain("/StructTreeRoot");
    expect(pdf).toContain("/Outlines");
    expect(pdf).toMatch(/\/FontName \/[A-Z]+\+Inter/);
    expect(requests).toContain("/fonts/told.woff2");
  });

  test("follows the paper of the stylesheet, not of the machine", async () => {
    expect(text(await newPrinter().print("/data/report"))).toMatch(
      /\/MediaBox \[0 0 59[45][.\d]* 84[12][.\d]*\]/,
    );
  });

  test("waits for a slow font that only the layout asked for", async () => {
    const asked = newPrinter();
    const font = answers["/fonts/told.woff2"]!;
    answers["/fonts/told.woff2"] = async () => {
      await new Promise((resolve) => setTimeout(resolve, 300)); // as long as a cold disk may take
      return font();
    };
    expect(text(await asked.print("/data/report"))).toMatch(/\/FontName \/[A-Z]+\+Inter/);
  });

  test("runs no script of a document", async () => {
    const asked = newPrinter();
    answers["/data/report"] = html(
      "<h1>A</h1><script>fetch('/script-ran')</script><img src=/image.png>",
    );
    await asked.print("/data/report");
    expect(requests).toContain("/image.png");
    expect(requests).not.toContain("/script-ran");
  });

  test("reaches nothing outside", async () => {
    const asked = newPrinter();
    answers["/data/report"] = html('<img src="https://example.com/pixel.png">');
    await asked.print("/data/report");
    expect(standIn.runtime.log.blocked).toContain("https://example.com/pixel.png");
  });

  test("prints one after the other through one window", async () => {
    const asked = newPrinter();
    const [first, second] = await Promise.all([
      asked.print("/data/report"),
      asked.print("/data/report"),
    ]);
    expect(first.length).toBeGreaterThan(1000);
    expect(second.length).toBeGreaterThan(1000);
    expect(windows()).toHaveLength(1);
  });

  test("says so when there is no such document, and prints the next one", async () => {
    const asked = newPrinter();
    await expect(asked.print("/data/none")).rejects.toThrow("not found");
    expect(text(await asked.print("/data/report")).startsWith("%PDF-")).toBe(true);
  });

  test("refuses an address outside the site", async () => {
    await expect(newPrinter().print("https://example.com/")).rejects.toThrow();
  });

  test("stops when it takes too long, and prints the next one", async () => {
    const asked = newPrinter({ timeoutMs: 400 });
    answers["/data/slow"] = () => new Promise<Response>(() => {});
    await expect(asked.print("/data/slow")).rejects.toThrow("too long");
    expect(windows()).toHaveLength(0);
    asked.dispose();
    expect(text(await newPrinter().print("/data/report")).startsWith("%PDF-")).toBe(true);
  });

  test("reports the crash of its page", async () => {
    const asked = newPrinter();
    answers["/data/crash"] = () => {
      windows()[0]!.webContents.emit("render-process-gone", {}, { reason: "crashed", exitCode: 1 });
      return html("<p>late</p>")();
    };
    await expect(asked.print("/data/crash")).rejects.toThrow("crashed");
    expect(windows()).toHaveLength(0);
  });

  test("ends its window when nothing was printed for a while", async () => {
    const asked = newPrinter({ idleMs: 1 });
    await asked.print("/data/report");
    await expect.poll(() => windows().length).toBe(0);
  });

  test("stops what is being printed when the app ends", async () => {
    const asked = newPrinter();
    answers["/data/slow"] = () => {
      asked.dispose();
      return new Promise<Response>(() => {});
    };
    await expect(asked.print("/data/slow")).rejects.toThrow("stopped");
  });
});
