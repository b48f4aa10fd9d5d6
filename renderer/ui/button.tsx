import { LoaderCircle } from "lucide-react";
import type { ComponentProps, MouseEvent, ReactElement, ReactNode } from "react";
import { classNames } from "./class-names.ts";
import { Icon, type IconType } from "./icon.tsx";
import { ariaKeys, Key } from "./key.tsx";
import { Tooltip } from "./tooltip.tsx";
import styles from "./button.module.css";

interface Look {
  /** One primary per page. */
  variant?: "primary" | "default" | "quiet" | "danger" | undefined;
  /** Filled danger, for the last step of something that cannot be undone. */
  solid?: boolean | undefined;
  compact?: boolean | undefined;
  icon?: IconType | undefined;
  /** Shown on the button and announced; binding it is the page's work (`useShortcuts`). */
  shortcut?: string | undefined;
}

/** Either words on the button, or an icon alone with a name that doubles as its tooltip. */
type Content =
  | { iconOnly?: false | undefined; label?: undefined; children: ReactNode }
  | { iconOnly: true; label: string; children?: undefined };

export type ButtonProps = Omit<ComponentProps<"button">, "children"> &
  Look &
  Content & {
    pending?: boolean | undefined;
    /** Why it cannot be used yet. Keeps the button reachable, so that the reason can be read on focus. */
    unavailable?: string | undefined;
  };

function lookClasses(
  look: Look,
  iconOnly: boolean | undefined,
  className: string | undefined,
): string {
  return classNames(
    styles.button,
    styles[look.variant ?? "default"],
    look.solid && styles.solid,
    look.compact && styles.compact,
    iconOnly && styles.iconOnly,
    className,
  );
}

function Inside({
  icon,
  pending,
  iconOnly,
  shortcut,
  children,
}: Look & { pending?: boolean | undefined; iconOnly?: boolean | undefined; children?: ReactNode }) {
  return (
    <>
      {pending ? (
        <Icon className={styles.turning} icon={LoaderCircle} />
      ) : (
        icon && <Icon icon={icon} />
      )}
      {children}
      {shortcut !== undefined && !iconOnly && (
        <span aria-hidden="true" className={styles.keys}>
          <Key keys={shortcut} />
        </span>
      )}
    </>
  );
}

/** Wraps only where there is something to say that the button itself does not show. */
function withTooltip(
  element: ReactElement,
  content: string | undefined,
  shortcut?: string,
): ReactElement {
  if (content === undefined) return element;
  return (
    <Tooltip content={content} shortcut={shortcut}>
      {element}
    </Tooltip>
  );
}

export function Button(props: ButtonProps) {
  const {
    variant,
    solid,
    compact,
    icon,
    iconOnly,
    label,
    shortcut,
    pending,
    unavailable,
    className,
    children,
    onClick,
    type = "button",
    ...rest
  } = props;
  const inert = pending || unavailable !== undefined;
  const guarded = (event: MouseEvent<HTMLButtonElement>) => {
    if (inert) event.preventDefault();
    else onClick?.(event);
  };
  const element = (
    <button
      aria-busy={pending || undefined}
      aria-disabled={inert || undefined}
      aria-keyshortcuts={shortcut === undefined ? undefined : ariaKeys(shortcut)}
      aria-label={label}
      {...rest}
      className={lookClasses(
        { variant, solid, compact },
        iconOnly,
        classNames(unavailable !== undefined && styles.unavailable, className),
      )}
      onClick={guarded}
      type={type}
    >
      <Inside icon={icon} iconOnly={iconOnly} pending={pending} shortcut={shortcut}>
        {children}
      </Inside>
    </button>
  );
  return withTooltip(
    element,
    unavailable ?? label,
    unavailable === undefined ? shortcut : undefined,
  );
}

export type LinkButtonProps = Omit<ComponentProps<"a">, "children"> &
  Look &
  Content & { href: string };

/** Goes somewhere, looks like a button. */
export function LinkButton(props: LinkButtonProps) {
  const { variant, solid, compact, icon, iconOnly, label, shortcut, className, children, ...rest } =
    props;
  const element = (
    <a
      aria-keyshortcuts={shortcut === undefined ? undefined : ariaKeys(shortcut)}
      aria-label={label}
      {...rest}
      className={lookClasses({ variant, solid, compact }, iconOnly, className)}
    >
      <Inside icon={icon} iconOnly={iconOnly} shortcut={shortcut}>
        {children}
      </Inside>
    </a>
  );
  return withTooltip(element, label, shortcut);
}

type TextLinkProps =
  | ({ href: string } & ComponentProps<"a">)
  | ({ href?: undefined } & ComponentProps<"button">);

/** A link inside a sentence: an anchor when it goes somewhere, a button when it does something. */
export function TextLink(props: TextLinkProps) {
  const className = classNames(styles.link, props.className);
  if (props.href !== undefined) return <a {...props} className={className} />;
  const { href: _none, ...rest } = props;
  return <button type="button" {...rest} className={className} />;
}

/** Buttons beside each other, wrapping where there is no room. */
export function ButtonRow({
  align = "start",
  className,
  ...rest
}: ComponentProps<"div"> & { align?: "start" | "end" | undefined }) {
  return (
    <div {...rest} className={classNames(styles.row, align === "end" && styles.end, className)} />
  );
}
