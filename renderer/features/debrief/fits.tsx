import { memo, useState } from "react";
import { Ranking } from "../../../shared/charts/ranking.tsx";
import type { CandidateReading, PanelAnalysis } from "../../../shared/panel.ts";
import {
  leaveOneOutReading,
  weightsReading,
} from "../../../shared/rules/findings/panel-readings.ts";
import {
  countWord,
  formatLevel,
  formatPercent,
  formatScore,
} from "../../../shared/rules/format.ts";
import { inSentence, joinNames } from "../../../shared/rules/names.ts";
import { TextLink } from "../../ui/button.tsx";
import { Segments } from "../../ui/choice.tsx";
import { Section } from "../../ui/page.tsx";
import { ScrollArea } from "../../ui/scroll-area.tsx";
import { type SimpleColumn, SimpleTable } from "../../ui/simple-table.tsx";
import { rankedPeople, tiesOf } from "./analysis-view.ts";
import { FitWorking } from "./fit-working.tsx";
import styles from "./debrief.module.css";

/** More dots below each other than anybody compares. */
const mostDrawn = 10;

interface FitsProps {
  analysis: PanelAnalysis;
  chosen: readonly string[];
}

/** Everybody's fit with the interval that the panel's own scatter leaves, as a picture or as a table. */
export const Fits = memo(function Fits({ analysis, chosen }: FitsProps) {
  const [view, setView] = useState<"chart" | "table">("chart");
  const [isWhole, setWhole] = useState(false);
  const all = analysis.candidates;
  const shown = isWhole ? all : all.slice(0, mostDrawn);
  return (
    <Section
      actions={
        <>
          <FitWorking analysis={analysis} first={chosen[0]} />
          <Segments
            className={styles.views}
            label="Fits as"
            onChange={setView}
            options={[
              { value: "chart", label: "Chart" },
              { value: "table", label: "Table" },
            ]}
            value={view}
          />
        </>
      }
      className={styles.rank}
      title="Fit, with how sure we are"
    >
      {view === "chart" ? (
        <FitChart analysis={analysis} chosen={chosen} shown={shown} />
      ) : (
        <ScrollArea className={styles.scroll} label="Fits of the candidates">
          <FitTable analysis={analysis} rows={shown} />
        </ScrollArea>
      )}
      {shown.length < all.length && (
        <p className={styles.faint}>
          The {mostDrawn} with the highest fit of {all.length}.{" "}
          <TextLink onClick={() => setWhole(true)}>Show everybody</TextLink>
        </p>
      )}
    </Section>
  );
});

function FitChart({ analysis, chosen, shown }: FitsProps & { shown: readonly CandidateReading[] }) {
  const { model } = analysis;
  return (
    <figure className={styles.figure}>
      <Ranking part people={rankedPeople(shown, chosen)} ties={tiesOf(shown)} width={648} />
      <figcaption className={styles.legend}>
        {model.ok ? (
          <>
            <span>
              <DotKey /> adjusted fit and 95 % interval
            </span>
            <span>
              <RingKey /> raw fit
            </span>
          </>
        ) : (
          <span>Raw fits, without intervals: {inSentence(model.reason)}</span>
        )}
        {[...new Set([weightsReading(analysis), leaveOneOutReading(analysis)])].map((line) => (
          <span className={styles.faint} key={line}>
            {line}
          </span>
        ))}
      </figcaption>
    </figure>
  );
}

const DotKey = () => (
  <svg aria-hidden="true" className="chart" height={12} viewBox="0 0 28 12" width={28}>
    <path className="chart-interval chart-subject" d="M2 6H26" />
    <circle className="chart-dot chart-subject" cx={14} cy={6} r={4} />
  </svg>
);

const RingKey = () => (
  <svg aria-hidden="true" className="chart" height={12} viewBox="0 0 12 12" width={12}>
    <circle className="chart-ring" cx={6} cy={6} r={4.5} />
  </svg>
);

function FitTable({
  analysis,
  rows,
}: {
  analysis: PanelAnalysis;
  rows: readonly CandidateReading[];
}) {
  const names = new Map(analysis.candidates.map((one) => [one.applicationId, one.candidate.name]));
  const columns: SimpleColumn<CandidateReading>[] = [
    {
      id: "candidate",
      header: "Candidate",
      rowHeader: true,
      cell: (one) => (
        <a href={`#/candidates/${one.candidate.id}`}>
          <bdi>{one.candidate.name}</bdi>
        </a>
      ),
    },
    {
      id: "adjusted",
      header: "Adjusted",
      align: "end",
      cell: (one) => <b>{formatScore(one.adjusted?.fit ?? null)}</b>,
    },
    {
      id: "interval",
      header: "95 % interval",
      cell: ({ adjusted }) =>
        adjusted ? `${formatScore(adjusted.low)} to ${formatScore(adjusted.high)}` : "–",
    },
    { id: "raw", header: "Raw", align: "end", cell: (one) => formatScore(one.raw.fit) },
    {
      id: "coverage",
      header: "Coverage",
      align: "end",
      cell: (one) => formatPercent(one.raw.coverage),
    },
    {
      id: "blockers",
      header: "Blockers",
      cell: ({ blockers }) =>
        blockers.length === 0
          ? "–"
          : joinNames(
              blockers.map((one) => `${one.name} ${formatLevel(one.mean)}, minimum ${one.minimum}`),
            ),
    },
    {
      id: "ties",
      header: "Not separable from",
      cell: ({ notSeparableFrom, ties }) =>
        notSeparableFrom.length === 0 ? (
          "–"
        ) : (
          <span>
            {notSeparableFrom.slice(0, 3).map((id, at) => (
              <span key={id}>
                {at > 0 && ", "}
                <bdi>{names.get(id)}</bdi>
              </span>
            ))}
            {ties > 3 && ` and ${countWord(ties - 3)} more`}
          </span>
        ),
    },
  ];
  return (
    <SimpleTable
      caption="Fit of every candidate with its interval"
      columns={columns}
      rowId={(one) => one.applicationId}
      rows={rows}
    />
  );
}
