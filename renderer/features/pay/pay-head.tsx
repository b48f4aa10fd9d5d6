import { Printer } from "lucide-react";
import type { PayPlan } from "../../../shared/pay.ts";
import { formatDay } from "../../../shared/rules/format.ts";
import type { PayFinding } from "../../../shared/rules/pay/lint.ts";
import { payInWords } from "../../../shared/rules/pay/words.ts";
import { Button, LinkButton } from "../../ui/button.tsx";
import { PageHead } from "../../ui/page.tsx";
import { useNarrowWindow } from "../../ui/use-narrow.ts";
import { SavedWord } from "../../use-autosave.tsx";
import { RoleChoice } from "./role-choice.tsx";
import type { PayData } from "./use-pay-data.ts";
import type { PayForm } from "./use-pay-form.ts";

interface PayHeadProps {
  data: PayData;
  role: NonNullable<PayData["role"]>;
  plan: PayPlan;
  plans: readonly PayPlan[];
  form: PayForm;
  /** The gravest finding that one click repairs. */
  gravest: PayFinding | undefined;
  onRepair: (finding: PayFinding) => void;
  onPutInForce: () => void;
}

/** Whose pay it is and which plan of theirs, and the one thing to do next: repair it, or put it in force. */
export function PayHead(props: PayHeadProps) {
  const { data, role, plan, form } = props;
  const narrow = useNarrowWindow();
  return (
    <PageHead
      actions={
        <>
          <RoleChoice data={data} role={role} />
          <LinkButton
            href={`#/reports/pay-sheet/${plan.id}`}
            icon={Printer}
            {...(narrow ? { iconOnly: true, label: "Pay sheet" } : { children: "Pay sheet" })}
          />
          <Primary {...props} />
        </>
      }
      crumb={
        <>
          <a dir="auto" href={`#/roles/${role.id}`}>
            {role.name}
          </a>
          {` · ${stateWords(props)}`}
          {form.status !== "clean" && " · "}
          <SavedWord status={form.status} />
        </>
      }
      ruled
      title="Pay"
    />
  );
}

/** Which plan is open, and what holds meanwhile. */
function stateWords({ plan, plans, form, data }: PayHeadProps): string {
  const { name } = form.values;
  const { currency } = data.company;
  if (plan.status === "in-force") return `${name}, in force since ${formatDay(plan.fromDay)}`;
  const kind = plan.status === "past" ? "once in force" : "a draft";
  const now = plans.find(({ status }) => status === "in-force");
  const holds = now ? `in force is ${payInWords(now.terms, currency)}` : "nothing is in force yet";
  return `${name}, ${kind}; ${holds}`;
}

function Primary({ plan, gravest, onRepair, onPutInForce }: PayHeadProps) {
  if (gravest?.repair) {
    return (
      <Button onClick={() => onRepair(gravest)} shortcut="r" variant="primary">
        {gravest.repair.label}
      </Button>
    );
  }
  if (plan.status === "in-force") return null;
  return (
    <Button onClick={onPutInForce} shortcut="f" variant="primary">
      Put in force…
    </Button>
  );
}
