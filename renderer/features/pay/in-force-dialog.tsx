import { useState } from "react";
import type { Company } from "../../../shared/company.ts";
import type { PayPlan, PayTerms } from "../../../shared/pay.ts";
import type { Role } from "../../../shared/role.ts";
import { formatDay, formatMoney, formatPercent } from "../../../shared/rules/format.ts";
import { jobWords } from "../../../shared/rules/job-description.ts";
import { placeholdersIn } from "../../../shared/rules/placeholders.ts";
import { payInWords } from "../../../shared/rules/pay/words.ts";
import { useCommand } from "../../api.ts";
import { Button } from "../../ui/button.tsx";
import { Dialog } from "../../ui/dialog.tsx";
import { DateInput, Field } from "../../ui/field.tsx";
import { toast } from "../../ui/toast.tsx";
import styles from "./pay.module.css";
import { dayIn } from "../../../shared/rules/today.ts";

interface InForceDialogProps {
  /** The stored version that is shown and put in force; null: closed. */
  version: number | null;
  onClose: () => void;
  plan: PayPlan;
  plans: readonly PayPlan[];
  terms: PayTerms;
  role: Role;
  company: Company;
}

/** From which day a plan holds, and everything that changes with it, by name. */
export function InForceDialog(props: InForceDialogProps) {
  const { version, onClose, plan, plans, terms, role, company } = props;
  const today = dayIn(company.timeZone);
  const [chosen, setFromDay] = useState<string | null>(null);
  const fromDay = chosen ?? today;
  const [failure, setFailure] = useState<string | null>(null);
  const put = useCommand("pay.putInForce");
  const takeBack = useCommand("pay.takeBack");
  const undo = async () => {
    const result = await takeBack.run({ id: plan.id });
    if (!result.ok) toast({ message: result.error.message, tone: "block" });
  };
  const close = () => {
    setFailure(null);
    onClose();
  };
  const run = async () => {
    if (version === null) return;
    const result = await put.run({ id: plan.id, fromDay, updatedAt: version });
    if (!result.ok) return setFailure(result.error.message);
    close();
    toast({
      message: `${plan.name} is in force from ${formatDay(fromDay)}, and the role says so.`,
      action: { label: "Undo", onAction: () => void undo() },
    });
  };
  const before = plans.find(({ status }) => status === "in-force");
  return (
    <Dialog
      footer={
        <>
          <Button onClick={close}>Not yet</Button>
          <Button
            onClick={() => void run()}
            pending={put.pending}
            unavailable={fromDay === "" ? "Choose the day first." : undefined}
            variant="primary"
          >
            Put in force
          </Button>
        </>
      }
      onOpenChange={close}
      open={version !== null}
      title={<>Put {<bdi>{plan.name}</bdi>} in force?</>}
    >
      <Field
        error={failure}
        help="Today or a day before. For a day to come, put it in force on that day."
        label="From"
      >
        <DateInput
          max={today}
          onChange={(event) => setFromDay(event.target.value)}
          value={fromDay}
        />
      </Field>
      <ul className={styles.changes}>
        {before && (
          <li>
            “<bdi>{before.name}</bdi>” ({payInWords(before.terms, company.currency)}) is no longer
            in force. It stays among the versions.
          </li>
        )}
        <li>{roleWords(role, terms, company.currency)}</li>
        <li>{readerWords(role)}</li>
        <li>
          Openings keep the copy they were made with, and nobody’s signed contract changes by this.
        </li>
      </ul>
    </Dialog>
  );
}

function roleWords(role: Role, terms: PayTerms, currency: string): string {
  const [pay, mix] = [formatMoney(terms.onTargetPay, currency), mixWords(terms.baseShare)];
  const old = mixWords(role.payMix.base);
  if (role.onTargetPay === terms.onTargetPay && old === mix)
    return `The role says ${pay} on target, ${mix}, already.`;
  const was =
    role.onTargetPay === null
      ? `nothing is decided there yet, the mix is ${old}`
      : `now ${formatMoney(role.onTargetPay, currency)}, ${old}`;
  return `The role takes over ${pay} on target, ${mix} (${was}).`;
}

/** Who learns of it by that: others see of a role's pay what its job description says to every candidate. */
function readerWords(role: Role): string {
  const said = Object.values(jobWords(role)).flat().flatMap(placeholdersIn);
  return said.includes("base_pay") || said.includes("on_target_pay")
    ? "The role’s job description says the amount, so everybody who opens this file at their own place reads it too."
    : "Others who use this file see the mix in the role, but not the amount: its job description does not say it.";
}

const mixWords = (base: number): string =>
  `${formatPercent(base)} base and ${formatPercent(1 - base)} variable`;
