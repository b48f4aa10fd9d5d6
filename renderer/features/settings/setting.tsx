import type { ReactNode } from "react";
import styles from "./setting.module.css";

/** A titled group of settings. */
export function Setting({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className={styles.setting}>
      <h2>{title}</h2>
      <div>{children}</div>
    </section>
  );
}

/** One setting: what it is, what it means, what can be done. */
export function SettingRow({
  title,
  text,
  children,
}: {
  title: ReactNode;
  text?: ReactNode;
  children?: ReactNode;
}) {
  return (
    <div className={styles.row}>
      <div>
        <b>{title}</b>
        {text !== undefined && <p>{text}</p>}
      </div>
      <div className={styles.does}>{children}</div>
    </div>
  );
}
