import type { Opening, Round } from "../../../shared/opening.ts";
import { choiceFinding, kitFinding, pairFinding } from "../../../shared/rules/findings/kit.ts";
import { TextLink } from "../../ui/button.tsx";
import { Finding } from "../../ui/page.tsx";
import { Words } from "../../ui/sentence.tsx";
import type { OpeningCoverage } from "./coverage-of.ts";
import { KitCost } from "./kit-cost.tsx";
import { type Considered, KitMatrix, MatrixLegend } from "./kit-matrix.tsx";
import { choiceOf } from "./offers.ts";
import type { OpenOffer } from "./use-offers.ts";
import styles from "./kit-coverage.module.css";

interface KitCoverageProps {
  opening: Opening;
  rounds: readonly Round[];
  covered: OpeningCoverage;
  considered: Considered | null;
  /** An exercise that is still to be chosen. */
  first: OpenOffer | undefined;
}

/** What the kit can and cannot show, and what it costs. */
export function KitCoverage(props: KitCoverageProps) {
  const { opening, rounds, covered, considered, first } = props;
  const { competencies, coverage, weighed, nameOf } = covered;
  return (
    <section aria-label="What the kit covers" className={styles.coverage}>
      <Finding>
        <Words
          sentence={
            first
              ? choiceFinding(
                  weighed,
                  first.offer.entries.map((entry) => choiceOf(entry, coverage)),
                  first.offer.words,
                )
              : kitFinding(weighed, nameOf)
          }
        />
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
      {first && <Pair covered={covered} open={first} />}
    </section>
  );
}

/** What two of the offered exercises would do together. */
function Pair({
  covered: { coverage, weighed },
  open,
}: {
  covered: OpeningCoverage;
  open: OpenOffer;
}) {
  const { offer, marked } = open;
  const choices = offer.entries.map((entry) => choiceOf(entry, coverage));
  const own = choices[offer.entries.indexOf(marked)];
  const pair = own ? pairFinding(weighed, choices, own, offer.words) : null;
  const second = offer.entries[choices.findIndex((one) => one === pair?.second)];
  if (!pair || !second) return null;
  return (
    <p className={styles.left}>
      {pair.text}{" "}
      <button className={styles.link} onClick={() => open.takeAll([marked, second])} type="button">
        Use both
      </button>
    </p>
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
