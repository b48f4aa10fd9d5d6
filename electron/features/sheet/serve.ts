import { fail, ok, type Result } from "../../../shared/result.ts";
import { Id } from "../../../shared/values.ts";
import type { Context } from "../../context.ts";
import { attachment } from "../../documents/serve.ts";
import { sealOwnSheet } from "./desk-sheet.ts";
import { importSheet } from "./import.ts";
import { readSealedBody } from "./read.ts";
import { sealKit } from "./sheet.ts";

/**
 * For browsers, which have no dialogs, and for files that are dropped: GET /data/sheets/ID.bullpenkit and
 * /data/sheets/own.bullpensheet hand out files, POST /data/sheets takes a sheet in and answers a Result.
 */
export async function serveSheet(
  request: Request,
  [name, ...rest]: string[],
  context: Context,
): Promise<Response> {
  if (rest.length > 0) return answer(404, fail("not-found", "There is nothing here."));
  if (name === undefined) {
    if (request.method !== "POST") return notAllowed("POST");
    const bytes = await readSealedBody(request);
    const result = bytes.ok ? await importSheet(context, bytes.value) : bytes;
    return answer(200, result.ok ? ok({ imported: result.value }) : result);
  }
  if (request.method !== "GET") return notAllowed("GET");
  const sealed = await fileCalled(name, context);
  return sealed.ok ? file(sealed.value) : answer(404, sealed);
}

function fileCalled(name: string, context: Context): ReturnType<typeof sealKit> {
  if (name === "own.bullpensheet") return sealOwnSheet(context.db);
  const id = Id.safeParse(/^([0-9a-f-]{36})\.bullpenkit$/.exec(name)?.[1]);
  return id.success
    ? sealKit(context, id.data)
    : Promise.resolve(fail("not-found", "There is nothing here."));
}

const file = ({ bytes, fileName }: { bytes: Buffer; fileName: string }) =>
  new Response(Uint8Array.from(bytes), {
    headers: {
      "content-type": "application/octet-stream",
      "content-length": String(bytes.length),
      "content-disposition": attachment(fileName),
      "cache-control": "no-store",
    },
  });

const answer = (status: number, result: Result<unknown>) =>
  new Response(JSON.stringify(result), {
    status,
    headers: { "content-type": "application/json", "cache-control": "no-store" },
  });

const notAllowed = (allow: string) => new Response(null, { status: 405, headers: { allow } });
