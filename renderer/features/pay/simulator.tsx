import { CalendarRange, Plus } from "lucide-react";
import { useEffect, useId, useRef } from "react";
import { PayMonths } from "../../../shared/charts/pay-months.tsx";
import type { PayTerms, SimulatedDeal } from "../../../shared/pay.ts";
import { dealsFinding } from "../../../shared/rules/findings/pay-deals.ts";
import { formatMoney, formatMoneyShort } from "../../../shared/rules/format.ts";
import { exampleResults } from "../../../shared/rules/pay/example.ts";
import { type PayRefusal, periodsInYear } from "../../../shared/rules/pay/terms.ts";
import { type PaidYear, payFor } from "../../../shared/rules/pay/year.ts";
import { Button } from "../../ui/button.tsx";
import { Sentence } from "../../ui/sentence.tsx";
import { ChartOrTable } from "./chart-or-table.tsx";
import { DealRow } from "./deal-row.tsx";
import { MonthsTable } from "./months-table.tsx";
import { changeWithUndo, type PayForm } from "./use-pay-form.ts";
import { shortMonth } from "./year.tsx";
import styles from "./pay.module.css";

const mostDeals = 200;

/** Deals typed in, and what exactly each of them pays, and takes back when its customer leaves. */
export function Simulator({ form, currency }: { form: PayForm; currency: string }) {
  const { terms, deals } = form.values;
  const id = useId();
  const year = payFor(terms, deals);
  const fill = () =>
    changeWithUndo(
      form,
      (values) => ({ ...values, deals: ordinaryYear(values.terms) }),
      "An ordinary year at quota is filled in.",
    );
  const { body, add } = useNewRows(() =>
    form.edit((values) => ({
      ...values,
      deals: [...values.deals, nextDeal(values.terms, values.deals)],
    })),
  );
  return (
    <section aria-labelledby={id} className={styles.section}>
      <div className={styles.sectionHead}>
        <h2 id={id}>Try it with deals</h2>
        <span className={styles.faint}>to the cent, from somebody’s first day in January</span>
      </div>
      {deals.length > 0 && (
        <Deals bodyRef={body} currency={currency} form={form} onAdd={add} year={year} />
      )}
      <span className={styles.inline}>
        {deals.length < mostDeals && (
          <Button compact icon={Plus} onClick={add} variant="quiet">
            Add a deal
          </Button>
        )}
        {terms.paid.kind !== "none" && (
          <Button compact icon={CalendarRange} onClick={fill} variant="quiet">
            Fill in an ordinary year
          </Button>
        )}
      </span>
      {!year.ok && !year.field.startsWith("deals.") && <p className={styles.says}>{year.reason}</p>}
      {year.ok && deals.length > 0 && <Paid currency={currency} terms={terms} year={year} />}
    </section>
  );
}

interface DealsProps {
  form: PayForm;
  currency: string;
  year: PaidYear<SimulatedDeal> | PayRefusal;
  bodyRef: React.RefObject<HTMLTableSectionElement | null>;
  onAdd: () => void;
}

function Deals({ form, currency, year, bodyRef, onAdd }: DealsProps) {
  const { terms, deals } = form.values;
  return (
    <div className={styles.scrollX}>
      <table className={styles.deals}>
        <caption className={styles.unseen}>Deals</caption>
        <thead>
          <tr>
            <th scope="col">Deal</th>
            <th scope="col">Month</th>
            <th scope="col">{terms.paid.kind === "per-unit" ? "Units" : "Amount"}</th>
            <th scope="col">Customer left</th>
            {terms.incentives.length > 0 && <th scope="col">Incentives</th>}
            <th scope="col">Pays</th>
            <th scope="col">Taken back</th>
            <th scope="col">
              <span className={styles.unseen}>Changes</span>
            </th>
          </tr>
        </thead>
        <tbody ref={bodyRef}>
          {deals.map((deal, at) => (
            <DealRow
              at={at}
              currency={currency}
              deal={deal}
              form={form}
              key={deal.id}
              onAdd={onAdd}
              paid={year.ok ? (year.deals[at] ?? null) : null}
              problem={!year.ok && year.field.startsWith(`deals.${at}.`) ? year : null}
              terms={terms}
            />
          ))}
        </tbody>
      </table>
    </div>
  );
}

interface PaidProps {
  terms: PayTerms;
  year: PaidYear<SimulatedDeal>;
  currency: string;
}

function Paid({ terms, year, currency }: PaidProps) {
  return (
    <>
      <Sentence compact sentence={dealsFinding(terms, year, currency)} />
      <ChartOrTable
        chart={
          <PayMonths
            explained={null}
            money={(minor) => formatMoney(minor, currency)}
            months={year.months.map(({ month, paid }) => ({ name: shortMonth(month), pay: paid }))}
            short={(minor) => formatMoneyShort(Math.round(minor), currency)}
            warned={false}
          />
        }
        inner
        note="variable pay by month"
        table={<MonthsTable currency={currency} terms={terms} year={year} />}
        title="What they pay"
      />
    </>
  );
}

/** A row that was just added takes the focus, once it is there. */
function useNewRows(onAdd: () => void) {
  const body = useRef<HTMLTableSectionElement>(null);
  const added = useRef(false);
  useEffect(() => {
    if (!added.current) return;
    added.current = false;
    body.current?.querySelector<HTMLInputElement>("tr:last-child [data-first]")?.focus();
  });
  const add = () => {
    added.current = true;
    onAdd();
  };
  return { body, add };
}

/** One more like the last one, a month later; the first is a twelfth of a year at quota. */
function nextDeal(terms: PayTerms, deals: readonly SimulatedDeal[]): SimulatedDeal {
  const last = deals.at(-1);
  const twelfth = Math.round((terms.quota * periodsInYear[terms.period]) / 12);
  return {
    id: crypto.randomUUID(),
    label: "",
    month: last ? Math.min(12, last.month + 1) : 1,
    amount: last?.amount ?? Math.max(0, twelfth),
    incentives: [],
    lostInMonth: null,
  };
}

const ordinaryYear = (terms: PayTerms): SimulatedDeal[] =>
  exampleResults(terms, 1)
    .slice(0, mostDeals)
    .map((result) => ({ ...result, id: crypto.randomUUID(), label: "" }));
