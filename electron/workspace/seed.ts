import type { Database } from "better-sqlite3";
import type { Company } from "../../shared/company.ts";
import { builtInCompetencies, builtInRoles } from "../../shared/content/content.ts";
import { writeSetting } from "./settings.ts";

export interface Writing {
  now: number;
  newId: () => string;
}

export interface NewCompany {
  company: Company;
  ownName: string;
  isSample: boolean;
}

/** The first rows of a new workspace: the company, its founder, and the built-in competencies and role templates. */
export function seed(
  db: Database,
  { company, ownName, isSample }: NewCompany,
  writing: Writing,
): { founderId: string } {
  const founderId = writing.newId();
  db.prepare(
    "INSERT INTO panelist (id, name, title, isFounder, seniority, createdAt, updatedAt) VALUES (?, ?, 'Founder', 1, 3, ?, ?)",
  ).run(founderId, ownName, writing.now, writing.now);
  writeSetting(db, "company", company);
  writeSetting(db, "actorId", founderId);
  writeSetting(db, "isSample", isSample);
  seedRoles(db, seedCompetencies(db, writing), writing);
  seatFounder(db, writing);
  return { founderId };
}

/** The founder's own seat, at the top of the org from the start. */
export function seatFounder(db: Database, { now, newId }: Writing): void {
  db.prepare("INSERT INTO seat (id, position, createdAt, updatedAt) VALUES (?, 0, ?, ?)").run(
    newId(),
    now,
    now,
  );
}

function seedCompetencies(db: Database, { now, newId }: Writing): Map<string, string> {
  const insert = db.prepare(
    "INSERT INTO competency (id, builtInId, name, kind, details, createdAt, updatedAt) VALUES (?, ?, ?, ?, ?, ?, ?)",
  );
  const ids = new Map<string, string>();
  for (const { id: slug, name, kind, ...details } of builtInCompetencies()) {
    const id = newId();
    ids.set(slug, id);
    insert.run(id, slug, name, kind, JSON.stringify(details), now, now);
  }
  return ids;
}

function seedRoles(
  db: Database,
  competencyIds: Map<string, string>,
  { now, newId }: Writing,
): void {
  const insert = db.prepare(
    "INSERT INTO role (id, builtInId, name, details, createdAt, updatedAt) VALUES (?, ?, ?, ?, ?, ?)",
  );
  const roles = builtInRoles();
  const ids = new Map(roles.map((role) => [role.id, newId()]));
  for (const { id: slug, ...details } of roles) {
    const competencies = details.competencies.map((weighted) => ({
      ...weighted,
      competencyId: competencyIds.get(weighted.competencyId)!,
    }));
    const reportsTo =
      details.reportsTo === null ? null : (ids.get(details.reportsTo) ?? details.reportsTo);
    insert.run(
      ids.get(slug),
      slug,
      details.name,
      JSON.stringify({ ...details, competencies, reportsTo }),
      now,
      now,
    );
  }
}
