import { MonthColumns } from "../../../shared/charts/month-columns.tsx";
import type { CapacityPlan } from "../../../shared/rules/capacity/types.ts";
import { formatNumber } from "../../../shared/rules/format.ts";
import { demandRows } from "../../../shared/charts/capacity-figures.ts";
import { explain } from "../../../shared/rules/capacity/working.ts";
import { Charted } from "./charted.tsx";
import { MonthTable } from "./month-table.tsx";
import { FoldedWorking } from "./working.tsx";
import styles from "./capacity.module.css";

/** What the funnel has to carry, month by month, for the bookings to come in. */
export function Demand({ plan }: { plan: CapacityPlan }) {
  const rows = demandRows(plan);
  const { before } = plan.funnel;
  return (
    <Charted
      chart={(width) => <MonthColumns months={plan.months} rows={rows} width={width} />}
      note="needed in that month, for signatures one cycle later"
      table={
        <MonthTable caption="What the funnel needs by month" months={plan.months} rows={rows} />
      }
      title="Leads, meetings and opportunities"
    >
      {before.qualifiedLeads > 0 && (
        <p className={styles.quiet}>
          The first signatures stand on {formatNumber(before.qualifiedLeads)} qualified leads, out
          of {formatNumber(before.leads)} leads, from before the plan begins.
        </p>
      )}
      <FoldedWorking working={explain(plan, { kind: "leads" })} />
      <FoldedWorking working={explain(plan, { kind: "customers" })} />
      <FoldedWorking working={explain(plan, { kind: "retention" })} />
    </Charted>
  );
}
