import type { Database } from "better-sqlite3";
import type { RoleDetails } from "../../../shared/role.ts";
import { seatFounder } from "../../workspace/seed.ts";
import { writeDesk, writeSetting, type DeskSetting } from "../../workspace/settings.ts";
import { fold, writeText } from "../candidate/search-text.ts";
import type { Kit } from "./payload.ts";

interface Writing {
  now: number;
  newId: () => string;
}

/** The rows of a desk: the ids are those of the workspace that the kit came from, so that the sheet finds its way back. */
export function fillDesk(
  db: Database,
  kit: Kit,
  from: Pick<DeskSetting, "sheetId" | "workspaceId" | "passphrase">,
  { now, newId }: Writing,
): void {
  db.prepare(
    "INSERT INTO panelist (id, name, isFounder, createdAt, updatedAt) VALUES (?, ?, 1, ?, ?)",
  ).run(kit.panelist.id, kit.panelist.name, now, now);
  writeSettings(db, kit, from);
  writeCompetencies(db, kit, now);
  writeOpening(db, kit, { roleId: newId(), stageId: newId(), now });
  writeItems(db, kit);
  writeInterview(db, kit, now);
  seatFounder(db, { now, newId });
}

function writeSettings(
  db: Database,
  kit: Kit,
  { sheetId, workspaceId, passphrase }: Pick<DeskSetting, "sheetId" | "workspaceId" | "passphrase">,
): void {
  writeSetting(db, "company", {
    name: kit.companyName,
    currency: kit.currency,
    timeZone: kit.companyTimeZone,
    paper: "A4",
    customerType: "",
    customerBenefit: "",
    location: "",
    logo: null,
  });
  writeSetting(db, "actorId", kit.panelist.id);
  writeSetting(db, "isSample", false);
  const { kitDigest, scorecardId } = kit;
  writeDesk(db, { sheetId, workspaceId, passphrase, kitDigest, scorecardId });
}

function writeCompetencies(db: Database, { competencies }: Kit, now: number): void {
  const insert = db.prepare(
    "INSERT INTO competency (id, name, kind, details, createdAt, updatedAt) VALUES (?, ?, ?, ?, ?, ?)",
  );
  for (const { id, name, kind, definition, anchors } of competencies) {
    const details = { definition, why: "", anchors, redFlags: [], drawOut: "" };
    insert.run(id, name, kind, JSON.stringify(details), now, now);
  }
}

/** Frozen from the beginning: what was sent is what is scored. Its weights are equal, because a kit carries none. */
function writeOpening(
  db: Database,
  kit: Kit,
  { roleId, stageId, now }: { roleId: string; stageId: string; now: number },
): void {
  const weights = kit.competencies.map(({ id }) => ({
    competencyId: id,
    weight: 1,
    mustHave: null,
    evidence: [],
  }));
  const role = JSON.stringify({ ...bareRole, name: kit.roleName, competencies: weights });
  const openingId = kit.opening.id;
  db.prepare(
    "INSERT INTO role (id, name, details, createdAt, updatedAt) VALUES (?, ?, ?, ?, ?)",
  ).run(roleId, kit.roleName, role, now, now);
  db.prepare(
    `INSERT INTO opening (id, roleId, roleDetails, title, seats, leadId, frozenAt, createdAt, updatedAt)
     VALUES (?, ?, ?, ?, 1, ?, ?, ?, ?)`,
  ).run(openingId, roleId, role, kit.opening.title, kit.panelist.id, now, now, now);
  db.prepare("INSERT INTO openingPanelist (openingId, panelistId, position) VALUES (?, ?, 0)").run(
    openingId,
    kit.panelist.id,
  );
  db.prepare(
    "INSERT INTO openingWeights (openingId, version, weights, reason, createdBy, createdAt) VALUES (?, 1, ?, '', ?, ?)",
  ).run(openingId, JSON.stringify(weights), kit.panelist.id, now);
  const copy = db.prepare(
    "INSERT INTO openingCompetency (openingId, competencyId, name, definition, anchors) VALUES (?, ?, ?, ?, ?)",
  );
  for (const { id, name, definition, anchors } of kit.competencies)
    copy.run(openingId, id, name, definition, JSON.stringify(anchors));
  db.prepare(
    "INSERT INTO stage (id, openingId, name, kind, position) VALUES (?, ?, 'Interview', 'active', 0)",
  ).run(stageId, openingId);
  writeCandidate(db, kit, { stageId, now });
}

function writeCandidate(
  db: Database,
  { candidate, applicationId, opening }: Kit,
  { stageId, now }: { stageId: string; now: number },
): void {
  db.prepare(
    "INSERT INTO candidate (id, name, sortName, createdAt, updatedAt) VALUES (?, ?, ?, ?, ?)",
  ).run(candidate.id, candidate.name, fold(candidate.name), now, now);
  writeText(db, candidate.id, { ...bareCandidate, name: candidate.name });
  db.prepare(
    "INSERT INTO application (id, candidateId, openingId, stageId, createdAt, updatedAt) VALUES (?, ?, ?, ?, ?, ?)",
  ).run(applicationId, candidate.id, opening.id, stageId, now, now);
}

function writeItems(db: Database, { round, opening, items }: Kit): void {
  db.prepare("INSERT INTO round (id, openingId, name, position) VALUES (?, ?, ?, 0)").run(
    round.id,
    opening.id,
    round.name,
  );
  const item = db.prepare(
    "INSERT INTO kitItem (id, roundId, builtInId, title, minutes, content, position) VALUES (?, ?, ?, ?, ?, ?, ?)",
  );
  const criterion = db.prepare(
    "INSERT INTO criterion (id, kitItemId, competencyId, text, anchors, position) VALUES (?, ?, ?, ?, ?, ?)",
  );
  for (const [position, { id, builtInId, title, minutes, content, criteria }] of items.entries()) {
    item.run(id, round.id, builtInId, title, minutes, JSON.stringify(content), position);
    for (const [at, { anchors, competencyId, text, ...one }] of criteria.entries())
      criterion.run(one.id, id, competencyId, text, JSON.stringify(anchors), at);
  }
}

function writeInterview(db: Database, kit: Kit, now: number): void {
  const { id, startsAt, timeZone, minutes, place } = kit.interview;
  db.prepare(
    `INSERT INTO interview (id, applicationId, roundId, startsAt, timeZone, minutes, place, createdAt, updatedAt)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  ).run(id, kit.applicationId, kit.round.id, startsAt, timeZone, minutes, place, now, now);
  db.prepare("INSERT INTO scorecard (id, interviewId, panelistId) VALUES (?, ?, ?)").run(
    kit.scorecardId,
    id,
    kit.panelist.id,
  );
}

const bareCandidate = {
  emails: [],
  phones: [],
  links: [],
  location: "",
  jobTitle: "",
  employer: "",
  source: "",
  tags: [],
  notes: "",
};

/** A kit says nothing of the role but its name. */
const bareRole: Omit<RoleDetails, "name" | "competencies"> = {
  abbreviation: "",
  family: "enable",
  summary: "",
  mission: "",
  responsibilities: [],
  outcomes: [],
  qualifications: { must: [], nice: [] },
  payMix: { base: 1, variable: 0 },
  onTargetPay: null,
  commission: { kind: "none", structure: "flat", basis: "", explanation: "" },
  incentives: [],
  ramp: [],
  capacityDriver: { kind: "flow", unit: "", perMonth: 0, explanation: "" },
  span: null,
  reportsTo: null,
  hireWhen: "",
  avoid: [],
  jobAd: { headline: "", opening: "", offer: [] },
};
