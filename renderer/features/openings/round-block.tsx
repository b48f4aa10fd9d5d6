import { Plus, Trash2 } from "lucide-react";
import { type ReactNode, useState } from "react";
import type { Round } from "../../../shared/opening.ts";
import { roundWorking } from "../../../shared/rules/kit-cost.ts";
import { isolate } from "../../../shared/rules/names.ts";
import { Button } from "../../ui/button.tsx";
import { classNames } from "../../ui/class-names.ts";
import { removeRound, renameRound, restoreRound } from "./kit-edits.ts";
import type { KitRoundsProps } from "./kit-rounds.tsx";
import { LibraryPicker } from "./library-picker.tsx";
import { OfferBlocks } from "./offer-blocks.tsx";
import { worstGap } from "./offers.ts";
import { RoundPeople } from "./round-people.tsx";
import type { Kit } from "./use-kit.ts";
import { sayOnce } from "./say-once.ts";
import styles from "./kit.module.css";

interface RoundBlockProps extends KitRoundsProps {
  round: Round;
  number: number;
  /** The parts of the round. */
  list: ReactNode;
}

export function RoundBlock(props: RoundBlockProps) {
  const { opening, kit, covered, library, offers, isFrozen, beside, onConsider } = props;
  const { round, number, list } = props;
  const isOpen = beside.addTo === round.id;
  const isOffered = offers.some((one) => one.offer.roundId === round.id);
  return (
    <section aria-label={`Round ${number}: ${round.name}`} className={styles.round}>
      <header className={styles.roundHead}>
        <span aria-hidden="true" className={styles.number}>
          {number}
        </span>
        {isFrozen ? (
          <h2 dir="auto">{round.name}</h2>
        ) : (
          <RoundName key={round.name} kit={kit} round={round} />
        )}
        <RoundPeople
          onChange={(panelistIds) => void kit.setPanel(round.id, panelistIds)}
          opening={opening}
          round={round}
        />
        <span className={styles.roundMinutes}>
          {round.items.length === 0 ? "" : `${roundWorking(round.items)} min`}
        </span>
        {!isFrozen && (
          <Button
            className={classNames(styles.beyond, styles.removeRound)}
            compact
            icon={Trash2}
            iconOnly
            label={`Remove ${round.name}`}
            onClick={() => void remove(kit, round, number - 1)}
            variant="quiet"
          />
        )}
      </header>
      {round.items.length === 0 && !isOffered && (
        <p className={styles.nothing}>Nothing is asked or shown here yet.</p>
      )}
      {list}
      <OfferBlocks covered={covered} offers={offers} roundId={round.id} rounds={kit.rounds} />
      {!isFrozen && (
        <Button
          aria-expanded={isOpen}
          className={styles.add}
          compact
          icon={Plus}
          onClick={() => beside.show(isOpen ? {} : { addTo: round.id })}
          variant="quiet"
        >
          Add from the library
        </Button>
      )}
      {isOpen && !isFrozen && (
        <LibraryPicker
          beside={beside}
          gap={worstGap(covered.competencies, covered.coverage)}
          kit={kit}
          library={library}
          onConsider={onConsider}
          opening={opening}
          round={round}
        />
      )}
    </section>
  );
}

/** Saved when it is left or confirmed; an empty name falls back to the old one. */
function RoundName({ kit, round }: { kit: Kit; round: Round }) {
  const [name, setName] = useState(round.name);
  const save = () => {
    const next = name.replace(/\s+/g, " ").trim();
    if (next === "") setName(round.name);
    else if (next !== round.name) void kit.edit(renameRound(round.id, next));
  };
  return (
    <h2>
      <input
        aria-label={`Name of the round ${round.name}`}
        className={styles.name}
        data-round-name={round.id}
        dir="auto"
        maxLength={80}
        onBlur={save}
        title={round.name}
        onChange={(event) => setName(event.target.value)}
        onKeyDown={(event) => {
          if (event.key === "Enter") event.currentTarget.blur();
          if (event.key === "Escape") setName(round.name);
        }}
        value={name}
      />
    </h2>
  );
}

async function remove(kit: Kit, round: Round, at: number): Promise<void> {
  if (!(await kit.edit(removeRound(round.id)))) return;
  sayOnce({
    message: `${isolate(round.name)} is removed.`,
    action: { label: "Undo", onAction: () => void kit.edit(restoreRound(round, at)) },
  });
}
