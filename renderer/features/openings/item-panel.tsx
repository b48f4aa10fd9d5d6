import { PenLine } from "lucide-react";
import type { KitItem, Opening } from "../../../shared/opening.ts";
import { formatMinutes } from "../../../shared/rules/format.ts";
import { LinkButton } from "../../ui/button.tsx";
import { SidePanel } from "../../ui/page.tsx";
import { ItemContent } from "./item-content.tsx";
import { kindName } from "./kinds.tsx";
import styles from "./kit.module.css";

interface ItemPanelProps {
  opening: Opening;
  item: KitItem;
  onPrevious: (() => void) | undefined;
  onNext: (() => void) | undefined;
  onClose: () => void;
}

const originOf = ({ builtInId, content }: KitItem): string => {
  if (builtInId !== null) return "From the library. An edit makes it this opening’s own.";
  return idOf(content).startsWith("written-") ? "Written here." : "Adapted from the library.";
};

const idOf = (content: KitItem["content"]): string => {
  if (content.kind === "question") return content.question.id;
  return content.kind === "role-play" ? content.rolePlay.id : content.caseStudy.id;
};

/** One part of the kit, with everything that is said, asked and rated in it. */
export function ItemPanel({ opening, item, ...steps }: ItemPanelProps) {
  const names = new Map(opening.competencies.map((one) => [one.competencyId, one.name]));
  return (
    <SidePanel
      {...steps}
      footer={
        opening.frozenAt === null && (
          <>
            <LinkButton href={`#/openings/${opening.id}/kit/${item.id}`} icon={PenLine}>
              Edit
            </LinkButton>
            <small className={styles.origin}>{originOf(item)}</small>
          </>
        )
      }
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
