import { isDeepStrictEqual } from "node:util";
import type { Database } from "better-sqlite3";
import type { PayPlan, PayTerms, SimulatedDeal } from "../../../shared/pay.ts";
import { fail, ok, type Result } from "../../../shared/result.ts";
import type { RoleDetails } from "../../../shared/role.ts";
import { termsFromRole } from "../../../shared/rules/pay/from-role.ts";
import { isNameTaken } from "../../../shared/rules/unique-name.ts";
import type { Context, FeatureHandlers } from "../../context.ts";
import { allOrNothing } from "../all-or-nothing.ts";
import { listPlans } from "../plan.ts";
import { putInForce, takeBack } from "./in-force.ts";
import { getPayRow, listPayPlans, liveNames, missingPlan, type PayRow } from "./read.ts";
import { isFounder } from "../founder.ts";

export const payHandlers: FeatureHandlers<"pay"> = {
  "pay.list": (_input, { db, actor }) => forFounder(db, actor, () => ok(listPayPlans(db))),
  "pay.create": (input, context) => write(context, () => create(input, context)),
  "pay.save": (input, context) => write(context, () => save(input, context)),
  "pay.putInForce": (input, context) => write(context, () => putInForce(input, context), true),
  "pay.takeBack": ({ id }, context) => write(context, () => takeBack(id, context), true),
  "pay.delete": ({ id }, context) => write(context, () => remove(id, context)),
  "pay.restore": ({ id }, context) => write(context, () => restore(id, context.db)),
};

function forFounder<T>(db: Database, actor: string, work: () => Result<T>): Result<T> {
  return isFounder(db, actor) ? work() : fail("forbidden", "Pay is for the founder alone.");
}

function write<T>(context: Context, work: () => Result<T>, ofRole = false): Result<T> {
  const { db, actor, changed } = context;
  const result = forFounder(db, actor, () => allOrNothing(db, work));
  if (result.ok) changed("pay", ...(ofRole ? (["role"] as const) : []));
  return result;
}

function create(
  { roleId, from }: { roleId: string; from: string | null },
  context: Context,
): Result<{ id: string }> {
  const { db } = context;
  const stored = db
    .prepare("SELECT name, details, archivedAt FROM role WHERE id = ?")
    .get(roleId) as { name: string; details: string; archivedAt: number | null } | undefined;
  if (!stored) return fail("not-found", "This role is not there any more.");
  if (stored.archivedAt !== null)
    return fail("invalid", `${stored.name} is archived. Restore the role first.`);
  if (from !== null) {
    const row = getPayRow(db, from);
    if (row?.roleId !== roleId) return missingPlan();
    return ok({ id: insertDraft(context, row) });
  }
  const role = JSON.parse(stored.details) as RoleDetails;
  const terms = termsFromRole(paidAsPlanned(db, roleId, role), yearlyQuota(db, roleId, role));
  return ok({ id: insertDraft(context, { roleId, terms: JSON.stringify(terms), deals: "[]" }) });
}

/** What a role pays; where nobody has decided it there, what the capacity plan reckons with. */
function paidAsPlanned(db: Database, roleId: string, role: RoleDetails): RoleDetails {
  if ((role.onTargetPay ?? 0) > 0) return role;
  const planned = listPlans(db)[0]?.details.roles.find((one) => one.roleId === roleId);
  if (!planned || !(planned.onTargetPay > 0)) return role;
  const { baseShare } = planned;
  const isShare = baseShare >= 0 && baseShare <= 1;
  return {
    ...role,
    onTargetPay: Math.round(planned.onTargetPay),
    payMix: isShare
      ? { base: baseShare, variable: Math.round((1 - baseShare) * 1e9) / 1e9 }
      : role.payMix,
  };
}

/** What the capacity plan asks of one person in a year, of the whole team where a pool is paid; null: nothing of money. */
function yearlyQuota(db: Database, roleId: string, { commission }: RoleDetails): number | null {
  const details = listPlans(db)[0]?.details;
  if (details?.measure !== "revenue") return null;
  if (commission.kind === "team-pool") {
    const year = details.goal.slice(0, 12).reduce((sum, month) => sum + month, 0);
    return year > 0 ? year : null;
  }
  const driver = details.roles.find((one) => one.roleId === roleId)?.driver;
  return driver?.kind === "quota" && driver.quota > 0 ? driver.quota * 12 : null;
}

