import { useState } from "react";
import type { LibraryEntry } from "../../../shared/opening.ts";
import type { CompetencyCoverage } from "../../../shared/rules/kit-coverage.ts";
import { keyOf } from "./kit-edits.ts";
import type { Considered } from "./kit-matrix.tsx";
import { additionOf, type Offer, offersFor, take } from "./offers.ts";
import type { Kit } from "./use-kit.ts";

/** An exercise to choose, the entry that is marked, and what can be done with it. */
export interface OpenOffer {
  offer: Offer;
  marked: LibraryEntry;
  considered: Considered;
  mark: (entry: LibraryEntry) => void;
  /** Takes the marked one, or those that are named. */
  take: () => void;
  takeAll: (entries: readonly LibraryEntry[]) => void;
  /** Puts the question off until the page is opened again. */
  later: () => void;
}

export function useOffers(
  kit: Kit,
  library: readonly LibraryEntry[],
  coverage: readonly CompetencyCoverage[],
): OpenOffer[] {
  const [later, setLater] = useState<readonly Offer["kind"][]>([]);
  const [marks, setMarks] = useState<Partial<Record<Offer["kind"], string>>>({});
  if (coverage.length === 0) return [];
  return offersFor(kit.rounds, library)
    .filter(({ kind }) => !later.includes(kind))
    .map((offer) => {
      const { kind, entries, roundId } = offer;
      const marked = entries.find((entry) => keyOf(entry) === marks[kind]) ?? entries[0]!;
      const takeAll = (chosen: readonly LibraryEntry[]) => void kit.edit(take(offer, chosen));
      return {
        offer,
        marked,
        considered: { ...additionOf(marked), roundId },
        mark: (entry) => setMarks({ ...marks, [kind]: keyOf(entry) }),
        take: () => takeAll([marked]),
        takeAll,
        later: () => setLater([...later, kind]),
      };
    });
}
