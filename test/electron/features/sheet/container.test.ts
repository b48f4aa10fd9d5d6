import { createHash, createHmac, scryptSync } from "node:crypto";
import fc from "fast-check";
import { beforeAll, describe, expect, it, vi } from "vitest";
import {
  fileLimit,
  openContent,
  readContainer,
  type Sealed,
  sealContent,
} from "../../../../electron/features/sheet/container.ts";
import { newPassphrase, plainPassphrase } from "../../../../electron/features/passphrase.ts";

vi.unmock("node:crypto");

const facts = {
  kind: "sheet",
  sheetId: "01900000-0000-7000-8000-000000000001",
  workspaceId: "0123456789abcdef0123456789abcdef",
} as const;
const passphrase = "K7QF3-0ABCD-EFGHJ-MNPQR";
const content = { said: "She named the berth window. 🚢 نافذة الرسو", levels: [1, null, 5] };

let file: Buffer;

beforeAll(async () => {
  file = await seal(content);
});

async function seal(what: unknown, with_ = passphrase, of: typeof facts = facts): Promise<Buffer> {
  const sealed = await sealContent(of, what, with_);
  if (!sealed.ok) throw new Error(sealed.error.message);
  return sealed.value;
}

function read(bytes: Buffer): Sealed {
  const result = readContainer(bytes);
  if (!result.ok) throw new Error(result.error.message);
  return result.value;
}

const refusal = (bytes: Buffer): string | null => {
  const result = readContainer(bytes);
  return result.ok ? null : result.error.message;
};

const flipped = (bytes: Buffer, at: number, by = 1): Buffer => {
  const copy = Buffer.from(bytes);
  copy[at] = copy[at]! ^ by;
  return copy;
};

/** What somebody would do who knows the format: the digest fits again. */
const withDigest = (bytes: Buffer): Buffer => {
  const rest = bytes.subarray(0, -32);
  return Buffer.concat([rest, createHash("sha256").update(rest).digest()]);
};

const lengthOfHeader = (bytes: Buffer) => bytes.readUInt16BE(9);

/** The file with another header, everything else as it was. */
function withHeader(bytes: Buffer, header: unknown): Buffer {
  const text = Buffer.from(JSON.stringify(header));
  const length = Buffer.alloc(2);
  length.writeUInt16BE(text.length);
  const rest = bytes.subarray(11 + lengthOfHeader(bytes));
  return withDigest(Buffer.concat([bytes.subarray(0, 9), length, text, rest]));
}

const headerOf = (bytes: Buffer) =>
  JSON.parse(bytes.subarray(11, 11 + lengthOfHeader(bytes)).toString()) as Record<
    string,
    unknown
  > & {
    scrypt: Record<string, unknown>;
  };

describe("a sealed file", () => {
  it("says whose it is without the passphrase, and what it holds only with it", async () => {
    const sealed = read(file);
    expect(sealed.header).toMatchObject(facts);
    expect(await openContent(sealed, passphrase)).toEqual({ ok: true, value: content });
    expect(file.toString("latin1")).not.toContain("berth");
  });

  it("is opened however the passphrase is typed, and by no other one", async () => {
    const typed = " k7qf3 oabcd—efghj\u00a0mnpqr ";
    expect(await openContent(read(file), typed)).toMatchObject({ ok: true });
    for (const wrong of ["K7QF3-0ABCD-EFGHJ-MNPQS", "", "x".repeat(10_000)])
      expect(await openContent(read(file), wrong)).toEqual({ ok: false, reason: "passphrase" });
  });

  it("is never the same twice: salt and nonce are new in every file", async () => {
    const other = headerOf(await seal(content));
    expect(other["nonce"]).not.toBe(headerOf(file)["nonce"]);
    expect(other.scrypt["salt"]).not.toBe(headerOf(file).scrypt["salt"]);
  });

  it("is of one length whatever was written, in steps of 16 KiB", async () => {
    const long = await seal({ said: "x".repeat(12_000) });
    expect((await seal({ said: "" })).length).toBe(file.length);
    expect(long.length).toBe(file.length);
    expect((await seal({ said: "x".repeat(17_000) })).length).toBe(file.length + 16 * 1024);
  });

  it("is made as its description says", async () => {
    const { header, opening, check } = read(file);
    const keys = scryptSync(
      plainPassphrase(passphrase),
      Buffer.from(header.scrypt.salt, "base64url"),
      64,
      {
        N: header.scrypt.N,
        r: 8,
        p: 1,
        maxmem: 256 * 1024 * 1024,
      },
    );
    expect(header.scrypt.N).toBeGreaterThanOrEqual(2 ** 15);
    expect(createHmac("sha256", keys.subarray(32)).update(opening).digest()).toEqual(check);
  });

  it("takes what is as long as allowed and refuses what is longer", async () => {
    expect(await sealContent(facts, "x".repeat(4 * 1024 * 1024), passphrase)).toMatchObject({
      ok: false,
      error: { code: "invalid" },
    });
    expect(fileLimit).toBeGreaterThan((await seal("x".repeat(4 * 1024 * 1024 - 6))).length);
  });

  it("leaves the main thread to others while the key is made", async () => {
    let turns = 0;
    const timer = setInterval(() => (turns += 1), 1);
    await Promise.all([seal(content), openContent(read(file), passphrase)]);
    clearInterval(timer);
    expect(turns).toBeGreaterThan(3);
  });
});

