import { type ReactNode, useId } from "react";
import { Button } from "./button.tsx";
import styles from "./progress.module.css";

interface ProgressProps {
  label: ReactNode;
  /** Null while the length is unknown. */
  value: number | null;
  max?: number | undefined;
  onCancel?: (() => void) | undefined;
  cancelLabel?: string | undefined;
}

export function Progress({
  label,
  value,
  max = 100,
  onCancel,
  cancelLabel = "Cancel",
}: ProgressProps) {
  const id = useId();
  const share = value === null || max <= 0 ? null : Math.min(1, Math.max(0, value / max));
  return (
    <div className={styles.progress}>
      <span id={id}>{label}</span>
      <div
        aria-labelledby={id}
        aria-valuemax={max}
        aria-valuemin={0}
        aria-valuenow={value ?? undefined}
        className={styles.bar}
        role="progressbar"
      >
        <i
          className={share === null ? styles.unknown : styles.known}
          style={share === null ? undefined : { width: `${share * 100}%` }}
        />
      </div>
      {onCancel && (
        <Button className={styles.cancel} compact onClick={onCancel} variant="quiet">
          {cancelLabel}
        </Button>
      )}
    </div>
  );
}
