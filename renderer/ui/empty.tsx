import type { ReactNode } from "react";
import styles from "./empty.module.css";

interface EmptyStateProps {
  title: ReactNode;
  /** What belongs here and why. */
  children?: ReactNode;
  /** The next step first. */
  actions?: ReactNode;
  /** It stands alone on its page, so its title is the page's. */
  alone?: boolean | undefined;
}

export function EmptyState({ title, children, actions, alone }: EmptyStateProps) {
  const Heading = alone ? "h1" : "h2";
  return (
    <div className={styles.empty}>
      <Heading className={styles.title}>{title}</Heading>
      {children !== undefined && <div className={styles.text}>{children}</div>}
      {actions !== undefined && <div className={styles.actions}>{actions}</div>}
    </div>
  );
}
