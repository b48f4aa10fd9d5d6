import { readdirSync, rmSync } from "node:fs";
import path from "node:path";
import Sqlite from "better-sqlite3";
import { afterEach, beforeEach, expect, test } from "vitest";
import { migrate, versionOf } from "../../../electron/workspace/migrate.ts";
import { begin } from "../../../electron/workspace/migrations/0001-begin.ts";
import { openWorkspace } from "../../../electron/workspace/open.ts";
import { testApp } from "../../helpers/app.ts";

let at: ReturnType<typeof testApp>;
beforeEach(() => {
  at = testApp();
});
afterEach(() => at.dispose());

const file = () => path.join(at.folder, "ours.bullpen");
const copies = () => readdirSync(at.folder).filter((name) => name.includes("before update"));

/** A file of the first version that holds one word. */
function writeOld(word: string): void {
  rmSync(file(), { force: true });
  const db = new Sqlite(file());
  migrate(db, () => {}, [{ sql: begin }]);
  db.prepare("INSERT INTO setting (key, value) VALUES ('word', json_quote(?))").run(word);
  db.close();
}

async function update(): Promise<void> {
  const opened = await openWorkspace(file());
  if (!opened.ok) throw new Error(opened.error.message);
  opened.value.close();
}

function wordIn(copy: string): unknown {
  const db = new Sqlite(path.join(at.folder, copy), { readonly: true });
  expect(versionOf(db)).toBe(1);
  const word = db.prepare("SELECT value ->> '$' FROM setting WHERE key = 'word'").pluck().get();
  db.close();
  return word;
}

test("each file of a name is kept as it was before its update, once", async () => {
  for (const word of ["first", "second", "second"]) {
    writeOld(word);
    await update();
  }
  const [one, two, ...more] = copies().toSorted();
  expect(more).toEqual([]);
  expect(new Set([one, two].map((copy) => wordIn(copy!)))).toEqual(new Set(["first", "second"]));
  expect(readdirSync(at.folder).filter((name) => name.endsWith(".part"))).toEqual([]);
});
