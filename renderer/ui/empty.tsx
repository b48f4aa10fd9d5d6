import type { ReactNode } from "react";
import styles from "./empty.module.css";

interface EmptyStateProps {
  title: ReactNode;
  /** What belongs here and why. */
  children?: ReactNode;
  /** The next step first. */
  actions?: ReactNode;
}

export function EmptyState({ title, children, actions }: EmptyStateProps) {
  return (
    <div className={styles.empty}>
      <h2 className={styles.title}>{title}</h2>
      {children !== undefined && <div className={styles.text}>{children}</div>}
      {actions !== undefined && <div className={styles.actions}>{actions}</div>}
    </div>
  );
}
