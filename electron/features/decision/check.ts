import type { Database } from "better-sqlite3";
import type { Parsed } from "../../../shared/contract.ts";
import type { Stage } from "../../../shared/opening.ts";
import { fail, type Result } from "../../../shared/result.ts";
import { says } from "../../../shared/values.ts";
import { counted, countWord } from "../../../shared/rules/format.ts";
import { isolate, joinNames } from "../../../shared/rules/names.ts";
import { liveApplication } from "../opening/read.ts";
import { countsSql, sealedSql } from "../seal.ts";
import { listSeatHolders } from "./read.ts";

type Recording = Parsed<"decision.record">;
type Entry = Recording["entries"][number];
type Problem = Result<never> | null;

interface Frame {
  title: string;
  seats: number;
  today: string;
}

/** Why these verdicts cannot be recorded: the first reason, with the field it concerns. */
export function checkEntries(
  db: Database,
  { openingId, entries }: Recording,
  frame: Frame,
): Problem {
  const seen = new Set<string>();
  for (const [at, entry] of entries.entries()) {
    const field = (name: string) => `entries.${at}.${name}`;
    const person = getApplicant(db, openingId, entry.applicationId);
    if (!person)
      return fail(
        "not-found",
        "One of these applications is not there any more.",
        field("applicationId"),
      );
    if (seen.has(entry.applicationId))
      return fail(
        "invalid",
        `${isolate(person.name)} has two verdicts in one record.`,
        field("applicationId"),
      );
    seen.add(entry.applicationId);
    const problem =
      checkPerson(person, field) ??
      checkWords(entry, person.name, frame.today, field) ??
      checkEvidence(db, entry, person.name, field) ??
      checkMove(db, openingId, { entry, person, field });
    if (problem) return problem;
  }
  return checkSeats(db, openingId, entries, frame);
}

interface Applicant {
  name: string;
  kind: Stage["kind"];
  interviews: number;
}

const getApplicant = (db: Database, openingId: string, id: string) =>
  db
    .prepare(
      `SELECT candidate.name, stage.kind, (SELECT count(*) FROM interview
         WHERE interview.applicationId = application.id AND interview.cancelledAt IS NULL) AS interviews
       FROM ${liveApplication} JOIN stage ON stage.id = application.stageId
       WHERE application.id = ? AND application.openingId = ?`,
    )
    .get(id, openingId) as Applicant | undefined;

type FieldOf = (name: string) => string;

function checkPerson({ name, kind, interviews }: Applicant, field: FieldOf): Problem {
  if (kind === "withdrawn")
    return fail(
      "invalid",
      `${isolate(name)} withdrew. There is nothing to decide.`,
      field("verdict"),
    );
  if (interviews === 0)
    return fail(
      "invalid",
      `${isolate(name)} was not interviewed for this opening. Move the application on instead.`,
      field("verdict"),
    );
  return null;
}

function checkWords(entry: Entry, name: string, today: string, field: FieldOf): Problem {
  if (!says(entry.reason))
    return fail(
      "invalid",
      `Say why, in words somebody can check in a year: ${isolate(name)}.`,
      field("reason"),
    );
  if (entry.verdict !== "hold")
    return entry.holdUntil === null
      ? null
      : fail("invalid", "Only somebody on hold waits until a day.", field("holdUntil"));
  if (entry.holdUntil === null)
    return fail("invalid", `Say until when ${isolate(name)} is on hold.`, field("holdUntil"));
  return entry.holdUntil < today
    ? fail("invalid", "Choose a day that is still to come.", field("holdUntil"))
    : null;
}

/** A sealed scorecard is refused before anything is said of its ratings, so that nobody learns which there are. */
function checkEvidence(
  db: Database,
  { applicationId, evidence }: Entry,
  name: string,
  field: FieldOf,
): Problem {
  const card = db.prepare(
    `SELECT ${sealedSql} AS isSealed, ${countsSql} AS counts
     FROM scorecard JOIN interview ON interview.id = scorecard.interviewId
     WHERE scorecard.id = ? AND interview.applicationId = ?`,
  );
  const line = db.prepare(
    "SELECT 1 FROM rating WHERE scorecardId = ? AND criterionId = ? AND take = ? AND evidence <> ''",
  );
  for (const { scorecardId, criterionId, take } of evidence) {
    const found = card.get(scorecardId, applicationId) as
      | { isSealed: number; counts: number }
      | undefined;
    if (found?.isSealed === 1)
      return fail(
        "sealed",
        "A verdict cannot rest on a scorecard whose seal is closed.",
        field("evidence"),
      );
    if (found?.counts !== 1 || !line.get(scorecardId, criterionId, take))
      return fail(
        "not-found",
        `A line of evidence on ${isolate(name)} is not there any more. Choose again what the verdict rests on.`,
        field("evidence"),
      );
  }
  return null;
}

const fitting: Record<Entry["verdict"], readonly Stage["kind"][]> = {
  hire: ["active", "hired"],
  hold: ["active"],
  reject: ["rejected"],
};

function checkMove(
  db: Database,
  openingId: string,
  { entry, person, field }: { entry: Entry; person: Applicant; field: FieldOf },
): Problem {
  const name = isolate(person.name);
  if (entry.moveTo === null)
    return person.kind === "active" || fitting[entry.verdict].includes(person.kind)
      ? null
      : fail(
          "invalid",
          `${name} cannot stay in that stage with this verdict. Choose where to move to.`,
          field("moveTo"),
        );
  const stage = db
    .prepare("SELECT name, kind FROM stage WHERE id = ? AND openingId = ?")
    .get(entry.moveTo, openingId) as Pick<Stage, "name" | "kind"> | undefined;
  if (!stage) return fail("not-found", "This opening has no such stage any more.", field("moveTo"));
  return fitting[entry.verdict].includes(stage.kind)
    ? null
    : fail(
        "invalid",
        `${stage.name} does not fit the verdict on ${name}. Choose another stage.`,
        field("moveTo"),
      );
}

/** Seats are promised by a verdict, not only taken by a move. */
function checkSeats(
  db: Database,
  openingId: string,
  entries: readonly Entry[],
  { title, seats }: Frame,
): Problem {
  const holders = new Map(listSeatHolders(db, openingId).map((one) => [one.id, one.name]));
  const before = holders.size;
  for (const { applicationId, verdict } of entries) {
    if (verdict !== "hire") holders.delete(applicationId);
    else holders.set(applicationId, getApplicant(db, openingId, applicationId)!.name);
  }
  // More may have been hired than planned, by hand; a record that hires nobody more is no reason to stop.
  if (holders.size <= seats || holders.size <= before) return null;
  const names = joinNames([...holders.values()].map(isolate));
  return fail(
    "invalid",
    `${isolate(title)} has ${counted(seats, "seat")}, and with this ${countWord(holders.size)} people would hold one: ${names}. Put somebody on hold, or add seats to the opening.`,
    "entries",
  );
}
