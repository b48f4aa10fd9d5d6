import type { Opening, Round } from "../../../shared/opening.ts";
import type {
  Addition,
  CompetencyCoverage,
  CoverageCell,
  CoverageGap,
} from "../../../shared/rules/kit-coverage.ts";
import { classNames } from "../../ui/class-names.ts";
import { ScrollArea } from "../../ui/scroll-area.tsx";
import { Signal } from "../../ui/tag.tsx";
import { VisuallyHidden } from "../../ui/visually-hidden.tsx";
import styles from "./kit-coverage.module.css";

/** A part that is being considered, and the round that it would go to: null for one of its own at the end. */
export interface Considered extends Addition {
  roundId: string | null;
}

interface KitMatrixProps {
  rounds: readonly Pick<Round, "id" | "name">[];
  competencies: Opening["competencies"];
  /** One for each competency. */
  coverage: readonly CompetencyCoverage[];
  considered: Considered | null;
}

const ownRound = "considered";

/** Which round rates which competency: read down for a round and across for a competency. */
export function KitMatrix({ rounds, competencies, coverage, considered }: KitMatrixProps) {
  const isOwn = considered !== null && considered.roundId === null;
  const columns = isOwn ? [...rounds, { id: ownRound, name: "A round of its own" }] : rounds;
  const picked = considered === null ? null : (considered.roundId ?? ownRound);
  const isDense = columns.length > 6;
  const table = (
    <table className={classNames(styles.matrix, isDense && styles.dense)}>
      <caption>
        <VisuallyHidden>
          How many criteria of each round rate each competency, and what is lacking
        </VisuallyHidden>
      </caption>
      <thead>
        <tr>
          <th scope="col">Competency</th>
          <th className={styles.weight} scope="col">
            <VisuallyHidden>Points</VisuallyHidden>
          </th>
          {columns.map((round, at) => (
            <th
              className={classNames(styles.cell, round.id === picked && styles.picked)}
              key={round.id}
              scope="col"
              title={round.name}
            >
              <span aria-hidden="true">{at + 1}</span>
              <VisuallyHidden>
                {round.name}
                {round.id === picked && ", considered"}
              </VisuallyHidden>
            </th>
          ))}
          <th scope="col">
            <VisuallyHidden>Finding</VisuallyHidden>
          </th>
        </tr>
      </thead>
      <tbody>
        {competencies.map((one, row) => (
          <tr key={one.competencyId}>
            <th scope="row">
              <span dir="auto">{one.name}</span>
              {one.mustHave !== null && (
                <>
                  {" "}
                  <small>min {one.mustHave}</small>
                </>
              )}
            </th>
            <td className={styles.weight}>{one.weight}</td>
            {columns.map(({ id }, at) => (
              <td className={classNames(styles.cell, id === picked && styles.picked)} key={id}>
                <Marks
                  cell={coverage[row]!.rounds[at] ?? { shown: 0, told: 0 }}
                  would={id === picked ? timesIn(considered, one.competencyId) : 0}
                />
              </td>
            ))}
            <td className={styles.state}>
              <Finding coverage={coverage[row]!} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
  return isDense ? (
    <ScrollArea className={styles.wide} label="Map of the kit">
      {table}
    </ScrollArea>
  ) : (
    table
  );
}

const timesIn = (considered: Considered | null, competencyId: string) =>
  considered?.competencyIds.filter((one) => one === competencyId).length ?? 0;

function Marks({ cell: { shown, told }, would }: { cell: CoverageCell; would: number }) {
  if (shown + told + would === 0) return null;
  const says = [
    shown > 0 ? `${shown} shown` : null,
    told > 0 ? `${told} told` : null,
    would > 0 ? `${would} would be added` : null,
  ];
  return (
    <span aria-label={says.filter(Boolean).join(", ")} className={styles.marks} role="img">
      {shown > 0 && <b className={classNames(styles.mark, styles.shown)}>{shown}</b>}
      {told > 0 && <b className={styles.mark}>{told}</b>}
      {would > 0 && <b className={classNames(styles.mark, styles.would)}>{would}</b>}
    </span>
  );
}

const words: Record<CoverageGap, string> = {
  none: "not measured",
  "told-only": "told, never shown",
  "one-source": "one source",
};

function Finding({ coverage: { gaps, raters } }: { coverage: CompetencyCoverage }) {
  if (gaps.length === 0) return <span>covered</span>;
  return gaps.map((gap) => (
    <span key={gap} title={gap === "one-source" ? whoRates(raters) : undefined}>
      <Signal tone={gap === "none" ? "block" : "warn"}>{words[gap]}</Signal>
    </span>
  ));
}

const whoRates = (raters: number) =>
  raters === 0 ? "Nobody is there to rate it" : "Only one panelist rates it";

export function MatrixLegend({ isConsidering }: { isConsidering: boolean }) {
  return (
    <>
      <span>
        <b className={classNames(styles.mark, styles.shown)}>1</b> shown at work
      </span>
      <span>
        <b className={styles.mark}>1</b> told in answers
      </span>
      {isConsidering && (
        <span>
          <b className={classNames(styles.mark, styles.would)}>1</b> would be added
        </span>
      )}
    </>
  );
}
