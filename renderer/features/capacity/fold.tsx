import { ChevronRight } from "lucide-react";
import type { ReactNode } from "react";
import { Icon } from "../../ui/icon.tsx";
import styles from "./assumptions.module.css";

interface FoldProps {
  title: string;
  /** What it holds, while it is closed. */
  note?: string | undefined;
  children: ReactNode;
}

/** Assumptions that are rarely changed, out of the way until somebody asks. */
export function Fold({ title, note, children }: FoldProps) {
  return (
    <details className={styles.fold}>
      <summary>
        <Icon icon={ChevronRight} />
        <span>{title}</span>
        {note !== undefined && <span>{note}</span>}
      </summary>
      <div className={styles.foldBody}>{children}</div>
    </details>
  );
}
