import type { Database } from "better-sqlite3";
import type { CandidateFilter, CandidateSort } from "../../../shared/candidate.ts";
import type { Bound, Conditions } from "./filter.ts";

/** A stretch of the whole order that one index reads from its beginning to its end. */
interface Part {
  /** Stands in the cursor. */
  name: string;
  /** Which table is walked; the other one is looked up for each of its rows. */
  walks: "candidate" | "application";
  where: string[];
  bound: Bound;
  /** Columns that together tell every row of the part apart. The first ones are those of the table that is walked. */
  order: string[];
  descending: boolean;
}

interface Ordering extends CandidateFilter {
  sort: CandidateSort;
  descending: boolean;
}

/** The parts of an order, one after the other. What has no value for it comes last, whatever the direction. */
export function partsOf(db: Database, ordering: Ordering): Part[] {
  const { sort, descending } = ordering;
  if (sort === "name") return [walkCandidates("all", "c.sortName", [], descending)];
  if (sort === "created") return [walkCandidates("all", "c.createdAt", [], descending)];
  if (sort === "updated") return [walkCandidates("all", "c.updatedAt", [], descending)];
  if (sort === "location" || sort === "source") return filledThenEmpty(`c.${sort}`, descending);
  if (sort === "fit") {
    return [
      { ...rated("rated", [], {}), descending },
      walkCandidates("unrated", "c.sortName", ["a.fit IS NULL"], false),
    ];
  }
  const groups =
    sort === "stage"
      ? listStageIds(db, ordering).map(inStage)
      : listOpeningIds(db, ordering).flatMap(inOpening);
  return [...groups, walkCandidates("none", "c.sortName", ["a.id IS NULL"], false)];
}

const walkCandidates = (
  name: string,
  column: string,
  where: string[],
  descending: boolean,
): Part => ({
  name,
  walks: "candidate",
  where,
  bound: {},
  order: [column, "c.id", "a.openingId"],
  descending,
});

const filledThenEmpty = (column: string, descending: boolean): Part[] => [
  walkCandidates("filled", column, [`${column} > ''`], descending),
  walkCandidates("empty", column, [`${column} = ''`], false),
];

const walkApplications = (name: string, where: string[], bound: Bound, order: string[]): Part => ({
  name,
  walks: "application",
  where,
  bound,
  order,
  descending: false,
});

const rated = (name: string, where: string[], bound: Bound): Part =>
  walkApplications(name, [...where, "a.fit IS NOT NULL"], bound, ["a.fit", "a.id"]);

const inStage = (stageId: string): Part =>
  walkApplications(stageId, ["a.stageId = @stageId"], { stageId }, ["a.id"]);

/** Within an opening the best fit stands first, and those without one in the order in which they came. */
function inOpening(openingId: string): Part[] {
  const where = ["a.openingId = @groupId"];
  const bound = { groupId: openingId };
  return [
    { ...rated(`rated ${openingId}`, where, bound), descending: true },
    walkApplications(`unrated ${openingId}`, [...where, "a.fit IS NULL"], bound, ["a.id"]),
  ];
}

function listOpeningIds(db: Database, { openingId, descending }: Ordering): string[] {
  const direction = descending ? "DESC" : "ASC";
  return db
    .prepare(
      `SELECT id FROM opening WHERE @openingId IS NULL OR id = @openingId
       ORDER BY title COLLATE NOCASE ${direction}, id ${direction}`,
    )
    .pluck()
    .all({ openingId }) as string[];
}

/** Stages along the path, whatever their opening, then those that end it. */
function listStageIds(db: Database, { openingId, stageKind, descending }: Ordering): string[] {
  const ids = db
    .prepare(
      `SELECT id FROM stage
       WHERE (@openingId IS NULL OR openingId = @openingId)
         AND (@stageKind = 'any' OR (kind = 'active') = (@stageKind = 'running'))
       ORDER BY CASE kind WHEN 'active' THEN 0 WHEN 'hired' THEN 1 WHEN 'rejected' THEN 2 ELSE 3 END, position, id`,
    )
    .pluck()
    .all({ openingId, stageKind }) as string[];
  return descending ? ids.toReversed() : ids;
}

// CROSS JOIN keeps the order of the tables as written: the first one's index gives the order of the rows.
const from = {
  candidate: "candidate c LEFT JOIN application a ON a.candidateId = c.id AND a.deletedAt IS NULL",
  application: "application a CROSS JOIN candidate c ON c.id = a.candidateId",
};

/** Reads the keys of the rows of a part that come after a key, or from its beginning. */
export function pageStatement(
  part: Part,
  conditions: Conditions,
  after: readonly (string | number | null)[] | null,
): { sql: string; bound: Bound } {
  const { walks, order, descending } = part;
  const where = [...part.where, ...conditions.candidate, ...conditions.application];
  if (walks === "application") where.push("a.deletedAt IS NULL");
  if (after !== null) where.push(...behind(part));
  const direction = descending ? " DESC" : "";
  return {
    sql: `SELECT c.id, a.id, ${order.join(", ")} FROM ${from[walks]}
      WHERE ${where.join(" AND ")}
      ORDER BY ${order.map((column) => column + direction).join(", ")} LIMIT @limit`,
    bound: {
      ...conditions.bound,
      ...part.bound,
      ...Object.fromEntries((after ?? []).map((value, at) => [`key${at}`, value])),
    },
  };
}

/** The second condition is what is meant; the first lets the index begin where the last page ended. */
function behind({ walks, order, descending }: Part): string[] {
  const sign = descending ? "<" : ">";
  const row = (columns: readonly string[]) => `(${columns.join(", ")}) ${sign}`;
  const keys = order.map((_, at) => `@key${at}`);
  const strict = `${row(order)} (${keys.join(", ")})`;
  if (walks === "application") return [strict];
  return [`${row(order.slice(0, 2))}= (${keys.slice(0, 2).join(", ")})`, strict];
}
