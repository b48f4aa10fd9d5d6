import type { UseQueryResult } from "@tanstack/react-query";
import type { LibraryEntry, Opening } from "../../../shared/opening.ts";
import type { FailureError } from "../../api.ts";
import type { OpeningCoverage } from "./coverage-of.ts";
import { EntryPanel } from "./entry-panel.tsx";
import { ItemPanel } from "./item-panel.tsx";
import { KitCoverage } from "./kit-coverage.tsx";
import { keyOf } from "./kit-edits.ts";
import type { Considered } from "./kit-matrix.tsx";
import type { Beside } from "./use-beside.ts";
import type { Kit } from "./use-kit.ts";
import type { OpenOffer } from "./use-offers.ts";

interface BesideKitProps {
  opening: Opening;
  kit: Kit;
  covered: OpeningCoverage;
  library: UseQueryResult<LibraryEntry[], FailureError>;
  considered: Considered | null;
  first: OpenOffer | undefined;
  beside: Beside;
}

/** A part or an entry that is read, and else what the kit covers. */
export function BesideKit(props: BesideKitProps) {
  const { opening, kit, covered, library, considered, first, beside } = props;
  const round = kit.rounds.find((one) => one.id === beside.addTo);
  const entry = library.data?.find((one) => keyOf(one) === beside.look);
  if (round && entry)
    return (
      <EntryPanel
        entry={entry}
        kit={kit}
        onClose={() => beside.show({ addTo: round.id })}
        openingId={opening.id}
        round={round}
      />
    );
  const items = kit.rounds.flatMap((one) => one.items);
  const at = items.findIndex((item) => item.id === beside.partId);
  const step = (by: number) => {
    const target = items[at + by];
    return target ? () => beside.show({ partId: target.id }) : undefined;
  };
  if (items[at])
    return (
      <ItemPanel
        item={items[at]}
        onClose={() => beside.show({})}
        onNext={step(1)}
        onPrevious={step(-1)}
        opening={opening}
      />
    );
  return (
    <KitCoverage
      considered={considered}
      covered={covered}
      first={first}
      opening={opening}
      rounds={kit.rounds}
    />
  );
}
