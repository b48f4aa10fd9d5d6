import { type KeyboardEvent, memo, type ReactNode, useState } from "react";
import { type HeatCell, HeatMap } from "../../../shared/charts/heat-map.tsx";
import type { EvidenceLine, Outcome } from "../../../shared/outcome.ts";
import type { PanelAnalysis } from "../../../shared/panel.ts";
import { useChannel } from "../../api.ts";
import { inSentence } from "../../../shared/rules/names.ts";
import { countWord } from "../../../shared/rules/format.ts";
import { TextLink } from "../../ui/button.tsx";
import { Section } from "../../ui/page.tsx";
import { ScrollArea } from "../../ui/scroll-area.tsx";
import { Skeleton } from "../../ui/skeleton.tsx";
import { Tooltip } from "../../ui/tooltip.tsx";
import { guidedAddress } from "./analysis-view.ts";
import { footOf, groupsOf, levelWords, linesOf, mostColumns, rowsOf } from "./seen.ts";
import { SeverityWorking } from "./severity-working.tsx";
import styles from "./debrief.module.css";

interface WhoSawWhatProps {
  analysis: PanelAnalysis;
  chosen: readonly string[];
}

/** Competencies × panelists of the two who are looked at. What is behind a cell shows on hover and on focus. */
export const WhoSawWhat = memo(function WhoSawWhat({ analysis, chosen }: WhoSawWhatProps) {
  const first = useChannel(
    "outcome.application",
    { applicationId: chosen[0] ?? "" },
    { enabled: chosen.length > 0 },
  );
  const second = useChannel(
    "outcome.application",
    { applicationId: chosen[1] ?? "" },
    { enabled: chosen.length > 1 },
  );
  const outcomes = [first.data, second.data].filter((one) => one !== undefined);
  return (
    <Section
      actions={<SeverityWorking analysis={analysis} />}
      className={styles.matrix}
      title="Who saw what"
    >
      {outcomes.length < Math.min(2, chosen.length) ? (
        <Skeleton lines={7} />
      ) : (
        <Matrix analysis={analysis} outcomes={outcomes} />
      )}
    </Section>
  );
});

function Matrix({ analysis, outcomes }: { analysis: PanelAnalysis; outcomes: Outcome[] }) {
  const [isWhole, setWhole] = useState(false);
  const groups = groupsOf(outcomes, isWhole ? Infinity : mostColumns);
  const panel = Math.max(0, ...outcomes.map((one) => one.panelists.length));
  const rows = rowsOf(analysis, outcomes);
  const changed = rows.some((row) => Object.keys(row.firsts ?? {}).length > 0);
  const firstCell = groups[0]?.columns[0]?.id;
  const wrap = (cell: HeatCell, content: ReactNode) => (
    <CellLink
      analysis={analysis}
      cell={cell}
      isFirst={cell.column.id === firstCell && cell.row.id === rows[0]?.id}
      lines={linesOf(outcomes, cell.column.id, cell.row.id)}
    >
      {content}
    </CellLink>
  );
  return (
    <>
      <ScrollArea className={styles.scroll} label="Levels by panelist" onKeyDown={walk}>
        <HeatMap
          caption="Level by competency and panelist"
          foot={footOf(analysis, groups)}
          groups={groups}
          rows={rows}
          wrap={wrap}
        />
      </ScrollArea>
      {changed && (
        <p className={styles.faint}>
          A small “first” is what somebody had submitted; the large number counts now.
        </p>
      )}
      {!analysis.model.ok && (
        <p className={styles.faint}>No severity: {inSentence(analysis.model.reason)}</p>
      )}
      {!isWhole && panel > mostColumns && (
        <p className={styles.faint}>
          {mostColumns} of {panel} panelists.{" "}
          <TextLink onClick={() => setWhole(true)}>Show all of them</TextLink>
        </p>
      )}
    </>
  );
}

interface CellLinkProps {
  analysis: PanelAnalysis;
  cell: HeatCell;
  isFirst: boolean;
  lines: readonly EvidenceLine[];
  children: ReactNode;
}

function CellLink({ analysis, cell, isFirst, lines, children }: CellLinkProps) {
  return (
    <Tooltip content={<Behind lines={lines} name={cell.column.name} what={cell.row.name} />}>
      <a
        className="chart-heat-link"
        href={guidedAddress(analysis.openingId, cell.group.id, cell.row.id)}
        tabIndex={isFirst ? 0 : -1}
      >
        {children}
      </a>
    </Tooltip>
  );
}

const mostLines = 3;

function Behind({
  lines,
  name,
  what,
}: {
  lines: readonly EvidenceLine[];
  name: string;
  what: string;
}) {
  return (
    <span className={styles.behind}>
      <b>
        <bdi>{name}</bdi> on {what}
      </b>
      {lines.length === 0 && <span>Did not assess it.</span>}
      {lines.slice(0, mostLines).map((line) => (
        <span key={`${line.scorecardId} ${line.criterionId} ${line.take}`}>
          {levelWords(line)} · {line.criterion}
          {line.text.trim() !== "" && <q dir="auto">{line.text.trim()}</q>}
        </span>
      ))}
      {lines.length > mostLines && <span>and {countWord(lines.length - mostLines)} more</span>}
    </span>
  );
}

const steps: Record<string, readonly [across: number, down: number]> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};

/** Arrows walk the cells; the whole map is one tab stop. */
function walk(event: KeyboardEvent<HTMLElement>) {
  const step = steps[event.key];
  const from = event.target instanceof HTMLElement ? event.target.closest("td") : null;
  const row = from?.parentElement;
  if (!step || !from || !(row instanceof HTMLTableRowElement)) return;
  const body = row.parentElement as HTMLTableSectionElement;
  const [across, down] = step;
  const target = body.rows[row.sectionRowIndex + down];
  let at = from.cellIndex + across;
  // A mean between two people is no cell to stop at.
  while (across !== 0 && target?.cells[at]?.querySelector("a") === null) at += across;
  const link = target?.cells[at]?.querySelector("a");
  if (!link) return;
  event.preventDefault();
  from.querySelector("a")!.tabIndex = -1;
  link.tabIndex = 0;
  link.focus();
}
