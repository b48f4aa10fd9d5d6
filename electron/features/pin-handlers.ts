import type { Database } from "better-sqlite3";
import { fail, ok, type Result } from "../../shared/result.ts";
import { isolate } from "../../shared/rules/names.ts";
import { refusePin } from "../../shared/rules/pin.ts";
import type { FeatureHandlers } from "../context.ts";
import { getFounder } from "./panelist.ts";
import {
  hasPin,
  newRecovery,
  type Recovery,
  recoveryFor,
  replacePin,
  type SealedPin,
  sealPin,
  storePin,
  storeRecovery,
  verifyPin,
} from "./pin.ts";

export const pinHandlers: FeatureHandlers<"pin"> = {
  "pin.change": async ({ old, pin }, { db, now, actor, changed }) => {
    const refused = refusePin(pin);
    if (refused !== null) return fail("invalid", refused, "pin");
    const isFirst = !hasPin(db, actor);
    if (!isFirst) {
      const verified = await verifyPin(db, now, actor, old ?? "");
      if (!verified.ok) return fail(verified.error.code, verified.error.message, "old");
      if (old === pin) return fail("invalid", "This is the PIN you have.", "pin");
    }
    const sealed = await sealPin(pin);
    const recovery = isFirst ? await recoveryFor(db, actor) : null;
    const result = db
      .transaction(() => setOwn(db, actor, sealed, { now, isFirst, recovery }))
      .immediate();
    if (result.ok) changed("panelist");
    return result;
  },
  "pin.renewRecovery": async ({ own }, { db, now, actor, changed }) => {
    const founder = getFounder(db);
    if (actor !== founder.id)
      return fail("forbidden", `The recovery code is for ${isolate(founder.name)} alone.`);
    const verified = await verifyPin(db, now, actor, own);
    if (!verified.ok) return fail(verified.error.code, verified.error.message, "own");
    const recovery = await newRecovery();
    storeRecovery(db, actor, recovery);
    changed("panelist");
    return ok({ recoveryCode: recovery.code });
  },
  "pin.give": async ({ panelistId, own, pin }, { db, now, actor, changed }) => {
    const founder = getFounder(db);
    if (actor !== founder.id)
      return fail("forbidden", `Only ${isolate(founder.name)} can give somebody a new PIN.`);
    if (panelistId === actor)
      return fail("invalid", "Change your own PIN with the one you have.", "panelistId");
    const known = db.prepare("SELECT 1 FROM panelist WHERE id = ?").get(panelistId);
    if (!known) return fail("not-found", "This panelist is not there any more.");
    const refused = refusePin(pin);
    if (refused !== null) return fail("invalid", refused, "pin");
    const verified = await verifyPin(db, now, actor, own);
    if (!verified.ok) return fail(verified.error.code, verified.error.message, "own");
    const sealed = await sealPin(pin);
    db.transaction(() =>
      storePin(db, panelistId, sealed, { at: now, by: actor, toTell: 2 }),
    ).immediate();
    changed("panelist", "scorecard");
    return ok({});
  },
};

/** Two windows may both have found that there is no PIN: the second must not replace the first one's. */
function setOwn(
  db: Database,
  actor: string,
  sealed: SealedPin,
  { now, isFirst, recovery }: { now: number; isFirst: boolean; recovery: Recovery | null },
): Result<{ recoveryCode: string | null }> {
  if (isFirst && hasPin(db, actor)) return fail("conflict", "You have a PIN already.", "pin");
  if (isFirst) storePin(db, actor, sealed, { at: now, by: null, toTell: 0 });
  else replacePin(db, actor, sealed, now);
  if (recovery) storeRecovery(db, actor, recovery);
  return ok({ recoveryCode: recovery?.code ?? null });
}
