import { MonthColumns } from "../../../shared/charts/month-columns.tsx";
import type { CapacityPlan, RolePlan } from "../../../shared/rules/capacity/types.ts";
import { costRows } from "../../../shared/charts/capacity-figures.ts";
import { wholeMoney } from "../../../shared/rules/capacity/figures.ts";
import { formatPercent, missing } from "../../../shared/rules/format.ts";
import { Facts } from "../../ui/page.tsx";
import { ScrollArea } from "../../ui/scroll-area.tsx";
import { SimpleTable } from "../../ui/simple-table.tsx";
import { explain } from "../../../shared/rules/capacity/working.ts";
import { Charted } from "./charted.tsx";
import { MonthTable } from "./month-table.tsx";
import { FoldedWorking } from "./working.tsx";
import styles from "./capacity.module.css";

/** What the department costs by month and role, and what a sale costs. */
export function Cost({ plan }: { plan: CapacityPlan }) {
  const { cost, roles, context } = plan;
  const money = (minor: number | null) =>
    minor === null ? missing : wholeMoney(minor, context.currency);
  const rows = costRows(plan);
  return (
    <Charted
      chart={(width) => <MonthColumns months={plan.months} rows={rows} width={width} />}
      note="pay, on-costs, tools, hiring"
      table={<MonthTable caption="Cost and bookings by month" months={plan.months} rows={rows} />}
      title="What it costs"
    >
      <Facts
        items={[
          { label: "In all", value: money(cost.sum) },
          {
            label: "Cost of sale",
            value:
              cost.ofSale === null
                ? "Nothing is booked, so there is nothing to set it against."
                : `${formatPercent(cost.ofSale)}: ${money(cost.sum)} for ${money(cost.bookings)} booked`,
          },
          { label: "A new customer", value: money(cost.perCustomer) },
        ]}
      />
      <ScrollArea className={styles.room} label="Cost by role">
        <SimpleTable
          caption="Cost by role over the whole plan"
          columns={[
            {
              id: "role",
              header: "Role",
              rowHeader: true,
              cell: (role: RolePlan) => <span dir="auto">{role.name}</span>,
            },
            {
              id: "base",
              header: "Base",
              align: "end",
              cell: (role) => money(sum(role.cost.base)),
            },
            {
              id: "variable",
              header: "Variable",
              align: "end",
              cell: (role) => money(sum(role.cost.variable)),
            },
            {
              id: "rest",
              header: "On top",
              align: "end",
              cell: (role) => money(sum(role.cost.onCosts) + sum(role.cost.tools)),
            },
            {
              id: "hires",
              header: "Hiring",
              align: "end",
              cell: (role) => money(sum(role.cost.hires)),
            },
            { id: "sum", header: "In all", align: "end", cell: (role) => money(role.cost.sum) },
          ]}
          foot={["All", "", "", "", "", money(cost.sum)]}
          rowId={(role) => role.roleId}
          rows={roles}
        />
      </ScrollArea>
      <FoldedWorking working={explain(plan, { kind: "cost", roleId: null })} />
      <FoldedWorking working={explain(plan, { kind: "cost-of-sale" })} />
    </Charted>
  );
}

const sum = (values: readonly number[]): number => values.reduce((a, b) => a + b, 0);
