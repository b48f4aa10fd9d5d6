import type { Parsed } from "../../../shared/contract.ts";
import { says } from "../../../shared/values.ts";
import { fail, ok, type Result } from "../../../shared/result.ts";
import { isolate } from "../../../shared/rules/names.ts";
import type { Context } from "../../context.ts";
import { verifyPin } from "../pin.ts";
import { getVoices, hasPin, insertVoice } from "./records.ts";

type Signing = Parsed<"decision.sign">;

/** Puts one panelist's own voice under a record. Whoever is not at the laptop shows by their PIN that it is them. */
export async function sign(
  signing: Signing,
  context: Context,
): Promise<Result<Record<string, never>>> {
  const early = problemWithVoice(signing, context) ?? (await problemWithPin(signing, context));
  if (early) return early;
  return context.db
    .transaction((): Result<Record<string, never>> => {
      // Somebody may have signed while the PIN was looked at.
      const problem = problemWithVoice(signing, context);
      if (problem) return problem;
      const { pin: _pin, ...voice } = signing;
      insertVoice(context.db, { ...voice, saidAt: context.now });
      context.changed("decision");
      return ok({});
    })
    .immediate();
}

function problemWithVoice(
  { recordId, panelistId, stance, words }: Signing,
  { db, actor }: Context,
): Result<never> | null {
  const found = getVoices(db, recordId, actor);
  if (!found) return fail("not-found", "This record is not there any more.");
  const spoken = found.voices.find((voice) => voice.panelist.id === panelistId);
  if (spoken)
    return fail(
      "conflict",
      `${isolate(spoken.panelist.name)} has ${spoken.stance === "agrees" ? "signed" : "dissented"} already; what was said stays.`,
    );
  if (!found.silent.some((one) => one.id === panelistId))
    return fail("forbidden", "Only whoever was on the panel can sign this record.", "panelistId");
  if (stance === "dissents" && !says(words))
    return fail("invalid", "Say what you would have done instead, and why.", "words");
  return null;
}

async function problemWithPin(
  { panelistId, pin }: Signing,
  { db, now, actor }: Context,
): Promise<Result<never> | null> {
  if (panelistId === actor) return null;
  if (!hasPin(db, panelistId))
    return fail(
      "forbidden",
      "Nobody signs for somebody else: hand over the laptop, so that they set a PIN and sign.",
      "pin",
    );
  if (pin === null || pin === "") return fail("invalid", "The PIN is missing.", "pin");
  const verified = await verifyPin(db, now, panelistId, pin);
  return verified.ok ? null : verified;
}
