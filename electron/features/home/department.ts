import type { Database } from "better-sqlite3";
import type { Home } from "../../../shared/home.ts";
import { getOrg } from "../org/read.ts";
import { listPlans } from "../plan.ts";

type Department = NonNullable<Home["department"]>;

/** Goal, seats and pay, for the founder alone. The first scenario is the plan in force. */
export function readDepartment(db: Database, now: number): Department {
  const pay = listPay(db);
  return {
    plan: listPlans(db)[0] ?? null,
    isExample: isUntouched(db),
    org: getOrg(db, now),
    pay,
    paidRoles: listPaidRoles(
      db,
      pay.map((one) => one.roleId),
    ),
  };
}

/** A copy of what was changed once holds the founder's own figures, and those in the bin were theirs too. */
const isUntouched = (db: Database): boolean =>
  db
    .prepare(
      `SELECT EXISTS (SELECT 1 FROM plan WHERE deletedAt IS NULL)
         AND NOT EXISTS (SELECT 1 FROM plan WHERE updatedAt > createdAt)`,
    )
    .pluck()
    .get() === 1;

type PayRow = Omit<Department["pay"][number], "terms"> & { terms: string };

function listPay(db: Database): Department["pay"] {
  const rows = db
    .prepare(
      `SELECT payPlan.id, roleId, status, terms FROM payPlan
       JOIN role ON role.id = payPlan.roleId AND role.archivedAt IS NULL
       WHERE deletedAt IS NULL AND status <> 'past'
       ORDER BY role.createdAt, role.id, status = 'draft', payPlan.createdAt DESC, payPlan.id DESC`,
    )
    .all() as PayRow[];
  return rows.map(({ terms, ...row }) => ({
    ...row,
    terms: JSON.parse(terms) as Department["pay"][number]["terms"],
  }));
}

type PaidRole = Department["paidRoles"][number];

function listPaidRoles(db: Database, ids: readonly string[]): PaidRole[] {
  const rows = db
    .prepare(
      `SELECT id, details FROM role WHERE id IN (SELECT value FROM json_each(?)) ORDER BY createdAt, id`,
    )
    .all(JSON.stringify(ids)) as { id: string; details: string }[];
  return rows.map(({ id, details }) => {
    const { name, family, payMix, ramp } = JSON.parse(details) as Omit<PaidRole, "id">;
    return { id, name, family, payMix, ramp };
  });
}
