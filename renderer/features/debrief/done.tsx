import { Check } from "lucide-react";
import { Icon } from "../../ui/icon.tsx";
import { VisuallyHidden } from "../../ui/visually-hidden.tsx";

/** A tick behind what was talked about. */
export function Done() {
  return (
    <span>
      <Icon icon={Check} size={14} />
      <VisuallyHidden>talked about</VisuallyHidden>
    </span>
  );
}
