import { type ReactNode, useRef, useState } from "react";
import { Segments } from "../../ui/choice.tsx";
import { Section } from "../../ui/page.tsx";
import { ScrollArea } from "../../ui/scroll-area.tsx";
import { useElementWidth } from "../../ui/use-narrow.ts";
import styles from "./capacity.module.css";

interface ChartedProps {
  title: string;
  note?: ReactNode;
  /** A picture as wide as there is room. */
  chart: (width: number) => ReactNode;
  /** The same numbers to be read, heard or copied. */
  table: ReactNode;
  /** Under the picture and the table alike. */
  children?: ReactNode;
}

/** A finding as a picture, or as a table. */
export function Charted({ title, note, chart, table, children }: ChartedProps) {
  const [view, setView] = useState<"chart" | "table">("chart");
  const room = useRef<HTMLDivElement>(null);
  const width = useElementWidth(room, 792);
  return (
    <Section
      actions={
        <Segments
          className={styles.views}
          label={`${title} as`}
          onChange={setView}
          options={[
            { value: "chart", label: "Chart" },
            { value: "table", label: "Table" },
          ]}
          value={view}
        />
      }
      note={note}
      title={title}
    >
      <div className={styles.room} ref={room}>
        {view === "chart" ? (
          chart(Math.max(420, width))
        ) : (
          <ScrollArea label={`${title}, as a table`}>{table}</ScrollArea>
        )}
      </div>
      {children}
    </Section>
  );
}
