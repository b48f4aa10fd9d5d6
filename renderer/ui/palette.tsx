import { Command } from "cmdk";
import { Search } from "lucide-react";
import { Dialog as Radix } from "radix-ui";
import type { ReactNode } from "react";
import { Icon, type IconType } from "./icon.tsx";
import { Key } from "./key.tsx";
import { useReturnFocus } from "./return-focus.ts";
import { SkeletonLine } from "./skeleton.tsx";
import { VisuallyHidden } from "./visually-hidden.tsx";
import styles from "./palette.module.css";

export interface PaletteItem {
  id: string;
  label: string;
  /** A quieter phrase after the label. */
  hint?: string | undefined;
  icon?: IconType | undefined;
  /** Instead of an icon, such as initials. */
  leading?: ReactNode;
  shortcut?: string | undefined;
  /** Further words it is found by. */
  keywords?: readonly string[] | undefined;
  onSelect: () => void;
}

export interface PaletteGroup {
  id: string;
  heading: string;
  items: readonly PaletteItem[];
  /** Already the answer to the query (a search elsewhere): shown as it is. */
  found?: boolean | undefined;
}

interface CommandPaletteProps {
  open: boolean;
  onOpenChange: (open: boolean) => void;
  label: string;
  placeholder: string;
  query: string;
  onQueryChange: (query: string) => void;
  groups: readonly PaletteGroup[];
  /** A search is under way. */
  loading?: boolean | undefined;
  empty: ReactNode;
  /** Hints on keys, at the bottom. */
  footer?: ReactNode;
}

/** Folds case and accents, so that "oyvind" finds Øyvind's neighbours and "jose" finds José. */
function fold(text: string): string {
  return text.normalize("NFD").replaceAll(/\p{M}/gu, "").toLocaleLowerCase();
}

/** Every word of the query occurs somewhere in the item. */
export function matches(item: PaletteItem, query: string): boolean {
  const text = fold([item.label, item.hint, ...(item.keywords ?? [])].join(" "));
  return fold(query)
    .split(/\s+/)
    .every((word) => text.includes(word));
}

/** Reaches every page, record and action. Filtering is ours, so that found records and commands stand in one list. */
export function CommandPalette(props: CommandPaletteProps) {
  const focus = useReturnFocus();
  return (
    <Radix.Root onOpenChange={props.onOpenChange} open={props.open}>
      <Radix.Portal>
        <Radix.Overlay className={styles.scrim} />
        <Radix.Content {...focus} aria-describedby={undefined} className={styles.palette}>
          <Radix.Title asChild>
            <span>
              <VisuallyHidden>{props.label}</VisuallyHidden>
            </span>
          </Radix.Title>
          <PaletteBody {...props} />
        </Radix.Content>
      </Radix.Portal>
    </Radix.Root>
  );
}

function PaletteBody({
  label,
  placeholder,
  query,
  onQueryChange,
  onOpenChange,
  groups,
  loading,
  empty,
  footer,
}: CommandPaletteProps) {
  const shown = groups
    .map((group) => ({
      ...group,
      items: group.found ? group.items : group.items.filter((item) => matches(item, query)),
    }))
    .filter((group) => group.items.length > 0);
  const choose = (item: PaletteItem) => {
    onOpenChange(false);
    item.onSelect();
  };
  return (
    <Command label={label} loop shouldFilter={false}>
      <div className={styles.query}>
        <Icon icon={Search} />
        <Command.Input onValueChange={onQueryChange} placeholder={placeholder} value={query} />
      </div>
      <Command.List className={styles.list} label={label}>
        {shown.map((group) => (
          <Command.Group
            className={styles.group}
            heading={group.heading}
            key={group.id}
            value={group.id}
          >
            {group.items.map((item) => (
              <PaletteLine item={item} key={item.id} onChoose={() => choose(item)} query={query} />
            ))}
          </Command.Group>
        ))}
      </Command.List>
      <div role="status">
        {loading && (
          <div className={styles.searching}>
            <VisuallyHidden>Searching</VisuallyHidden>
            <SkeletonLine width="60%" />
          </div>
        )}
        {!loading && shown.length === 0 && <div className={styles.empty}>{empty}</div>}
      </div>
      {footer !== undefined && <footer className={styles.footer}>{footer}</footer>}
    </Command>
  );
}

function PaletteLine({
  item,
  query,
  onChoose,
}: {
  item: PaletteItem;
  query: string;
  onChoose: () => void;
}) {
  return (
    <Command.Item className={styles.item} onSelect={onChoose} value={item.id}>
      {item.leading ?? (item.icon ? <Icon icon={item.icon} /> : <span className={styles.noIcon} />)}
      <span className={styles.words}>
        <b>
          <Marked query={query} text={item.label} />
        </b>
        {item.hint !== undefined && <span> {item.hint}</span>}
      </span>
      {item.shortcut !== undefined && (
        <span aria-hidden="true" className={styles.keys}>
          <Key keys={item.shortcut} />
        </span>
      )}
    </Command.Item>
  );
}

/** Lights up what was typed, where it occurs as typed. */
function Marked({ text, query }: { text: string; query: string }) {
  const typed = query.trim();
  const at = typed === "" ? -1 : text.toLowerCase().indexOf(typed.toLowerCase());
  if (at < 0) return text;
  return (
    <>
      {text.slice(0, at)}
      <mark>{text.slice(at, at + typed.length)}</mark>
      {text.slice(at + typed.length)}
    </>
  );
}

/** A key and what it does, for the foot of the palette. */
export function PaletteHint({ keys, children }: { keys: string; children: ReactNode }) {
  return (
    <span>
      <Key keys={keys} />
      {children}
    </span>
  );
}
