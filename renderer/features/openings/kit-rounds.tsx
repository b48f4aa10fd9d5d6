import type { KitItem, LibraryEntry, Opening, Round } from "../../../shared/opening.ts";
import { EmptyState } from "../../ui/empty.tsx";
import { SortableGroups } from "../../ui/sortable-groups.tsx";
import type { OpeningCoverage } from "./coverage-of.ts";
import { moveRound, sendItem } from "./kit-edits.ts";
import { KitItemRow } from "./kit-item-row.tsx";
import type { Considered } from "./kit-matrix.tsx";
import { RoundBlock } from "./round-block.tsx";
import type { Beside } from "./use-beside.ts";
import type { Kit } from "./use-kit.ts";
import type { OpenOffer } from "./use-offers.ts";

export interface KitRoundsProps {
  opening: Opening;
  kit: Kit;
  covered: OpeningCoverage;
  library: readonly LibraryEntry[];
  offers: readonly OpenOffer[];
  isFrozen: boolean;
  beside: Beside;
  onConsider: (considered: Considered | null) => void;
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
    <SortableGroups<Round, KitItem>
      disabled={isFrozen}
      groupId={(round) => round.id}
      groupLabel={(round) => round.name}
      groups={kit.rounds}
      itemId={(item) => item.id}
      itemLabel={(item) => item.title}
      itemsOf={(round) => round.items}
      label="Rounds"
      onMoveGroup={(from, to) => void kit.edit(moveRound(from, to))}
      onMoveItem={(itemId, roundId, at) => void kit.edit(sendItem(itemId, roundId, at))}
      renderGroup={(round, index, list) => (
        <RoundBlock {...props} list={list} number={index + 1} round={round} />
      )}
      renderItem={(item, round) => <KitItemRow {...props} item={item} round={round} />}
    />
  );
}
