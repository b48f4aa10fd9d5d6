import { Check, Ellipsis, PenLine, Plus, Trash2 } from "lucide-react";
import { useState } from "react";
import type { Plan } from "../../../shared/plan.ts";
import { copyName, isNameTaken } from "../../../shared/rules/unique-name.ts";
import { invoke } from "../../api.ts";
import { Button } from "../../ui/button.tsx";
import { Segments } from "../../ui/choice.tsx";
import { Dialog } from "../../ui/dialog.tsx";
import { Field, Select, TextInput } from "../../ui/field.tsx";
import { Menu } from "../../ui/menu.tsx";
import { toast } from "../../ui/toast.tsx";
import type { PlanForm } from "./plan-form.ts";
import styles from "./capacity.module.css";

interface ScenarioBarProps {
  plans: readonly Plan[];
  planId: string;
  form: PlanForm;
  onOpen: (id: string) => void;
}

/** So many stand side by side; of more one is chosen from a list. */
const mostSegments = 3;

/** The scenarios: which one is looked at, a further one, and what can be done with this one. */
export function ScenarioBar({ plans, planId, form, onOpen }: ScenarioBarProps) {
  const [naming, setNaming] = useState(false);
  const names = plans.map((one) => (one.id === planId ? form.values.name : one.name));
  const options = plans.map(({ id }, at) => ({ value: id, label: names[at]! }));
  const add = async () => {
    await form.flush();
    const made = await invoke("plan.create", { name: nextName(names), from: planId });
    if (!made.ok) return toast({ message: made.error.message, tone: "block" });
    onOpen(made.value.id);
    return toast({ message: "A copy to change. Give it a name that says what is different." });
  };
  return (
    <div className={styles.scenarios}>
      {options.length <= mostSegments ? (
        <Segments
          className={styles.segments}
          label="Scenario"
          onChange={onOpen}
          options={options}
          value={planId}
        />
      ) : (
        <Select
          aria-label="Scenario"
          className={styles.pick}
          onChange={(event) => onOpen(event.target.value)}
          value={planId}
        >
          {options.map(({ value, label }) => (
            <option key={value} value={value}>
              {label}
            </option>
          ))}
        </Select>
      )}
      <Button icon={Plus} iconOnly label="Add a scenario" onClick={() => void add()} />
      <ScenarioMenu
        isFirst={plans[0]?.id === planId}
        onOpen={onOpen}
        onRename={() => setNaming(true)}
        planId={planId}
        plans={plans}
        form={form}
      />
      <Rename form={form} onOpenChange={setNaming} open={naming} taken={names} />
    </div>
  );
}

function nextName(names: readonly string[]): string {
  if (!isNameTaken("Slow start", names)) return "Slow start";
  return copyName("Scenario", names, 60);
}

interface MenuProps extends ScenarioBarProps {
  isFirst: boolean;
  onRename: () => void;
}

function ScenarioMenu({ plans, planId, form, isFirst, onOpen, onRename }: MenuProps) {
  const { name } = form.values;
  const choose = async () => {
    const before = plans[0]?.id;
    const result = await invoke("plan.choose", { id: planId });
    if (!result.ok) return toast({ message: result.error.message, tone: "block" });
    return toast({
      message: `“${name}” is the plan now.`,
      ...(before && {
        action: {
          label: "Undo",
          onAction: () => void invoke("plan.choose", { id: before }),
        },
      }),
    });
  };
  const remove = async () => {
    await form.flush();
    const result = await invoke("plan.delete", { id: planId });
    if (!result.ok) return toast({ message: result.error.message, tone: "block" });
    onOpen(plans.find((one) => one.id !== planId)?.id ?? "");
    return toast({
      message: `“${name}” is deleted.`,
      action: { label: "Undo", onAction: () => void bringBack() },
    });
  };
  const bringBack = async () => {
    const result = await invoke("plan.restore", { id: planId });
    if (!result.ok) return toast({ message: result.error.message, tone: "block" });
    return onOpen(planId);
  };
  return (
    <Menu
      items={[
        { id: "rename", label: "Rename…", icon: PenLine, onSelect: onRename },
        {
          id: "choose",
          label: isFirst ? "This is the plan" : "Make this the plan",
          icon: Check,
          disabled: isFirst,
          onSelect: () => void choose(),
        },
        { id: "line", separator: true },
        {
          id: "delete",
          label: "Delete this scenario",
          icon: Trash2,
          danger: true,
          onSelect: () => void remove(),
        },
      ]}
      trigger={<Button icon={Ellipsis} iconOnly label={`More for “${name}”`} />}
    />
  );
}

interface RenameProps {
  form: PlanForm;
  taken: readonly string[];
  open: boolean;
  onOpenChange: (open: boolean) => void;
}

function Rename({ form, taken, open, onOpenChange }: RenameProps) {
  return (
    <Dialog onOpenChange={onOpenChange} open={open} title="Rename this scenario">
      <RenameForm form={form} onDone={() => onOpenChange(false)} taken={taken} />
    </Dialog>
  );
}

/** Its own component, so that it begins from the present name whenever the dialog opens. */
function RenameForm(props: Pick<RenameProps, "form" | "taken"> & { onDone: () => void }) {
  const { form, taken, onDone } = props;
  const before = form.values.name;
  const [name, setName] = useState(before);
  const others = taken.filter((one) => one !== before);
  const error =
    name.trim() === ""
      ? "It needs a name."
      : isNameTaken(name, others)
        ? "Another scenario has this name."
        : undefined;
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        if (error !== undefined) return;
        form.edit((values) => ({ ...values, name: name.trim() }));
        onDone();
      }}
    >
      <Field error={error} label="Name">
        <TextInput
          dir="auto"
          maxLength={60}
          onChange={(event) => setName(event.target.value)}
          value={name}
        />
      </Field>
      <span>
        <Button type="submit" variant="primary">
          Rename
        </Button>
      </span>
    </form>
  );
}
