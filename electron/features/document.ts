import path from "node:path";
import { type DocumentRef, documentPath } from "../../shared/document.ts";
import type { Paper } from "../../shared/company.ts";
import { fail, ok, type Result } from "../../shared/result.ts";
import type { Context, FeatureHandlers } from "../context.ts";
import { listDocuments } from "../documents/list.ts";
import { prepare, withProfile } from "../documents/render.ts";
import { writePdf } from "../documents/save.ts";
import { printingFailed } from "../documents/serve.ts";

export const documentHandlers: FeatureHandlers<"document"> = {
  "document.list": (_input, context) => ok(listDocuments(context)),
  "document.get": async (ref, context) => {
    const prepared = await prepare(context, ref);
    if (!prepared.ok) return prepared;
    const { title, subtitle, caution, remarks, updatedAt, fileName, profile, profiles } =
      prepared.value;
    const { kind, id } = ref;
    return ok({
      kind,
      id,
      title,
      subtitle,
      caution,
      remarks,
      updatedAt,
      fileName,
      profile,
      profiles,
    });
  },
  "document.save": async ({ paper, ...ref }, context) => {
    const prepared = await prepare(context, ref);
    if (!prepared.ok) return prepared;
    const { fileName, profile } = prepared.value;
    const target = await chooseTarget(fileName, context);
    if (target === null) return ok({ path: null });
    const printed = await print(withProfile(ref, profile), paper, context);
    if (!printed.ok) return printed;
    const saved = await writePdf(target, printed.value);
    return saved.ok ? ok({ path: saved.value }) : saved;
  },
};

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
