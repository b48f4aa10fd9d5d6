import type { Database } from "better-sqlite3";
import { z } from "zod";
import { Company } from "../../shared/company.ts";
import { LockAfter } from "../../shared/pin.ts";
import { Id, Instant } from "../../shared/values.ts";

/** Whose PIN the laptop waits for, since when, and who left it. */
const LockState = z.strictObject({
  toId: Id,
  byId: Id,
  /** Whom it was handed to by name; somebody chosen on the hand-over page cannot set a first PIN. */
  handedToId: Id,
  interviewId: Id.nullable(),
  since: Instant,
});
export type LockState = z.infer<typeof LockState>;

const Settings = z.strictObject({
  company: Company,
  actorId: Id,
  isSample: z.boolean(),
  /** Null while somebody is at the laptop. In the file, so that ending the program does not unlock it. */
  lock: LockState.nullable(),
  lockAfterMinutes: LockAfter,
  /** Given when the file was made, and kept by its copies. */
  workspaceId: z.string().regex(/^[0-9a-f]{32}$/),
});
export type Settings = z.infer<typeof Settings>;

/** Where the kit of a desk came from, and what its sheet is sealed with. Only a desk has it. */
const DeskSetting = z.strictObject({
  sheetId: Id,
  workspaceId: Settings.shape.workspaceId,
  passphrase: z.string(),
  /** Of the questions and exercises, as they went out. */
  kitDigest: z.string(),
  scorecardId: Id,
});
export type DeskSetting = z.infer<typeof DeskSetting>;

/** Null in an ordinary workspace. */
export function readDesk(db: Database): DeskSetting | null {
  const value = db.prepare("SELECT value FROM setting WHERE key = 'desk'").pluck().get();
  return value === undefined ? null : DeskSetting.parse(JSON.parse(value as string));
}

export const writeDesk = (db: Database, desk: DeskSetting) =>
  db.prepare("INSERT INTO setting (key, value) VALUES ('desk', ?)").run(JSON.stringify(desk));

/** One setting of the workspace. Throws when it is missing: every workspace is created with all of them. */
export function readSetting<K extends keyof Settings>(db: Database, key: K): Settings[K] {
  const row = db.prepare("SELECT value FROM setting WHERE key = ?").get(key) as
    | { value: string }
    | undefined;
  if (!row) throw new Error(`The workspace has no setting "${key}".`);
  return Settings.shape[key].parse(JSON.parse(row.value)) as Settings[K];
}

export function writeSetting<K extends keyof Settings>(
  db: Database,
  key: K,
  value: Settings[K],
): void {
  db.prepare(
    "INSERT INTO setting (key, value) VALUES (?, ?) ON CONFLICT (key) DO UPDATE SET value = excluded.value",
  ).run(key, JSON.stringify(value));
}
