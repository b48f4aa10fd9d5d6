import type { Working as Lines } from "../../../shared/rules/capacity/lines.ts";
import { Fold } from "./fold.tsx";
import styles from "./capacity.module.css";

/** A figure as a few lines of arithmetic. */
export function Working({ working }: { working: Lines }) {
  return (
    <div>
      <h3>{working.title}</h3>
      <WorkingTable working={working} />
    </div>
  );
}

/** The same, out of the way until somebody asks how a number came about. */
export function FoldedWorking({ working }: { working: Lines | null }) {
  if (working === null) return null;
  return (
    <Fold title={`The working: ${working.title}`}>
      <WorkingTable working={working} />
    </Fold>
  );
}

function WorkingTable({ working: { title, lines } }: { working: Lines }) {
  return (
    <table aria-label={title} className={styles.working}>
      <tbody>
        {lines.map(({ label, value, sum }, at) => (
          // Lines are written down in their order and never moved.
          <tr className={sum ? styles.sum : undefined} key={at}>
            <th scope="row">{label}</th>
            <td>{value}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
