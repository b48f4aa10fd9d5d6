import { classNames } from "../../ui/class-names.ts";
import styles from "./pay.module.css";

export interface WorkingRow {
  label: string;
  value: string;
  /** What the lines above come to. */
  sum?: boolean | undefined;
}

/** A number read back as a few lines of arithmetic. */
export function Working({ caption, lines }: { caption: string; lines: readonly WorkingRow[] }) {
  return (
    <table className={styles.working}>
      <caption className={styles.unseen}>{caption}</caption>
      <tbody>
        {lines.map(({ label, value, sum }, at) => (
          // The same line may come twice; it is replaced as a whole, never reordered.
          <tr className={classNames(sum && styles.sum)} key={at}>
            <th scope="row">{label}</th>
            <td>{value}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
