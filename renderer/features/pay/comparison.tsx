import { useState } from "react";
import { findingText } from "../../../shared/rules/findings/finding.ts";
import { comparisonFinding } from "../../../shared/rules/findings/pay.ts";
import { formatMoney, formatPercent } from "../../../shared/rules/format.ts";
import {
  type ComparedRow,
  comparePlans,
  type PlanComparison,
} from "../../../shared/rules/pay/compare.ts";
import { paysPerUnit } from "../../../shared/rules/pay/terms.ts";
import { payInWords } from "../../../shared/rules/pay/words.ts";
import { Select } from "../../ui/field.tsx";
import { Section } from "../../ui/page.tsx";
import { SimpleTable } from "../../ui/simple-table.tsx";
import type { OutcomeProps } from "./outcome.tsx";
import styles from "./pay.module.css";

/** The open plan beside the one in force, or any other: of its own role first, then of the others. */
export function Comparison({ form, data, plan, plans }: OutcomeProps) {
  const [chosen, setChosen] = useState<string | null>(null);
  const others = [
    ...plans.filter(({ id }) => id !== plan.id),
    ...data.plans.filter(({ roleId }) => roleId !== plan.roleId),
  ];
  const other = others.find(({ id }) => id === chosen) ?? others[0];
  if (!other) return null;
  const { currency } = data.company;
  const { terms } = form.values;
  const compared = comparePlans(terms, other.terms);
  const nameOf = (one: typeof other) =>
    one.roleId === plan.roleId ? stateName(one) : `${one.roleName}: ${one.name}`;
  return (
    <Section
      actions={
        others.length > 1 && (
          <Select
            aria-label="Compare with"
            className={styles.other}
            onChange={(event) => setChosen(event.target.value)}
            value={other.id}
          >
            {others.map((one) => (
              <option key={one.id} value={one.id}>
                {nameOf(one)}
              </option>
            ))}
          </Select>
        )
      }
      note={`${nameOf(other)}, ${payInWords(other.terms, currency)}`}
      title="Beside another plan"
    >
      {compared.ok ? (
        <>
          <ComparisonTable
            comparison={compared}
            currency={currency}
            names={[form.values.name, other.name]}
            units={[paysPerUnit(terms), paysPerUnit(other.terms)]}
          />
          <p className={styles.faint}>
            {findingText(
              comparisonFinding({ one: form.values.name, other: other.name }, compared, currency),
            )}
          </p>
        </>
      ) : (
        <p className={styles.says}>{compared.reason}</p>
      )}
    </Section>
  );
}

const stateName = ({ name, status }: { name: string; status: string }): string =>
  status === "in-force" ? `${name}, in force` : name;

type Names = readonly [string, string];

interface ComparisonTableProps {
  comparison: PlanComparison;
  currency: string;
  names: Names;
  /** Whether each plan counts units instead of revenue. */
  units: readonly [boolean, boolean];
}

function ComparisonTable({ comparison, currency, names, units }: ComparisonTableProps) {
  const money = (minor: number) => formatMoney(Math.round(minor), currency);
  const withCost = ({ total, perUnit }: ComparedRow["one"], perPiece: boolean) => {
    if (perUnit === null) return money(total);
    const cost = perPiece ? `${money(perUnit)} each` : `${formatPercent(perUnit)} of sales`;
    return `${money(total)} (${cost})`;
  };
  const difference = ({ one, other }: ComparedRow) => {
    const by = Math.round(one.total - other.total);
    return by === 0 ? "the same" : `${by > 0 ? "+" : "−"}${money(Math.abs(by))}`;
  };
  return (
    <SimpleTable
      caption="Pay of a year by both plans, with base; in brackets, what it costs of each sale"
      columns={[
        {
          id: "at",
          header: comparison.by === "result" ? "Result, of this quota" : "Of each quota",
          rowHeader: true,
          cell: ({ attainment }) => formatPercent(attainment),
        },
        {
          id: "one",
          header: <bdi>{names[0]}</bdi>,
          align: "end",
          cell: ({ one }) => withCost(one, units[0]),
        },
        {
          id: "other",
          header: <bdi>{names[1]}</bdi>,
          align: "end",
          cell: ({ other }) => withCost(other, units[1]),
        },
        { id: "by", header: "Difference", align: "end", cell: difference },
      ]}
      rowId={({ attainment }) => String(attainment)}
      rows={comparison.rows}
    />
  );
}
