import { CloudAlert, RotateCw } from "lucide-react";
import type { ReactNode } from "react";
import { Button } from "./button.tsx";
import { Icon } from "./icon.tsx";
import styles from "./empty.module.css";

interface ErrorStateProps {
  /** What happened, as a calm sentence. */
  title: ReactNode;
  /** What was kept, and what to do. */
  children?: ReactNode;
  onRetry?: (() => void) | undefined;
  retryLabel?: string | undefined;
  actions?: ReactNode;
  /** It stands alone on its page, so its title is the page's. */
  alone?: boolean | undefined;
}

export function ErrorState({
  title,
  children,
  onRetry,
  retryLabel = "Try again",
  actions,
  alone,
}: ErrorStateProps) {
  const Heading = alone ? "h1" : "h2";
  return (
    <div className={styles.error} role="alert">
      <Icon className={styles.errorIcon} icon={CloudAlert} size={20} />
      <Heading className={styles.title}>{title}</Heading>
      {children !== undefined && <div className={styles.text}>{children}</div>}
      {(onRetry !== undefined || actions !== undefined) && (
        <div className={styles.actions}>
          {onRetry && (
            <Button icon={RotateCw} onClick={onRetry}>
              {retryLabel}
            </Button>
          )}
          {actions}
        </div>
      )}
    </div>
  );
}
