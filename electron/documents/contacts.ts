import type { Database } from "better-sqlite3";
import { contactsLeftOut, shortNames } from "../../shared/documents/redaction.ts";

/** Addresses and numbers of candidates. */
export function listContacts(db: Database, candidateIds: readonly string[]): string[] {
  return db
    .prepare(
      `SELECT DISTINCT contact.value FROM json_each(?) AS wanted
       JOIN candidate ON candidate.id = wanted.value
       JOIN (SELECT 0 AS isPhone UNION ALL SELECT 1) AS part
       JOIN json_each(CASE part.isPhone WHEN 0 THEN candidate.emails ELSE candidate.phones END) AS contact
       WHERE contact.value <> '' ORDER BY part.isPhone, contact.key`,
    )
    .pluck()
    .all(JSON.stringify(candidateIds)) as string[];
}

interface Person {
  id: string;
  name: string;
}

/**
 * What is said otherwise in a panel's copy: candidates by their short names, and none of their addresses. Besides the
 * people a document is about, everybody else of the opening: somebody may have written of them.
 */
export function panelWords(
  db: Database,
  openingId: string,
  people: readonly Person[],
): Map<string, string> {
  const known = new Set(people.map((one) => one.id));
  const all = [...people, ...listApplicants(db, openingId).filter((one) => !known.has(one.id))];
  const short = shortNames(all.map((one) => one.name));
  const contacts = listContacts(
    db,
    all.map((one) => one.id),
  );
  return new Map([
    ...contactsLeftOut(contacts),
    ...all.map(({ name }, at) => [name, short[at]!] as const),
  ]);
}

const listApplicants = (db: Database, openingId: string) =>
  db
    .prepare(
      `SELECT candidate.id, candidate.name FROM application
       JOIN candidate ON candidate.id = application.candidateId
       WHERE application.openingId = ? ORDER BY application.id LIMIT 2000`,
    )
    .all(openingId) as Person[];
