import type { Database } from "better-sqlite3";
import type { HandOverInterview, Lock, Unlocked } from "../../shared/pin.ts";
import { fail, ok, type Result } from "../../shared/result.ts";
import { isolate } from "../../shared/rules/names.ts";
import { refusePin, triesLeft, waitLeft } from "../../shared/rules/pin.ts";
import type { Context, FeatureHandlers } from "../context.ts";
import { type LockState, readSetting, writeSetting } from "../workspace/settings.ts";
import { liveApplication } from "./interview/read.ts";
import { getFounder, getPanelistName } from "./panelist.ts";
import { passphraseLength, plainPassphrase } from "./passphrase.ts";
import { begunSql } from "./interview/panel.ts";
import {
  getTries,
  hasPin,
  newRecovery,
  noticeAtUnlocking,
  recover,
  recoveryFor,
  sealPin,
  storePin,
  storeRecovery,
  verifyPin,
  verifyRecovery,
  whenForgotten,
} from "./pin.ts";
import { sealedSql } from "./seal.ts";

export const lockHandlers: FeatureHandlers<"lock"> = {
  "lock.get": (_input, { db, now }) => {
    const lock = readSetting(db, "lock");
    return ok(lock === null ? null : describe(db, lock, now));
  },
  "lock.handOver": ({ panelistId, interviewId }, context) => {
    const { db, actor, now, changed } = context;
    if (!isHere(db, panelistId)) return missing();
    if (!hasPin(db, actor)) return fail("forbidden", ownPinFirst, "pin");
    writeSetting(db, "lock", {
      toId: panelistId,
      byId: actor,
      handedToId: panelistId,
      interviewId,
      since: now,
    });
    changed("workspace");
    return ok({});
  },
  "lock.choose": ({ panelistId }, { db, changed }) => {
    const lock = readSetting(db, "lock");
    if (lock === null) return notLocked();
    const toId = panelistId ?? lock.byId;
    if (!isHere(db, toId)) return missing();
    writeSetting(db, "lock", { ...lock, toId });
    changed("workspace");
    return ok({});
  },
  "lock.unlock": async ({ pin }, context) => {
    const { db, now, changed } = context;
    const lock = readSetting(db, "lock");
    if (lock === null) return notLocked();
    const verified = await verifyPin(db, now, lock.toId, pin);
    if (verified.ok) return enter(context, lock, () => ok(null));
    changed("workspace");
    return verified;
  },
  "lock.begin": async ({ pin }, context) => {
    const { db, now } = context;
    const lock = readSetting(db, "lock");
    if (lock === null) return notLocked();
    const refused = refusePin(pin);
    if (refused !== null) return fail("invalid", refused, "pin");
    const sealed = await sealPin(pin);
    const recovery = await recoveryFor(db, lock.toId);
    return enter(context, lock, () => {
      const state = pinState(db, lock);
      if (state === "enter") return changedMeanwhile();
      if (state !== "begin") return fail("forbidden", state.refused);
      storePin(db, lock.toId, sealed, { at: now, by: lock.byId, toTell: 1 });
      if (recovery) storeRecovery(db, lock.toId, recovery);
      return ok(recovery?.code ?? null);
    });
  },
  "lock.recover": async ({ code, pin }, context) => {
    const { db, now, changed } = context;
    const lock = readSetting(db, "lock");
    if (lock === null) return notLocked();
    const refused = refuseRecovery(db, lock.toId, code);
    if (refused) return refused;
    const poor = refusePin(pin);
    if (poor !== null) return fail("invalid", poor, "pin");
    const shown = await verifyRecovery(db, now, lock.toId, code);
    if (!shown.ok) {
      changed("workspace");
      return fail(shown.error.code, shown.error.message, "code");
    }
    const [sealed, next] = [await sealPin(pin), await newRecovery()];
    return enter(context, lock, () =>
      recover(db, lock.toId, { shown: shown.value, pin: sealed, next }, now)
        ? ok(next.code)
        : fail("conflict", "This code was used or replaced meanwhile.", "code"),
    );
  },
  "lock.idle": (_input, { db }) => ok({ after: readSetting(db, "lockAfterMinutes") }),
  "lock.setIdle": ({ after }, { db, actor, changed }) => {
    const founder = getFounder(db);
    if (actor !== founder.id)
      return fail("forbidden", `Only ${isolate(founder.name)} says when the laptop locks.`);
    writeSetting(db, "lockAfterMinutes", after);
    changed("workspace");
    return ok({});
  },
};

/** Why a code cannot be tried at all. A slip that anybody can see costs no try. */
function refuseRecovery(db: Database, panelistId: string, code: string): Result<never> | null {
  const way = whenForgotten(db, panelistId);
  if (way === "founder")
    return fail("forbidden", `${isolate(getFounder(db).name)} gives a new PIN instead.`);
  if (way === "nothing") return fail("forbidden", "No recovery code was made.");
  const { length } = plainPassphrase(code);
  return length === passphraseLength
    ? null
    : fail(
        "invalid",
        `A recovery code has four groups of five signs, ${passphraseLength} in all; these are ${length}.`,
        "code",
      );
}

const ownPinFirst =
  "Set a PIN of your own first. Without one, whoever comes next could come back as you.";
const missing = () => fail("not-found", "This panelist is not there any more.");
const notLocked = () => fail("conflict", "The laptop is not locked any more.");
const changedMeanwhile = () =>
  fail("conflict", "Somebody else was chosen meanwhile, in another window.");

const isHere = (db: Database, id: string): boolean =>
  db.prepare("SELECT 1 FROM panelist WHERE id = ? AND archivedAt IS NULL").get(id) !== undefined;

