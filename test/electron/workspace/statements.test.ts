import Sqlite from "better-sqlite3";
import { expect, test } from "vitest";
import { rememberStatements } from "../../../electron/workspace/statements.ts";

function open() {
  const db = new Sqlite(":memory:");
  rememberStatements(db);
  db.exec("CREATE TABLE word (id INTEGER PRIMARY KEY, text TEXT)");
  db.prepare("INSERT INTO word (text) VALUES (?)").run("one");
  return db;
}

test("the same text gives the same statement", () => {
  const db = open();
  expect(db.prepare("SELECT * FROM word")).toBe(db.prepare("SELECT * FROM word"));
});

test("a mode chosen by one caller does not reach the next", () => {
  const db = open();
  const sql = "SELECT text FROM word";
  expect(db.prepare(sql).pluck().get()).toBe("one");
  expect(db.prepare(sql).get()).toEqual({ text: "one" });
  expect(db.prepare(sql).raw().all()).toEqual([["one"]]);
  expect(db.prepare(sql).all()).toEqual([{ text: "one" }]);
});

test("a statement outlives a change of the schema", () => {
  const db = open();
  expect(db.prepare("SELECT * FROM word").get()).toEqual({ id: 1, text: "one" });
  db.exec("ALTER TABLE word ADD COLUMN language TEXT");
  expect(db.prepare("SELECT * FROM word").get()).toEqual({ id: 1, text: "one", language: null });
});

test("thousands of different texts do not pile up", () => {
  const db = open();
  const first = db.prepare("SELECT 0");
  for (let n = 1; n <= 600; n += 1) db.prepare(`SELECT ${n}`);
  expect(db.prepare("SELECT 0")).not.toBe(first);
  expect(db.prepare("SELECT 0").pluck().get()).toBe(0);
});
