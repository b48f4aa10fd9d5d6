import {
  createCipheriv,
  createDecipheriv,
  createHash,
  createHmac,
  randomBytes,
  scrypt,
  type ScryptOptions,
  timingSafeEqual,
} from "node:crypto";
import { promisify } from "node:util";
import { z } from "zod";
import { fail, ok, type Result } from "../../../shared/result.ts";
import { Id } from "../../../shared/values.ts";
import { plainPassphrase } from "../passphrase.ts";

/**
 * The file in which a kit goes out and a sheet comes back:
 *
 *     magic 8 · version 1 · length of the header 2 · header (JSON) · check 32 · ciphertext · tag 16 · digest 32
 *
 * scrypt makes two keys of the passphrase. One signs everything up to the header (check, HMAC-SHA-256), which tells a
 * wrong passphrase from an altered file; the other encrypts the content with AES-256-GCM, everything before the
 * ciphertext being authenticated with it. The digest (SHA-256) tells damage apart without the passphrase. Magic, version and
 * digest hold for every later version.
 */
const magic = Buffer.from("BULLPEN\u001A", "latin1");
const version = 1;
const headerLimit = 2048;
const contentLimit = 4 * 1024 * 1024;
const padding = 16 * 1024;
const checkBytes = 32;
const tagBytes = 16;
const digestBytes = 32;
const fixedBytes = magic.length + 3;

/** No file of this kind is larger; a longer one need not be read to its end. */
export const fileLimit = contentLimit + 64 * 1024;

/** Around 70 MiB and a fifth of a second on a small laptop, off the main thread. */
const cost = { N: 2 ** 16, r: 8, p: 1 } as const;
const memoryLimit = 320 * 1024 * 1024;

const bytesText = (length: number) =>
  z.string().regex(new RegExp(`^[A-Za-z0-9_-]{${Math.ceil((length * 4) / 3)}}$`));

/** What can be read without the passphrase. The limits of the cost keep a hostile file from asking for gigabytes. */
const Header = z.strictObject({
  kind: z.enum(["kit", "sheet"]),
  sheetId: Id,
  workspaceId: z.string().regex(/^[0-9a-f]{32}$/),
  scrypt: z.strictObject({
    N: z
      .int()
      .min(2 ** 15)
      .max(2 ** 18)
      .refine((value) => Number.isInteger(Math.log2(value))),
    r: z.literal(8),
    p: z.literal(1),
    salt: bytesText(16),
  }),
  nonce: bytesText(12),
});
type Header = z.infer<typeof Header>;

export type Facts = Pick<Header, "kind" | "sheetId" | "workspaceId">;

export interface Sealed {
  header: Header;
  /** Everything up to and with the header, as it stands in the file. */
  opening: Buffer;
  check: Buffer;
  ciphertext: Buffer;
  tag: Buffer;
}

/** The whole file. Its length says nothing about how much was written: the content is padded to steps of 16 KiB. */
export async function sealContent(
  facts: Facts,
  content: unknown,
  passphrase: string,
): Promise<Result<Buffer>> {
  const text = Buffer.from(JSON.stringify(content));
  if (text.length + 4 > contentLimit)
    return fail("invalid", "This is more than fits into one file (4 MiB). Shorten it first.");
  const header: Header = {
    kind: facts.kind,
    sheetId: facts.sheetId,
    workspaceId: facts.workspaceId,
    scrypt: { ...cost, salt: randomBytes(16).toString("base64url") },
    nonce: randomBytes(12).toString("base64url"),
  };
  const opening = writeOpening(header);
  const keys = await deriveKeys(header, passphrase);
  const cipher = createCipheriv("aes-256-gcm", keys.content, nonceOf(header));
  const check = sign(keys.check, opening);
  cipher.setAAD(Buffer.concat([opening, check]));
  const ciphertext = Buffer.concat([cipher.update(padded(text)), cipher.final()]);
  return ok(withDigest(Buffer.concat([opening, check, ciphertext, cipher.getAuthTag()])));
}

function writeOpening(header: Header): Buffer {
  const text = Buffer.from(JSON.stringify(header));
  const fixed = Buffer.alloc(fixedBytes);
  magic.copy(fixed);
  fixed.writeUInt8(version, magic.length);
  fixed.writeUInt16BE(text.length, magic.length + 1);
  return Buffer.concat([fixed, text]);
}

