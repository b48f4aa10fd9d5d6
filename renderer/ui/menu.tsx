import { Check } from "lucide-react";
import { DropdownMenu as Radix } from "radix-ui";
import type { ReactElement } from "react";
import { classNames } from "./class-names.ts";
import { Icon, type IconType } from "./icon.tsx";
import { ariaKeys, Key } from "./key.tsx";
import styles from "./menu.module.css";

interface MenuItem {
  id: string;
  label: string;
  icon?: IconType | undefined;
  shortcut?: string | undefined;
  danger?: boolean | undefined;
  disabled?: boolean | undefined;
  /** Makes it a tick that stays open when chosen, as for the columns of a table. */
  checked?: boolean | undefined;
  /** A tick that answers the question of the menu, so that it closes. */
  closes?: boolean | undefined;
  onSelect: () => void;
}

export type MenuEntry =
  | MenuItem
  | { id: string; separator: true }
  | { id: string; heading: string };

interface MenuProps {
  /** A Button; it becomes the opener. */
  trigger: ReactElement;
  items: readonly MenuEntry[];
  align?: "start" | "end" | undefined;
  side?: "bottom" | "right" | undefined;
}

export function Menu({ trigger, items, align = "end", side = "bottom" }: MenuProps) {
  return (
    <Radix.Root>
      <Radix.Trigger asChild>{trigger}</Radix.Trigger>
      <Radix.Portal>
        <Radix.Content
          align={align}
          className={styles.menu}
          collisionPadding={8}
          loop
          side={side}
          sideOffset={4}
        >
          {items.map((entry) => (
            <Entry entry={entry} key={entry.id} />
          ))}
        </Radix.Content>
      </Radix.Portal>
    </Radix.Root>
  );
}

function Entry({ entry }: { entry: MenuEntry }) {
  if ("separator" in entry) return <Radix.Separator className={styles.separator} />;
  if ("heading" in entry)
    return <Radix.Label className={styles.heading}>{entry.heading}</Radix.Label>;
  const common = {
    className: classNames(styles.item, entry.danger && styles.danger),
    disabled: entry.disabled ?? false,
    "aria-keyshortcuts": entry.shortcut === undefined ? undefined : ariaKeys(entry.shortcut),
  };
  if (entry.checked !== undefined) {
    const select = (event: Event) => {
      if (!entry.closes) event.preventDefault();
      entry.onSelect();
    };
    return (
      <Radix.CheckboxItem {...common} checked={entry.checked} onSelect={select}>
        <span className={styles.slot}>{entry.checked && <Icon icon={Check} />}</span>
        {entry.label}
      </Radix.CheckboxItem>
    );
  }
  return (
    <Radix.Item {...common} onSelect={entry.onSelect}>
      {entry.icon && <Icon icon={entry.icon} />}
      <span className={styles.label}>{entry.label}</span>
      {entry.shortcut !== undefined && (
        <span aria-hidden="true" className={styles.keys}>
          <Key keys={entry.shortcut} />
        </span>
      )}
    </Radix.Item>
  );
}
