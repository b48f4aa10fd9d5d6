import { isDeepStrictEqual } from "node:util";
import type { Database } from "better-sqlite3";
import type { PayPlan, PayTerms } from "../../../shared/pay.ts";
import { fail, ok, type Result } from "../../../shared/result.ts";
import type { RoleDetails } from "../../../shared/role.ts";
import { formatDay } from "../../../shared/rules/format.ts";
import { problemsOf } from "../../../shared/rules/pay/terms.ts";
import { Fraction, Money } from "../../../shared/values.ts";
import type { Context } from "../../context.ts";
import { readSetting } from "../../workspace/settings.ts";
import { dayIn } from "../../../shared/rules/today.ts";
import { getPayRow, missingPlan, type PayRow, termsOf } from "./read.ts";

type RoleFigures = Pick<RoleDetails, "onTargetPay" | "payMix">;

/** Everything that putting a plan in force changed, as it was before. */
interface Replaced {
  planId: string | null;
  status: PayPlan["status"];
  fromDay: string | null;
  role: RoleFigures;
}

interface Wanted {
  id: string;
  fromDay: string;
  /** The version that was agreed to. */
  updatedAt: number;
}

export function putInForce(wanted: Wanted, context: Context): Result<Record<string, never>> {
  const { db, now } = context;
  const { id, fromDay } = wanted;
  const row = getPayRow(db, id);
  if (!row) return missingPlan();
  const refusal = refuse(row, wanted, context);
  if (refusal) return refusal;
  const figures = figuresOf(termsOf(row));
  if (!figures)
    return fail(
      "invalid",
      "Pay on target has to be an amount, and base a share of it, before anybody is paid by this plan.",
      "terms",
    );
  const before = inForceOf(db, row.roleId);
  const replaced: Replaced = {
    planId: before,
    status: row.status,
    fromDay: row.fromDay,
    role: roleFigures(db, row.roleId),
  };
  // First out, then in: a role has one plan in force at any time.
  db.prepare(
    "UPDATE payPlan SET status = 'past', updatedAt = max(?, updatedAt + 1) WHERE id = ?",
  ).run(now, before);
  db.prepare(
    `UPDATE payPlan SET status = 'in-force', fromDay = ?, replaced = ?, updatedAt = max(?, updatedAt + 1)
     WHERE id = ?`,
  ).run(fromDay, JSON.stringify(replaced), now, id);
  writeFigures(context, row.roleId, figures);
  return ok({});
}

/** Nobody is paid by terms that were not agreed to, that pay nothing, or before they hold. */
function refuse(row: PayRow, { fromDay, updatedAt }: Wanted, { db, now }: Context) {
  if (row.status === "in-force") return fail("invalid", "This plan is in force already.");
  if (row.updatedAt !== updatedAt)
    return fail(
      "conflict",
      "Another window changed this pay plan in the meantime. Read it again before it is in force.",
    );
  const [problem] = problemsOf(termsOf(row));
  if (problem) return fail("invalid", problem.reason, `terms.${problem.field}`);
  // From here on the plan is what the role, the offers and the job descriptions say: that cannot begin later.
  const today = dayIn(readSetting(db, "company").timeZone, now);
  if (fromDay <= today) return null;
  return fail(
    "invalid",
    `A plan holds from the moment it is put in force. Keep it as a draft until ${formatDay(fromDay)} and put it in force on that day.`,
    "fromDay",
  );
}

export function takeBack(id: string, context: Context): Result<Record<string, never>> {
  const { db, now } = context;
  const row = getPayRow(db, id);
  if (!row) return missingPlan();
  if (row.status !== "in-force" || row.replaced === null)
    return fail("conflict", "Another plan has been put in force since.");
  const { planId, status, fromDay, role } = JSON.parse(row.replaced) as Replaced;
  db.prepare(
    `UPDATE payPlan SET status = ?, fromDay = ?, replaced = NULL, updatedAt = max(?, updatedAt + 1)
     WHERE id = ?`,
  ).run(status, fromDay, now, id);
  db.prepare(
    `UPDATE payPlan SET status = 'in-force', updatedAt = max(?, updatedAt + 1)
     WHERE id = ? AND deletedAt IS NULL`,
  ).run(now, planId);
  restoreFigures(context, row, role);
  return ok({});
}

/** What somebody has changed in the role since then stays. */
function restoreFigures(context: Context, row: PayRow, before: RoleFigures): void {
  const own = figuresOf(termsOf(row));
  if (isDeepStrictEqual(roleFigures(context.db, row.roleId), own))
    writeFigures(context, row.roleId, before);
}

/** What a role takes over from its plan; null where the plan's figures cannot be a role's. */
function figuresOf({ onTargetPay, baseShare }: PayTerms): RoleFigures | null {
  const pay = Money.safeParse(Math.round(onTargetPay));
  const base = Fraction.safeParse(baseShare);
  if (!pay.success || pay.data === 0 || !base.success) return null;
  // 1 − 0.55 is a little less than 0.45.
  const variable = Math.round((1 - base.data) * 1e9) / 1e9;
  return { onTargetPay: pay.data, payMix: { base: base.data, variable } };
}

const inForceOf = (db: Database, roleId: string) =>
  (db
    .prepare(
      "SELECT id FROM payPlan WHERE roleId = ? AND status = 'in-force' AND deletedAt IS NULL",
    )
    .pluck()
    .get(roleId) as string | undefined) ?? null;

const roleDetails = (db: Database, roleId: string) =>
  JSON.parse(
    db.prepare("SELECT details FROM role WHERE id = ?").pluck().get(roleId) as string,
  ) as RoleDetails;

function roleFigures(db: Database, roleId: string): RoleFigures {
  const { onTargetPay, payMix } = roleDetails(db, roleId);
  return { onTargetPay, payMix };
}

function writeFigures({ db, now }: Context, roleId: string, figures: RoleFigures): void {
  const details = roleDetails(db, roleId);
  const next = { ...details, ...figures };
  if (isDeepStrictEqual(next, details)) return;
  db.prepare(
    `UPDATE role SET details = ?, updatedAt = max(?, updatedAt + 1), editedAt = coalesce(editedAt, ?)
     WHERE id = ?`,
  ).run(JSON.stringify(next), now, now, roleId);
}