const withDigest = (bytes: Buffer) => Buffer.concat([bytes, digestOf(bytes)]);

const digestOf = (bytes: Buffer) => createHash("sha256").update(bytes).digest();

function padded(text: Buffer): Buffer {
  const whole = Buffer.alloc(Math.ceil((text.length + 4) / padding) * padding);
  whole.writeUInt32BE(text.length);
  text.copy(whole, 4);
  return whole;
}

/** What the file says of itself, or why it cannot be one. Nothing in it is trusted before `openContent`. */
export function readContainer(bytes: Buffer): Result<Sealed> {
  if (bytes.length < magic.length || !bytes.subarray(0, magic.length).equals(magic))
    return fail("invalid", "This is neither an interview kit nor a score sheet of Bullpen.");
  const end = bytes.length - digestBytes;
  if (bytes.length > fileLimit || end <= fixedBytes || !digestFits(bytes, end)) return damaged();
  if (bytes[magic.length] !== version)
    return fail("invalid", "A newer Bullpen made this file. Install the newest one to read it.");
  const headerEnd = fixedBytes + bytes.readUInt16BE(magic.length + 1);
  const tagStart = end - tagBytes;
  if (headerEnd > fixedBytes + headerLimit || headerEnd + checkBytes >= tagStart) return damaged();
  const header = parseHeader(bytes.subarray(fixedBytes, headerEnd));
  if (!header) return damaged();
  return ok({
    header,
    opening: bytes.subarray(0, headerEnd),
    check: bytes.subarray(headerEnd, headerEnd + checkBytes),
    ciphertext: bytes.subarray(headerEnd + checkBytes, tagStart),
    tag: bytes.subarray(tagStart, end),
  });
}

const digestFits = (bytes: Buffer, end: number) =>
  digestOf(bytes.subarray(0, end)).equals(bytes.subarray(end));

const damaged = () =>
  fail("invalid", "This file was damaged or changed on its way. Ask for it to be sent again.");

function parseHeader(bytes: Buffer): Header | null {
  const parsed = Header.safeParse(parseJson(bytes));
  return parsed.success ? parsed.data : null;
}

/** Undefined when it is no JSON, which no schema accepts. */
function parseJson(bytes: Buffer): unknown {
  try {
    return JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(bytes)) as unknown;
  } catch {
    return undefined;
  }
}

export type ContentFailure = "passphrase" | "altered";

/** The content as it was sealed; whether it is what it should be is for its own schema to say. */
export async function openContent(
  { header, opening, check, ciphertext, tag }: Sealed,
  passphrase: string,
): Promise<{ ok: true; value: unknown } | { ok: false; reason: ContentFailure }> {
  const keys = await deriveKeys(header, passphrase);
  if (!timingSafeEqual(sign(keys.check, opening), check))
    return { ok: false, reason: "passphrase" };
  try {
    const decipher = createDecipheriv("aes-256-gcm", keys.content, nonceOf(header), {
      authTagLength: tagBytes,
    });
    decipher.setAAD(Buffer.concat([opening, check]));
    decipher.setAuthTag(tag);
    const plain = Buffer.concat([decipher.update(ciphertext), decipher.final()]);
    return { ok: true, value: unpadded(plain) };
  } catch {
    return { ok: false, reason: "altered" };
  }
}

function unpadded(plain: Buffer): unknown {
  const length = plain.length < 4 ? 0 : plain.readUInt32BE(0);
  return length + 4 > plain.length ? undefined : parseJson(plain.subarray(4, 4 + length));
}

const derive = promisify<string, Buffer, number, ScryptOptions, Buffer>(scrypt);

async function deriveKeys({ scrypt: { N, r, p, salt } }: Header, passphrase: string) {
  const bytes = await derive(plainPassphrase(passphrase), Buffer.from(salt, "base64url"), 64, {
    N,
    r,
    p,
    maxmem: memoryLimit,
  });
  return { content: bytes.subarray(0, 32), check: bytes.subarray(32) };
}

const sign = (key: Buffer, opening: Buffer) => createHmac("sha256", key).update(opening).digest();

const nonceOf = ({ nonce }: Header) => Buffer.from(nonce, "base64url");
