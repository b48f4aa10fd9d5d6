import type { LucideIcon } from "lucide-react";

export type IconType = LucideIcon;

/** A Lucide icon at the weight of the interface. Always decorative: the word stands beside it or names the control. */
export function Icon({
  icon: Glyph,
  size = 16,
  className,
}: {
  icon: IconType;
  size?: number;
  className?: string | undefined;
}) {
  return <Glyph aria-hidden="true" className={className} size={size} strokeWidth={1.6} />;
}
