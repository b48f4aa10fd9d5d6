import { classNames } from "./class-names.ts";
import styles from "./stage.module.css";

interface StageStepsProps {
  /** The stage's own word. */
  label: string;
  /** How far along it lies, from 1. */
  position: number;
  total: number;
  /** Rejected, withdrawn: no position any more. */
  ended?: boolean | undefined;
}

/** The word, and how far along it lies. No colour per stage: position says it. */
export function StageSteps({ label, position, total, ended }: StageStepsProps) {
  return (
    <span className={classNames(styles.stage, ended && styles.ended)}>
      <span aria-hidden="true" className={styles.steps}>
        {Array.from({ length: total }, (_, index) => (
          <i className={classNames(!ended && index < position && styles.passed)} key={index} />
        ))}
      </span>
      <span className={styles.word}>{label}</span>
    </span>
  );
}
