import { Plus, X } from "lucide-react";
import type { CSSProperties } from "react";
import type { RoleDetails } from "../../../shared/role.ts";
import { currencyExponent, formatMoney } from "../../../shared/rules/format.ts";
import { Button } from "../../ui/button.tsx";
import { Segments } from "../../ui/choice.tsx";
import { Field, Select } from "../../ui/field.tsx";
import { commissionKinds } from "./labels.ts";
import { Group } from "./group.tsx";
import { QuietArea, QuietNumber } from "./quiet.tsx";
import { changeWithUndo, failureOf, type RoleForm } from "./role-form.ts";
import styles from "./planning.module.css";

interface PayFieldsProps {
  form: RoleForm;
  currency: string;
  mayPay: boolean;
}

export function PayFields({ form, currency, mayPay }: PayFieldsProps) {
  const { commission } = form.values;
  const setCommission = (change: Partial<RoleDetails["commission"]>) =>
    form.edit((values) => ({ ...values, commission: { ...values.commission, ...change } }));
  return (
    <Group title="Pay">
      {mayPay ? (
        <Promised currency={currency} form={form} />
      ) : (
        <p className={styles.faint}>Pay on target and its mix are decided by the founder.</p>
      )}
      <Field label="Commission">
        <Select
          onChange={(event) =>
            setCommission({ kind: event.target.value as RoleDetails["commission"]["kind"] })
          }
          value={commission.kind}
        >
          {commissionKinds.map(({ id, label }) => (
            <option key={id} value={id}>
              {label}
            </option>
          ))}
        </Select>
      </Field>
      {commission.kind !== "none" && (
        <Field group label="Rate">
          <Segments
            onChange={(structure) => setCommission({ structure })}
            options={[
              { value: "flat", label: "The same throughout" },
              { value: "tiered", label: "In steps" },
            ]}
            value={commission.structure}
          />
        </Field>
      )}
      <Field group label="Paid on">
        <QuietArea
          aria-label="Paid on"
          maxLength={500}
          onChange={(basis) => setCommission({ basis })}
          value={commission.basis}
        />
      </Field>
      <Field group label="Why it is paid like this">
        <QuietArea
          aria-label="Why it is paid like this"
          maxLength={1000}
          onChange={(explanation) => setCommission({ explanation })}
          value={commission.explanation}
        />
      </Field>
      <Incentives form={form} />
    </Group>
  );
}

/** What a year on target pays, and how much of it is certain. */
function Promised({ form, currency }: Omit<PayFieldsProps, "mayPay">) {
  const { payMix, onTargetPay } = form.values;
  const unit = 10 ** currencyExponent(currency);
  const base = Math.round(payMix.base * 100);
  const setBase = (percent: number) =>
    form.edit((values) => ({
      ...values,
      payMix: { base: percent / 100, variable: (100 - percent) / 100 },
    }));
  return (
    <>
      <Field
        error={failureOf(form, "onTargetPay")}
        group
        help={
          onTargetPay === null
            ? "Base and variable together. Leave it empty until it is decided."
            : `${formatMoney(Math.round(onTargetPay * payMix.base), currency)} base and ${formatMoney(Math.round(onTargetPay * payMix.variable), currency)} variable.`
        }
        label="Yearly pay on target"
      >
        <QuietNumber
          aria-label={`Yearly pay on target in ${currency}`}
          className={styles.box}
          digits={currencyExponent(currency)}
          max={1e11}
          min={0}
          onChange={(amount) =>
            form.edit((values) => ({
              ...values,
              onTargetPay: amount === null ? null : Math.round(amount * unit),
            }))
          }
          optional
          unit={currency}
          value={onTargetPay === null ? null : onTargetPay / unit}
        />
      </Field>
      <Field
        error={failureOf(form, "payMix")}
        group
        label={`Mix: ${base} base, ${100 - base} variable`}
      >
        <input
          aria-label="Share of base pay"
          aria-valuetext={`${base} per cent base, ${100 - base} per cent variable`}
          className={styles.slider}
          max={100}
          min={0}
          onChange={(event) => setBase(event.target.valueAsNumber)}
          step={5}
          style={{ "--fill": `${base}%` } as CSSProperties}
          type="range"
          value={base}
        />
      </Field>
    </>
  );
}

type Incentive = RoleDetails["incentives"][number];

function Incentives({ form }: { form: RoleForm }) {
  const { incentives } = form.values;
  const set = (next: Incentive[]) => form.edit((values) => ({ ...values, incentives: next }));
  return (
    <Field group label="Incentives">
      <ul className={styles.incentives}>
        {incentives.map((incentive, at) => (
          // Incentives have no identity but their place, and are never reordered.
          <li key={at}>
            {(["name", "trigger", "why"] as const).map((field) => (
              <QuietArea
                aria-label={`${incentiveWords[field]} incentive ${at + 1}`}
                className={styles[field]}
                key={field}
                maxLength={incentiveLimits[field]}
                onChange={(text) => set(incentives.with(at, { ...incentive, [field]: text }))}
                oneLine={field === "name"}
                placeholder={`${incentiveWords[field]} it`}
                value={incentive[field]}
              />
            ))}
            <Button
              className={styles.remove}
              compact
              icon={X}
              iconOnly
              label={`Remove incentive ${at + 1}`}
              onClick={() =>
                changeWithUndo(
                  form,
                  "incentives",
                  incentives.toSpliced(at, 1),
                  "The incentive is taken out.",
                )
              }
              variant="quiet"
            />
          </li>
        ))}
      </ul>
      {incentives.length < 10 && (
        <span>
          <Button
            compact
            icon={Plus}
            onClick={() => set([...incentives, { name: "", trigger: "", why: "" }])}
            variant="quiet"
          >
            Add an incentive
          </Button>
        </span>
      )}
    </Field>
  );
}

const incentiveWords = { name: "Name of", trigger: "What earns", why: "Reason for" };
const incentiveLimits = { name: 120, trigger: 500, why: 1000 };
