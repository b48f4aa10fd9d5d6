import type { PayTerms } from "../../../shared/pay.ts";
import { currencySign } from "../../../shared/rules/format.ts";
import { problemsOf } from "../../../shared/rules/pay/terms.ts";
import { AssumeChoice, AssumeNumber } from "../../ui/assume.tsx";
import { moneyField, percentField, wholeUnits } from "./amounts.ts";
import { Incentives } from "./incentives.tsx";
import { PaidOn } from "./paid-on.tsx";
import { Part } from "./part.tsx";
import { changeTerms, type ChangeTerms, type PayForm } from "./use-pay-form.ts";
import styles from "./pay.module.css";

export interface TermsProps {
  terms: PayTerms;
  change: ChangeTerms;
  currency: string;
  /** What the rules say about one entry. */
  problem: (field: string) => string | undefined;
}

/** Everything that is promised, and by which rules it is paid; each entry with a sentence where it makes no sense. */
export function TermsForm({ form, currency }: { form: PayForm; currency: string }) {
  const { terms } = form.values;
  const problems = problemsOf(terms);
  const props: TermsProps = {
    terms,
    change: changeTerms(form),
    currency,
    problem: (field) => problems.find((one) => one.field === field)?.reason,
  };
  return (
    <form
      aria-label="Pay plan"
      className={styles.terms}
      onSubmit={(event) => event.preventDefault()}
    >
      <Promised {...props} />
      <PaidOn {...props} form={form} />
      <Rules {...props} />
      <Incentives {...props} form={form} />
      <p className={styles.small}>
        {wholeUnits(currency)}, rounded once for each line of a payout.
      </p>
    </form>
  );
}

const periods = [
  { value: "month", label: "Quota, a month" },
  { value: "quarter", label: "Quota, a quarter" },
  { value: "year", label: "Quota, a year" },
] as const;

const periodNames = [
  { value: "month", label: "month" },
  { value: "quarter", label: "quarter" },
  { value: "year", label: "year" },
] as const;

function Promised({ terms, change, currency, problem }: TermsProps) {
  const { paid, period } = terms;
  const isCounted = paid.kind === "per-unit";
  return (
    <Part title="Promise">
      <AssumeNumber
        {...moneyField(currency)}
        label="On target, a year"
        onChange={(value) => change((old) => ({ ...old, onTargetPay: value ?? 0 }))}
        problem={problem("onTargetPay")}
        unit={currencySign(currency)}
        value={terms.onTargetPay}
      />
      <AssumeNumber
        {...percentField}
        label="Base share"
        onChange={(value) => change((old) => ({ ...old, baseShare: value ?? 0 }))}
        problem={problem("baseShare")}
        unit="%"
        value={terms.baseShare}
      />
      {paid.kind !== "none" && (
        <>
          <AssumeNumber
            {...(isCounted ? { digits: 2 } : moneyField(currency))}
            label={periods.find((one) => one.value === period)!.label}
            onChange={(value) => change((old) => ({ ...old, quota: value ?? 0 }))}
            problem={problem("quota")}
            unit={isCounted ? "" : currencySign(currency)}
            value={terms.quota}
          />
          <AssumeChoice
            label="Begins anew each"
            onChange={(next) => change((old) => ({ ...old, period: next }))}
            options={periodNames}
            value={period}
          />
        </>
      )}
    </Part>
  );
}

const paidAfter = [
  { value: "signature", label: "signature" },
  { value: "invoice", label: "invoice" },
  { value: "payment", label: "payment" },
] as const;

function Rules({ terms, change, currency, problem }: TermsProps) {
  const { paid } = terms;
  return (
    <Part title="Rules">
      {paid.kind !== "none" && (
        <AssumeNumber
          {...moneyField(currency)}
          label={`Cap, a ${terms.period}`}
          onChange={(cap) => change((old) => ({ ...old, cap }))}
          optional
          placeholder="none"
          problem={problem("cap")}
          unit={terms.cap === null ? "" : currencySign(currency)}
          value={terms.cap}
        />
      )}
      <Draw change={change} currency={currency} problem={problem} terms={terms} />
      <AssumeNumber
        label="Paid back if lost within"
        onChange={(months) => change((old) => ({ ...old, clawbackMonths: months }))}
        optional
        placeholder="never"
        problem={problem("clawbackMonths")}
        unit={terms.clawbackMonths === null ? "" : "months"}
        value={terms.clawbackMonths}
      />
      <AssumeChoice
        label="Paid after"
        onChange={(next) => change((old) => ({ ...old, paidAfter: next }))}
        options={paidAfter}
        value={terms.paidAfter}
      />
    </Part>
  );
}

const drawKinds = [
  { value: "none", label: "nothing" },
  { value: "guarantee", label: "yes, to keep" },
  { value: "draw", label: "yes, as an advance" },
] as const;

/** A month of variable pay on target: what a guarantee at the start usually is. */
const monthOfVariable = ({ onTargetPay, baseShare }: PayTerms): number =>
  Math.max(0, Math.round((onTargetPay * (1 - baseShare)) / 12));

function Draw({ terms, change, currency, problem }: TermsProps) {
  const { draw } = terms;
  const kind = draw === null ? "none" : draw.recoverable ? "draw" : "guarantee";
  const setKind = (next: (typeof drawKinds)[number]["value"]) =>
    change((old) => {
      if (next === "none") return { ...old, draw: null };
      const base = old.draw ?? { perMonth: monthOfVariable(old), months: 3 };
      return { ...old, draw: { ...base, recoverable: next === "draw" } };
    });
  const setDraw = (part: Partial<NonNullable<PayTerms["draw"]>>) =>
    change((old) => (old.draw === null ? old : { ...old, draw: { ...old.draw, ...part } }));
  return (
    <>
      <AssumeChoice
        label="Guaranteed at the start"
        onChange={setKind}
        options={drawKinds}
        value={kind}
      />
      {draw !== null && (
        <>
          <AssumeNumber
            {...moneyField(currency)}
            label="A month at least"
            onChange={(perMonth) => setDraw({ perMonth: perMonth ?? 0 })}
            problem={problem("draw.perMonth")}
            unit={currencySign(currency)}
            value={draw.perMonth}
          />
          <AssumeNumber
            label="For the first"
            onChange={(months) => setDraw({ months })}
            optional
            placeholder="for ever"
            problem={problem("draw.months")}
            unit={draw.months === null ? "" : "months"}
            value={draw.months}
          />
        </>
      )}
    </>
  );
}
