import type { Database } from "better-sqlite3";
import { fail, ok, type Result } from "../../../shared/result.ts";
import type { Context, FeatureHandlers } from "../../context.ts";
import { allOrNothing } from "../all-or-nothing.ts";
import { saveDuties } from "./duties.ts";
import { takePlan, undoPlan } from "./from-plan.ts";
import { listHistory } from "./history.ts";
import { openSeats, setOpening } from "./open.ts";
import { getOrg } from "./read.ts";
import { createSeat, deleteSeat, moveSeat, restoreSeat, saveSeat } from "./seats.ts";
import { isFounder } from "../founder.ts";

/** Who sits where, and who owns what: the founder's alone, because a plan names people before they know of it. */
export const orgHandlers: FeatureHandlers<"org" | "seat" | "duty"> = {
  "org.get": (_input, { db, now, actor }) => forFounder(db, actor, () => ok(getOrg(db, now))),
  "seat.history": ({ id }, { db, actor }) => forFounder(db, actor, () => listHistory(db, id)),
  "seat.create": (input, context) => write(context, () => createSeat(input, context)),
  "seat.save": (input, context) => write(context, () => saveSeat(input, context)),
  "seat.move": (input, context) => write(context, () => moveSeat(input, context)),
  "seat.delete": ({ id }, context) => write(context, () => deleteSeat(id, context)),
  "seat.restore": (input, context) => write(context, () => restoreSeat(input, context)),
  "seat.fromPlan": ({ seats }, context) => write(context, () => takePlan(seats, context)),
  "seat.undoPlan": (input, context) => write(context, () => undoPlan(input, context)),
  "seat.open": ({ ids }, context) => write(context, () => openSeats(ids, context)),
  "seat.setOpening": (input, context) => write(context, () => setOpening(input, context)),
  "duty.save": (input, context) => write(context, () => saveDuties(input, context)),
};

const forbidden = fail("forbidden", "The plan of the department is for the founder alone.");

function forFounder<T>(db: Database, actor: string, work: () => Result<T>): Result<T> {
  return isFounder(db, actor) ? work() : forbidden;
}

/** One commit, told once it is there; a refusal half-way leaves nothing behind. */
function write<T>({ db, actor, changed }: Context, work: () => Result<T>): Result<T> {
  const result = forFounder(db, actor, () => allOrNothing(db, work));
  if (result.ok) changed("org");
  return result;
}
