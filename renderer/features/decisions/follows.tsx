import type { Consequence } from "../../../shared/rules/deciding.ts";
import { classNames } from "../../ui/class-names.ts";
import styles from "./record.module.css";

/** What recording does, and what it leaves to do: by name, and before it is done. */
export function Follows({
  list,
  children,
}: {
  list: readonly Consequence[];
  children?: React.ReactNode;
}) {
  return (
    <aside aria-label="What happens next" className={styles.follows}>
      <h2>What happens next</h2>
      <ol>
        {list.map((one, at) => (
          <li className={classNames(at === 0 && styles.now)} key={`${one.when} ${one.what}`}>
            <span className={styles.when}>{one.when}</span>
            <b>{one.what}</b>
            <p>{one.detail}</p>
          </li>
        ))}
      </ol>
      {children}
    </aside>
  );
}
