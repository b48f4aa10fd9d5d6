import { spawn } from "node:child_process";
import {
  chmodSync,
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  statSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import path from "node:path";
import Sqlite from "better-sqlite3";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { newestVersion } from "../../../electron/workspace/migrate.ts";
import { fileFailure } from "../../../electron/workspace/failures.ts";
import { createWorkspace, openWorkspace } from "../../../electron/workspace/open.ts";
import { testApp } from "../../helpers/app.ts";

let at: ReturnType<typeof testApp>;
beforeEach(() => {
  at = testApp();
});
afterEach(() => at.dispose());

const file = (name = "ours.bullpen") => path.join(at.folder, name);
const details = {
  companyName: "Tidemark Systems",
  ownName: "Adaeze Nwosu",
  currency: "EUR",
  timeZone: "Europe/Oslo",
};

const call = (channel: string, input: unknown) => at.app.dispatch(channel, input);

/** The value of an answer that is expected to be one. */
async function valueOf<T>(channel: string): Promise<T> {
  const result = await call(channel, {});
  if (!result.ok) throw new Error(result.error.message);
  return result.value as T;
}
const create = (target = file()) => call("workspace.create", { ...details, path: target });

/** Opens a file that must be refused, and checks that not one byte of it changed. */
async function refusedUntouched(target: string) {
  const before = existsSync(target) && statSync(target).isFile() ? readFileSync(target) : null;
  const result = await call("workspace.open", { path: target });
  expect(result.ok).toBe(false);
  if (before) expect(readFileSync(target).equals(before)).toBe(true);
  const { error } = result as { error: { code: string; message: string } };
  expect(error.message).toContain(target);
  return error;
}

describe("a new workspace", () => {
  test("is a file of its own with the company, its founder and the built-in roles", async () => {
    expect(await create()).toEqual({ ok: true, value: {} });
    expect(await call("workspace.status", {})).toMatchObject({
      value: {
        open: true,
        path: file(),
        companyName: "Tidemark Systems",
        isSample: false,
        actor: { name: "Adaeze Nwosu" },
      },
    });
    expect(await call("role.list", { archived: false })).toMatchObject({ value: { length: 12 } });
  });

  test("gets its ending, and never replaces a file", async () => {
    writeFileSync(file("taken.bullpen"), "something precious");
    expect(await create(file("taken"))).toMatchObject({
      error: { code: "conflict", field: "path" },
    });
    expect(readFileSync(file("taken.bullpen"), "utf8")).toBe("something precious");
    expect(await create(file("new"))).toMatchObject({ ok: true });
    expect(existsSync(file("new.bullpen"))).toBe(true);
  });

  test("in a folder that does not exist is refused without making one", async () => {
    expect(await create(file("nowhere/ours.bullpen"))).toMatchObject({ error: { code: "file" } });
    expect(existsSync(file("nowhere"))).toBe(false);
  });

  test.each([
    ["companyName", { companyName: " " }],
    ["ownName", { ownName: "" }],
    ["currency", { currency: "euro" }],
    ["timeZone", { timeZone: "Mars/Olympus" }],
  ])("asks for a valid %s", async (field, wrong) => {
    expect(await call("workspace.create", { ...details, path: file(), ...wrong })).toMatchObject({
      error: { code: "invalid", field },
    });
    expect(existsSync(file())).toBe(false);
  });

  test("has the durable settings at every open", async () => {
    await create();
    at.app.close();
    const opened = await openWorkspace(file());
    if (!opened.ok) throw new Error(opened.error.message);
    const db = opened.value;
    const pragma = (name: string) => db.pragma(name, { simple: true });
    expect(pragma("journal_mode")).toBe("wal");
    expect(pragma("synchronous")).toBe(2);
    expect(pragma("foreign_keys")).toBe(1);
    expect(pragma("trusted_schema")).toBe(0);
    expect(pragma("cell_size_check")).toBe(1);
    expect(pragma("secure_delete")).toBe(1);
    expect(pragma("locking_mode")).toBe("exclusive");
    expect(pragma("user_version")).toBe(newestVersion);
    expect(pragma("foreign_key_check")).toBeUndefined();
    db.close();
  });
});

describe("a file that cannot be opened keeps every byte, and the message names it", () => {
  test("one that is not there", async () => {
    expect(await refusedUntouched(file("missing.bullpen"))).toMatchObject({ code: "not-found" });
    expect(existsSync(file("missing.bullpen"))).toBe(false);
  });

  test("a folder, an empty file, a text, a picture", async () => {
    mkdirSync(file("folder.bullpen"));
    writeFileSync(file("empty.bullpen"), "");
    writeFileSync(file("text.bullpen"), "SQLite format 2, says this letter");
    writeFileSync(file("short.bullpen"), "x");
    for (const name of ["folder", "empty", "text", "short"])
      await refusedUntouched(file(`${name}.bullpen`));
  });

  test("another program's database", async () => {
    const foreign = new Sqlite(file("foreign.bullpen"));
    foreign.exec("CREATE TABLE recipe (name TEXT)");
    foreign.close();
    expect((await refusedUntouched(file("foreign.bullpen"))).message).toContain(
      "not a Bullpen workspace",
    );
  });

  test("one of a newer Bullpen", async () => {
    await create();
    at.app.close();
    const db = new Sqlite(file());
    db.pragma(`user_version = ${newestVersion + 1}`);
    db.close();
    expect((await refusedUntouched(file())).message).toContain("newer Bullpen");
  });

  test("a damaged one, wherever the damage lies", async () => {
    await create();
    at.app.close();
    const sound = readFileSync(file());
    const pageSize = sound.readUInt16BE(16);
    for (const page of [1, 3, Math.floor(sound.length / pageSize / 2)]) {
      const spoilt = Buffer.from(sound);
      spoilt.fill(0xa5, page * pageSize, page * pageSize + 600);
      writeFileSync(file("spoilt.bullpen"), spoilt);
      expect(await refusedUntouched(file("spoilt.bullpen"))).toMatchObject({ code: "file" });
    }
    writeFileSync(file("cut.bullpen"), sound.subarray(0, pageSize + 100));
    await refusedUntouched(file("cut.bullpen"));
  });

  test.skipIf(process.getuid?.() === 0)("one that may not be read or written", async () => {
    await create();
    at.app.close();
    chmodSync(file(), 0o444);
    expect((await refusedUntouched(file())).message).toContain("cannot be written");
    chmodSync(file(), 0o000);
    expect((await call("workspace.open", { path: file() })).ok).toBe(false);
  });

  test.each([
    "SQLITE_READONLY",
    "SQLITE_READONLY_DIRECTORY",
    "SQLITE_FULL",
    "SQLITE_IOERR_WRITE",
    "EACCES",
    "EROFS",
    "ENOSPC",
  ])("%s reads as something a person can act on", (code) => {
    const failure = fileFailure(Object.assign(new Error(code), { code }), "/there/ours.bullpen");
    expect(failure).toMatchObject({
      ok: false,
      error: { message: expect.stringContaining("/there/ours.bullpen") },
    });
    expect(JSON.stringify(failure)).not.toContain(code);
  });

  test("one that another process has open", async () => {
    await create();
    at.app.close();
    const other = await holdOpen(file());
    expect(await refusal(file())).toMatchObject({ code: "busy" });
    await other.end();
    expect(await call("workspace.open", { path: file() })).toMatchObject({ ok: true });
  });

  test("and a refused damaged one keeps its log too", async () => {
    await create();
    at.app.close();
    const db = new Sqlite(file());
    db.pragma("journal_mode = WAL");
    db.pragma("wal_autocheckpoint = 0");
    db.exec("UPDATE panelist SET title = 'kept in the log'");
    // A copy while the log is full stands for a killed process.
    copyFileSync(file(), file("killed.bullpen"));
    copyFileSync(`${file()}-wal`, file("killed.bullpen-wal"));
    db.close();
    const bytes = readFileSync(file("killed.bullpen"));
    bytes.fill(0xa5, bytes.readUInt16BE(16) * 4, bytes.readUInt16BE(16) * 4 + 600);
    writeFileSync(file("killed.bullpen"), bytes);
    const log = readFileSync(file("killed.bullpen-wal"));
    await refusedUntouched(file("killed.bullpen"));
    expect(readFileSync(file("killed.bullpen-wal")).equals(log)).toBe(true);
    expect(existsSync(file("killed.bullpen-shm"))).toBe(false);
  });
});

/** What is said of a file that another process has open. */
async function refusal(target: string) {
  const result = await call("workspace.open", { path: target });
  expect(result.ok).toBe(false);
  return (result as { error: { code: string } }).error;
}

/** A second process that opens a file as this program does; resolves once it has, or was told that it cannot. */
async function holdOpen(target: string) {
  const script = `
    const db = new (require("better-sqlite3"))(process.argv[1], { timeout: 0 });
    try { db.pragma("locking_mode = EXCLUSIVE"); db.pragma("journal_mode = WAL"); db.exec("BEGIN IMMEDIATE; COMMIT;"); console.log("held"); }
    catch (error) { console.log(error.code); }
    process.stdin.resume(); process.stdin.on("end", () => process.exit(0));`;
  const child = spawn(process.execPath, ["-e", script, target], {
    stdio: ["pipe", "pipe", "inherit"],
    cwd: path.resolve(import.meta.dirname, "../../.."),
  });
  const says = await new Promise<string>((resolve) => {
    child.stdout.once("data", (text: Buffer) => resolve(text.toString().trim()));
  });
  const end = () =>
    new Promise<void>((resolve) => {
      child.once("exit", () => resolve());
      child.stdin.end();
    });
  return { says, end };
}

describe("the lock", () => {
  test("outlives an attempt to open the same file by another name", async () => {
    await create();
    symlinkSync(file(), file("link.bullpen"));
    expect(await call("workspace.open", { path: file("link.bullpen") })).toMatchObject({
      ok: true,
    });
    expect(await valueOf("workspace.status")).toMatchObject({ path: file() });
    const other = await holdOpen(file());
    expect(other.says).toBe("SQLITE_BUSY");
    await other.end();
  });

  test("is there from the moment a workspace is created", async () => {
    await create();
    const other = await holdOpen(file());
    expect(other.says).toBe("SQLITE_BUSY");
    await other.end();
  });
});

describe("a file that is moved or deleted while it is open", () => {
  test("stores nothing new, says so, and can still be read and copied", async () => {
    await create();
    renameSync(file(), file("elsewhere.bullpen"));
    const refused = await call("panelist.create", { name: "Zoë", title: "", email: "" });
    expect(refused).toMatchObject({
      error: { code: "file", message: expect.stringContaining(file()) },
    });
    expect(await valueOf("workspace.status")).toMatchObject({ open: true, isInPlace: false });
    expect(await call("role.list", { archived: false })).toMatchObject({ ok: true });
    expect(await call("workspace.saveCopy", { path: file("rescued.bullpen") })).toMatchObject({
      ok: true,
    });
    renameSync(file("elsewhere.bullpen"), file());
    expect(await call("panelist.create", { name: "Zoë", title: "", email: "" })).toMatchObject({
      ok: true,
    });
  });
});

describe("creating", () => {
  test("spares the log of a workspace that was renamed", async () => {
    writeFileSync(file("ours.bullpen-wal"), "somebody's last changes");
    expect(await create()).toMatchObject({
      error: { code: "conflict", message: expect.stringContaining("-wal") },
    });
    expect(readFileSync(file("ours.bullpen-wal"), "utf8")).toBe("somebody's last changes");
    expect(existsSync(file())).toBe(false);
  });

  test("that fails leaves nothing behind, and can be tried again", async () => {
    const failed = await createWorkspace(file(), "one", () => {
      throw Object.assign(new Error("full"), { code: "SQLITE_FULL" });
    });
    expect(failed).toMatchObject({
      error: { code: "file", message: expect.stringContaining("full") },
    });
    expect(readdirSync(at.folder).filter((name) => name.includes("bullpen"))).toEqual([]);
    expect(await create()).toMatchObject({ ok: true });
  });

  test("keeps the file to its owner", async () => {
    await create();
    expect(statSync(file()).mode & 0o077).toBe(
      process.platform === "win32" ? statSync(file()).mode & 0o077 : 0,
    );
  });

  test.each([
    "ours.bullpen",
    "./ours.bullpen",
    "C:ours.bullpen",
    `/tmp/a\u0000b.bullpen`,
    "/tmp/a\nb.bullpen",
  ])("refuses %j as a path", async (target) => {
    expect(await create(target)).toMatchObject({ error: { code: "invalid", field: "path" } });
  });

  test.each([`${"x".repeat(300)}.bullpen`, "file/below.bullpen"])(
    "says calmly that %j cannot be",
    async (name) => {
      writeFileSync(file("file"), "a file, not a folder");
      const result = await create(file(name));
      expect(result).toMatchObject({ ok: false, error: { code: "file" } });
    },
  );
});

describe("changing files", () => {
  test("a failed open leaves the one that is open alone", async () => {
    await create();
    writeFileSync(file("bad.bullpen"), "no");
    expect((await call("workspace.open", { path: file("bad.bullpen") })).ok).toBe(false);
    expect(await call("workspace.status", {})).toMatchObject({
      value: { open: true, path: file() },
    });
  });

  test("recent files come back newest first, and one that is gone says so until it is forgotten", async () => {
    await create(file("one.bullpen"));
    await create(file("two.bullpen"));
    at.app.close();
    const recent = () => valueOf<{ fileName: string }[]>("workspace.recent");
    expect((await recent()).map((entry) => entry.fileName)).toEqual(["two.bullpen", "one.bullpen"]);
    writeFileSync(path.join(at.folder, "user", "recent-files.json"), "{ spoilt");
    expect(await recent()).toEqual([]);
    await call("workspace.open", { path: file("one.bullpen") });
    expect(await recent()).toMatchObject([{ fileName: "one.bullpen", exists: true }]);
    await call("workspace.forget", { path: file("one.bullpen") });
    expect(await recent()).toEqual([]);
  });

  test("without an open file, every other channel says so calmly", async () => {
    expect(await call("role.list", { archived: false })).toMatchObject({
      error: { code: "no-workspace" },
    });
    expect(await call("workspace.status", {})).toEqual({
      ok: true,
      value: { open: false, failure: null, offeredPath: null },
    });
  });

  test("at start the file that was open last opens by itself, and a failure is kept for the welcome page", async () => {
    await create();
    at.app.close();
    expect(await at.app.openAtStart(null)).toMatchObject({ ok: true });
    at.app.close();
    writeFileSync(file(), "spoilt");
    expect((await at.app.openAtStart(file())).ok).toBe(false);
    expect(await call("workspace.status", {})).toMatchObject({
      value: { open: false, failure: { code: "file" } },
    });
  });
});

test("a file that is asked for at start and does not exist is offered to be created", async () => {
  expect(await at.app.openAtStart(file("wanted.bullpen"), { offer: true })).toMatchObject({
    ok: true,
  });
  expect(await valueOf("workspace.status")).toMatchObject({
    open: false,
    offeredPath: file("wanted.bullpen"),
  });
  expect(existsSync(file("wanted.bullpen"))).toBe(false);
});

describe("a copy to take away", () => {
  test("clears what a process that was killed began for it long ago, and nothing younger", async () => {
    await create();
    const [old, young] = [file(".copy.bullpen.a.part"), file(".copy.bullpen.b.part")];
    for (const part of [old, young]) writeFileSync(part, "half a copy");
    utimesSync(old, new Date(0), new Date(0));
    expect(await call("workspace.saveCopy", { path: file("copy.bullpen") })).toMatchObject({
      ok: true,
    });
    expect([existsSync(old), existsSync(young)]).toEqual([false, true]);
  });

  test("is whole, opens by itself, and never replaces a file", async () => {
    await create();
    await call("panelist.create", { name: "Zoë", title: "", email: "" });
    expect(await call("workspace.saveCopy", { path: file("copy") })).toMatchObject({
      value: { path: file("copy.bullpen") },
    });
    expect(await call("workspace.saveCopy", { path: file("copy.bullpen") })).toMatchObject({
      error: { code: "conflict" },
    });
    expect(await call("workspace.saveCopy", { path: file() })).toMatchObject({
      error: { code: "conflict" },
    });
    at.app.close();
    await call("workspace.open", { path: file("copy.bullpen") });
    expect(await call("panelist.list", { archived: false })).toMatchObject({
      value: { length: 2 },
    });
  });

  test("into a folder that is not there is refused, and the open file goes on", async () => {
    await create();
    expect((await call("workspace.saveCopy", { path: file("nowhere/copy.bullpen") })).ok).toBe(
      false,
    );
    expect(await call("company.get", {})).toMatchObject({ ok: true });
  });
});

test("the example opens in a new file every time, and never in an existing one", async () => {
  expect(await call("workspace.explore", { path: null })).toMatchObject({ ok: true });
  const { path: first } = await valueOf<{ path: string }>("workspace.status");
  expect(await call("workspace.status", {})).toMatchObject({ value: { isSample: true } });
  copyFileSync(first, file("mine.bullpen"));
  expect(await call("workspace.explore", { path: file("mine.bullpen") })).toMatchObject({
    error: { code: "conflict" },
  });
});
