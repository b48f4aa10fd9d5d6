import type { World } from "./world.ts";
import { writeSetting } from "../../../electron/workspace/settings.ts";
import { noon } from "../app.ts";

/** Writes the world into a file of its own, as this person left it; handed over to Rosa when it is to be locked. */
export function saveWorld(
  { workspace, lead, rosa, ids }: World,
  file: string,
  { actor, locked = false }: { actor: string; locked?: boolean },
): void {
  const { db } = workspace;
  workspace.act(actor);
  const lock = { toId: rosa, handedToId: rosa, byId: lead, interviewId: ids.interviewId };
  writeSetting(db, "lock", locked ? { ...lock, since: noon } : null);
  db.prepare("VACUUM INTO ?").run(file);
  writeSetting(db, "lock", null);
}
