import path from "node:path";
import { type DocumentRef, documentPath } from "../../shared/document.ts";
import type { Paper } from "../../shared/company.ts";
import { fail, ok, type Result } from "../../shared/result.ts";
import type { Context, FeatureHandlers } from "../context.ts";
import { listDocuments } from "../documents/list.ts";
import { gather } from "../documents/render.ts";
import { writePdf } from "../documents/save.ts";
import { printingFailed } from "../documents/serve.ts";

export const documentHandlers: FeatureHandlers<"document"> = {
  "document.list": (_input, { db }) => ok(listDocuments(db)),
  "document.get": async (ref, context) => {
    const document = await gather(context, ref);
    if (!document) return missing();
    const { title, subtitle, caution, remarks, updatedAt, fileName } = document;
    return ok({ ...ref, title, subtitle, caution, remarks, updatedAt, fileName });
  },
  "document.save": async ({ paper, ...ref }, context) => {
    const document = await gather(context, ref);
    if (!document) return missing();
    const target = await chooseTarget(document.fileName, context);
    if (target === null) return ok({ path: null });
    const printed = await print(ref, paper, context);
    if (!printed.ok) return printed;
    const saved = await writePdf(target, printed.value);
    return saved.ok ? ok({ path: saved.value }) : saved;
  },
};

const missing = () => fail("not-found", "What this document is about is not there any more.");

/** Asked first, so that nobody waits for a print that is then cancelled. */
const chooseTarget = (fileName: string, { host }: Context) =>
  host.choosePath({
    purpose: "save",
    title: "Save the PDF",
    suggestedName: path.join(host.documentsFolder, fileName),
    filter: { name: "PDF document", extensions: ["pdf"] },
  });

async function print(
  ref: DocumentRef,
  paper: Paper,
  { host, log }: Context,
): Promise<Result<Uint8Array>> {
  try {
    return ok(await host.printToPdf(documentPath(ref, "html", paper)));
  } catch (error) {
    log.error("A document could not be printed.", error);
    return fail("internal", printingFailed(error));
  }
}
