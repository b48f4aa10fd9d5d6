import { Info, OctagonAlert, Plus, TriangleAlert, X } from "lucide-react";
import type { ComponentProps, ReactNode } from "react";
import { classNames } from "./class-names.ts";
import { Icon, type IconType } from "./icon.tsx";
import { Tooltip } from "./tooltip.tsx";
import styles from "./tag.module.css";

interface TagProps {
  tone?: "plain" | "accent" | "warn" | "block" | "info" | undefined;
  icon?: IconType | undefined;
  children: ReactNode;
}

/** A plain fact. */
export function Tag({ tone = "plain", icon, children }: TagProps) {
  return (
    <span className={classNames(styles.tag, styles[tone])}>
      {icon && <Icon icon={icon} size={12} />}
      <span className={styles.words}>{children}</span>
    </span>
  );
}

const signals = { warn: TriangleAlert, block: OctagonAlert, info: Info };

interface SignalProps {
  tone: "warn" | "block" | "info";
  children: string;
  icon?: IconType | undefined;
  /** Where only the icon fits; the word becomes its tooltip and its name. */
  iconOnly?: boolean | undefined;
}

/** Something to look at: never colour alone, always an icon and a word. */
export function Signal({ tone, children, icon, iconOnly }: SignalProps) {
  const glyph = icon ?? signals[tone];
  if (!iconOnly) {
    return (
      <Tag icon={glyph} tone={tone}>
        {children}
      </Tag>
    );
  }
  return (
    <Tooltip content={children}>
      <span
        aria-label={children}
        className={classNames(styles.tag, styles[tone], styles.bare)}
        role="img"
      >
        <Icon icon={glyph} size={12} />
      </span>
    </Tooltip>
  );
}

interface ChipProps {
  children: ReactNode;
  onRemove?: (() => void) | undefined;
  /** Names the remove button: "Remove filter Opening: SDR". */
  removeLabel?: string | undefined;
}

/** A filter in force. */
export function Chip({ children, onRemove, removeLabel = "Remove" }: ChipProps) {
  return (
    <span className={classNames(styles.chip, onRemove === undefined && styles.fixed)}>
      <span className={styles.words}>{children}</span>
      {onRemove && (
        <button aria-label={removeLabel} className={styles.remove} onClick={onRemove} type="button">
          <Icon icon={X} size={14} />
        </button>
      )}
    </span>
  );
}

/** Opens the choice of another filter. Takes a ref, so a Menu or Popover can hang from it. */
export function AddChip({
  children,
  className,
  icon = Plus,
  ...rest
}: ComponentProps<"button"> & { icon?: IconType }) {
  return (
    <button type="button" {...rest} className={classNames(styles.chip, styles.add, className)}>
      <Icon icon={icon} size={14} />
      {children}
    </button>
  );
}
