import type { Database } from "better-sqlite3";
import type { Channel } from "../shared/contract.ts";
import { fail, type Result } from "../shared/result.ts";
import { isolate } from "../shared/rules/names.ts";
import { getPanelistName } from "./features/panelist.ts";
import { hasPin } from "./features/pin.ts";
import { readSetting, writeSetting } from "./workspace/settings.ts";

/**
 * What still answers while the laptop waits for somebody's PIN: the hand-over page itself, the window, and the ways to
 * another file, which leave this one locked. No copy of it can be saved, and nothing shows where it lies.
 */
const answersWhileLocked: ReadonlySet<string> = new Set<Channel>([
  "app.info",
  "app.setAppearance",
  "app.reportError",
  "workspace.status",
  "workspace.recent",
  "workspace.choosePath",
  "workspace.create",
  "workspace.explore",
  "workspace.open",
  "workspace.close",
  "desk.open",
  "lock.get",
  "lock.choose",
  "lock.unlock",
  "lock.begin",
  "lock.recover",
]);

export const isLocked = (db: Database): boolean => readSetting(db, "lock") !== null;

/** The refusal of everything else while the laptop is locked; null when the channel may answer. */
export function refuseWhileLocked(db: Database, channel: Channel): Result<never> | null {
  if (answersWhileLocked.has(channel)) return null;
  const lock = readSetting(db, "lock");
  if (lock === null) return null;
  return fail("locked", `The laptop waits for ${isolate(getPanelistName(db, lock.toId))}.`);
}

/** Who was last at the laptop has to show their PIN when the file is opened again. Without one, nothing gets in the way. */
export function lockAtOpening(db: Database, now: number): void {
  if (isLocked(db)) return;
  const actorId = readSetting(db, "actorId");
  if (!hasPin(db, actorId)) return;
  writeSetting(db, "lock", {
    toId: actorId,
    byId: actorId,
    handedToId: actorId,
    interviewId: null,
    since: now,
  });
}
