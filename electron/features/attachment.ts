import { mkdtemp, open, readdir, rm, stat } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import type { Database } from "better-sqlite3";
import { chunkBytes } from "../../shared/candidate.ts";
import { Id } from "../../shared/values.ts";
import { fail, ok, type Result } from "../../shared/result.ts";
import type { Context, FeatureHandlers } from "../context.ts";
import { isAttachmentType, looksLike, safeFileName } from "./attachment-type.ts";

const hour = 60 * 60 * 1000;

export const attachmentHandlers: FeatureHandlers<"attachment"> = {
  "attachment.begin": ({ candidateId, name, mime, bytes }, { db, now, newId }) => {
    const candidate = db
      .prepare("SELECT 1 FROM candidate WHERE id = ? AND deletedAt IS NULL")
      .get(candidateId);
    if (!candidate) return fail("not-found", "This candidate is not there any more.");
    // What nobody has finished for an hour came from a window that is gone.
    db.prepare("DELETE FROM attachment WHERE complete = 0 AND createdAt < ?").run(now - hour);
    const id = newId();
    db.prepare(
      "INSERT INTO attachment (id, candidateId, name, mime, bytes, createdAt) VALUES (?, ?, ?, ?, ?, ?)",
    ).run(id, candidateId, name, mime, bytes, now);
    return ok({ id });
  },
  "attachment.finish": ({ id }, { db, changed }) => {
    const result = db.transaction(() => finish(db, id)).immediate();
    if (result.ok) changed("candidate");
    return result;
  },
  "attachment.delete": ({ id }, { db, now, changed }) => {
    const row = getAttachment(db, id);
    if (!row || row.deletedAt !== null) return missing();
    if (row.complete === 1)
      db.prepare("UPDATE attachment SET deletedAt = ? WHERE id = ?").run(now, id);
    else drop(db, id);
    changed("candidate");
    return ok({});
  },
  "attachment.restore": ({ id }, { db, changed }) => {
    const { changes } = db.prepare("UPDATE attachment SET deletedAt = NULL WHERE id = ?").run(id);
    if (changes === 0) return missing();
    changed("candidate");
    return ok({});
  },
  "attachment.open": async ({ id }, context) => {
    const row = getAttachment(context.db, id);
    if (!isVisible(row)) return missing();
    if (context.host.kind === "browser")
      return fail("invalid", "In a browser, download the file instead.");
    return openCopy(context, row);
  },
};

const missing = () => fail("not-found", "This file is not there any more.");

interface AttachmentTableRow {
  id: string;
  name: string;
  mime: string;
  bytes: number;
  complete: number;
  deletedAt: number | null;
}

const getAttachment = (db: Database, id: string) =>
  db
    .prepare("SELECT id, name, mime, bytes, complete, deletedAt FROM attachment WHERE id = ?")
    .get(id) as AttachmentTableRow | undefined;

const isVisible = (row: AttachmentTableRow | undefined): row is AttachmentTableRow =>
  row !== undefined && row.complete === 1 && row.deletedAt === null;

const drop = (db: Database, id: string) =>
  db.prepare("DELETE FROM attachment WHERE id = ?").run(id);

const chunkAt = (db: Database, id: string, seq: number) =>
  db
    .prepare("SELECT bytes FROM attachmentChunk WHERE attachmentId = ? AND seq = ?")
    .pluck()
    .get(id, seq) as Buffer | undefined;

const countChunks = (bytes: number) => Math.ceil(bytes / chunkBytes);

function finish(db: Database, id: string): Result<Record<string, never>> {
  const row = getAttachment(db, id);
  if (!row || row.deletedAt !== null) return missing();
  if (row.complete === 1) return ok({});
  const chunks = countChunks(row.bytes);
  const stored = db
    .prepare("SELECT count(*) FROM attachmentChunk WHERE attachmentId = ?")
    .pluck()
    .get(id) as number;
  if (stored !== chunks)
    return fail("invalid", `${row.name} has not arrived completely. Attach it again.`);
  const first = chunkAt(db, id, 0)!;
  const last = chunkAt(db, id, chunks - 1)!;
  if (!isAttachmentType(row.mime) || !looksLike(row.mime, first, last)) {
    drop(db, id);
    return fail(
      "invalid",
      `${row.name} is not what its name says, or it is damaged. It was not attached.`,
    );
  }
  db.prepare("UPDATE attachment SET complete = 1 WHERE id = ?").run(id);
  return ok({});
}

/** Gives the system a copy: its programs cannot read from the workspace, and must not write to it. */
async function openCopy(
  { db, host, log }: Context,
  row: AttachmentTableRow,
): Promise<Result<Record<string, never>>> {
  if (!isAttachmentType(row.mime)) return missing();
  const folder = await makeCopyFolder();
  try {
    const file = path.join(folder, safeFileName(row.name, row.mime));
    await writeCopy(db, row, file);
    await host.openFile(file);
    return ok({});
  } catch (error) {
    log.warn("An attachment could not be opened", error);
    await rm(folder, { recursive: true, force: true });
    return fail("file", `No program on this computer opened ${row.name}.`);
  }
}