function insertDraft(
  { db, now, newId }: Context,
  { roleId, terms, deals }: Pick<PayRow, "roleId" | "terms" | "deals">,
  name = nextName(db, roleId),
): string {
  const id = newId();
  db.prepare(
    `INSERT INTO payPlan (id, roleId, name, terms, deals, createdAt, updatedAt)
     VALUES (?, ?, ?, ?, ?, ?, ?)`,
  ).run(id, roleId, name, terms, deals, now, now);
  return id;
}

/** `Plan 3`: plans are counted, those that are gone too, so that no two of them were ever called the same. */
function nextName(db: Database, roleId: string): string {
  const names = liveNames(db, roleId);
  const made = db.prepare("SELECT count(*) FROM payPlan WHERE roleId = ?").pluck().get(roleId);
  let number = (made as number) + 1;
  while (isNameTaken(`Plan ${number}`, names)) number += 1;
  return `Plan ${number}`;
}

type Saved = Pick<PayPlan, "id" | "name" | "terms" | "deals" | "updatedAt">;

function save(input: Saved, context: Context): Result<{ id: string; updatedAt: number }> {
  const { db, now } = context;
  const { id, name, terms, deals, updatedAt } = input;
  const row = getPayRow(db, id);
  if (!row) return missingPlan();
  if (row.updatedAt !== updatedAt)
    return fail("conflict", "Another window changed this pay plan in the meantime.");
  if (isNameTaken(name, liveNames(db, row.roleId, id)))
    return fail("conflict", "Another pay plan of this role has this name.", "name");
  const problem = problemWith(terms, deals);
  if (problem) return problem;
  const sameTerms = isDeepStrictEqual(terms, JSON.parse(row.terms));
  if (sameTerms && name === row.name && isDeepStrictEqual(deals, JSON.parse(row.deals)))
    return ok({ id, updatedAt });
  if (!sameTerms && row.status !== "draft") {
    const draft = {
      roleId: row.roleId,
      terms: JSON.stringify(terms),
      deals: JSON.stringify(deals),
    };
    const own = name === row.name ? undefined : name;
    return ok({ id: insertDraft(context, draft, own), updatedAt: now });
  }
  // Two saves within one millisecond must still be told apart.
  const saved = Math.max(now, row.updatedAt + 1);
  db.prepare("UPDATE payPlan SET name = ?, terms = ?, deals = ?, updatedAt = ? WHERE id = ?").run(
    name,
    JSON.stringify(terms),
    JSON.stringify(deals),
    saved,
    id,
  );
  return ok({ id, updatedAt: saved });
}

/** What a schema cannot see. Figures that make no sense are not among it: the rules answer those with a sentence. */
function problemWith(terms: PayTerms, deals: readonly SimulatedDeal[]): Result<never> | null {
  if (hasTwice(terms.incentives)) return fail("invalid", "An incentive is listed twice.", "terms");
  if (hasTwice(deals)) return fail("invalid", "A deal is listed twice.", "deals");
  return null;
}

const hasTwice = (list: readonly { id: string }[]) =>
  new Set(list.map(({ id }) => id)).size !== list.length;

function remove(id: string, { db, now }: Context): Result<Record<string, never>> {
  const row = getPayRow(db, id);
  if (!row) return missingPlan();
  if (row.status === "in-force")
    return fail("invalid", "This plan is in force. Put another one in force first.");
  db.prepare("UPDATE payPlan SET deletedAt = ? WHERE id = ?").run(now, id);
  return ok({});
}

function restore(id: string, db: Database): Result<Record<string, never>> {
  const row = db.prepare("SELECT name, roleId FROM payPlan WHERE id = ?").get(id) as
    | Pick<PayRow, "name" | "roleId">
    | undefined;
  if (!row) return missingPlan();
  if (isNameTaken(row.name, liveNames(db, row.roleId, id)))
    return fail("conflict", `Another pay plan is called “${row.name}” now. Rename that one first.`);
  db.prepare("UPDATE payPlan SET deletedAt = NULL WHERE id = ?").run(id);
  return ok({});
}
