import { open } from "node:fs/promises";
import { fail, ok, type Result } from "../../../shared/result.ts";
import { fileFailure } from "../../workspace/failures.ts";
import { fileLimit } from "./container.ts";

/** The bytes of a kit or sheet. Whatever is longer than one can be is not read at all. */
export async function readSealedFile(file: string): Promise<Result<Buffer>> {
  try {
    const handle = await open(file, "r");
    try {
      const stats = await handle.stat();
      if (!stats.isFile() || stats.size > fileLimit) return foreign();
      return ok(await handle.readFile());
    } finally {
      await handle.close();
    }
  } catch (error) {
    const failure = fileFailure(error, file);
    if (failure) return failure;
    throw error;
  }
}

/** The body of a request, as far as a kit or sheet can be long. */
export async function readSealedBody(request: Request): Promise<Result<Buffer>> {
  const parts: Uint8Array[] = [];
  let length = 0;
  for await (const part of request.body ?? []) {
    length += part.byteLength;
    if (length > fileLimit) return foreign();
    parts.push(part);
  }
  return ok(Buffer.concat(parts));
}

const foreign = () =>
  fail("invalid", "This is neither an interview kit nor a score sheet of Bullpen.");
