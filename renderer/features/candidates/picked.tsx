import { useState } from "react";
import type { CandidateRow } from "../../../shared/candidate.ts";
import { Checkbox } from "../../ui/choice.tsx";
import { classNames } from "../../ui/class-names.ts";
import { useShortcuts } from "../../ui/shortcuts.ts";
import type { TableGroup } from "../../ui/table-lines.ts";
import { VisuallyHidden } from "../../ui/visually-hidden.tsx";
import { useListState } from "./list-state.ts";
import { useDeletion } from "./use-deletion.ts";
import styles from "./candidates.module.css";

export interface Picked {
  /** Candidates that are ticked and still in the list. */
  ids: readonly string[];
  toggle: (candidateId: string) => void;
  clear: () => void;
}

/** The candidates ticked for something that happens to all of them; `x` ticks the row with the focus, Delete deletes. */
export function usePicked(
  rows: readonly CandidateRow[],
  groups: readonly TableGroup<CandidateRow>[] | undefined,
): Picked {
  const [ticked, setTicked] = useState<ReadonlySet<string>>(new Set());
  const isBin = useListState((state) => state.filter.deleted);
  const { remove } = useDeletion();
  const toggle = (candidateId: string) =>
    setTicked((before) => {
      const next = new Set(before);
      if (!next.delete(candidateId)) next.add(candidateId);
      return next;
    });
  const clear = () => setTicked(new Set());
  const there = new Set(rows.map((row) => row.candidateId));
  const ids = [...ticked].filter((id) => there.has(id));

  // Headings count as lines of the table, so that a row's index finds it again.
  const lines = groups?.flatMap((group) => [null, ...group.rows]) ?? rows;
  const focused = () => {
    const index = (document.activeElement as HTMLElement | null)?.dataset["index"];
    return index === undefined ? undefined : lines[Number(index)];
  };
  const removeSome = () => {
    const row = focused();
    const chosen = ids.length > 0 ? ids : row ? [row.candidateId] : [];
    const gone = rows.filter((one) => chosen.includes(one.candidateId));
    if (gone.length === 0 || isBin) return;
    clear();
    void remove(chosen, gone[0]!.name);
  };
  useShortcuts({
    x: () => {
      const row = focused();
      if (row) toggle(row.candidateId);
    },
    Delete: removeSome,
  });
  return { ids, toggle, clear };
}

/** Takes the place of the initials while the row is pointed at, or while anybody is ticked. */
export function PickBox({ row, picked }: { row: CandidateRow; picked: Picked }) {
  return (
    <span className={classNames(styles.pick, picked.ids.length > 0 && styles.picking)}>
      <Checkbox
        checked={picked.ids.includes(row.candidateId)}
        label={<VisuallyHidden>Select {row.name}</VisuallyHidden>}
        onChange={() => picked.toggle(row.candidateId)}
        tabIndex={-1}
      />
    </span>
  );
}
