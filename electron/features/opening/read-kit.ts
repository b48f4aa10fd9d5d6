import type { Database } from "better-sqlite3";
import type { Criterion, KitItem, Round } from "../../../shared/opening.ts";

/** The rounds of an opening with who is planned for each and everything in it. */
export function listRounds(db: Database, openingId: string): Round[] {
  const rounds = db
    .prepare(
      `SELECT round.id, round.name,
         (SELECT json_group_array(roundPanelist.panelistId ORDER BY openingPanelist.position)
          FROM roundPanelist JOIN openingPanelist
            ON openingPanelist.openingId = round.openingId
            AND openingPanelist.panelistId = roundPanelist.panelistId
          WHERE roundPanelist.roundId = round.id) AS panelistIds
       FROM round WHERE openingId = ? ORDER BY round.position, round.id`,
    )
    .all(openingId) as { id: string; name: string; panelistIds: string }[];
  const items = listItems(db, openingId);
  return rounds.map((round) => ({
    ...round,
    panelistIds: JSON.parse(round.panelistIds) as string[],
    items: items
      .filter((item) => item.roundId === round.id)
      .map(({ roundId: _roundId, ...item }) => item),
  }));
}

interface ItemRow extends Omit<KitItem, "content" | "criteria"> {
  roundId: string;
  content: string;
}

interface CriterionRow extends Omit<Criterion, "anchors"> {
  kitItemId: string;
  anchors: string;
}

function listItems(db: Database, openingId: string): (KitItem & { roundId: string })[] {
  const items = db
    .prepare(
      `SELECT kitItem.id, roundId, builtInId, title, minutes, content
       FROM kitItem JOIN round ON round.id = kitItem.roundId
       WHERE round.openingId = ? ORDER BY kitItem.position, kitItem.id`,
    )
    .all(openingId) as ItemRow[];
  const criteria = db
    .prepare(
      `SELECT criterion.id, kitItemId, competencyId, text, anchors
       FROM criterion JOIN kitItem ON kitItem.id = criterion.kitItemId
       JOIN round ON round.id = kitItem.roundId
       WHERE round.openingId = ? ORDER BY criterion.position, criterion.id`,
    )
    .all(openingId) as CriterionRow[];
  return items.map((item) => ({
    ...item,
    content: JSON.parse(item.content) as KitItem["content"],
    criteria: criteria.filter((row) => row.kitItemId === item.id).map(rowToCriterion),
  }));
}

const rowToCriterion = ({ kitItemId: _kitItemId, anchors, ...row }: CriterionRow): Criterion => ({
  ...row,
  anchors: JSON.parse(anchors) as Criterion["anchors"],
});
