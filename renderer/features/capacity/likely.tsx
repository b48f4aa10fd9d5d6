import { Dices } from "lucide-react";
import { goalShort, likelihoodOf } from "../../../shared/charts/capacity-figures.ts";
import { Likelihood } from "../../../shared/charts/likelihood.tsx";
import type { SimulationResult } from "../../../shared/rules/capacity/simulation.ts";
import type { CapacityPlan } from "../../../shared/rules/capacity/types.ts";
import { likelihoodFinding } from "../../../shared/rules/findings/likelihood.ts";
import { formatNumber } from "../../../shared/rules/format.ts";
import { formatMonth } from "../../../shared/rules/months.ts";
import { Button } from "../../ui/button.tsx";
import { Section } from "../../ui/page.tsx";
import { Progress } from "../../ui/progress.tsx";
import { SimpleTable } from "../../ui/simple-table.tsx";
import { Sentence } from "../../ui/sentence.tsx";
import { Charted } from "./charted.tsx";
import { draws, useSimulation } from "./use-simulation.ts";
import styles from "./capacity.module.css";

/** How likely the plan is to reach its goal: lived through ten thousand times, each time with other luck. */
export function Likely({ plan }: { plan: CapacityPlan }) {
  const { state, start, cancel } = useSimulation();
  const run = () => start(plan);
  if (state.kind === "done") {
    const isOld = state.details !== plan.details;
    return (
      <Result
        again={
          // The same plan has the same draws.
          isOld && (
            <span>
              <Button compact icon={Dices} onClick={run}>
                Draw again
              </Button>
            </span>
          )
        }
        isOld={isOld}
        plan={plan}
        result={state.result}
      />
    );
  }
  return (
    <Section note="ten thousand draws" title="How likely it is">
      {state.kind === "running" ? (
        <Progress
          label={`Draw ${formatNumber(state.done)} of ${formatNumber(draws)}`}
          max={draws}
          onCancel={cancel}
          value={state.done}
        />
      ) : (
        <>
          <p className={styles.quiet}>
            No year turns out exactly as assumed. The plan is lived through {formatNumber(draws)}{" "}
            times with other attainment, deals, ramps, late starts and departures, as far off as you
            say under “How far off it may be”.
          </p>
          {state.kind === "refused" && <p role="alert">{state.reason}</p>}
          <span>
            <Button icon={Dices} onClick={run}>
              Work out how likely it is
            </Button>
          </span>
        </>
      )}
    </Section>
  );
}

interface ResultProps {
  plan: CapacityPlan;
  result: SimulationResult;
  /** The plan has changed since. */
  isOld: boolean;
  again: React.ReactNode;
}

function Result({ plan, result, isOld, again }: ResultProps) {
  const money = (value: number) => goalShort(plan, value);
  // The draws may be of a plan that was a month shorter.
  const months = plan.months.slice(0, result.p50.length);
  return (
    <Charted
      chart={(width) => <Likelihood {...likelihoodOf(plan, result)} width={width} />}
      note={`${formatNumber(result.draws)} draws${isOld ? ", made before your last change" : ""}`}
      table={
        <SimpleTable
          caption="Cumulative bookings of the draws by month"
          columns={[
            {
              id: "month",
              header: "Month",
              rowHeader: true,
              cell: (at: number) => formatMonth(months[at]!, "short"),
            },
            {
              id: "goal",
              header: "Goal",
              align: "end",
              cell: (at) => money(plan.cumulative.goal[at]!),
            },
            {
              id: "p10",
              header: "One in ten is below",
              align: "end",
              cell: (at) => money(result.p10[at]!),
            },
            {
              id: "p50",
              header: "Half are below",
              align: "end",
              cell: (at) => money(result.p50[at]!),
            },
            {
              id: "p90",
              header: "Nine in ten are below",
              align: "end",
              cell: (at) => money(result.p90[at]!),
            },
          ]}
          rowId={(at) => months[at]!}
          rows={months.map((_, at) => at)}
        />
      }
      title="How likely it is"
    >
      <Sentence className={styles.finding} compact sentence={likelihoodFinding(plan, result)} />
      {again}
    </Charted>
  );
}
