import type { KitItem, Opening } from "../../../shared/opening.ts";
import { formatMinutes } from "../../../shared/rules/format.ts";
import { SidePanel } from "../../ui/page.tsx";
import { ItemContent } from "./item-content.tsx";
import { kindName } from "./kinds.tsx";

interface ItemPanelProps {
  opening: Opening;
  item: KitItem;
  onPrevious: (() => void) | undefined;
  onNext: (() => void) | undefined;
  onClose: () => void;
}

/** One part of the kit, with everything that is said, asked and rated in it. */
export function ItemPanel({ opening, item, ...steps }: ItemPanelProps) {
  const names = new Map(opening.competencies.map((one) => [one.competencyId, one.name]));
  return (
    <SidePanel
      {...steps}
      subtitle={`${kindName(item.content.kind)}, ${formatMinutes(item.minutes)}`}
      title={item.content.kind === "question" ? (item.criteria[0]?.text ?? "Question") : item.title}
    >
      <ItemContent
        content={item.content}
        criteria={item.criteria.map((criterion) => ({
          ...criterion,
          competency: names.get(criterion.competencyId) ?? "",
        }))}
      />
    </SidePanel>
  );
}
