import { useState } from "react";
import type { Duty } from "../../../shared/org.ts";
import { formatNumber } from "../../../shared/rules/format.ts";
import type { OrgIndex } from "../../../shared/rules/org.ts";
import { readNumber } from "../../../shared/rules/read-number.ts";
import { Field, NumberInput } from "../../ui/field.tsx";
import { useDutyChange } from "./use-org.ts";
import styles from "./org.module.css";

interface HoursFieldProps {
  /** Null while nobody has said how long it takes. */
  duty: Duty | null;
  fields: Pick<Duty, "roleId" | "responsibilityId" | "seatId">;
  label: string;
  index: OrgIndex;
}

/** The hours a week of one line, stored when the field is left or Enter is pressed. */
export function HoursField({ duty, fields, label, index }: HoursFieldProps) {
  const stored = duty === null || duty.hoursPerWeek === 0 ? "" : formatNumber(duty.hoursPerWeek);
  const [typed, setTyped] = useState<string | null>(null);
  const [error, setError] = useState<string | null>(null);
  const { change } = useDutyChange(index);
  const store = async () => {
    if (typed === null) return;
    const hours = typed.trim() === "" ? 0 : readNumber(typed);
    if (hours === null || hours < 0 || hours > 168) {
      setError("0 to 168 hours");
      return;
    }
    setError(null);
    if (hours !== (duty?.hoursPerWeek ?? 0)) {
      const { roleId, responsibilityId, seatId } = fields;
      const begun = { id: null, fromDay: null, untilDay: null, keptBecause: "" };
      const base = duty ?? { ...begun, roleId, responsibilityId, seatId };
      const saved = { save: [{ ...base, hoursPerWeek: hours }], remove: [] };
      if (!(await change(saved, `${formatNumber(hours)} hours a week.`))) return;
    }
    setTyped(null);
  };
  return (
    <Field className={styles.hours} error={error} label={`Hours a week: ${label}`} labelHidden>
      <NumberInput
        onBlur={() => void store()}
        onChange={(event) => setTyped(event.target.value)}
        onKeyDown={(event) => {
          if (event.key === "Enter") void store();
          if (event.key === "Escape" && typed !== null) {
            event.stopPropagation();
            setTyped(null);
            setError(null);
          }
        }}
        placeholder="–"
        unit="h"
        value={typed ?? stored}
      />
    </Field>
  );
}