async function writeCopy(db: Database, row: AttachmentTableRow, file: string): Promise<void> {
  const handle = await open(file, "wx", 0o600);
  try {
    for (let seq = 0; seq < countChunks(row.bytes); seq += 1)
      await handle.write(chunkAt(db, row.id, seq)!);
  } finally {
    await handle.close();
  }
}

const copiesPrefix = "bullpen-opened-";

async function makeCopyFolder(): Promise<string> {
  await removeOldCopies();
  return mkdtemp(path.join(tmpdir(), copiesPrefix));
}

/** A copy may still be open in its program today; it holds personal data, so it does not stay for long. */
async function removeOldCopies(): Promise<void> {
  const names = (await readdir(tmpdir())).filter((name) => name.startsWith(copiesPrefix));
  for (const name of names) {
    const folder = path.join(tmpdir(), name);
    // Somebody else's folder on a shared machine can be neither read nor removed, and need not be.
    const age = await stat(folder).then(
      (stats) => Date.now() - stats.mtimeMs,
      () => 0,
    );
    if (age > 24 * hour) await rm(folder, { recursive: true, force: true }).catch(() => undefined);
  }
}

/** GET /data/attachments/ID reads one, PUT /data/attachments/ID/SEQ adds a chunk to an unfinished one. */
export async function serveAttachment(
  request: Request,
  [id = "", seq, ...rest]: string[],
  { db }: Context,
): Promise<Response> {
  if (!Id.safeParse(id).success || rest.length > 0) return answer(404, "There is nothing here.");
  const row = getAttachment(db, id);
  if (seq === undefined) {
    if (request.method !== "GET") return notAllowed("GET");
    return isVisible(row) ? stream(db, row) : answer(404, "This file is not there any more.");
  }
  if (request.method !== "PUT") return notAllowed("PUT");
  if (!row || row.complete === 1 || row.deletedAt !== null)
    return answer(404, "This upload is not open any more.");
  return addChunk(db, row, seq, request);
}

const answer = (status: number, text: string) =>
  new Response(text, { status, headers: { "content-type": "text/plain; charset=utf-8" } });

const notAllowed = (allow: string) => new Response(null, { status: 405, headers: { allow } });

async function addChunk(
  db: Database,
  row: AttachmentTableRow,
  seqText: string,
  request: Request,
): Promise<Response> {
  if (!/^\d{1,4}$/.test(seqText)) return answer(400, "The number of the chunk is missing.");
  const seq = Number(seqText);
  const size = Math.min(chunkBytes, row.bytes - seq * chunkBytes);
  if (size <= 0) return answer(409, "The file was announced smaller than that.");
  const bytes = await readBody(request, size);
  if (bytes?.length !== size) return answer(409, `Chunk ${seq} has to be ${size} bytes long.`);
  if (!appendChunk(db, row.id, seq, bytes)) return answer(409, `Chunk ${seq} is not the next one.`);
  return new Response(null, { status: 204 });
}

/** Stores the next chunk of an unfinished attachment; false when another one is next. */
export function appendChunk(db: Database, id: string, seq: number, bytes: Buffer): boolean {
  const { changes } = db
    .prepare(
      `INSERT INTO attachmentChunk (attachmentId, seq, bytes)
       SELECT id, @seq, @bytes FROM attachment WHERE id = @id AND complete = 0
         AND (SELECT count(*) FROM attachmentChunk WHERE attachmentId = @id) = @seq`,
    )
    .run({ id, seq, bytes });
  return changes === 1;
}

/** The whole body, or null as soon as it grows beyond what was expected. */
async function readBody(request: Request, limit: number): Promise<Buffer | null> {
  const parts: Uint8Array[] = [];
  let length = 0;
  for await (const part of request.body ?? []) {
    length += part.byteLength;
    if (length > limit) return null;
    parts.push(part);
  }
  return Buffer.concat(parts);
}

/** One chunk at a time, each read when it is wanted: 50 MB never lie in memory together. */
function stream(db: Database, row: AttachmentTableRow): Response {
  let seq = 0;
  const body = new ReadableStream<Uint8Array>({
    pull(controller) {
      const chunk = db.open ? chunkAt(db, row.id, seq) : undefined;
      seq += 1;
      if (chunk) controller.enqueue(new Uint8Array(chunk));
      else if (seq > countChunks(row.bytes)) controller.close();
      else controller.error(new Error("The workspace was closed while this file was read."));
    },
  });
  const type = isAttachmentType(row.mime) ? row.mime : "application/pdf";
  const name = encodeURIComponent(safeFileName(row.name, type)).replace(/['()*]/g, escapeSign);
  return new Response(body, {
    headers: {
      "content-type": type,
      "content-length": String(row.bytes),
      "content-disposition": `attachment; filename*=UTF-8''${name}`,
      "content-security-policy": "default-src 'none'; sandbox",
      "x-content-type-options": "nosniff",
      "cache-control": "no-store",
    },
  });
}

const escapeSign = (sign: string) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`;
