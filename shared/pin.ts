import { z } from "zod";
import { command, query } from "./channel.ts";
import { Id, Instant, Nothing } from "./values.ts";

/** Digits as they were typed; whether they can be a PIN is said by `shared/rules/pin.ts`. */
const Pin = z.string().max(64);

/** The founder's code for a forgotten PIN, in groups as it is written down; told once. */
const RecoveryCode = z.string();

/** Minutes without use after which the laptop locks by itself; null: it does not. */
export const LockAfter = z.union([z.literal(5), z.literal(10), z.literal(30)]).nullable();
export type LockAfter = z.infer<typeof LockAfter>;

const Person = z.strictObject({ id: Id, name: z.string() });

/** The interview that a hand-over is about, as far as anybody may know it. */
export const HandOverInterview = z.strictObject({
  candidateName: z.string(),
  openingTitle: z.string(),
  /** In the order they are asked: those who have submitted first, whose turn it is, then the others. */
  panelists: z.array(Person.extend({ submittedAt: Instant.nullable() })),
  /** Criteria to rate, for a guess at how long it takes. */
  criteria: z.int(),
  leadName: z.string(),
});
export type HandOverInterview = z.infer<typeof HandOverInterview>;

/** What the page says while the laptop waits for somebody. */
export const Lock = z.strictObject({
  to: Person,
  by: Person,
  since: Instant,
  timeZone: z.string(),
  /** `enter` the PIN there is; `begin` with a first one; or why none can be set here, as a sentence. */
  pin: z.union([z.literal("enter"), z.literal("begin"), z.strictObject({ refused: z.string() })]),
  /** Milliseconds until the next try is taken. */
  wait: z.int(),
  triesLeft: z.int(),
  /** What helps when the PIN is forgotten: a new one from the founder, the founder's own code, or nothing. */
  forgotten: z.enum(["founder", "code", "nothing"]),
  /** Everybody else who could be here. */
  others: z.array(Person),
  interview: HandOverInterview.nullable(),
  isSample: z.boolean(),
});
export type Lock = z.infer<typeof Lock>;

/** Where somebody goes on after unlocking, and what they have to be told about their PIN. */
export const Unlocked = z.strictObject({
  /** The same person as before: they stay where they were. */
  isBack: z.boolean(),
  /** Their only open scorecard, of the interview in question where there is one. */
  scorecardId: Id.nullable(),
  owed: z.int(),
  /** Their PIN was set at a first hand-over, or given in place of one that was forgotten. */
  notice: z
    .strictObject({ kind: z.enum(["first", "anew"]), at: Instant, by: z.string() })
    .nullable(),
  /** A code that was made just now. */
  recoveryCode: RecoveryCode.nullable(),
});
export type Unlocked = z.infer<typeof Unlocked>;

export const pinChannels = {
  /** One's own; `old` is null only while there is none. With the founder's first PIN comes the recovery code. */
  "pin.change": command(
    z.strictObject({ old: Pin.nullable(), pin: Pin }),
    z.strictObject({ recoveryCode: RecoveryCode.nullable() }),
  ),
  /** Another recovery code for the founder, who shows the PIN; the one before it opens nothing any more. */
  "pin.renewRecovery": command(
    z.strictObject({ own: Pin }),
    z.strictObject({ recoveryCode: RecoveryCode }),
  ),
  /** The founder gives a new PIN to somebody who forgot theirs, and shows their own. What is sealed stays sealed. */
  "pin.give": command(z.strictObject({ panelistId: Id, own: Pin, pin: Pin }), Nothing),

  /** Null while somebody is at the laptop. */
  "lock.get": query(Nothing, Lock.nullable(), ["workspace", "panelist"]),
  /** Locks at once, for somebody else or for oneself; whoever leaves needs a PIN of their own. */
  "lock.handOver": command(z.strictObject({ panelistId: Id, interviewId: Id.nullable() }), Nothing),
  /** Somebody else is here; null: nobody, back to who handed over. */
  "lock.choose": command(z.strictObject({ panelistId: Id.nullable() }), Nothing),
  "lock.unlock": command(z.strictObject({ pin: Pin }), Unlocked),
  /** A first PIN, set by the person whom the laptop was handed to. */
  "lock.begin": command(z.strictObject({ pin: Pin }), Unlocked),
  /** A new PIN for the founder who forgot it, with the recovery code, which is used up by it. */
  "lock.recover": command(z.strictObject({ code: z.string().max(200), pin: Pin }), Unlocked),

  "lock.idle": query(Nothing, z.strictObject({ after: LockAfter }), ["workspace"]),
  /** By the founder alone. The page sees when nobody uses it; locking is a hand-over to oneself. */
  "lock.setIdle": command(z.strictObject({ after: LockAfter }), Nothing),
};
