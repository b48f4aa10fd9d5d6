import { readFile } from "node:fs/promises";
import path from "node:path";
import { createPrinter } from "../../../electron/browser/print.ts";
import { serveDocument } from "../../../electron/documents/serve.ts";
import { testHost, type TestWorkspace } from "../../helpers/app.ts";

const packages = path.join(import.meta.dirname, "../../../node_modules/@fontsource-variable");

/** The fonts as the built renderer serves them, straight from their packages. */
async function serveFont(name: string): Promise<Response> {
  const family = name.startsWith("inter-") ? "inter" : "source-serif-4";
  const bytes = await readFile(path.join(packages, family, "files", name));
  return new Response(Uint8Array.from(bytes), { headers: { "content-type": "font/woff2" } });
}

/** Serves and prints a workspace's documents through a real Chromium, and remembers what was asked for. */
export function printingSite(workspace: TestWorkspace) {
  const asked: string[] = [];
  const site = async (request: Request): Promise<Response> => {
    const { pathname } = new URL(request.url);
    asked.push(pathname);
    if (pathname.startsWith("/fonts/")) return serveFont(path.basename(pathname));
    return serveDocument(request, pathname.split("/").slice(3), workspace.context);
  };
  const printer = createPrinter({ site });
  workspace.host = testHost({ printToPdf: printer.printToPdf });
  return {
    asked,
    get: (address: string) => site(new Request(new URL(address, "http://bullpen.invalid"))),
    print: printer.printToPdf,
    close: printer.close,
  };
}
