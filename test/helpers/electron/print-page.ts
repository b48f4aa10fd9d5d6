import type { CDPSession } from "playwright-core";

export interface PrintOptions {
  landscape?: boolean;
  printBackground?: boolean;
  preferCSSPageSize?: boolean;
  generateTaggedPDF?: boolean;
  generateDocumentOutline?: boolean;
  pageSize?: keyof typeof paperSizes;
}

/** In inches, as Electron and the debugging protocol both count. */
const paperSizes = { A4: [8.27, 11.7], Letter: [8.5, 11] } as const;
const known = new Set([
  "landscape",
  "printBackground",
  "preferCSSPageSize",
  "generateTaggedPDF",
  "generateDocumentOutline",
  "pageSize",
]);

/** Electron's `printToPDF` is a thin skin over the same command of the debugging protocol. */
export async function printPage(protocol: CDPSession, options: PrintOptions): Promise<Buffer> {
  const unknown = Object.keys(options).find((name) => !known.has(name));
  if (unknown) throw new Error(`The Electron stand-in does not print with "${unknown}" yet.`);
  const { pageSize = "Letter", ...same } = options;
  const [paperWidth, paperHeight] = paperSizes[pageSize];
  const { data } = await protocol.send("Page.printToPDF", { ...same, paperWidth, paperHeight });
  return Buffer.from(data, "base64");
}
