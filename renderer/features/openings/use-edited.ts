import { useState } from "react";
import type { Opening } from "../../../shared/opening.ts";
import type { Edited } from "../../autosave.ts";
import type { useDraft } from "../../drafts.ts";

/** What one of an opening's dialogs holds: what is stored until somebody types, then what was typed. */
export interface EditedPart<V> extends Edited<V> {
  /** It was made from a version of the opening that is not the stored one any more. */
  isOlder: boolean;
  change: (next: V) => void;
  takeStored: () => void;
  keepMine: () => void;
}

/** What was typed keeps the version it was made from, also across a restart: it never passes for a newer one. */
export function useEdited<V>(
  opening: Opening,
  stored: V,
  draft: ReturnType<typeof useDraft<Edited<V>>>,
): EditedPart<V> {
  const [edited, setEdited] = useState(draft.restored ?? null);
  const { values, version } = edited ?? { values: stored, version: opening.updatedAt };
  const set = (next: Edited<V>) => {
    setEdited(next);
    draft.keep(next);
  };
  return {
    values,
    version,
    isOlder: version !== opening.updatedAt,
    change: (next) => set({ values: next, version }),
    takeStored() {
      setEdited(null);
      void draft.clear();
    },
    keepMine: () => set({ values, version: opening.updatedAt }),
  };
}
