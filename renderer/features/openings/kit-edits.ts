import type { KitItem, LibraryEntry, NewItem, Opening, Round } from "../../../shared/opening.ts";
import { itemMinutes } from "../../../shared/rules/kit.ts";

/** A kit while it is edited: what is there by id, what is being added by what it is made of. */
export type EditItem = { id: string } | NewItem;

export interface EditRound {
  id: string | null;
  name: string;
  items: EditItem[];
  /** Who is planned, for a round that is put back. */
  panelistIds?: string[];
}

export type KitEdit = (rounds: EditRound[]) => EditRound[];

export const toEdit = (opening: Opening): EditRound[] =>
  opening.rounds.map(({ id, name, items }) => ({
    id,
    name,
    items: items.map((item) => ({ id: item.id })),
  }));

/** How the kit looks while the Node side has not answered yet; what is being added shows once it is there. */
export function preview(opening: Opening, edited: readonly EditRound[]): Round[] {
  const items = new Map(opening.rounds.flatMap((round) => round.items).map((one) => [one.id, one]));
  const panels = new Map(opening.rounds.map((round) => [round.id, round.panelistIds]));
  return edited.flatMap(({ id, name, items: refs }) =>
    id === null
      ? []
      : [
          {
            id,
            name,
            panelistIds: panels.get(id) ?? [],
            items: refs.flatMap((ref) => ("id" in ref ? (items.get(ref.id) ?? []) : [])),
          },
        ],
  );
}

export const addRound =
  (name: string): KitEdit =>
  (rounds) => [...rounds, { id: null, name, items: [] }];

export const renameRound =
  (id: string, name: string): KitEdit =>
  (rounds) =>
    rounds.map((round) => (round.id === id ? { ...round, name } : round));

export const removeRound =
  (id: string): KitEdit =>
  (rounds) =>
    rounds.filter((round) => round.id !== id);

/** Puts a removed round back, made of the library again. */
export const restoreRound =
  (round: Round, at: number): KitEdit =>
  (rounds) =>
    rounds.toSpliced(at, 0, {
      id: null,
      name: round.name,
      items: round.items.map(madeOf),
      panelistIds: round.panelistIds,
    });

export const moveRound =
  (from: number, to: number): KitEdit =>
  (rounds) =>
    moved(rounds, from, to);

export const addItem =
  (roundId: string, item: NewItem, at?: number): KitEdit =>
  (rounds) =>
    inRound(rounds, roundId, (items) => items.toSpliced(at ?? items.length, 0, item));

export const removeItem =
  (itemId: string): KitEdit =>
  (rounds) =>
    rounds.map((round) => ({
      ...round,
      items: round.items.filter((item) => !isItem(item, itemId)),
    }));

/** Moves a part to a place in a round, counted without the part itself; to the end unless a place is named. */
export const sendItem =
  (itemId: string, roundId: string, at?: number): KitEdit =>
  (rounds) =>
    inRound(removeItem(itemId)(rounds), roundId, (items) =>
      items.toSpliced(at ?? items.length, 0, { id: itemId }),
    );

/** What a part that goes is put back from: the library where it is still the library's, else its own words. */
export function madeOf({ builtInId, content, minutes }: KitItem): NewItem {
  const isUntouched = builtInId !== null && minutes === itemMinutes(content);
  return isUntouched ? { kind: content.kind, builtInId } : { content, minutes };
}

/** How an entry of the library is asked for. */
export const referenceTo = ({ kind, builtInId, copyOf }: LibraryEntry) =>
  builtInId === null ? { copyOf: copyOf ?? "" } : { kind, builtInId };

/** What an entry of the library is called in an address. */
export const keyOf = ({ builtInId, copyOf }: LibraryEntry) => builtInId ?? copyOf ?? "";

/** Whether an entry of the library is in the kit already. */
export const isUsed = (entry: LibraryEntry, rounds: readonly Round[]): boolean =>
  rounds.some((round) =>
    round.items.some((item) =>
      entry.builtInId === null ? item.id === entry.copyOf : item.builtInId === entry.builtInId,
    ),
  );

const isItem = (item: EditItem, id: string) => "id" in item && item.id === id;

const inRound = (
  rounds: EditRound[],
  id: string,
  change: (items: EditItem[]) => EditItem[],
): EditRound[] =>
  rounds.map((round) => (round.id === id ? { ...round, items: change(round.items) } : round));

const moved = <T>(items: readonly T[], from: number, to: number): T[] =>
  items.toSpliced(from, 1).toSpliced(to, 0, ...items.slice(from, from + 1));
