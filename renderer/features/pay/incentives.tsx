import { currencySign } from "../../../shared/rules/format.ts";
import { ChevronDown, ChevronRight, Plus, X } from "lucide-react";
import { useState } from "react";
import type { Basis, Incentive, PayTerms } from "../../../shared/pay.ts";
import { basisWords } from "../../../shared/rules/pay/words.ts";
import { AssumeArea, AssumeChoice, AssumeNumber, BareNumber } from "../../ui/assume.tsx";
import { Button } from "../../ui/button.tsx";
import { moneyField } from "./amounts.ts";
import { Part } from "./part.tsx";
import type { TermsProps } from "./terms-form.tsx";
import { changeWithUndo, type PayForm } from "./use-pay-form.ts";
import styles from "./pay.module.css";

const mostIncentives = 10;

const bases = (Object.keys(basisWords) as Basis[]).map((value) => ({
  value,
  label: basisWords[value],
}));

/** Fixed amounts beside the commission, each with what earns it. */
export function Incentives({ form, ...props }: TermsProps & { form: PayForm }) {
  const { terms, change } = props;
  const [open, setOpen] = useState<string | null>(null);
  const add = () => {
    const id = crypto.randomUUID();
    setOpen(id);
    change((old) => ({ ...old, incentives: [...old.incentives, blank(id, old.basis)] }));
  };
  return (
    <Part title="Added on top">
      <ul className={styles.incentives}>
        {terms.incentives.map((incentive, at) => (
          <Line
            {...props}
            at={at}
            form={form}
            incentive={incentive}
            isOpen={open === incentive.id}
            key={incentive.id}
            onToggle={() => setOpen(open === incentive.id ? null : incentive.id)}
          />
        ))}
      </ul>
      {terms.incentives.length < mostIncentives && (
        <span>
          <Button compact icon={Plus} onClick={add} variant="quiet">
            Add an incentive
          </Button>
        </span>
      )}
    </Part>
  );
}

const blank = (id: string, basis: Basis): Incentive => ({
  id,
  name: "",
  trigger: "",
  amount: 0,
  basis,
  timesOnTarget: 0,
});

const withIncentives = (
  terms: PayTerms,
  update: (incentives: readonly Incentive[]) => Incentive[],
): PayTerms => ({ ...terms, incentives: update(terms.incentives) });

interface LineProps extends TermsProps {
  incentive: Incentive;
  at: number;
  form: PayForm;
  isOpen: boolean;
  onToggle: () => void;
}

function Line(props: LineProps) {
  const { incentive, at, change, currency, problem, isOpen, onToggle } = props;
  const set = (part: Partial<Incentive>) =>
    change((terms) =>
      withIncentives(terms, (all) =>
        all.map((one) => (one.id === incentive.id ? { ...one, ...part } : one)),
      ),
    );
  const called = incentive.name || `incentive ${at + 1}`;
  const says = problem(`incentives.${at}.amount`);
  return (
    <li className={styles.incentive}>
      <span className={styles.incentiveLine}>
        <Button
          aria-expanded={isOpen}
          compact
          icon={isOpen ? ChevronDown : ChevronRight}
          iconOnly
          label={`What earns ${called}`}
          onClick={onToggle}
          variant="quiet"
        />
        <textarea
          aria-label={`Name of incentive ${at + 1}`}
          className={styles.name}
          dir="auto"
          maxLength={120}
          onChange={(event) => set({ name: event.target.value.replace(/[\r\n]+/g, " ") })}
          placeholder="What for?"
          rows={1}
          value={incentive.name}
        />
        <BareNumber
          {...moneyField(currency)}
          aria-describedby={says && `incentive-${at}-says`}
          aria-invalid={Boolean(says) || undefined}
          aria-label={`Amount of ${called} in ${currency}`}
          className={styles.amount}
          onChange={(amount) => set({ amount: amount ?? 0 })}
          value={incentive.amount}
        />
        <span className={styles.faint}>{currencySign(currency)} each</span>
      </span>
      {says && (
        <span className={styles.says} id={`incentive-${at}-says`} role="alert">
          {says}
        </span>
      )}
      {isOpen && <Details {...props} called={called} set={set} />}
    </li>
  );
}

interface DetailsProps extends LineProps {
  called: string;
  set: (part: Partial<Incentive>) => void;
}

function Details({ incentive, at, called, form, problem, set }: DetailsProps) {
  const remove = () =>
    changeWithUndo(
      form,
      (values) => ({
        ...values,
        terms: withIncentives(values.terms, (all) => all.filter(({ id }) => id !== incentive.id)),
      }),
      `“${called}” is taken out.`,
    );
  return (
    <div className={styles.details}>
      <AssumeArea
        label="Earned when"
        maxLength={500}
        onChange={(trigger) => set({ trigger })}
        placeholder="What has to happen, so that nobody argues"
        value={incentive.trigger}
      />
      <AssumeChoice
        label="Depends on"
        onChange={(basis) => set({ basis })}
        options={bases}
        value={incentive.basis}
      />
      <AssumeNumber
        digits={1}
        label="A year, on target"
        onChange={(times) => set({ timesOnTarget: times ?? 0 })}
        problem={problem(`incentives.${at}.timesOnTarget`)}
        unit="times"
        value={incentive.timesOnTarget}
      />
      <p className={styles.small}>
        {incentive.timesOnTarget > 0
          ? "Part of the variable pay that is promised."
          : "0: it comes on top of what is promised."}
      </p>
      <span>
        <Button compact icon={X} onClick={remove} variant="quiet">
          Remove
        </Button>
      </span>
    </div>
  );
}
