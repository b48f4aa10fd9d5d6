import { useState } from "react";
import { PayMonths } from "../../../shared/charts/pay-months.tsx";
import type { PayTerms } from "../../../shared/pay.ts";
import { formatMoney, formatMoneyShort } from "../../../shared/rules/format.ts";
import { jumpsOf } from "../../../shared/rules/pay/curve.ts";
import { exampleYear } from "../../../shared/rules/pay/example.ts";
import { monthName } from "../../../shared/rules/months.ts";
import { workingOf } from "../../../shared/rules/pay/working.ts";
import type { PaidYear } from "../../../shared/rules/pay/year.ts";
import { BareNumber } from "../../ui/assume.tsx";
import { percentField } from "./amounts.ts";
import { ChartOrTable } from "./chart-or-table.tsx";
import { MonthsTable } from "./months-table.tsx";
import type { OutcomeProps } from "./outcome.tsx";
import { Working } from "./working.tsx";
import styles from "./pay.module.css";

/** Which example is looked at: where its year ends, and the month that is explained; null: what tells most. */
export function useExample() {
  const [attainment, setAttainment] = useState<number | null>(null);
  const [month, setMonth] = useState<number | null>(null);
  return { attainment, setAttainment, month, setMonth };
}

type ExampleProps = OutcomeProps & { example: ReturnType<typeof useExample> };

/** An ordinary year that ends where one likes, month by month. */
export function Year({ form, data, example }: ExampleProps) {
  const { terms } = form.values;
  const { currency } = data.company;
  const attainment = example.attainment ?? tellingYear(terms);
  const year = exampleYear(terms, attainment);
  const title = (
    <YearTitle attainment={attainment} isWrong={!year.ok} onChange={example.setAttainment} />
  );
  if (!year.ok) {
    return (
      <section className={styles.section}>
        <h2>{title}</h2>
        <p className={styles.says} id="year-says" role="alert">
          {year.reason}
        </p>
      </section>
    );
  }
  const explained = example.month ?? highestOf(year);
  const money = (minor: number) => formatMoney(minor, currency);
  return (
    <ChartOrTable
      chart={
        <PayMonths
          explained={explained - 1}
          money={money}
          months={year.months.map((one) => ({ name: shortMonth(one.month), pay: one.paid }))}
          short={(minor) => formatMoneyShort(Math.round(minor), currency)}
          warned={crossesJump(terms, year, explained)}
        />
      }
      note="payout by month"
      table={<MonthsTable currency={currency} terms={terms} year={year} />}
      title={title}
    />
  );
}

export const shortMonth = (month: number): string => monthName(month).slice(0, 3);

interface YearTitleProps {
  attainment: number;
  isWrong: boolean;
  onChange: (attainment: number | null) => void;
}

function YearTitle({ attainment, isWrong, onChange }: YearTitleProps) {
  return (
    <>
      A year that ends at{" "}
      <BareNumber
        {...percentField}
        aria-describedby={isWrong ? "year-says" : undefined}
        aria-invalid={isWrong || undefined}
        aria-label="The year ends at, per cent of the quota"
        className={styles.inTitle}
        onChange={onChange}
        value={attainment}
      />{" "}
      %
    </>
  );
}

/** Why one of its months pays what it does, line by line. */
export function Why({ form, data, mended, example }: ExampleProps) {
  const { terms } = form.values;
  const { currency } = data.company;
  const attainment = example.attainment ?? tellingYear(terms);
  const year = exampleYear(terms, attainment);
  if (!year.ok) return null;
  const again = mended.repairs.length > 0 ? exampleYear(mended.terms, attainment) : null;
  return (
    <Explained
      currency={currency}
      explained={example.month ?? highestOf(year)}
      onExplain={example.setMonth}
      repaired={again?.ok ? again : null}
      terms={terms}
      year={year}
    />
  );
}

interface ExplainedProps {
  terms: PayTerms;
  year: PaidYear;
  repaired: PaidYear | null;
  currency: string;
  explained: number;
  onExplain: (month: number) => void;
}

function Explained({ terms, year, repaired, currency, explained, onExplain }: ExplainedProps) {
  const money = (minor: number) => formatMoney(minor, currency);
  const name = monthName(explained);
  const paid = (of: PaidYear) => of.months[explained - 1]?.paid ?? 0;
  const lines = workingOf(terms, year, explained, currency).map(({ label, amount, sum }) => ({
    label,
    sum,
    // With a true minus, as arithmetic is written.
    value: amount < 0 ? `−${money(-amount)}` : money(amount),
  }));
  const again = repaired
    ? [{ label: `The same ${name}, repaired`, value: money(paid(repaired)) }]
    : [];
  return (
    <section aria-label="The working" className={styles.section}>
      <h3 className={styles.whichMonth}>
        Why{" "}
        <select
          aria-label="Month to explain"
          onChange={(event) => onExplain(Number(event.target.value))}
          value={explained}
        >
          {year.months.map(({ month }) => (
            <option key={month} value={month}>
              {monthName(month)}
            </option>
          ))}
        </select>{" "}
        pays {money(paid(year))}
      </h3>
      <Working caption={`Why ${name} pays ${money(paid(year))}`} lines={[...lines, ...again]} />
    </section>
  );
}

/** Just past the first jump, where a plan says most about itself; else a good year. */
function tellingYear(terms: PayTerms): number {
  const [jump] = jumpsOf(terms);
  return jump ? Math.round((jump.at + 0.02) * 100) / 100 : 1.1;
}

const highestOf = (year: PaidYear): number =>
  year.months.reduce((best, one) => (one.paid > best.paid ? one : best)).month;

/** Whether the month is out of the ordinary because it passes a threshold at which pay jumps. */
function crossesJump(terms: PayTerms, year: PaidYear, month: number): boolean {
  const paid = year.months[month - 1];
  if (!paid) return false;
  const before = (paid.reached - paid.result) / terms.quota;
  const after = paid.reached / terms.quota;
  return jumpsOf(terms).some(({ at }) => before < at && at <= after);
}
