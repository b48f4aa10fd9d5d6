import { existsSync, readFileSync, rmSync, statSync } from "node:fs";
import path from "node:path";
import { beforeEach, describe, expect, test } from "vitest";
import { chunkBytes, maxAttachmentBytes } from "../../../shared/candidate.ts";
import { serveAttachment } from "../../../electron/features/attachment.ts";
import { safeFileName } from "../../../electron/features/attachment-type.ts";
import { testApp, testHost, TestWorkspace } from "../../helpers/app.ts";
import { makeCandidate } from "../../helpers/make.ts";

let workspace: TestWorkspace;
let candidateId: string;
beforeEach(async () => {
  workspace = new TestWorkspace();
  candidateId = await makeCandidate(workspace);
});

const nobody = "01900000-0000-7000-8000-ffffffffffff";
const pdf = (size: number) => {
  const bytes = Buffer.alloc(size, 7);
  bytes.write("%PDF-1.7\n");
  return bytes;
};

const begin = (name: string, mime: "application/pdf" | "image/png", bytes: number) =>
  workspace.ok("attachment.begin", { candidateId, name, mime, bytes });

function request(method: string, parts: string[], body?: Buffer) {
  const init = body === undefined ? { method } : { method, body: new Uint8Array(body) };
  return serveAttachment(
    new Request(`http://127.0.0.1/data/attachments/${parts.join("/")}`, init),
    parts,
    workspace.context,
  );
}

const put = (id: string, seq: number | string, body: Buffer) =>
  request("PUT", [id, String(seq)], body);

async function send(id: string, bytes: Buffer): Promise<void> {
  for (let seq = 0; seq * chunkBytes < bytes.length; seq += 1) {
    const chunk = bytes.subarray(seq * chunkBytes, (seq + 1) * chunkBytes);
    expect((await put(id, seq, chunk)).status).toBe(204);
  }
}

async function attach(name = "Résumé.pdf", bytes = pdf(5000)): Promise<string> {
  const { id } = await begin(name, "application/pdf", bytes.length);
  await send(id, bytes);
  await workspace.ok("attachment.finish", { id });
  return id;
}

const files = async () =>
  (await workspace.ok("candidate.get", { id: candidateId })).attachments.map((one) => one.name);

describe("a file that arrives", () => {
  test("in several chunks comes back byte for byte", async () => {
    const bytes = pdf(chunkBytes * 2 + 17);
    const id = await attach("履歴書 🦊.pdf", bytes);
    const response = await request("GET", [id]);
    expect(response.status).toBe(200);
    expect(response.headers.get("content-type")).toBe("application/pdf");
    expect(response.headers.get("x-content-type-options")).toBe("nosniff");
    expect(response.headers.get("content-security-policy")).toContain("sandbox");
    expect(response.headers.get("content-disposition")).toBe(
      `attachment; filename*=UTF-8''${encodeURIComponent("履歴書 🦊.pdf")}`,
    );
    expect(Buffer.from(await response.arrayBuffer()).equals(bytes)).toBe(true);
    expect(await files()).toEqual(["履歴書 🦊.pdf"]);
  });

  test("is invisible until it is finished", async () => {
    const { id } = await begin("half.pdf", "application/pdf", chunkBytes * 2);
    await put(id, 0, pdf(chunkBytes));
    expect(await files()).toEqual([]);
    expect((await request("GET", [id])).status).toBe(404);
    expect((await workspace.refused("attachment.finish", { id })).message).toContain("completely");
    expect((await workspace.refused("attachment.open", { id })).code).toBe("not-found");
  });

  test("and is given up leaves nothing behind", async () => {
    const { id } = await begin("half.pdf", "application/pdf", chunkBytes * 2);
    await put(id, 0, pdf(chunkBytes));
    await workspace.ok("attachment.delete", { id });
    expect(workspace.db.prepare("SELECT count(*) FROM attachmentChunk").pluck().get()).toBe(0);
    expect((await put(id, 1, pdf(chunkBytes))).status).toBe(404);
  });

  test("an abandoned one is cleaned by a later begin, one under way is not", async () => {
    await begin("old.pdf", "application/pdf", 10);
    workspace.now += 61 * 60 * 1000;
    await begin("second.pdf", "application/pdf", 10);
    await begin("third.pdf", "application/pdf", 10);
    expect(workspace.db.prepare("SELECT name FROM attachment ORDER BY name").pluck().all()).toEqual(
      ["second.pdf", "third.pdf"],
    );
  });

  test("finishing twice is finishing once", async () => {
    const id = await attach();
    await workspace.ok("attachment.finish", { id });
    expect(await files()).toHaveLength(1);
  });
});

