import type { Database } from "better-sqlite3";
import {
  type DocumentKind,
  type DocumentProfile,
  documentProfiles,
  founderKinds,
  type DocumentRef,
} from "../../shared/document.ts";
import { fail, ok, type Result } from "../../shared/result.ts";
import type { Context } from "../context.ts";
import { isFounder } from "../features/founder.ts";

export interface Copy {
  profile: DocumentProfile | null;
  /** What the person at the laptop may choose from. */
  profiles: DocumentProfile[];
}

/**
 * Whose copy is made: the one asked for, or the one that suits. The founder's copy is for the founder and the lead of
 * the opening; every other panelist has the panel's at most.
 */
export function copyFor(
  { db, actor }: Pick<Context, "db" | "actor">,
  { kind, id, profile }: DocumentRef,
): Result<Copy> {
  if (founderKinds.has(kind) && !isFounder(db, actor))
    return fail("forbidden", "The plan of the department is for the founder alone.");
  const offered = offeredProfiles(db, kind, id);
  const profiles = mayHaveAll(db, actor, id)
    ? [...offered]
    : offered.filter((one) => one !== "founder");
  if (profile === undefined) return ok({ profile: suits(kind, profiles), profiles });
  if (!offered.includes(profile))
    return fail("invalid", "There is no such copy of this document.", "profile");
  if (!profiles.includes(profile))
    return fail(
      "forbidden",
      "The founder’s copy is for the founder and the panel lead. The panel’s copy is yours to print.",
      "profile",
    );
  return ok({ profile, profiles });
}

/** A pack is made to be handed to the panel; of everything else one begins with as much as one may have. */
const suits = (kind: DocumentKind, profiles: readonly DocumentProfile[]): DocumentProfile | null =>
  (kind === "panel-pack" ? profiles.find((one) => one === "panel") : profiles[0]) ?? null;

/** A decision that is told to one candidate is about that candidate alone; the record itself is nobody's but the panel's. */
function offeredProfiles(db: Database, kind: DocumentKind, id: string): readonly DocumentProfile[] {
  if (kind !== "decision-record") return documentProfiles[kind];
  const ofOne = db.prepare("SELECT 1 FROM application WHERE id = ?").get(id) !== undefined;
  return documentProfiles[kind].filter((one) => (one === "candidate") === ofOne);
}

/** The founder, or the lead of the opening that this id belongs to. */
const mayHaveAll = (db: Database, actor: string, id: string): boolean =>
  isFounder(db, actor) ||
  db
    .prepare(
      `SELECT 1 FROM opening WHERE leadId = @actor AND id IN (
         SELECT @id
         UNION ALL SELECT openingId FROM application WHERE id = @id
         UNION ALL SELECT application.openingId FROM interview
           JOIN application ON application.id = interview.applicationId WHERE interview.id = @id)
       LIMIT 1`,
    )
    .get({ actor, id }) !== undefined;
