import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { extractText, getDocumentProxy } from "unpdf";

interface OutlineNode {
  title: string;
  items: OutlineNode[];
}

/** What a reader program finds in a PDF. */
export async function readPdf(bytes: Uint8Array) {
  const pdf = await getDocumentProxy(Uint8Array.from(bytes));
  const { text: raw } = await extractText(pdf, { mergePages: false });
  // A PDF may name a Chinese sign by the radical that looks the same.
  const text = raw.map((page) => page.normalize("NFKC").replace(/\s+/g, " "));
  const outline = (await pdf.getOutline()) as OutlineNode[] | null;
  const { info } = await pdf.getMetadata();
  const [, , width = 0, height = 0] = (await pdf.getPage(1)).view;
  return {
    /** The text of each page, with white space made even. */
    pages: text,
    whole: text.join(" "),
    /** Titles of the bookmarks, nested ones after their parent. */
    outline: flat(outline ?? []),
    tagged: (await pdf.getMarkInfo())?.Marked === true,
    title: (info as { Title?: string }).Title,
    /** Millimetres. */
    size: [width, height].map((points) => Math.round((points / 72) * 25.4)),
  };
}

const flat = (nodes: readonly OutlineNode[]): string[] =>
  nodes.flatMap((node) => [node.title, ...flat(node.items)]);

/** Whether a program of the poppler tools is installed here. */
export const has = (command: string): boolean => run(command, "-v") !== null;

/** What a program prints, or null when it is not installed. */
function run(command: string, ...args: string[]): string | null {
  const { error, stdout } = spawnSync(command, args, { encoding: "utf8" });
  return error === undefined ? stdout : null;
}

/** Whether this machine can write a language at all; where fonts cannot be listed, it is assumed. */
export function hasFontFor(language: string): boolean {
  return run("fc-list", `:lang=${language}`)?.trim() !== "";
}

/** What a poppler tool prints about a PDF. */
export function poppler(command: "pdfinfo" | "pdftotext" | "pdffonts", bytes: Uint8Array): string {
  const folder = mkdtempSync(path.join(tmpdir(), "bullpen-pdf-"));
  const file = path.join(folder, "document.pdf");
  writeFileSync(file, bytes);
  const printed = run(command, file, ...(command === "pdftotext" ? ["-"] : []));
  rmSync(folder, { recursive: true });
  return printed ?? "";
}
