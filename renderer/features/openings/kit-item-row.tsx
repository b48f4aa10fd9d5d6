import { CornerDownRight, Ellipsis, PenLine, X } from "lucide-react";
import { useLocation } from "wouter";
import type { KitItem, Round } from "../../../shared/opening.ts";
import { formatMinutes } from "../../../shared/rules/format.ts";
import { Button } from "../../ui/button.tsx";
import { classNames } from "../../ui/class-names.ts";
import { Menu, type MenuEntry } from "../../ui/menu.tsx";
import { Tag } from "../../ui/tag.tsx";
import { addItem, madeOf, removeItem, sendItem } from "./kit-edits.ts";
import { KindIcon, kindName } from "./kinds.tsx";
import type { KitRoundsProps } from "./kit-rounds.tsx";
import type { Kit } from "./use-kit.ts";
import { sayOnce } from "./say-once.ts";
import styles from "./kit.module.css";

interface KitItemRowProps extends KitRoundsProps {
  round: Round;
  item: KitItem;
}

export function KitItemRow(props: KitItemRowProps) {
  const { opening, kit, round, item, covered, isFrozen, beside } = props;
  const [, navigate] = useLocation();
  const isOpen = beside.partId === item.id;
  const counts = new Map(covered.competencies.map((one) => [one.competencyId, one.name]));
  return (
    <div className={classNames(styles.item, isOpen && styles.open)}>
      <button
        aria-expanded={isOpen}
        className={styles.itemTitle}
        onClick={() => beside.show(isOpen ? {} : { partId: item.id })}
        title={item.title}
        type="button"
      >
        <KindIcon kind={item.content.kind} />
        <span dir="auto">{item.title}</span>
      </button>
      <span className={styles.tags}>
        {[...new Set(item.criteria.map((one) => one.competencyId))]
          .flatMap((id) => counts.get(id) ?? [])
          .map((name) => (
            <Tag key={name}>{name}</Tag>
          ))}
      </span>
      <span className={styles.minutes}>{formatMinutes(item.minutes)}</span>
      {!isFrozen && (
        <Menu
          items={actionsFor(kit, round, item, () =>
            navigate(`/openings/${opening.id}/kit/${item.id}`),
          )}
          trigger={
            <Button
              className={styles.beyond}
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

function actionsFor(kit: Kit, round: Round, item: KitItem, edit: () => void): MenuEntry[] {
  const others = kit.rounds.filter((one) => one.id !== round.id);
  const moves = others.map((other) => ({
    id: other.id,
    label: `Move to ${other.name}`,
    icon: CornerDownRight,
    onSelect: () => void kit.edit(sendItem(item.id, other.id)),
  }));
  return [
    { id: "edit", label: "Edit", icon: PenLine, onSelect: edit },
    ...moves,
    { id: "line", separator: true },
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
  sayOnce({
    message: `${kindName(item.content.kind)} removed from ${round.name}.`,
    action: {
      label: "Undo",
      onAction: () => void kit.edit(addItem(round.id, madeOf(item), at)),
    },
  });
}