/** Puts the person at the laptop, if it still waits for the same one. */
function enter(
  { db, changed, now }: Context,
  lock: LockState,
  /** What else is written with it; answers with a recovery code that was made. */
  prepare: () => Result<string | null>,
): Result<Unlocked> {
  const result = db
    .transaction((): Result<Unlocked> => {
      if (readSetting(db, "lock")?.toId !== lock.toId) return changedMeanwhile();
      const prepared = prepare();
      if (!prepared.ok) return prepared;
      const isBack = readSetting(db, "actorId") === lock.toId;
      writeSetting(db, "actorId", lock.toId);
      writeSetting(db, "lock", null);
      return ok({
        isBack,
        ...landing(db, lock, now),
        notice: noticeAtUnlocking(db, lock.toId, now),
        recoveryCode: prepared.value,
      });
    })
    .immediate();
  if (result.ok) changed("workspace");
  return result;
}

/** Drafts of interviews that have begun: those of the interview in question come before all others. */
function landing(
  db: Database,
  { toId, interviewId }: LockState,
  now: number,
): Pick<Unlocked, "scorecardId" | "owed"> {
  const owed = db
    .prepare(
      `SELECT scorecard.id, scorecard.interviewId FROM scorecard
       JOIN interview ON interview.id = scorecard.interviewId AND interview.cancelledAt IS NULL ${liveApplication}
       WHERE scorecard.panelistId = @toId AND scorecard.status = 'draft'
         AND (interview.startsAt <= @now OR interview.id = @interviewId)`,
    )
    .all({ toId, interviewId, now }) as { id: string; interviewId: string }[];
  const here = owed.filter((one) => one.interviewId === interviewId);
  const [only] = here.length > 0 ? here : owed.length === 1 ? owed : [];
  return { scorecardId: only?.id ?? null, owed: owed.length };
}

function describe(db: Database, lock: LockState, now: number): Lock {
  const person = (id: string) => ({ id, name: getPanelistName(db, id) });
  const tries = getTries(db, lock.toId) ?? { failures: 0, waitUntil: 0 };
  return {
    to: person(lock.toId),
    by: person(lock.byId),
    since: lock.since,
    timeZone: readSetting(db, "company").timeZone,
    pin: pinState(db, lock),
    wait: waitLeft(tries, now),
    triesLeft: triesLeft(tries),
    forgotten: whenForgotten(db, lock.toId),
    others: listOthers(db, lock.toId),
    interview: lock.interviewId === null ? null : readInterview(db, lock.interviewId, lock.toId),
    isSample: readSetting(db, "isSample"),
  };
}

/**
 * Whether somebody shows a PIN or sets a first one. Whoever could set one in another's name could write in it: so it
 * takes a hand-over to just this person, and by the founder where they lead a panel, and so can open a seal, or have
 * written something already. The founder's own is set before anybody else can be here.
 */
function pinState(db: Database, { toId, byId, handedToId }: LockState): Lock["pin"] {
  if (hasPin(db, toId)) return "enter";
  const name = isolate(getPanelistName(db, toId));
  const by = isolate(getPanelistName(db, byId));
  if (toId !== handedToId)
    return {
      refused: `${name} has no PIN yet, and sets one when the laptop is handed to ${name} by name. ${by} can do that.`,
    };
  const founder = getFounder(db);
  if (byId === founder.id || toId === founder.id) return "begin";
  const has = leads(db, toId)
    ? "leads a panel"
    : hasBegun(db, toId)
      ? "has written scorecards already"
      : null;
  if (has === null) return "begin";
  return {
    refused: `${name} ${has} and has no PIN yet. Only ${isolate(founder.name)} can hand over to ${name} for the first time.`,
  };
}

const leads = (db: Database, panelistId: string): boolean =>
  db.prepare("SELECT 1 FROM opening WHERE leadId = ? LIMIT 1").get(panelistId) !== undefined;

const hasBegun = (db: Database, panelistId: string): boolean =>
  db
    .prepare(`SELECT 1 FROM scorecard WHERE panelistId = ? AND ${begunSql} LIMIT 1`)
    .get(panelistId) !== undefined;

const listOthers = (db: Database, id: string) =>
  db
    .prepare(
      "SELECT id, name FROM panelist WHERE archivedAt IS NULL AND id <> ? ORDER BY isFounder DESC, name COLLATE NOCASE, id",
    )
    .all(id) as Lock["others"];

/** Null once there is nothing sealed to wait for. */
function readInterview(db: Database, id: string, toId: string): HandOverInterview | null {
  const row = db
    .prepare(
      `SELECT candidate.name AS candidateName, opening.title AS openingTitle, lead.name AS leadName,
         (SELECT count(*) FROM criterion JOIN kitItem ON kitItem.id = criterion.kitItemId
           WHERE kitItem.roundId = interview.roundId) AS criteria
       FROM interview ${liveApplication}
       JOIN opening ON opening.id = application.openingId
       JOIN panelist AS lead ON lead.id = opening.leadId
       WHERE interview.id = ? AND interview.cancelledAt IS NULL AND ${sealedSql}`,
    )
    .get(id) as Omit<HandOverInterview, "panelists"> | undefined;
  return row ? { ...row, panelists: listPanelists(db, id, toId) } : null;
}

const listPanelists = (db: Database, interviewId: string, toId: string) =>
  db
    .prepare(
      `SELECT panelist.id, panelist.name, scorecard.submittedAt FROM scorecard
       JOIN panelist ON panelist.id = scorecard.panelistId WHERE scorecard.interviewId = @interviewId
       ORDER BY scorecard.submittedAt IS NULL, scorecard.submittedAt, panelist.id <> @toId,
         panelist.name COLLATE NOCASE, panelist.id`,
    )
    .all({ interviewId, toId }) as HandOverInterview["panelists"];
