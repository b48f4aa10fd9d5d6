import { ChevronDown, ChevronLeft, ChevronUp, X } from "lucide-react";
import { type ComponentProps, type ReactNode, type RefObject, useId, useRef } from "react";
import { Button, LinkButton } from "./button.tsx";
import { classNames } from "./class-names.ts";
import { useShortcuts } from "./shortcuts.ts";
import styles from "./page.module.css";

/** The window: sidebar on the left, one page beside it. */
export function Frame({ sidebar, children }: { sidebar?: ReactNode; children: ReactNode }) {
  return (
    <div className={styles.frame}>
      {sidebar}
      {children}
    </div>
  );
}

interface PageProps extends ComponentProps<"main"> {
  /** The content brings its own scroll areas (a table, a Split); the page itself stays put. */
  fill?: boolean | undefined;
}

export function Page({ fill, className, ...rest }: PageProps) {
  return (
    <main
      tabIndex={-1}
      {...rest}
      className={classNames(styles.page, fill && styles.fill, className)}
    />
  );
}

interface PageHeadProps {
  title: ReactNode;
  crumb?: ReactNode;
  subline?: ReactNode;
  /** At most one of them primary. */
  actions?: ReactNode;
  back?: { href: string; label: string } | undefined;
  /** A hairline under the head, where the page below is divided into columns. */
  ruled?: boolean | undefined;
}

/** Where you are, what can be said about it, one primary action. */
export function PageHead({ title, crumb, subline, actions, back, ruled }: PageHeadProps) {
  return (
    <header className={classNames(styles.head, ruled && styles.ruled)} data-drags>
      {back && (
        <LinkButton
          compact
          href={back.href}
          icon={ChevronLeft}
          iconOnly
          label={back.label}
          variant="quiet"
        />
      )}
      <div className={styles.headWords}>
        {crumb !== undefined && <p className={styles.crumb}>{crumb}</p>}
        <h1 className={styles.title}>{title}</h1>
        {subline !== undefined && <p className={styles.crumb}>{subline}</p>}
      </div>
      {actions !== undefined && <div className={styles.actions}>{actions}</div>}
    </header>
  );
}

/** Filters and counts above a list. The last child stands at the end. */
export function Toolbar(props: ComponentProps<"div">) {
  return <div role="group" {...props} className={classNames(styles.toolbar, props.className)} />;
}

/** The padded column under a page head. */
export function PageBody({ className, ...rest }: ComponentProps<"div">) {
  return <div {...rest} className={classNames(styles.body, className)} />;
}

interface SectionHeadProps {
  title: ReactNode;
  /** A quiet phrase beside the title. */
  note?: ReactNode;
  actions?: ReactNode;
  id?: string | undefined;
}

export function SectionHead({ title, note, actions, id }: SectionHeadProps) {
  return (
    <div className={styles.sectionHead}>
      <h2 id={id}>{title}</h2>
      {note !== undefined && <span className={styles.note}>{note}</span>}
      {actions !== undefined && <span className={styles.sectionActions}>{actions}</span>}
    </div>
  );
}

export function Section({
  title,
  note,
  actions,
  className,
  children,
}: SectionHeadProps & { className?: string | undefined; children: ReactNode }) {
  const id = useId();
  return (
    <section aria-labelledby={id} className={classNames(styles.section, className)}>
      <SectionHead actions={actions} id={id} note={note} title={title} />
      {children}
    </section>
  );
}

/** The sentence an analysis opens with. Serif, because it is said. */
export function Finding({
  compact,
  className,
  ...rest
}: ComponentProps<"p"> & { compact?: boolean | undefined }) {
  return (
    <p {...rest} className={classNames(styles.finding, compact && styles.compact, className)} />
  );
}

export interface Fact {
  label: ReactNode;
  value: ReactNode;
}

export function Facts({ items, small }: { items: readonly Fact[]; small?: boolean | undefined }) {
  return (
    <dl className={classNames(styles.facts, small && styles.small)}>
      {items.map((item, index) => (
        // A list of facts is written down once and never reordered.
        <div className={styles.fact} key={index}>
          <dt>{item.label}</dt>
          <dd>{item.value}</dd>
        </div>
      ))}
    </dl>
  );
}

interface SplitProps {
  children: ReactNode;
  /** The open detail, or nothing: then the list has the whole width. */
  side?: ReactNode;
}

/** A list and its open detail beside it, never over it. */
export function Split({ children, side }: SplitProps) {
  return (
    <div className={classNames(styles.split, Boolean(side) && styles.open)}>
      <div className={styles.list}>{children}</div>
      {side}
    </div>
  );
}

interface SidePanelProps {
  title: ReactNode;
  subtitle?: ReactNode;
  /** Initials or an icon before the title. */
  leading?: ReactNode;
  onPrevious?: (() => void) | undefined;
  onNext?: (() => void) | undefined;
  onClose?: (() => void) | undefined;
  tabs?: ReactNode;
  footer?: ReactNode;
  children: ReactNode;
}

export function SidePanel(props: SidePanelProps) {
  const { title, subtitle, leading, tabs, footer, children } = props;
  const id = useId();
  const panel = useRef<HTMLElement>(null);
  const steps = usePanelKeys(props, panel);
  return (
    <section aria-labelledby={id} className={styles.side} ref={panel}>
      <header className={classNames(styles.sideHead, Boolean(tabs) && styles.tabbed)}>
        <div className={styles.sideTitle}>
          {leading}
          <div className={styles.sideWords}>
            <h2 id={id}>{title}</h2>
            {subtitle !== undefined && <p>{subtitle}</p>}
          </div>
          <SideTools {...steps} />
        </div>
        {tabs}
      </header>
      <div aria-labelledby={id} className={styles.sideBody} role="group" tabIndex={0}>
        {children}
      </div>
      {footer !== undefined && <footer className={styles.sideFoot}>{footer}</footer>}
    </section>
  );
}

type PanelSteps = Pick<SidePanelProps, "onPrevious" | "onNext" | "onClose">;

/** The keys printed on the panel's buttons work wherever the focus is, except in a field or a table of its own. */
function usePanelKeys(
  { onPrevious, onNext, onClose }: PanelSteps,
  panel: RefObject<HTMLElement | null>,
): PanelSteps {
  const close = () => {
    const within = panel.current?.contains(document.activeElement);
    onClose?.();
    // The list is where one goes on from.
    const row = document.querySelector<HTMLElement>('[role="row"][tabindex="0"]');
    if (within) (row ?? document.querySelector("main"))?.focus();
  };
  useShortcuts({ k: () => onPrevious?.() }, { enabled: onPrevious !== undefined });
  useShortcuts({ j: () => onNext?.() }, { enabled: onNext !== undefined });
  useShortcuts({ Escape: close }, { enabled: onClose !== undefined });
  return { onPrevious, onNext, onClose: onClose && close };
}

function SideTools({ onPrevious, onNext, onClose }: PanelSteps) {
  return (
    <div className={styles.sideTools}>
      {onPrevious && (
        <Button
          compact
          icon={ChevronUp}
          iconOnly
          label="Previous"
          onClick={onPrevious}
          shortcut="k"
          variant="quiet"
        />
      )}
      {onNext && (
        <Button
          compact
          icon={ChevronDown}
          iconOnly
          label="Next"
          onClick={onNext}
          shortcut="j"
          variant="quiet"
        />
      )}
      {onClose && (
        <Button
          compact
          icon={X}
          iconOnly
          label="Close"
          onClick={onClose}
          shortcut="Escape"
          variant="quiet"
        />
      )}
    </div>
  );
}
