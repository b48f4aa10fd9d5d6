import { X } from "lucide-react";
import { PayMix } from "../../../shared/charts/pay-mix.tsx";
import type { RoleDetails } from "../../../shared/role.ts";
import { formatMoney } from "../../../shared/rules/format.ts";
import { Button, TextLink } from "../../ui/button.tsx";
import { Section } from "../../ui/page.tsx";
import { VisuallyHidden } from "../../ui/visually-hidden.tsx";
import { QuietArea, QuietNumber } from "./quiet.tsx";
import { changeWithUndo, failureOf, type RoleForm } from "./role-form.ts";
import styles from "./role.module.css";

interface RoleTopProps {
  form: RoleForm;
  currency: string;
  onPlanning: () => void;
  /** Where its pay is planned; null for whom that is not. */
  payPlan: string | null;
}

/** What the role is for, how it is paid, and what should come out of it. */
export function RoleTop(props: RoleTopProps) {
  return (
    <div className={styles.top}>
      <Mission {...props} />
      <Outcomes form={props.form} />
    </div>
  );
}

function Mission({ form, currency, onPlanning, payPlan }: RoleTopProps) {
  const { mission, payMix, onTargetPay, commission } = form.values;
  const [base, variable] = [Math.round(payMix.base * 100), Math.round(payMix.variable * 100)];
  return (
    <Section title="Mission">
      <div>
        <QuietArea
          aria-label="Mission"
          className={styles.said}
          invalid={failureOf(form, "mission") !== undefined}
          maxLength={1000}
          onChange={(text) => form.edit((values) => ({ ...values, mission: text }))}
          placeholder="One sentence: what would be missing without this role?"
          value={mission}
        />
        <h3 className={styles.payHead}>
          Pay, {base} to {variable}
        </h3>
        <PayMix {...payMix} />
        <p className={styles.faint}>
          {onTargetPay === null
            ? payPlan !== null && "No pay on target yet. "
            : `${formatMoney(onTargetPay, currency)} a year on target. `}
          {commission.basis && `${commission.basis}. `}
          {payPlan !== null && (
            <>
              <TextLink href={payPlan}>Pay plan</TextLink>
              {"\u00a0· "}
            </>
          )}
          <TextLink onClick={onPlanning}>
            {payPlan === null ? "Pay and planning" : "Assumptions"}
          </TextLink>
        </p>
      </div>
    </Section>
  );
}

type Outcome = RoleDetails["outcomes"][number];

function Outcomes({ form }: { form: RoleForm }) {
  const { outcomes } = form.values;
  const set = (next: Outcome[]) => form.edit((values) => ({ ...values, outcomes: next }));
  const blank = { metric: "", unit: "", day90: 0, year1: 0 };
  return (
    <Section
      actions={<span className={styles.assumed}>starting assumptions</span>}
      title="What should come out"
    >
      <div className={styles.outcomesFrame}>
        {outcomes.length > 0 && (
          <table className={styles.outcomes}>
            <thead>
              <tr>
                <th scope="col">
                  <VisuallyHidden>Outcome</VisuallyHidden>
                </th>
                <th scope="col">unit</th>
                <th className={styles.figure} scope="col">
                  day 90
                </th>
                <th className={styles.figure} scope="col">
                  year 1
                </th>
                <th scope="col">
                  <VisuallyHidden>Remove</VisuallyHidden>
                </th>
              </tr>
            </thead>
            <tbody>
              {outcomes.map((outcome, at) => (
                // Outcomes have no identity but their place, and are never reordered.
                <OutcomeRow
                  key={at}
                  name={`outcome ${at + 1}`}
                  onChange={(next) => set(outcomes.with(at, next))}
                  onRemove={() =>
                    changeWithUndo(
                      form,
                      "outcomes",
                      outcomes.toSpliced(at, 1),
                      "The outcome is taken out.",
                    )
                  }
                  outcome={outcome}
                />
              ))}
            </tbody>
          </table>
        )}
        {outcomes.length < 20 && (
          <TextLink className={styles.add} onClick={() => set([...outcomes, blank])}>
            Add an outcome
          </TextLink>
        )}
      </div>
    </Section>
  );
}

interface OutcomeRowProps {
  outcome: Outcome;
  name: string;
  onChange: (outcome: Outcome) => void;
  onRemove: () => void;
}

function OutcomeRow({ outcome, name, onChange, onRemove }: OutcomeRowProps) {
  return (
    <tr>
      <td>
        <QuietArea
          aria-label={`Name of ${name}`}
          maxLength={200}
          onChange={(metric) => onChange({ ...outcome, metric })}
          oneLine
          placeholder="What is counted?"
          value={outcome.metric}
        />
      </td>
      <td className={styles.unit}>
        <QuietArea
          aria-label={`Unit of ${name}`}
          maxLength={60}
          onChange={(unit) => onChange({ ...outcome, unit })}
          oneLine
          value={outcome.unit}
        />
      </td>
      {(["day90", "year1"] as const).map((when) => (
        <td className={styles.figure} key={when}>
          <QuietNumber
            aria-label={`${when === "day90" ? "Day 90" : "Year 1"} of ${name}`}
            digits={2}
            max={1e9}
            min={-1e9}
            onChange={(number) => number !== null && onChange({ ...outcome, [when]: number })}
            value={outcome[when]}
          />
        </td>
      ))}
      <td className={styles.tool}>
        <Button
          className={styles.remove}
          compact
          icon={X}
          iconOnly
          label={`Remove ${name}`}
          onClick={onRemove}
          variant="quiet"
        />
      </td>
    </tr>
  );
}