describe("what is refused", () => {
  test("a begin that is too large, empty, of another type, or for nobody", async () => {
    const good = { candidateId, name: "a.pdf", mime: "application/pdf", bytes: 10 };
    const refused = async (over: object) =>
      (await workspace.refused("attachment.begin", { ...good, ...over })).field;
    expect(await refused({ bytes: maxAttachmentBytes + 1 })).toBe("bytes");
    expect(await refused({ bytes: 0 })).toBe("bytes");
    expect(await refused({ mime: "text/html" })).toBe("mime");
    expect(await refused({ mime: "image/svg+xml" })).toBe("mime");
    expect(await refused({ name: " " })).toBe("name");
    const failure = await workspace.refused("attachment.begin", { ...good, candidateId: nobody });
    expect(failure.code).toBe("not-found");
  });

  test("chunks out of order, twice, too long, too short, or beyond the end", async () => {
    const { id } = await begin("a.pdf", "application/pdf", chunkBytes + 5);
    expect((await put(id, 1, pdf(5))).status).toBe(409);
    expect((await put(id, 0, pdf(chunkBytes + 1))).status).toBe(409);
    expect((await put(id, 0, pdf(10))).status).toBe(409);
    expect((await put(id, 0, pdf(chunkBytes))).status).toBe(204);
    expect((await put(id, 0, pdf(chunkBytes))).status).toBe(409);
    expect((await put(id, 2, pdf(5))).status).toBe(409);
    expect((await put(id, 1, pdf(6))).status).toBe(409);
    expect((await put(id, 1, Buffer.alloc(0))).status).toBe(409);
    expect((await put(id, 1, pdf(5))).status).toBe(204);
    await workspace.ok("attachment.finish", { id });
  });

  test.each(["-1", "1e3", "0x1", "", " ", "0/../1", "99999"])(
    "the chunk number %s",
    async (seq) => {
      const { id } = await begin("a.pdf", "application/pdf", 10);
      expect((await put(id, seq, pdf(10))).status).toBeGreaterThanOrEqual(400);
    },
  );

  test("an id that is none, nobody's, finished or deleted", async () => {
    const id = await attach();
    for (const wrong of ["..", "1", nobody, id, "' OR 1=1 --"]) {
      expect((await put(wrong, 0, pdf(5000))).status).toBe(404);
    }
    await workspace.ok("attachment.delete", { id });
    expect((await put(id, 1, pdf(10))).status).toBe(404);
    expect((await request("GET", [id])).status).toBe(404);
  });

  test("other methods", async () => {
    const id = await attach();
    for (const method of ["POST", "DELETE", "PUT"])
      expect((await request(method, [id])).status).toBe(405);
    expect((await request("GET", [id, "0"])).status).toBe(405);
    expect((await request("GET", [id, "0", "1"])).status).toBe(404);
  });

  test("bytes that are not what the type says; nothing of them stays", async () => {
    for (const [mime, bytes] of [
      ["application/pdf", Buffer.from("MZ this is a program")],
      ["image/png", pdf(100)],
      ["application/pdf", Buffer.from("<script>alert(1)</script>")],
    ] as const) {
      const { id } = await begin("trick", mime, bytes.length);
      await send(id, bytes);
      expect((await workspace.refused("attachment.finish", { id })).code).toBe("invalid");
      expect((await workspace.refused("attachment.finish", { id })).code).toBe("not-found");
    }
    expect(workspace.db.prepare("SELECT count(*) FROM attachmentChunk").pluck().get()).toBe(0);
  });

  test("a spreadsheet that calls itself a Word document", async () => {
    const mime = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
    const finished = async (bytes: Buffer) => {
      const file = { candidateId, name: "a.docx", mime, bytes: bytes.length } as const;
      const { id } = await workspace.ok("attachment.begin", file);
      await send(id, bytes);
      return workspace.call("attachment.finish", { id });
    };
    const zip = (entry: string) => Buffer.from(`PK\u0003\u0004........${entry}`, "latin1");
    expect(await finished(zip("xl/workbook.xml"))).toMatchObject({ ok: false });
    expect(await finished(zip("word/document.xml"))).toMatchObject({ ok: true });
  });
});

