import { ArrowUpDown, Columns3, Filter, Search, Trash2, Undo2, X } from "lucide-react";
import { useRef } from "react";
import type { CandidatePage } from "../../../shared/candidate.ts";
import { formatNumber } from "../../../shared/rules/format.ts";
import { useChannel } from "../../api.ts";
import { Button } from "../../ui/button.tsx";
import { SearchInput } from "../../ui/field.tsx";
import { Menu, type MenuEntry } from "../../ui/menu.tsx";
import { Toolbar } from "../../ui/page.tsx";
import { useShortcuts } from "../../ui/shortcuts.ts";
import { AddChip, Chip } from "../../ui/tag.tsx";
import { columnChoices, sortChoices } from "./columns.tsx";
import { FilterPopover } from "./filter-popover.tsx";
import { useListState } from "./list-state.ts";
import type { Picked } from "./picked.tsx";
import { useDeletion } from "./use-deletion.ts";
import styles from "./candidates.module.css";

interface ListToolbarProps {
  first: CandidatePage | undefined;
  picked: Picked;
}

/** What is searched and filtered, or, with somebody ticked, what can be done with them. */
export function ListToolbar({ first, picked }: ListToolbarProps) {
  return picked.ids.length > 0 ? <PickedBar picked={picked} /> : <FilterBar first={first} />;
}

function PickedBar({ picked }: { picked: Picked }) {
  const isBin = useListState((state) => state.filter.deleted);
  const { remove, restore } = useDeletion();
  const { ids, clear } = picked;
  useShortcuts({ Escape: clear });
  const act = async () => {
    const done = isBin ? await restore(ids) : await remove(ids, "One candidate");
    if (done) clear();
  };
  return (
    <Toolbar aria-label="Selected candidates">
      <span role="status">{formatNumber(ids.length)} selected</span>
      <Button
        compact
        icon={isBin ? Undo2 : Trash2}
        onClick={() => void act()}
        shortcut={isBin ? undefined : "Delete"}
      >
        {isBin ? "Restore" : "Delete"}
      </Button>
      <Button compact icon={X} onClick={clear} shortcut="Escape" variant="quiet">
        Clear selection
      </Button>
    </Toolbar>
  );
}

function FilterBar({ first }: { first: CandidatePage | undefined }) {
  const { filter, setFilter } = useListState();
  const search = useRef<HTMLInputElement>(null);
  useShortcuts({ "/": () => search.current?.focus() });
  return (
    <Toolbar aria-label="Which candidates">
      <SearchInput
        aria-keyshortcuts="/"
        aria-label="Search candidates"
        className={styles.search}
        icon={Search}
        maxLength={200}
        onChange={(event) => setFilter({ text: event.target.value })}
        placeholder="Name, place, a word in the notes"
        ref={search}
        value={filter.text}
      />
      <FilterChips />
      <FilterPopover trigger={<AddChip icon={Filter}>Filter</AddChip>} />
      <span className={styles.end}>
        <span role="status">{peopleWords(first)}</span>
        <SortMenu />
        <ColumnMenu />
      </span>
    </Toolbar>
  );
}

function peopleWords(first: CandidatePage | undefined): string {
  if (first === undefined) return "";
  return `${formatNumber(first.people)} ${first.people === 1 ? "person" : "people"}`;
}

function FilterChips() {
  const { filter, setFilter } = useListState();
  const openings = useChannel(
    "opening.list",
    { status: "all" },
    { enabled: filter.openingId !== null },
  );
  const title = openings.data?.find((one) => one.id === filter.openingId)?.title ?? "One opening";
  const chips = [
    filter.openingId !== null && { words: title, clear: { openingId: null } },
    filter.stageKind !== "any" && {
      words: filter.stageKind === "running" ? "In the running" : "Ended",
      clear: { stageKind: "any" as const },
    },
    filter.tag !== null && { words: `Tag: ${filter.tag}`, clear: { tag: null } },
    filter.source !== null && { words: `Source: ${filter.source}`, clear: { source: null } },
    filter.deleted && { words: "Bin", clear: { deleted: false } },
  ].filter((chip) => chip !== false);
  return chips.map(({ words, clear }) => (
    <Chip key={words} onRemove={() => setFilter(clear)} removeLabel={`Remove filter ${words}`}>
      {words}
    </Chip>
  ));
}

function SortMenu() {
  const { sort, descending, sortBy } = useListState();
  const current = sortChoices.find((choice) => choice.id === sort);
  const items: MenuEntry[] = [
    { id: "heading", heading: "Sort by" },
    ...sortChoices.map((choice) => ({
      id: choice.id,
      label: choice.label[0]!.toUpperCase() + choice.label.slice(1),
      checked: choice.id === sort,
      onSelect: () => sortBy(choice.id, choice.descends),
    })),
    { id: "line", separator: true },
    {
      id: "reverse",
      label: "The other way round",
      checked: descending !== (current?.descends ?? false),
      onSelect: () => sortBy(sort, !descending),
    },
  ];
  return (
    <Menu
      items={items}
      trigger={
        <Button compact icon={ArrowUpDown} variant="quiet">
          by {current?.label}
        </Button>
      }
    />
  );
}

function ColumnMenu() {
  const { columns, toggleColumn } = useListState();
  const items: MenuEntry[] = [
    { id: "heading", heading: "Columns" },
    ...columnChoices.map(({ id, label }) => ({
      id,
      label,
      checked: columns.includes(id),
      onSelect: () => toggleColumn(id),
    })),
  ];
  return (
    <Menu
      items={items}
      trigger={<Button compact icon={Columns3} iconOnly label="Columns" variant="quiet" />}
    />
  );
}
