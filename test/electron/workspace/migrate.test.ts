import Sqlite from "better-sqlite3";
import { beforeEach, expect, test, vi } from "vitest";
import { migrate, versionOf } from "../../../electron/workspace/migrate.ts";
import { applyPragmas } from "../../../electron/workspace/open.ts";

const first = {
  sql: `CREATE TABLE parent (id INTEGER PRIMARY KEY, name TEXT) STRICT;
    CREATE TABLE child (id INTEGER PRIMARY KEY, parentId INTEGER NOT NULL REFERENCES parent (id) ON DELETE CASCADE) STRICT;`,
};

let db: InstanceType<typeof Sqlite>;
beforeEach(() => {
  db = new Sqlite(":memory:");
  applyPragmas(db);
  migrate(db, () => {}, [first]);
  db.exec("INSERT INTO parent VALUES (1, 'a'); INSERT INTO child VALUES (10, 1)");
});

const children = () => db.prepare("SELECT count(*) FROM child").pluck().get();

test("a new file is brought to the newest version without a copy", () => {
  const empty = new Sqlite(":memory:");
  const keepCopy = vi.fn();
  migrate(empty, keepCopy, [first, { sql: "CREATE TABLE more (id INTEGER) STRICT" }]);
  expect(versionOf(empty)).toBe(2);
  expect(keepCopy).not.toHaveBeenCalled();
});

test("an older file is copied once, before the first step", () => {
  const keepCopy = vi.fn((version: number) => expect(versionOf(db)).toBe(version));
  const steps = [
    first,
    { sql: "CREATE TABLE a (id INTEGER) STRICT" },
    { sql: "CREATE TABLE b (id INTEGER) STRICT" },
  ];
  migrate(db, keepCopy, steps);
  expect(keepCopy).toHaveBeenCalledExactlyOnceWith(1);
  migrate(db, keepCopy, steps);
  expect(keepCopy).toHaveBeenCalledTimes(1);
  expect(versionOf(db)).toBe(3);
});

test("a step that fails leaves the version before it, whole, and can be tried again", () => {
  const half =
    "CREATE TABLE good (id INTEGER) STRICT; CREATE TABLE bad (nonsense NOTATYPE) STRICT;";
  expect(() => migrate(db, () => {}, [first, { sql: half }])).toThrow();
  expect(versionOf(db)).toBe(1);
  expect(db.prepare("SELECT count(*) FROM sqlite_schema WHERE name = 'good'").pluck().get()).toBe(
    0,
  );
  migrate(db, () => {}, [first, { sql: "CREATE TABLE good (id INTEGER) STRICT" }]);
  expect(versionOf(db)).toBe(2);
});

test("rebuilding a table keeps its children, and foreign keys hold afterwards", () => {
  const rebuild = `CREATE TABLE next (id INTEGER PRIMARY KEY, name TEXT NOT NULL) STRICT;
    INSERT INTO next SELECT * FROM parent; DROP TABLE parent; ALTER TABLE next RENAME TO parent;`;
  migrate(db, () => {}, [first, { sql: rebuild, rebuilds: true }]);
  expect(children()).toBe(1);
  expect(() => db.exec("INSERT INTO child VALUES (11, 99)")).toThrow(/FOREIGN KEY/);
});

test("a rebuild that loses a parent is refused, and nothing of it stays", () => {
  const careless = `CREATE TABLE next (id INTEGER PRIMARY KEY, name TEXT) STRICT;
    DROP TABLE parent; ALTER TABLE next RENAME TO parent;`;
  expect(() => migrate(db, () => {}, [first, { sql: careless, rebuilds: true }])).toThrow(
    /point nowhere/,
  );
  expect(versionOf(db)).toBe(1);
  expect(db.prepare("SELECT name FROM parent").pluck().get()).toBe("a");
  expect(children()).toBe(1);
});
