import type { Database } from "better-sqlite3";
import { type DocumentEntry, type DocumentRemark, mostListed } from "../../shared/document.ts";
import {
  CapacityPlanDocument,
  RefusedPlanDocument,
} from "../../shared/documents/capacity-plan.tsx";
import { footerLine } from "../../shared/documents/page-css.ts";
import type { Plan } from "../../shared/plan.ts";
import { computePlan } from "../../shared/rules/capacity/compute.ts";
import type { CapacityPlan, PlanContext, PlanRefusal } from "../../shared/rules/capacity/types.ts";
import { namesFrom } from "../../shared/rules/findings/finding.ts";
import { formatPeriod } from "../../shared/rules/months.ts";
import type { Context } from "../context.ts";
import { dayIn } from "../../shared/rules/today.ts";
import { listPlans } from "../features/plan.ts";
import { readSetting } from "../workspace/settings.ts";
import { copyNotices, type Gathered, headingFor, kindNames } from "./gather.ts";

/** A scenario with everything that follows from it; null when it is not there. */
export function gatherCapacityPlan(context: Context, id: string): Gathered | null {
  const plans = listPlans(context.db);
  const scenario = plans.find((one) => one.id === id);
  if (!scenario) return null;
  const heading = headingFor(context, "capacity-plan");
  const { name, details } = scenario;
  const inForce = plans[0] === scenario;
  const plan = computePlan(details, planContext(context));
  return {
    title: name,
    subtitle: subtitleOf(scenario),
    caution: cautionOf(plan),
    remarks: plan.ok
      ? [...plan.obstacles, ...plan.notes].map((text): DocumentRemark => ({
          title: "To bear in mind",
          text,
        }))
      : [{ title: "One figure to correct", text: plan.reason }],
    updatedAt: scenario.updatedAt,
    about: [name],
    footer: footerLine(heading.company.name, kindNames["capacity-plan"], name),
    notice: copyNotices.founder,
    body: plan.ok
      ? CapacityPlanDocument({ paper: { heading, name, inForce, plan } })
      : RefusedPlanDocument({ heading, name, reason: plan.reason }),
  };
}

/** The plan in force first, then its alternatives. */
export const listCapacityPlans = (context: Pick<Context, "db" | "now">): DocumentEntry[] =>
  listPlans(context.db)
    .slice(0, mostListed)
    .map((scenario) => ({
      kind: "capacity-plan",
      id: scenario.id,
      title: scenario.name,
      subtitle: subtitleOf(scenario),
      caution: cautionOf(computePlan(scenario.details, planContext(context))),
      updatedAt: scenario.updatedAt,
    }));

function cautionOf(plan: CapacityPlan | PlanRefusal): string {
  if (!plan.ok) return "Cannot be worked out yet";
  return plan.reached ? "" : "Misses its goal";
}

const subtitleOf = ({ details }: Plan): string => formatPeriod(details.from, details.goal.length);

function planContext({ db, now }: { db: Database; now: number }): PlanContext {
  const { currency, timeZone } = readSetting(db, "company");
  const roles = db.prepare("SELECT id, name FROM role").all() as { id: string; name: string }[];
  return { now: dayIn(timeZone, now).slice(0, 7), currency, nameOf: namesFrom(roles) };
}
