import type { Database } from "better-sqlite3";
import type { Basis } from "../../shared/documents/method.ts";
import type { ReportPerson } from "../../shared/documents/candidate-report-data.ts";
import type { Opening } from "../../shared/opening.ts";

type OpenedSeal = Basis["openedSeals"][number];

/** What an opening's figures rest on, with the seals opened early for these applications. */
export function basisOf(
  db: Database,
  opening: Opening,
  applicationIds: readonly string[],
  timeZone: string,
): Basis {
  const weights = opening.weights[0] ?? {
    version: 1,
    createdAt: opening.createdAt,
    createdBy: "",
    reason: "",
  };
  return {
    weights,
    frozenAt: opening.frozenAt,
    openedSeals: listOpenedSeals(db, applicationIds),
    timeZone,
  };
}

const listOpenedSeals = (db: Database, applicationIds: readonly string[]) =>
  db
    .prepare(
      `SELECT round.name AS interview, coalesce(panelist.name, '') AS by, sealOpenedAt AS at,
         coalesce(sealReason, '') AS reason
       FROM json_each(?) AS wanted
       JOIN interview ON interview.applicationId = wanted.value
       JOIN round ON round.id = interview.roundId
       LEFT JOIN panelist ON panelist.id = interview.sealOpenedBy
       WHERE sealOpenedAt IS NOT NULL AND cancelledAt IS NULL
       ORDER BY sealOpenedAt, interview.id`,
    )
    .all(JSON.stringify(applicationIds)) as OpenedSeal[];

/** People with their titles, in the order of the opening's panel; whoever is not on it any more comes last. */
export function panelPeople(
  db: Database,
  opening: Opening,
  people: readonly { id: string; name: string }[],
): ReportPerson[] {
  const place = (id: string) => {
    const at = opening.panelistIds.indexOf(id);
    return at === -1 ? opening.panelistIds.length : at;
  };
  const titleOf = db.prepare("SELECT title FROM panelist WHERE id = ?").pluck();
  return people
    .toSorted((a, b) => place(a.id) - place(b.id))
    .map(({ id, name }) => ({ id, name, title: (titleOf.get(id) as string | undefined) ?? "" }));
}
