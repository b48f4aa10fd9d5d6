import { Info, OctagonAlert, TriangleAlert } from "lucide-react";
import type { ReactNode } from "react";
import { classNames } from "./class-names.ts";
import { Icon } from "./icon.tsx";
import styles from "./banner.module.css";

const icons = { warn: TriangleAlert, block: OctagonAlert, info: Info };

interface BannerProps {
  tone: "warn" | "block" | "info";
  title: ReactNode;
  /** What it means. */
  children?: ReactNode;
  /** What to do: one compact button. */
  action?: ReactNode;
  /** It appeared just now, because of something the person did: read it aloud at once. */
  live?: boolean | undefined;
}

export function Banner({ tone, title, children, action, live }: BannerProps) {
  return (
    <div className={classNames(styles.banner, styles[tone])} role={live ? "alert" : undefined}>
      <Icon icon={icons[tone]} />
      <strong>{title}</strong>
      {children !== undefined && <div className={styles.text}>{children}</div>}
      {action !== undefined && <div className={styles.action}>{action}</div>}
    </div>
  );
}
