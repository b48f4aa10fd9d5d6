import { Drama, MessageCircleQuestionMark, Table2, type LucideIcon } from "lucide-react";
import type { ItemKind } from "../../../shared/kit.ts";
import { Icon } from "../../ui/icon.tsx";
import { VisuallyHidden } from "../../ui/visually-hidden.tsx";

const kinds: Record<ItemKind, { icon: LucideIcon; one: string; many: string }> = {
  question: { icon: MessageCircleQuestionMark, one: "Question", many: "Questions" },
  "role-play": { icon: Drama, one: "Role-play", many: "Role-plays" },
  "case-study": { icon: Table2, one: "Case study", many: "Case studies" },
};

export const kindName = (kind: ItemKind) => kinds[kind].one;
export const kindNames = (kind: ItemKind) => kinds[kind].many;

export function KindIcon({ kind }: { kind: ItemKind }) {
  return (
    <>
      <Icon icon={kinds[kind].icon} size={14} />
      <VisuallyHidden>{kinds[kind].one}: </VisuallyHidden>
    </>
  );
}
