import type { Database } from "better-sqlite3";
import type { PayPlan, PayTerms, SimulatedDeal } from "../../../shared/pay.ts";
import { fail } from "../../../shared/result.ts";

export interface PayRow {
  id: string;
  roleId: string;
  roleName: string;
  name: string;
  status: PayPlan["status"];
  fromDay: string | null;
  replaced: string | null;
  terms: string;
  deals: string;
  updatedAt: number;
}

export const missingPlan = () => fail("not-found", "This pay plan is not there any more.");

const live = `SELECT payPlan.id, roleId, role.name AS roleName, payPlan.name, status, fromDay, replaced,
    terms, deals, payPlan.updatedAt
  FROM payPlan JOIN role ON role.id = payPlan.roleId WHERE payPlan.deletedAt IS NULL`;

export const getPayRow = (db: Database, id: string) =>
  db.prepare(`${live} AND payPlan.id = ?`).get(id) as PayRow | undefined;

export const getPayPlan = (db: Database, id: string): PayPlan | null => {
  const row = getPayRow(db, id);
  return row ? rowToPlan(row) : null;
};

/** By role in the order of the library; of a role the plan in force, its drafts, its past, the newest first. */
export const listPayPlans = (db: Database): PayPlan[] =>
  (
    db
      .prepare(
        `${live} ORDER BY roleId, CASE status WHEN 'in-force' THEN 0 WHEN 'draft' THEN 1 ELSE 2 END,
           payPlan.createdAt DESC, payPlan.id DESC`,
      )
      .all() as PayRow[]
  ).map(rowToPlan);

export const liveNames = (db: Database, roleId: string, except = "") =>
  db
    .prepare("SELECT name FROM payPlan WHERE deletedAt IS NULL AND roleId = ? AND id <> ?")
    .pluck()
    .all(roleId, except) as string[];

export const termsOf = (row: PayRow) => JSON.parse(row.terms) as PayTerms;

const rowToPlan = ({ terms, deals, replaced: _replaced, ...row }: PayRow): PayPlan => ({
  ...row,
  terms: JSON.parse(terms) as PayTerms,
  deals: JSON.parse(deals) as SimulatedDeal[],
});
