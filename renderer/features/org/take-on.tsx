import { useState } from "react";
import type { Seat } from "../../../shared/org.ts";
import { inSentence } from "../../../shared/rules/names.ts";
import { assign } from "../../../shared/rules/org-changes.ts";
import { readNumber } from "../../../shared/rules/read-number.ts";
import { Button } from "../../ui/button.tsx";
import { Checkbox } from "../../ui/choice.tsx";
import { Dialog } from "../../ui/dialog.tsx";
import { DateInput, Field, NumberInput, Select } from "../../ui/field.tsx";
import { type OrgLook, useDutyChange } from "./use-org.ts";
import styles from "./org.module.css";

interface TakeOnProps {
  seat: Seat;
  look: OrgLook;
  onClose: () => void;
}

/** A hat: the work of a role, or some of it, with the hours that it takes. */
export function TakeOn({ seat, look, onClose }: TakeOnProps) {
  const { index, day } = look;
  const roles = index.org.roles.filter((role) => role.id !== seat.roleId && !role.archived);
  const [roleId, setRole] = useState(roles[0]?.id ?? "");
  const [dropped, setDropped] = useState<ReadonlySet<string>>(new Set());
  const [hours, setHours] = useState("");
  const [from, setFrom] = useState(day);
  const [error, setError] = useState<string | null>(null);
  const { change, pending } = useDutyChange(index);
  const role = index.roles.get(roleId);
  const lines = role?.responsibilities ?? [];
  const chosen = lines.filter((line) => !dropped.has(line.id));
  const toggle = (id: string) =>
    setDropped((before) => {
      const after = new Set(before);
      if (!after.delete(id)) after.add(id);
      return after;
    });
  const submit = async () => {
    const amount = hours.trim() === "" ? 0 : readNumber(hours);
    if (amount === null || amount < 0 || amount > 168) {
      setError("Hours a week are a number from 0 to 168.");
      return;
    }
    const each = Math.round((amount / chosen.length) * 100) / 100;
    const wanted = assign(
      chosen.map((line) => ({ roleId, responsibilityId: line.id })),
      { seatId: seat.id, day: from, hours: each },
      index,
    );
    if (await change(wanted, `The hat of ${inSentence(role!.name)} is put on.`)) onClose();
  };
  const isReady = chosen.length > 0 && from !== "";
  return (
    <Dialog
      footer={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button
            onClick={() => void submit()}
            pending={pending}
            unavailable={isReady ? undefined : "Choose some of the work and a first day."}
            variant="primary"
          >
            Put on this hat
          </Button>
        </>
      }
      onOpenChange={(open) => !open && onClose()}
      open
      title="Whose work is done here as well?"
      wide
    >
      <div className={styles.form}>
        <Field label="Work of">
          <Select
            onChange={(event) => {
              setRole(event.target.value);
              setDropped(new Set());
            }}
            value={roleId}
          >
            {roles.map((one) => (
              <option key={one.id} value={one.id}>
                {one.name}
              </option>
            ))}
          </Select>
        </Field>
        {lines.length === 0 ? (
          <p className={styles.quiet}>This role lists no responsibilities yet.</p>
        ) : (
          <fieldset className={styles.checks}>
            <legend>Which of it</legend>
            {lines.map((line) => (
              <Checkbox
                checked={!dropped.has(line.id)}
                key={line.id}
                label={line.text}
                onChange={() => toggle(line.id)}
              />
            ))}
          </fieldset>
        )}
        <div className={styles.pair}>
          <Field error={error} help="Spread over what is ticked." label="Hours a week, together">
            <NumberInput
              onChange={(event) => setHours(event.target.value)}
              unit="h"
              value={hours}
            />
          </Field>
          <Field label="From">
            <DateInput onChange={(event) => setFrom(event.target.value)} value={from} />
          </Field>
        </div>
      </div>
    </Dialog>
  );
}
