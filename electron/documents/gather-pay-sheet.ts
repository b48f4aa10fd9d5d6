import type { Database } from "better-sqlite3";
import { type DocumentEntry, type DocumentRemark, mostListed } from "../../shared/document.ts";
import { footerLine } from "../../shared/documents/page-css.ts";
import { PaySheetDocument } from "../../shared/documents/pay-sheet.tsx";
import type { PayPlan } from "../../shared/pay.ts";
import type { RoleDetails } from "../../shared/role.ts";
import { lintPay } from "../../shared/rules/pay/lint.ts";
import type { Context } from "../context.ts";
import { getPayPlan, listPayPlans } from "../features/pay/read.ts";
import { readSetting } from "../workspace/settings.ts";
import { type Gathered, headingFor, kindNames } from "./gather.ts";

/** What a role pays, for whoever is to be paid by it; null when the plan is not there. */
export function gatherPaySheet(context: Context, id: string): Gathered | null {
  const { db } = context;
  const plan = getPayPlan(db, id);
  if (!plan) return null;
  const heading = headingFor(context, "pay-sheet");
  return {
    title: plan.roleName,
    subtitle: subtitleOf(plan),
    caution: cautionOf(plan),
    remarks: remarksOn(db, plan),
    updatedAt: plan.updatedAt,
    about: [plan.roleName, plan.name],
    footer: footerLine(heading.company.name, kindNames["pay-sheet"], plan.roleName),
    notice: plan.status === "draft" ? "Draft" : "",
    body: PaySheetDocument({ paper: { heading, plan } }),
  };
}

/** Plans in force first, then drafts; what was in force once is reached from its own page. */
export const listPaySheets = (db: Database): DocumentEntry[] =>
  listPayPlans(db)
    .filter(({ status }) => status !== "past")
    .toSorted((one, other) => order[one.status] - order[other.status])
    .slice(0, mostListed)
    .map((plan) => ({
      kind: "pay-sheet",
      id: plan.id,
      title: plan.roleName,
      subtitle: subtitleOf(plan),
      caution: cautionOf(plan),
      updatedAt: plan.updatedAt,
    }));

const order = { "in-force": 0, draft: 1, past: 2 } as const;

const subtitleOf = ({ name }: PayPlan) => name;

const cautionOf = ({ status }: PayPlan): string =>
  status === "draft" ? "A draft" : status === "past" ? "Not in force any more" : "";

/** What the check found wrong: somebody should see it before the sheet is signed. */
function remarksOn(db: Database, { roleId, terms, status }: PayPlan): DocumentRemark[] {
  const details = db.prepare("SELECT details FROM role WHERE id = ?").pluck().get(roleId) as string;
  const { currency } = readSetting(db, "company");
  const wrong = lintPay(terms, JSON.parse(details) as RoleDetails, currency)
    // An offer that pays something else than it promises contradicts itself on its own sheet.
    .filter(
      ({ key, severity }) => severity === "error" || (key === "promise" && severity === "warn"),
    )
    .map(({ title, text }) => ({ title, text: `${title}: ${text}` }));
  const draft = { title: "Draft", text: "This plan is not in force. The sheet says so." };
  return status === "draft" ? [draft, ...wrong] : wrong;
}
