import { ChartLine, Table2 } from "lucide-react";
import { type ReactNode, useId, useState } from "react";
import { Button } from "../../ui/button.tsx";
import styles from "./pay.module.css";

interface ChartOrTableProps {
  title: ReactNode;
  note?: ReactNode;
  chart: ReactNode;
  table: ReactNode;
  /** It stands within another section. */
  inner?: boolean | undefined;
}

/** A section whose chart can be read as a table. */
export function ChartOrTable({ title, note, chart, table, inner }: ChartOrTableProps) {
  const Heading = inner ? "h3" : "h2";
  const [isTable, setTable] = useState(false);
  const id = useId();
  return (
    <section aria-labelledby={id} className={inner ? styles.inner : styles.section}>
      <div className={styles.sectionHead}>
        <Heading id={id}>{title}</Heading>
        {note !== undefined && <span className={styles.faint}>{note}</span>}
        <Button
          className={styles.turn}
          compact
          icon={isTable ? ChartLine : Table2}
          iconOnly
          label={isTable ? "As a chart" : "As a table"}
          onClick={() => setTable(!isTable)}
          variant="quiet"
        />
      </div>
      {isTable ? <div className={styles.table}>{table}</div> : chart}
    </section>
  );
}
