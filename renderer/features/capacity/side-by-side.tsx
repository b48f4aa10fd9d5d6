import { useMemo } from "react";
import { goalShort } from "../../../shared/charts/capacity-figures.ts";
import type { Plan } from "../../../shared/plan.ts";
import { type ComparedRow, compareScenarios } from "../../../shared/rules/capacity/compare.ts";
import { computePlan } from "../../../shared/rules/capacity/compute.ts";
import { wholeMoney } from "../../../shared/rules/capacity/figures.ts";
import type {
  CapacityPlan,
  PlanContext,
  PlanRefusal,
} from "../../../shared/rules/capacity/types.ts";
import { scenariosFinding } from "../../../shared/rules/findings/scenarios.ts";
import { formatNumber, formatPercent, missing } from "../../../shared/rules/format.ts";
import { formatMonth } from "../../../shared/rules/months.ts";
import { TextLink } from "../../ui/button.tsx";
import { Section } from "../../ui/page.tsx";
import { ScrollArea } from "../../ui/scroll-area.tsx";
import { SimpleTable } from "../../ui/simple-table.tsx";
import { Sentence } from "../../ui/sentence.tsx";
import styles from "./capacity.module.css";

interface SideBySideProps {
  plan: CapacityPlan;
  plans: readonly Plan[];
  planId: string;
  context: PlanContext;
}

/** Every scenario in the same lines, so that what differs can be seen. The open one as it is typed. */
export function SideBySide({ plan, plans, planId, context }: SideBySideProps) {
  const others = useMemo(
    () =>
      new Map(
        plans
          .filter((one) => one.id !== planId)
          .map(({ id, details }) => [id, computePlan(details, context)]),
      ),
    [plans, planId, context],
  );
  if (plans.length < 2)
    return (
      <Section title="Scenarios side by side">
        <p className={styles.quiet}>
          There is one scenario so far. Add another with + above to see what, say, a slow start
          would change.
        </p>
      </Section>
    );
  const results = plans.map(({ id }): CapacityPlan | PlanRefusal => others.get(id) ?? plan);
  const named = plans.map(({ name }, at) => ({ name, plan: results[at]! }));
  return (
    <Section note="the first is the plan" title="Scenarios side by side">
      <Sentence className={styles.finding} compact sentence={scenariosFinding(named)} />
      <ScrollArea className={styles.room} label="Scenarios side by side">
        <SimpleTable
          caption="Scenarios side by side"
          columns={[
            {
              id: "what",
              header: "Figure",
              rowHeader: true,
              cell: (row: ComparedRow) => <span dir="auto">{row.label}</span>,
            },
            ...plans.map(({ id, name }, at) => ({
              id,
              header: <ScenarioName id={id} isOpen={id === planId} name={name} />,
              align: "end" as const,
              cell: (row: ComparedRow) => written(row, at, results[at]!),
            })),
          ]}
          rowId={(row) => row.id}
          rows={compareScenarios(results)}
        />
      </ScrollArea>
    </Section>
  );
}

function ScenarioName({ id, name, isOpen }: { id: string; name: string; isOpen: boolean }) {
  if (isOpen) return <b dir="auto">{name}</b>;
  return (
    <TextLink dir="auto" href={`#/plan/capacity?scenario=${id}`}>
      {name}
    </TextLink>
  );
}

/** A scenario that cannot be worked out says why in its first line. */
function written(row: ComparedRow, at: number, plan: CapacityPlan | PlanRefusal): string {
  if (!plan.ok) return row.kind === "verdict" ? plan.reason : missing;
  const value = row.values[at] ?? null;
  if (value === null) return missing;
  if (typeof value === "string") return formatMonth(value, "short");
  switch (row.kind) {
    case "amount":
      return goalShort(plan, value);
    case "money":
      return wholeMoney(value, plan.context.currency);
    case "share":
      return formatPercent(value);
    case "verdict":
      return value === 1 ? "reached" : "missed";
    default:
      return formatNumber(value);
  }
}
