import type { Database } from "better-sqlite3";
import type { Output } from "../../shared/contract.ts";
import type { RoleDetails } from "../../shared/role.ts";
import { roleFits, type WeighingRole } from "../../shared/rules/role-fit.ts";
import type { CompetencyWeight } from "../../shared/rules/scoring.ts";
import { inSlices, type Steps } from "../turns.ts";
import { liveApplication } from "./opening/read.ts";
import { readRatings } from "./outcome-read.ts";

type RoleFitMatrix = Output<"outcome.roleFit">;

/** Everybody of an opening with a rating that counts, against the opening's weights and every role template's. */
export function* roleFitSteps(db: Database, openingId: string): Steps<RoleFitMatrix | null> {
  const own = getOpeningWeights(db, openingId);
  if (!own) return null;
  const roles = listRoles(db);
  const names = competencyNames(db);
  const weighing = [own, ...roles];
  const candidates = yield* inSlices(listPeople(db, openingId), (people) => {
    const ids = people.map((one) => one.applicationId);
    const ratings = readRatings(db, { of: "applications", ids });
    return people.flatMap((person) => {
      const given = ratings.get(person.applicationId);
      if (!given) return [];
      const fits = roleFits(given, weighing).map((one) => ({
        ...one,
        below: one.below.map((id) => names.get(id) ?? id),
      }));
      return [{ ...person, own: fits[0]!, others: fits.slice(1) }];
    });
  });
  return {
    roles: roles.map(({ id, name, abbreviation }) => ({ id, name, abbreviation })),
    candidates,
  };
}

function getOpeningWeights(db: Database, id: string): WeighingRole | null {
  const weights = db
    .prepare("SELECT weights FROM openingWeights WHERE openingId = ? ORDER BY version DESC LIMIT 1")
    .pluck()
    .get(id) as string | undefined;
  return weights === undefined
    ? null
    : { id, competencies: JSON.parse(weights) as CompetencyWeight[] };
}

type NamedRole = WeighingRole & { name: string; abbreviation: string };

/** Templates that weigh something; archived ones are nobody's next job. */
const listRoles = (db: Database): NamedRole[] =>
  (
    db
      .prepare(
        "SELECT id, details FROM role WHERE archivedAt IS NULL ORDER BY name COLLATE NOCASE, id",
      )
      .all() as { id: string; details: string }[]
  ).flatMap(({ id, details }) => {
    const { name, abbreviation, competencies } = JSON.parse(details) as RoleDetails;
    return competencies.some((one) => one.weight > 0)
      ? [{ id, name, abbreviation, competencies }]
      : [];
  });

const competencyNames = (db: Database) =>
  new Map(db.prepare("SELECT id, name FROM competency").raw().all() as [string, string][]);

function listPeople(db: Database, openingId: string) {
  const rows = db
    .prepare(
      `SELECT application.id AS applicationId, candidate.id AS candidateId, candidate.name
       FROM ${liveApplication} JOIN stage ON stage.id = application.stageId
       WHERE application.openingId = ? AND stage.kind IN ('active', 'hired')
       ORDER BY candidate.sortName, application.id`,
    )
    .all(openingId) as { applicationId: string; candidateId: string; name: string }[];
  return rows.map(({ applicationId, candidateId, name }) => ({
    applicationId,
    candidate: { id: candidateId, name },
  }));
}
