import type { Database } from "better-sqlite3";
import { fail, type Result } from "../../shared/result.ts";
import { isolate } from "../../shared/rules/names.ts";
import { getFounder } from "./panelist.ts";

/** Refuses everybody but the lead of an opening, unless archived, and the founder; says who can. */
export function refuseOutsider(
  db: Database,
  { openingId, actor }: { openingId: string; actor: string },
  /** Why not everybody can, as a sentence, and what it is, to follow “can”. */
  [why, what]: readonly [string, string],
  field?: string,
): Result<never> | null {
  const founder = getFounder(db);
  const lead = db
    .prepare(
      `SELECT panelist.id, panelist.name FROM opening
       JOIN panelist ON panelist.id = opening.leadId AND panelist.archivedAt IS NULL WHERE opening.id = ?`,
    )
    .get(openingId) as { id: string; name: string } | undefined;
  if (actor === founder.id || actor === lead?.id) return null;
  const leader = lead ? `the panel lead, ${isolate(lead.name)},` : isolate(founder.name);
  const who = lead && lead.id !== founder.id ? `${leader} or ${isolate(founder.name)}` : leader;
  return fail("forbidden", `${why} Only ${who} can ${what}.`, field);
}