test("a deleted file comes back with undo", async () => {
  const id = await attach();
  await workspace.ok("attachment.delete", { id });
  expect(await files()).toEqual([]);
  expect((await workspace.refused("attachment.delete", { id })).code).toBe("not-found");
  await workspace.ok("attachment.restore", { id });
  expect(await files()).toEqual(["Résumé.pdf"]);
  expect((await workspace.refused("attachment.restore", { id: nobody })).code).toBe("not-found");
});

describe("opening with the system", () => {
  test("hands over a private copy that nobody can run, under its own name", async () => {
    const opened: string[] = [];
    workspace.host = testHost({ openFile: async (file) => void opened.push(file) });
    const bytes = pdf(chunkBytes + 3);
    const id = await attach("../../evil/Résumé.exe", bytes);
    await workspace.ok("attachment.open", { id });
    const [file] = opened;
    expect(path.basename(file!)).toBe("_.._evil_Résumé.pdf");
    expect(readFileSync(file!).equals(bytes)).toBe(true);
    if (process.platform !== "win32") expect(statSync(file!).mode & 0o177).toBe(0);
    rmSync(path.dirname(file!), { recursive: true });
    expect(existsSync(file!)).toBe(false);
  });

  test("says so when no program does, and in a browser", async () => {
    const id = await attach();
    workspace.host = testHost({ openFile: () => Promise.reject(new Error("no program")) });
    expect((await workspace.refused("attachment.open", { id })).code).toBe("file");
    workspace.host = testHost({ kind: "browser" });
    expect((await workspace.refused("attachment.open", { id })).message).toContain("download");
  });
});

test.each([
  ["cv.pdf", "cv.pdf"],
  ["cv.PDF", "cv.pdf"],
  ["cv", "cv.pdf"],
  ["cv.pdf.exe", "cv.pdf.pdf"],
  ["con.pdf", "Attachment con.pdf"],
  ["..", "Attachment.pdf"],
  ["a:b|c.pdf", "a_b_c.pdf"],
  ["\u202Efdp.exe", "fdp.pdf"],
  ["سيرة ذاتية.pdf", "سيرة ذاتية.pdf"],
  ["x".repeat(300), `${"x".repeat(60)}.pdf`],
  ["-rf.pdf", "rf.pdf"],
])("on disk %s is called %s", (name, safe) => {
  expect(safeFileName(name, "application/pdf")).toBe(safe);
});

test("opening the workspace clears what was never finished, and keeps what was", async () => {
  const opened = testApp();
  const { app, folder } = opened;
  const call = async (channel: string, input: unknown) => {
    const result = await app.dispatch(channel, input);
    if (!result.ok) throw new Error(result.error.message);
    return result.value as { id: string };
  };
  const file = path.join(folder, "Mine.bullpen");
  await call("workspace.create", {
    path: file,
    companyName: "Tidemark",
    ownName: "Adaeze",
    currency: "EUR",
    timeZone: "UTC",
  });
  const lists = { emails: [], phones: [], links: [], tags: [], openingIds: [] };
  const words = { location: "", jobTitle: "", employer: "", source: "", notes: "" };
  const person = await call("candidate.create", { name: "Leila", ...lists, ...words });
  const bytes = pdf(100);
  const given = { candidateId: person.id, mime: "application/pdf", bytes: bytes.length };
  const whole = await call("attachment.begin", { ...given, name: "whole.pdf" });
  const half = await call("attachment.begin", { ...given, name: "half.pdf" });
  const send = (id: string) =>
    app.serveData(
      new Request(`http://127.0.0.1/data/attachments/${id}/0`, {
        method: "PUT",
        body: new Uint8Array(bytes),
      }),
    );
  expect((await send(whole.id)).status).toBe(204);
  await call("attachment.finish", { id: whole.id });
  await call("workspace.close", {});
  await call("workspace.open", { path: file });
  expect((await send(half.id)).status).toBe(404);
  const kept = await app.serveData(new Request(`http://127.0.0.1/data/attachments/${whole.id}`));
  expect(Buffer.from(await kept.arrayBuffer()).equals(bytes)).toBe(true);
  opened.dispose();
});
