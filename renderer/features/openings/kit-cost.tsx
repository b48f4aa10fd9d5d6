import type { Opening, Round } from "../../../shared/opening.ts";
import { counted, countWord, formatDuration } from "../../../shared/rules/format.ts";
import { costWorking, kitCost, scoringMinutes } from "../../../shared/rules/kit-cost.ts";
import { asSentenceStart } from "../../../shared/rules/names.ts";
import { roundPanel } from "../../../shared/rules/round-panel.ts";
import styles from "./kit-coverage.module.css";

/** What one candidate takes of everybody's time, with the sum written out. */
export function KitCost({ opening, rounds }: { opening: Opening; rounds: readonly Round[] }) {
  const cost = kitCost(
    rounds.map((round) => ({
      panelists: roundPanel(opening.panel, round).length,
      items: round.items,
    })),
  );
  if (cost.each === 0) return null;
  const { scorecards, someAreScoredInTheirRound } = cost.scoring;
  const candidates = opening.stages
    .filter((stage) => stage.kind === "active")
    .reduce((sum, stage) => sum + stage.count, 0);
  return (
    <section aria-labelledby="kit-cost" className={styles.cost}>
      <h2 id="kit-cost">What it costs, for each candidate</h2>
      <table>
        <tbody>
          <Line label={`The candidate: ${costWorking(cost.candidate.terms)}`}>
            {cost.candidate.minutes}
          </Line>
          <Line label={`The panel: ${costWorking(cost.panel.terms)}`}>{cost.panel.minutes}</Line>
          {scorecards > 0 && (
            <Line
              label={`Scoring ${someAreScoredInTheirRound ? "the rest " : ""}alone: ${counted(scorecards, "scorecard")} of ${countWord(scoringMinutes)} minutes`}
            >
              {cost.scoring.minutes}
            </Line>
          )}
        </tbody>
        <tfoot>
          <Line label={totalLabel(candidates)}>{cost.each * Math.max(1, candidates)}</Line>
        </tfoot>
      </table>
    </section>
  );
}

const totalLabel = (candidates: number) =>
  candidates === 0
    ? "Each candidate, panel in all"
    : `${asSentenceStart(counted(candidates, "candidate"))}, panel in all`;

function Line({ label, children }: { label: string; children: number }) {
  return (
    <tr>
      <th scope="row">{label}</th>
      <td>{formatDuration(children)}</td>
    </tr>
  );
}
