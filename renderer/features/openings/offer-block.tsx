import type { LibraryEntry } from "../../../shared/opening.ts";
import { gainText } from "../../../shared/rules/findings/kit.ts";
import { counted, formatMinutes } from "../../../shared/rules/format.ts";
import { additionTo, type CompetencyCoverage } from "../../../shared/rules/kit-coverage.ts";
import { asSentenceStart } from "../../../shared/rules/names.ts";
import { Button } from "../../ui/button.tsx";
import { classNames } from "../../ui/class-names.ts";
import { keyOf } from "./kit-edits.ts";
import { additionOf, type Offer } from "./offers.ts";
import styles from "./offer.module.css";

interface OfferBlockProps {
  offer: Offer;
  /** Its place among the rounds. */
  number: number;
  marked: LibraryEntry;
  coverage: readonly CompetencyCoverage[];
  nameOf: (competencyId: string) => string;
  /** The page's own button takes the marked one; another offer has its own. */
  isFirst: boolean;
  onMark: (entry: LibraryEntry) => void;
  onTake: () => void;
  onLater: () => void;
}

/** An exercise to choose: what each takes, and what it would show that nothing shows yet. */
export function OfferBlock(props: OfferBlockProps) {
  const { offer, number, isFirst, onTake, onLater } = props;
  const count = offer.entries.length;
  return (
    <section aria-label={`${offer.name} to choose`} className={styles.offer}>
      <header>
        {offer.roundId === null && (
          <>
            <span aria-hidden="true" className={styles.number}>
              {number}
            </span>
            <h2>{offer.name}</h2>
          </>
        )}
        <p>
          {asSentenceStart(counted(count, "is", "are"))} written for this role. The map shows what
          the marked one adds.
        </p>
        <Button className={styles.later} compact onClick={onLater} variant="quiet">
          Not now
        </Button>
      </header>
      <div aria-label={`${offer.name} to choose`} className={styles.cards} role="radiogroup">
        {offer.entries.map((entry) => (
          <Card {...props} entry={entry} key={keyOf(entry)} />
        ))}
      </div>
      {!isFirst && (
        <Button className={styles.take} compact onClick={onTake}>
          Use this {offer.words.one}
        </Button>
      )}
    </section>
  );
}

function Card(props: OfferBlockProps & { entry: LibraryEntry }) {
  const { offer, entry, marked, coverage, nameOf, onMark, onTake } = props;
  const isMarked = keyOf(entry) === keyOf(marked);
  return (
    <label className={classNames(styles.card, isMarked && styles.marked)}>
      <input
        checked={isMarked}
        name={`offer-${offer.kind}`}
        onChange={() => onMark(entry)}
        onKeyDown={(event) => event.key === "Enter" && onTake()}
        type="radio"
      />
      <b dir="auto">{entry.title}</b>
      <span className={styles.about} dir="auto">
        {formatMinutes(entry.minutes)} · {entry.summary}
      </span>
      <span className={styles.gain}>
        {gainText(additionTo(coverage, additionOf(entry)), nameOf)}
      </span>
    </label>
  );
}
