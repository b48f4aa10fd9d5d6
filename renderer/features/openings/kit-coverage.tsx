import type { Opening, Round } from "../../../shared/opening.ts";
import { kitFinding } from "../../../shared/rules/findings/kit.ts";
import { TextLink } from "../../ui/button.tsx";
import { Finding } from "../../ui/page.tsx";
import { coverageOf } from "./coverage-of.ts";
import { KitCost } from "./kit-cost.tsx";
import { type Considered, KitMatrix, MatrixLegend } from "./kit-matrix.tsx";
import { Said } from "./said.tsx";
import styles from "./kit-coverage.module.css";

interface KitCoverageProps {
  opening: Opening;
  rounds: readonly Round[];
  considered: Considered | null;
}

/** What the kit can and cannot show, and what it costs. */
export function KitCoverage({ opening, rounds, considered }: KitCoverageProps) {
  const { competencies, coverage, weighed, nameOf } = coverageOf(opening, rounds);
  return (
    <section aria-label="What the kit covers" className={styles.coverage}>
      <Finding>
        <Said finding={kitFinding(weighed, nameOf)} />
      </Finding>
      <KitMatrix
        competencies={competencies}
        considered={considered}
        coverage={coverage}
        rounds={rounds}
      />
      <p className={styles.legend}>
        <MatrixLegend isConsidering={considered !== null} />
        <TextLink href={`#/openings/${opening.id}`}>Change what counts</TextLink>
      </p>
      <Left opening={opening} rounds={rounds} />
      <KitCost opening={opening} rounds={rounds} />
    </section>
  );
}

/** What exercises rate beside the weights: it is recorded and does not count. */
function Left({ opening, rounds }: { opening: Opening; rounds: readonly Round[] }) {
  const rated = new Set(
    rounds.flatMap((round) =>
      round.items.flatMap((item) => item.criteria.map((criterion) => criterion.competencyId)),
    ),
  );
  const extra = opening.competencies.filter(
    (one) => one.weight === 0 && one.mustHave === null && rated.has(one.competencyId),
  );
  if (extra.length === 0) return null;
  return (
    <p className={styles.left}>
      Also rated, without weight: {extra.map((one) => one.name).join(", ")}.
    </p>
  );
}
