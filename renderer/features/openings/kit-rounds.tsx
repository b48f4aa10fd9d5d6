import type { KitItem, Opening, Round } from "../../../shared/opening.ts";
import { EmptyState } from "../../ui/empty.tsx";
import { SortableGroups } from "../../ui/sortable-groups.tsx";
import { moveRound, sendItem } from "./kit-edits.ts";
import { KitItemRow } from "./kit-item-row.tsx";
import type { Beside } from "./kit-page.tsx";
import { RoundBlock } from "./round-block.tsx";
import type { Kit } from "./use-kit.ts";

export interface KitRoundsProps {
  opening: Opening;
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
