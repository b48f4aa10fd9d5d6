import { useState } from "react";
import type { Company } from "../../../shared/company.ts";
import type { PayPlan, PayTerms } from "../../../shared/pay.ts";
import type { Role } from "../../../shared/role.ts";
import { formatDay, formatMoney, formatPercent } from "../../../shared/rules/format.ts";
import { payInWords } from "../../../shared/rules/pay/words.ts";
import { useCommand } from "../../api.ts";
import { Button } from "../../ui/button.tsx";
import { Dialog } from "../../ui/dialog.tsx";
import { DateInput, Field } from "../../ui/field.tsx";
import { toast } from "../../ui/toast.tsx";
import styles from "./pay.module.css";

interface InForceDialogProps {
  open: boolean;
  onOpenChange: (open: boolean) => void;
  plan: PayPlan;
  plans: readonly PayPlan[];
  terms: PayTerms;
  role: Role;
  company: Company;
}

/** From which day a plan holds, and everything that changes with it, by name. */
export function InForceDialog(props: InForceDialogProps) {
  const { open, onOpenChange, plan, plans, terms, role, company } = props;
  const [fromDay, setFromDay] = useState(() => todayIn(company.timeZone));
  const [failure, setFailure] = useState<string | null>(null);
  const put = useCommand("pay.putInForce");
  const takeBack = useCommand("pay.takeBack");
  const undo = async () => {
    const result = await takeBack.run({ id: plan.id });
    if (!result.ok) toast({ message: result.error.message, tone: "block" });
  };
  const run = async () => {
    const result = await put.run({ id: plan.id, fromDay });
    if (!result.ok) return setFailure(result.error.message);
    setFailure(null);
    onOpenChange(false);
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
          <Button onClick={() => onOpenChange(false)}>Not yet</Button>
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
      onOpenChange={onOpenChange}
      open={open}
      title={<>Put {<bdi>{plan.name}</bdi>} in force?</>}
    >
      <Field error={failure} label="From">
        <DateInput onChange={(event) => setFromDay(event.target.value)} value={fromDay} />
      </Field>
      <ul className={styles.changes}>
        {before && (
          <li>
            “<bdi>{before.name}</bdi>” ({payInWords(before.terms, company.currency)}) is no longer
            in force. It stays among the versions.
          </li>
        )}
        <li>{roleWords(role, terms, company.currency)}</li>
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

const mixWords = (base: number): string =>
  `${formatPercent(base)} base and ${formatPercent(1 - base)} variable`;

/** Today where the company is. */
function todayIn(timeZone: string): string {
  try {
    return new Intl.DateTimeFormat("sv-SE", { timeZone }).format(Date.now());
  } catch {
    return new Date().toISOString().slice(0, 10);
  }
}
