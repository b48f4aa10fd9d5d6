import { scopeWords } from "../../../shared/rules/changes.ts";
import { formatInstant } from "../../../shared/rules/format.ts";
import type { ChangeScope } from "../../../shared/scorecard.ts";
import styles from "./reading.module.css";

interface ScoreChangesProps<T> {
  changes: readonly {
    from: T;
    to: T;
    reason: string;
    scope: ChangeScope;
    changedAt: number;
  }[];
  say: (value: T) => string;
  timeZone: string;
}

/** How something that was submitted became what it is now, in the author's own reasons. */
export function ScoreChanges<T>({ changes, say, timeZone }: ScoreChangesProps<T>) {
  if (changes.length === 0) return null;
  return (
    <ul aria-label="Changes" className={styles.changes}>
      {changes.map(({ from, to, reason, scope, changedAt }, at) => (
        // A history only grows at its end.
        <li key={at}>
          {at === 0 ? `First ${say(from)}, then` : "Then"} {say(to)} on{" "}
          {formatInstant(changedAt, timeZone)}, {scopeWords[scope]}: <q dir="auto">{reason}</q>
        </li>
      ))}
    </ul>
  );
}
