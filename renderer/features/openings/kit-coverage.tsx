import type { Opening, Round } from "../../../shared/opening.ts";
import { kitFinding } from "../../../shared/rules/findings/kit.ts";
import { type CompetencyCoverage, kitCoverage } from "../../../shared/rules/kit.ts";
import { TextLink } from "../../ui/button.tsx";
import { classNames } from "../../ui/class-names.ts";
import { Finding } from "../../ui/page.tsx";
import { Signal } from "../../ui/tag.tsx";
import { VisuallyHidden } from "../../ui/visually-hidden.tsx";
import { Said } from "./said.tsx";
import styles from "./kit.module.css";

/** Which round rates which competency: a map that is read down for a competency and across for a round. */
export function KitCoverage({ opening, rounds }: { opening: Opening; rounds: readonly Round[] }) {
  const weighted = opening.competencies.filter((one) => one.weight > 0);
  const coverage = kitCoverage(rounds, weighted);
  const names = new Map(weighted.map((one) => [one.competencyId, one.name]));
  const finding = kitFinding(
    coverage.map((one, at) => ({ ...one, weight: weighted[at]!.weight })),
    (id) => names.get(id) ?? id,
  );
  return (
    <section aria-label="What the kit covers" className={styles.coverage}>
      <Finding>
        <Said finding={finding} />
      </Finding>
      <table className={styles.matrix}>
        <caption>
          <VisuallyHidden>How many criteria of each round rate each competency</VisuallyHidden>
        </caption>
        <thead>
          <tr>
            <th scope="col">Competency</th>
            <th className={styles.end} scope="col">
              Points
            </th>
            {rounds.map((round, at) => (
              <th className={styles.cell} key={round.id} scope="col" title={round.name}>
                <span aria-hidden="true">{at + 1}</span>
                <VisuallyHidden>{round.name}</VisuallyHidden>
              </th>
            ))}
            <th scope="col">
              <VisuallyHidden>In all</VisuallyHidden>
            </th>
          </tr>
        </thead>
        <tbody>
          {weighted.map((one, at) => (
            <tr key={one.competencyId}>
              <th scope="row">
                <span dir="auto">{one.name}</span>
                {one.mustHave !== null && <small> min {one.mustHave}</small>}
              </th>
              <td className={styles.end}>{one.weight}</td>
              {coverage[at]!.rounds.map((cell, index) => (
                <td className={styles.cell} key={rounds[index]!.id}>
                  <Cell cell={cell} />
                </td>
              ))}
              <td className={styles.state}>
                <State state={coverage[at]!.state} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className={styles.legend}>
        <span>
          <b className={classNames(styles.mark, styles.shown)}>1</b> shown at work
        </span>
        <span>
          <b className={styles.mark}>1</b> told in answers
        </span>
        <TextLink href={`#/openings/${opening.id}`}>Change what counts</TextLink>
      </p>
      <Left opening={opening} rounds={rounds} />
    </section>
  );
}

function Cell({ cell }: { cell: CompetencyCoverage["rounds"][number] }) {
  const { shown, told } = cell;
  if (shown + told === 0) return null;
  const says = [shown > 0 ? `${shown} shown` : null, told > 0 ? `${told} told` : null];
  return (
    <span
      aria-label={says.filter(Boolean).join(", ")}
      className={classNames(styles.mark, shown > 0 && styles.shown)}
      role="img"
    >
      {shown + told}
    </span>
  );
}

function State({ state }: { state: CompetencyCoverage["state"] }) {
  if (state === "none") return <Signal tone="block">not covered</Signal>;
  return <span>{state === "shown" ? "covered" : "told only"}</span>;
}

/** What exercises rate beside the weights: it is recorded and does not count. */
function Left({ opening, rounds }: { opening: Opening; rounds: readonly Round[] }) {
  const rated = new Set(
    rounds.flatMap((round) =>
      round.items.flatMap((item) => item.criteria.map((criterion) => criterion.competencyId)),
    ),
  );
  const extra = opening.competencies.filter(
    (one) => one.weight === 0 && rated.has(one.competencyId),
  );
  if (extra.length === 0) return null;
  return (
    <p className={styles.left}>
      Also rated, without weight: {extra.map((one) => one.name).join(", ")}.
    </p>
  );
}
