import { useState } from "react";
import { formatMoney, formatPercent } from "../../../shared/rules/format.ts";
import {
  type ComparedRow,
  comparePlans,
  type PlanComparison,
} from "../../../shared/rules/pay/compare.ts";
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
          />
          <p className={styles.faint}>
            {crossingWords(compared, currency, [form.values.name, other.name])}
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
}

function ComparisonTable({ comparison, currency, names }: ComparisonTableProps) {
  const money = (minor: number) => formatMoney(Math.round(minor), currency);
  const difference = ({ one, other }: ComparedRow) => {
    const by = Math.round(one.total - other.total);
    return by === 0 ? "the same" : `${by > 0 ? "+" : "−"}${money(Math.abs(by))}`;
  };
  return (
    <SimpleTable
      caption="Pay of a year by both plans, with base"
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
          cell: ({ one }) => money(one.total),
        },
        {
          id: "other",
          header: <bdi>{names[1]}</bdi>,
          align: "end",
          cell: ({ other }) => money(other.total),
        },
        { id: "by", header: "Difference", align: "end", cell: difference },
      ]}
      rowId={({ attainment }) => String(attainment)}
      rows={comparison.rows}
    />
  );
}

/** From which result on which plan pays more. */
function crossingWords(
  { crossings, rows }: PlanComparison,
  currency: string,
  names: Names,
): string {
  if (crossings.length > 0)
    return crossings
      .map(({ attainment, total, better }) => {
        const name = better === "one" ? names[0] : names[1];
        return `From ${formatPercent(attainment, { digits: 1 })} on, at ${formatMoney(total, currency)}, ${name} pays more.`;
      })
      .join(" ");
  const gap = rows.map(({ one, other }) => one.total - other.total).find((by) => Math.abs(by) >= 1);
  if (gap === undefined) return "Both pay the same at each of these results.";
  return `${gap > 0 ? names[0] : names[1]} pays more, or as much, at every result up to 150 %.`;
}
