import { Copy, Trash2 } from "lucide-react";
import { useLocation } from "wouter";
import type { PayPlan } from "../../../shared/pay.ts";
import { formatDay } from "../../../shared/rules/format.ts";
import { isolate } from "../../../shared/rules/names.ts";
import { useCommand } from "../../api.ts";
import { AssumeText } from "../../ui/assume.tsx";
import { Button } from "../../ui/button.tsx";
import { classNames } from "../../ui/class-names.ts";
import { Tag } from "../../ui/tag.tsx";
import { toast } from "../../ui/toast.tsx";
import { Part } from "./part.tsx";
import type { PayData } from "./use-pay-data.ts";
import { failureOf, type PayForm } from "./use-pay-form.ts";
import styles from "./pay.module.css";

interface VersionsProps {
  form: PayForm;
  plan: PayPlan;
  plans: readonly PayPlan[];
  role: NonNullable<PayData["role"]>;
  /** Where the page’s own action is another: to repair the plan first. */
  onPutInForce: (() => void) | undefined;
}

/** What is in force, what is drafted beside it, what was in force once; the open one can be renamed here. */
export function Versions({ form, plan, plans, role, onPutInForce }: VersionsProps) {
  const [, navigate] = useLocation();
  const create = useCommand("pay.create");
  const open = (id: string) => navigate(`/plan/pay/${role.id}?plan=${id}`);
  const draft = async () => {
    await form.flush();
    const made = await create.run({ roleId: role.id, from: plan.id });
    if (!made.ok) return void toast({ message: made.error.message, tone: "block" });
    open(made.value.id);
    toast({
      message: `This is the new draft. ${isolate(plan.name)} stays as it is.`,
      tone: "done",
    });
  };
  return (
    <Part title="Versions">
      <ul className={styles.versions}>
        {plans.map((one) => (
          <li className={classNames(one.id === plan.id && styles.current)} key={one.id}>
            <a
              aria-current={one.id === plan.id ? "true" : undefined}
              dir="auto"
              href={`#/plan/pay/${role.id}?plan=${one.id}`}
            >
              {one.id === plan.id ? form.values.name || one.name : one.name}
            </a>
            <State plan={one} />
          </li>
        ))}
      </ul>
      <AssumeText
        label="Name of this one"
        maxLength={80}
        onChange={(name) => form.edit((values) => ({ ...values, name }))}
        problem={failureOf(form, "name")}
        value={form.values.name}
      />
      <span className={styles.inline}>
        <Button
          compact
          icon={Copy}
          onClick={() => void draft()}
          pending={create.pending}
          variant="quiet"
        >
          New draft from this
        </Button>
        {plan.status !== "in-force" && onPutInForce && (
          <Button compact onClick={onPutInForce} variant="quiet">
            Put in force as it is…
          </Button>
        )}
        {plan.status !== "in-force" && <Remove form={form} plan={plan} />}
      </span>
    </Part>
  );
}

function State({ plan: { status, fromDay } }: { plan: PayPlan }) {
  if (status === "draft") return <Tag>draft</Tag>;
  const since =
    fromDay === null ? "" : ` ${formatDay(fromDay, { style: "short" })} ${fromDay.slice(0, 4)}`;
  return status === "in-force" ? (
    <Tag tone="accent">in force from{since}</Tag>
  ) : (
    <span className={styles.faint}>in force from{since}, past</span>
  );
}

function Remove({ plan, form }: { plan: PayPlan; form: PayForm }) {
  const [, navigate] = useLocation();
  const remove = useCommand("pay.delete");
  const restore = useCommand("pay.restore");
  const undo = async () => {
    const result = await restore.run({ id: plan.id });
    if (!result.ok) return void toast({ message: result.error.message, tone: "block" });
    navigate(`/plan/pay/${plan.roleId}?plan=${plan.id}`);
  };
  const run = async () => {
    await form.flush();
    const result = await remove.run({ id: plan.id });
    if (!result.ok) return void toast({ message: result.error.message, tone: "block" });
    navigate(`/plan/pay/${plan.roleId}`);
    toast({
      message: `${isolate(plan.name)} is deleted.`,
      action: { label: "Undo", onAction: () => void undo() },
    });
  };
  return (
    <Button compact icon={Trash2} onClick={() => void run()} variant="quiet">
      Delete
    </Button>
  );
}
