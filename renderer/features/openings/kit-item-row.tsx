import { CornerDownRight, Ellipsis, X } from "lucide-react";
import type { KitItem, Round } from "../../../shared/opening.ts";
import { formatMinutes } from "../../../shared/rules/format.ts";
import { Button } from "../../ui/button.tsx";
import { classNames } from "../../ui/class-names.ts";
import { Menu, type MenuEntry } from "../../ui/menu.tsx";
import { Tag } from "../../ui/tag.tsx";
import { toast } from "../../ui/toast.tsx";
import { addItem, refOf, removeItem, sendItem } from "./kit-edits.ts";
import { KindIcon, kindName } from "./kinds.tsx";
import type { Beside } from "./kit-page.tsx";
import type { Kit } from "./use-kit.ts";
import styles from "./kit.module.css";

interface KitItemRowProps {
  kit: Kit;
  round: Round;
  item: KitItem;
  /** Names of the weighted competencies. */
  names: ReadonlyMap<string, string>;
  isFrozen: boolean;
  beside: Beside;
  onBeside: (beside: Beside) => void;
}

export function KitItemRow(props: KitItemRowProps) {
  const { kit, round, item, names, isFrozen, beside, onBeside } = props;
  const isOpen = beside?.kind === "item" && beside.itemId === item.id;
  return (
    <div className={classNames(styles.item, isOpen && styles.open)}>
      <button
        aria-expanded={isOpen}
        className={styles.itemTitle}
        onClick={() => onBeside(isOpen ? null : { kind: "item", itemId: item.id })}
        title={item.title}
        type="button"
      >
        <KindIcon kind={item.content.kind} />
        <span dir="auto">{item.title}</span>
      </button>
      <span className={styles.tags}>
        {[...new Set(item.criteria.map((one) => one.competencyId))]
          .flatMap((id) => names.get(id) ?? [])
          .map((name) => (
            <Tag key={name}>{name}</Tag>
          ))}
      </span>
      <span className={styles.minutes}>{formatMinutes(item.minutes)}</span>
      {!isFrozen && (
        <Menu
          items={actionsFor(kit, round, item)}
          trigger={
            <Button
              compact
              icon={Ellipsis}
              iconOnly
              label={`More for ${item.title.slice(0, 60)}`}
              variant="quiet"
            />
          }
        />
      )}
    </div>
  );
}

function actionsFor(kit: Kit, round: Round, item: KitItem): MenuEntry[] {
  const others = kit.rounds.filter((one) => one.id !== round.id);
  const moves = others.map((other) => ({
    id: other.id,
    label: `Move to ${other.name}`,
    icon: CornerDownRight,
    onSelect: () => void kit.edit(sendItem(item.id, other.id)),
  }));
  return [
    ...moves,
    ...(moves.length > 0 ? [{ id: "line", separator: true } as const] : []),
    {
      id: "remove",
      label: "Remove",
      icon: X,
      danger: true,
      onSelect: () => void remove(kit, round, item),
    },
  ];
}

async function remove(kit: Kit, round: Round, item: KitItem): Promise<void> {
  const at = round.items.findIndex((one) => one.id === item.id);
  if (!(await kit.edit(removeItem(item.id)))) return;
  const [ref] = refOf(item);
  toast({
    message: `${kindName(item.content.kind)} removed from ${round.name}.`,
    ...(ref && {
      action: { label: "Undo", onAction: () => void kit.edit(addItem(round.id, ref, at)) },
    }),
  });
}
