import { ChevronRight } from "lucide-react";
import type { RoleSummary } from "../../../shared/role.ts";
import { Field } from "../../ui/field.tsx";
import { Icon } from "../../ui/icon.tsx";
import { Group } from "./group.tsx";
import { PayFields } from "./pay-fields.tsx";
import { QuietArea } from "./quiet.tsx";
import { RampFields } from "./ramp-fields.tsx";
import { changeWithUndo, failureOf, type RoleForm } from "./role-form.ts";
import { Texts } from "./text-list.tsx";
import styles from "./planning.module.css";

interface PlanningProps {
  form: RoleForm;
  roleId: string;
  roles: readonly RoleSummary[];
  currency: string;
  /** Whether the one at the laptop decides about pay. */
  mayPay: boolean;
  isOpen: boolean;
  onOpenChange: (isOpen: boolean) => void;
}

/** Pay, ramp, capacity, reporting: what the plan reckons with. Closed until somebody asks. */
export function Planning(props: PlanningProps) {
  const { form, roleId, roles, currency, mayPay, isOpen, onOpenChange } = props;
  return (
    <details
      className={styles.planning}
      id="planning"
      onToggle={(event) => onOpenChange(event.currentTarget.open)}
      open={isOpen}
    >
      <summary>
        <Icon icon={ChevronRight} />
        <h2>Planning assumptions</h2>
        <span className={styles.faint}>pay, ramp, capacity, when to hire</span>
      </summary>
      <div className={styles.groups}>
        <PayFields currency={currency} form={form} mayPay={mayPay} />
        <RampFields form={form} roleId={roleId} roles={roles} />
        <Group title="When to hire">
          <LongText form={form} field="hireWhen" label="Hire when" />
          <LongText form={form} field="summary" label="The role in short, for lists" />
          <Field group label="What goes wrong with this role">
            <Texts
              addLabel="Add a mistake to avoid"
              itemName="Mistake to avoid"
              label="Mistakes to avoid"
              max={20}
              onChange={(avoid) => form.edit((values) => ({ ...values, avoid }))}
              onRemove={(avoid) => changeWithUndo(form, "avoid", avoid, "The line is taken out.")}
              texts={form.values.avoid}
            />
          </Field>
        </Group>
      </div>
    </details>
  );
}

function LongText({
  form,
  field,
  label,
}: {
  form: RoleForm;
  field: "hireWhen" | "summary";
  label: string;
}) {
  return (
    <Field error={failureOf(form, field)} group label={label}>
      <QuietArea
        aria-label={label}
        maxLength={field === "summary" ? 2000 : 1000}
        onChange={(text) => form.edit((values) => ({ ...values, [field]: text }))}
        value={form.values[field]}
      />
    </Field>
  );
}
