import { Plus, Trash2 } from "lucide-react";
import { useState } from "react";
import type { Round } from "../../../shared/opening.ts";
import { formatMinutes } from "../../../shared/rules/format.ts";
import { isolate } from "../../../shared/rules/names.ts";
import { Button } from "../../ui/button.tsx";
import { EmptyState } from "../../ui/empty.tsx";
import { SortableList } from "../../ui/sortable-list.tsx";
import { toast } from "../../ui/toast.tsx";
import { moveItem, moveRound, removeRound, renameRound, restoreRound } from "./kit-edits.ts";
import { KitItemRow } from "./kit-item-row.tsx";
import type { Beside } from "./kit-page.tsx";
import type { Kit } from "./use-kit.ts";
import styles from "./kit.module.css";

interface KitRoundsProps {
  kit: Kit;
  /** Names of the weighted competencies. */
  names: ReadonlyMap<string, string>;
  isFrozen: boolean;
  beside: Beside;
  onBeside: (beside: Beside) => void;
}

export function KitRounds(props: KitRoundsProps) {
  const { kit, isFrozen } = props;
  if (kit.rounds.length === 0)
    return (
      <EmptyState title="No rounds yet">
        A round is one conversation or exercise with its own date and panelists. Two or three are
        enough for most roles: a conversation, and something where candidates show their work.
      </EmptyState>
    );
  return (
    <SortableList
      disabled={isFrozen}
      itemId={(round) => round.id}
      itemLabel={(round) => round.name}
      items={kit.rounds}
      label="Rounds"
      onMove={(from, to) => void kit.edit(moveRound(from, to))}
      renderItem={(round, index) => <RoundBlock {...props} number={index + 1} round={round} />}
    />
  );
}

function RoundBlock(props: KitRoundsProps & { round: Round; number: number }) {
  const { kit, isFrozen, beside, onBeside, round, number } = props;
  const minutes = round.items.reduce((sum, item) => sum + item.minutes, 0);
  const isOpen = beside?.kind === "library" && beside.roundId === round.id;
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
        <span className={styles.minutes}>{minutes === 0 ? "" : formatMinutes(minutes)}</span>
        {!isFrozen && (
          <Button
            compact
            icon={Trash2}
            iconOnly
            label={`Remove ${round.name}`}
            onClick={() => void remove(kit, round, number - 1)}
            variant="quiet"
          />
        )}
      </header>
      {round.items.length === 0 ? (
        <p className={styles.nothing}>Nothing is asked or shown here yet.</p>
      ) : (
        <SortableList
          disabled={isFrozen}
          itemId={(item) => item.id}
          itemLabel={(item) => item.title}
          items={round.items}
          label={`Parts of ${round.name}`}
          onMove={(from, to) => void kit.edit(moveItem(round.id, from, to))}
          renderItem={(item) => <KitItemRow {...props} item={item} />}
        />
      )}
      {!isFrozen && (
        <Button
          aria-expanded={isOpen}
          className={styles.add}
          compact
          icon={Plus}
          onClick={() => onBeside(isOpen ? null : { kind: "library", roundId: round.id })}
          variant="quiet"
        >
          Add from the library
        </Button>
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
        dir="auto"
        maxLength={80}
        onBlur={save}
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
  toast({
    message: `${isolate(round.name)} is removed.`,
    action: { label: "Undo", onAction: () => void kit.edit(restoreRound(round, at)) },
  });
}