describe("a changed file", () => {
  it("is refused with a reason, whichever byte was flipped", () => {
    for (let at = 0; at < file.length; at += 1) {
      const reason = refusal(flipped(file, at, 1 << (at % 8)));
      expect(reason, `byte ${at}`).toMatch(at < 8 ? /neither an interview kit/ : /damaged/);
    }
  });

  it("is refused with a reason wherever it was cut off or grew", () => {
    fc.assert(
      fc.property(fc.nat(file.length - 1), (length) => {
        expect(refusal(file.subarray(0, length))).toMatch(/damaged|neither/);
      }),
    );
    expect(refusal(Buffer.concat([file, Buffer.alloc(1)]))).toMatch(/damaged/);
    expect(refusal(Buffer.alloc(0))).toMatch(/neither/);
    expect(refusal(Buffer.concat([file, Buffer.alloc(fileLimit)]))).toMatch(/damaged/);
  });

  it("is refused by its seal even when somebody made the digest fit", async () => {
    const start = 11 + lengthOfHeader(file);
    const end = file.length - 32;
    const places = fc.integer({ min: start + 32, max: end - 1 });
    await fc.assert(
      fc.asyncProperty(places, fc.integer({ min: 1, max: 255 }), async (at, by) => {
        const opened = await openContent(read(withDigest(flipped(file, at, by))), passphrase);
        expect(opened).toEqual({ ok: false, reason: "altered" });
      }),
      { numRuns: 12 },
    );
    const inCheck = await openContent(read(withDigest(flipped(file, start + 3))), passphrase);
    expect(inCheck).toEqual({ ok: false, reason: "passphrase" });
  });

  it("cannot carry another header: not another's, not one that names another sheet", async () => {
    const other = await seal(content);
    const swapped = [
      withHeader(file, headerOf(other)),
      withHeader(file, { ...headerOf(file), sheetId: "01900000-0000-7000-8000-000000000002" }),
      withHeader(file, { ...headerOf(file), kind: "kit" }),
      withHeader(file, { ...headerOf(file), nonce: headerOf(other)["nonce"] }),
    ];
    for (const one of swapped)
      expect(await openContent(read(one), passphrase)).toEqual({ ok: false, reason: "passphrase" });
  });

  it("is refused before any work when it asks for more than a fifth of a gigabyte", () => {
    const asking = (scrypt: Record<string, unknown>) =>
      refusal(
        withHeader(file, { ...headerOf(file), scrypt: { ...headerOf(file).scrypt, ...scrypt } }),
      );
    expect(asking({ N: 2 ** 19 })).toMatch(/damaged/);
    expect(asking({ N: 2 ** 30 })).toMatch(/damaged/);
    expect(asking({ N: 2 ** 14 })).toMatch(/damaged/);
    expect(asking({ N: 2 ** 16 + 1 })).toMatch(/damaged/);
    expect(asking({ r: 64 })).toMatch(/damaged/);
    expect(asking({ p: 16 })).toMatch(/damaged/);
    expect(asking({ salt: "" })).toMatch(/damaged/);
    expect(asking({ more: 1 })).toMatch(/damaged/);
    expect(refusal(withHeader(file, null))).toMatch(/damaged/);
    expect(refusal(withHeader(file, "x".repeat(3000)))).toMatch(/damaged/);
  });

  it("says so when a newer Bullpen made it", () => {
    expect(refusal(withDigest(flipped(file, 8, 3)))).toMatch(/newer Bullpen/);
  });
});

describe("a passphrase", () => {
  it("has a hundred bits in four groups, without signs that look alike", () => {
    const made = new Set(Array.from({ length: 200 }, newPassphrase));
    expect(made.size).toBe(200);
    for (const one of made)
      expect(one).toMatch(/^([0-9A-HJKMNP-TV-Z]{5}-){3}[0-9A-HJKMNP-TV-Z]{5}$/);
    expect(new Set([...made].join("").replaceAll("-", "")).size).toBe(32);
  });

  it("means the same in every way of writing it", () => {
    fc.assert(
      fc.property(fc.constant(null), () => {
        const one = newPassphrase();
        const plain = one.replaceAll("-", "");
        expect(plainPassphrase(one.toLowerCase())).toBe(plain);
        expect(plainPassphrase(` ${plain.replaceAll("0", "o").replaceAll("1", "l")}\n`)).toBe(
          plain,
        );
      }),
    );
  });
});
