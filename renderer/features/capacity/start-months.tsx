import { Plus, X } from "lucide-react";
import { formatMonth } from "../../../shared/rules/months.ts";
import { Button } from "../../ui/button.tsx";
import styles from "./assumptions.module.css";

interface StartMonthsProps {
  title: string;
  label: string;
  add: string;
  months: readonly string[];
  /** What the first one that is added begins with. */
  first: string;
  onChange: (months: string[]) => void;
}

/** A month for each person. */
export function StartMonths({ title, label, add, months, first, onChange }: StartMonthsProps) {
  return (
    <div className={styles.people}>
      <span className={styles.label}>{title}</span>
      {months.map((month, at) => (
        // People of a role have no identity here but their place.
        <span className={styles.person} key={at}>
          <input
            aria-label={`${label} ${at + 1}`}
            className={styles.select}
            onChange={(event) => {
              if (/^\d{4}-(0[1-9]|1[0-2])$/.test(event.target.value))
                onChange(months.with(at, event.target.value));
            }}
            type="month"
            value={month}
          />
          <Button
            compact
            icon={X}
            iconOnly
            label={`Remove ${formatMonth(month)}, ${label} ${at + 1}`}
            onClick={() => onChange(months.toSpliced(at, 1))}
            variant="quiet"
          />
        </span>
      ))}
      {months.length < 200 && (
        <span>
          <Button
            compact
            icon={Plus}
            onClick={() => onChange([...months, months.at(-1) ?? first])}
            variant="quiet"
          >
            {add}
          </Button>
        </span>
      )}
    </div>
  );
}
