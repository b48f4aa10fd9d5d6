import { Plus, X } from "lucide-react";
import type { RoleDetails, RoleSummary } from "../../../shared/role.ts";
import { Button } from "../../ui/button.tsx";
import { Segments } from "../../ui/choice.tsx";
import { Field, Select } from "../../ui/field.tsx";
import { Group } from "./group.tsx";
import { QuietArea, QuietNumber } from "./quiet.tsx";
import { changeWithUndo, failureOf, type RoleForm } from "./role-form.ts";
import styles from "./planning.module.css";

interface RampFieldsProps {
  form: RoleForm;
  roleId: string;
  roles: readonly RoleSummary[];
}

/** How fast somebody becomes productive, how much one person can carry, and where the role stands. */
export function RampFields({ form, roleId, roles }: RampFieldsProps) {
  const { capacityDriver, span, reportsTo } = form.values;
  const setDriver = (next: RoleDetails["capacityDriver"]) =>
    form.edit((values) => ({ ...values, capacityDriver: next }));
  const most = capacityDriver.kind === "flow" ? capacityDriver.perMonth : capacityDriver.capacity;
  const { unit, explanation } = capacityDriver;
  const driver = (kind: "flow" | "stock", number: number, over = {}) =>
    setDriver(
      kind === "flow"
        ? { kind, unit, explanation, perMonth: number, ...over }
        : { kind, unit, explanation, capacity: number, ...over },
    );
  return (
    <Group title="Capacity">
      <Ramp form={form} />
      <Field error={failureOf(form, "capacityDriver")} group label="One person carries">
        <div className={styles.inline}>
          <QuietNumber
            aria-label="How much one person carries"
            className={styles.box}
            digits={2}
            max={1e9}
            min={0}
            onChange={(number) => number !== null && driver(capacityDriver.kind, number)}
            value={most}
          />
          <QuietArea
            aria-label="What is counted"
            maxLength={120}
            onChange={(text) => driver(capacityDriver.kind, most, { unit: text })}
            oneLine
            placeholder="What is counted?"
            value={unit}
          />
          <Segments
            label="How it is counted"
            onChange={(kind) => driver(kind, most)}
            options={[
              { value: "flow", label: "a month" },
              { value: "stock", label: "at a time" },
            ]}
            value={capacityDriver.kind}
          />
        </div>
        <QuietArea
          aria-label="Why this much"
          maxLength={1000}
          onChange={(text) => driver(capacityDriver.kind, most, { explanation: text })}
          placeholder="Why this much?"
          value={explanation}
        />
      </Field>
      <Field error={failureOf(form, "reportsTo")} label="Reports to">
        <Select
          onChange={(event) =>
            form.edit((values) => ({ ...values, reportsTo: event.target.value || null }))
          }
          value={reportsTo ?? ""}
        >
          <option value="">Nobody</option>
          <option value="founder">The founder</option>
          {roles
            .filter((role) => role.id !== roleId)
            .map((role) => (
              <option key={role.id} value={role.id}>
                {role.name}
              </option>
            ))}
        </Select>
      </Field>
      <Field
        error={failureOf(form, "span")}
        group
        help="Leave it empty for a role without a team."
        label="People one holder can lead"
      >
        <QuietNumber
          aria-label="People one holder can lead"
          className={styles.box}
          max={50}
          min={1}
          onChange={(number) => form.edit((values) => ({ ...values, span: number }))}
          optional
          value={span}
        />
      </Field>
    </Group>
  );
}

function Ramp({ form }: { form: RoleForm }) {
  const { ramp } = form.values;
  const set = (next: number[]) => form.edit((values) => ({ ...values, ramp: next }));
  return (
    <Field
      error={failureOf(form, "ramp")}
      group
      help="How productive somebody is in each month after the start; after the last one, always as in that."
      label="Ramp"
    >
      <ol className={styles.ramp}>
        {ramp.map((share, at) => (
          // Months have no identity but their number.
          <li key={at}>
            <span className={styles.bar}>
              <i style={{ height: `${share * 100}%` }} />
            </span>
            <QuietNumber
              aria-label={`Month ${at + 1}, per cent`}
              max={100}
              min={0}
              onChange={(percent) => percent !== null && set(ramp.with(at, percent / 100))}
              value={Math.round(share * 100)}
            />
            <span className={styles.faint}>{at + 1}</span>
          </li>
        ))}
      </ol>
      <span className={styles.inline}>
        {ramp.length < 36 && (
          <Button compact icon={Plus} onClick={() => set([...ramp, 1])} variant="quiet">
            Add a month
          </Button>
        )}
        {ramp.length > 0 && (
          <Button
            compact
            icon={X}
            onClick={() =>
              changeWithUndo(form, "ramp", ramp.slice(0, -1), "The last month is taken out.")
            }
            variant="quiet"
          >
            Remove the last
          </Button>
        )}
      </span>
    </Field>
  );
}
