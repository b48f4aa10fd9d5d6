import { classNames } from "./class-names.ts";
import { initials } from "../../shared/rules/names.ts";
import { Tooltip } from "./tooltip.tsx";
import styles from "./who.module.css";

interface WhoProps {
  name: string;
  /** Round is a candidate, square is the panel or the team. */
  kind?: "candidate" | "panelist" | undefined;
  size?: "small" | "medium" | "large" | undefined;
  /** A place nobody has taken yet. */
  open?: boolean | undefined;
  /** The name does not stand beside it: show it on hover and read it aloud. */
  alone?: boolean | undefined;
}

/** Two Arabic letters side by side would join into a word that means something else. */
function unjoined(signs: string): string {
  return signs.replace(/^(\p{Script=Arabic}\p{M}*)(?=\p{Script=Arabic})/u, "$1\u200c");
}

export function Who({ name, kind = "candidate", size = "medium", open, alone }: WhoProps) {
  const className = classNames(styles.who, styles[kind], styles[size], open && styles.open);
  const sign = open ? "?" : unjoined(initials(name));
  if (!alone) {
    return (
      <span aria-hidden="true" className={className}>
        {sign}
      </span>
    );
  }
  return (
    <Tooltip content={name}>
      <span aria-label={name} className={className} role="img">
        {sign}
      </span>
    </Tooltip>
  );
}

interface WhoLineProps extends WhoProps {
  /** A second, quieter phrase. */
  note?: string | undefined;
}

/** Initials and the name, as in a table cell. */
export function WhoLine({ note, ...who }: WhoLineProps) {
  return (
    <span className={styles.line}>
      <Who {...who} />
      <span className={styles.name}>
        <bdi>{who.name}</bdi>
        {note !== undefined && <span className={styles.note}> {note}</span>}
      </span>
    </span>
  );
}
