import { PanelLeft, Search } from "lucide-react";
import type { ReactNode } from "react";
import { classNames } from "./class-names.ts";
import { Icon, type IconType } from "./icon.tsx";
import { ariaKeys, Key } from "./key.tsx";
import { Logo } from "./logo.tsx";
import { Menu } from "./menu.tsx";
import { Tooltip } from "./tooltip.tsx";
import { useNarrowWindow } from "./use-narrow.ts";
import { VisuallyHidden } from "./visually-hidden.tsx";
import styles from "./sidebar.module.css";

interface NavLink {
  id: string;
  label: string;
  href: string;
  current?: boolean | undefined;
  /** How many wait there. */
  count?: number | undefined;
}

export interface NavItem extends NavLink {
  icon: IconType;
  children?: readonly NavLink[] | undefined;
}

interface SidebarProps {
  brand: string;
  /** Names the navigation: "Areas". */
  label: string;
  goTo: { label: string; shortcut: string; onOpen: () => void };
  items: readonly NavItem[];
  /** Set apart at the bottom, such as Settings. */
  footItems?: readonly NavItem[] | undefined;
  /** Under that: who is at the laptop, saved state. Gets the collapsed state, because there is room for an icon only. */
  foot?: ((collapsed: boolean) => ReactNode) | undefined;
  /** The person's choice; a narrow window collapses it in any case. */
  collapsed?: boolean | undefined;
  onCollapsedChange?: ((collapsed: boolean) => void) | undefined;
}

export function Sidebar(props: SidebarProps) {
  const { brand, label, goTo, items, footItems = [], foot, onCollapsedChange } = props;
  const narrow = useNarrowWindow();
  const collapsed = narrow || (props.collapsed ?? false);
  return (
    <aside aria-label={brand} className={classNames(styles.sidebar, collapsed && styles.collapsed)}>
      <div className={styles.brand} data-drags>
        <Logo />
        {collapsed ? <VisuallyHidden>{brand}</VisuallyHidden> : brand}
        {!narrow && onCollapsedChange && (
          <CollapseButton collapsed={collapsed} onChange={onCollapsedChange} />
        )}
      </div>
      <GoTo collapsed={collapsed} {...goTo} />
      <nav aria-label={label} className={styles.nav}>
        <NavList collapsed={collapsed} items={items} />
        {footItems.length > 0 && (
          <div className={styles.footNav}>
            <NavList collapsed={collapsed} items={footItems} />
          </div>
        )}
      </nav>
      {foot && <div className={styles.foot}>{foot(collapsed)}</div>}
    </aside>
  );
}

function CollapseButton({
  collapsed,
  onChange,
}: {
  collapsed: boolean;
  onChange: (collapsed: boolean) => void;
}) {
  const label = collapsed ? "Show the sidebar" : "Collapse the sidebar";
  return (
    <Tooltip content={label} side="right">
      <button
        aria-expanded={!collapsed}
        aria-label={label}
        className={styles.collapse}
        onClick={() => onChange(!collapsed)}
        type="button"
      >
        <Icon icon={PanelLeft} />
      </button>
    </Tooltip>
  );
}

function GoTo({
  label,
  shortcut,
  onOpen,
  collapsed,
}: SidebarProps["goTo"] & { collapsed: boolean }) {
  const button = (
    <button
      aria-keyshortcuts={ariaKeys(shortcut)}
      aria-label={collapsed ? label : undefined}
      className={styles.goto}
      onClick={onOpen}
      type="button"
    >
      <Icon icon={Search} />
      {!collapsed && (
        <>
          {label}
          <span aria-hidden="true" className={styles.gotoKey}>
            <Key keys={shortcut} />
          </span>
        </>
      )}
    </button>
  );
  if (!collapsed) return button;
  return (
    <Tooltip content={label} shortcut={shortcut} side="right">
      {button}
    </Tooltip>
  );
}

function NavList({ items, collapsed }: { items: readonly NavItem[]; collapsed: boolean }) {
  return (
    <ul className={styles.areas}>
      {items.map((item) => (
        <li key={item.id}>{collapsed ? <IconItem item={item} /> : <WordItem item={item} />}</li>
      ))}
    </ul>
  );
}

function WordItem({ item }: { item: NavItem }) {
  return (
    <>
      <NavAnchor icon={item.icon} link={item} />
      {item.children && item.children.length > 0 && (
        <ul className={styles.pages}>
          {item.children.map((child) => (
            <li key={child.id}>
              <NavAnchor link={child} />
            </li>
          ))}
        </ul>
      )}
    </>
  );
}

function NavAnchor({ link, icon }: { link: NavLink; icon?: IconType }) {
  return (
    <a aria-current={link.current ? "page" : undefined} className={styles.link} href={link.href}>
      {icon && <Icon icon={icon} />}
      <span className={styles.word}>{link.label}</span>
      {link.count !== undefined && <span className={styles.count}> {link.count}</span>}
    </a>
  );
}

/** Where only icons fit, an area with pages of its own opens them as a menu, so none becomes unreachable. */
function IconItem({ item }: { item: NavItem }) {
  const children = item.children ?? [];
  const within = item.current || children.some((child) => child.current);
  if (children.length === 0) {
    return (
      <Tooltip content={item.label} side="right">
        <a
          aria-current={within ? "page" : undefined}
          aria-label={item.label}
          className={styles.link}
          href={item.href}
        >
          <Icon icon={item.icon} />
        </a>
      </Tooltip>
    );
  }
  const go = (link: NavLink) => ({
    id: link.id,
    label: link.label,
    onSelect: () => window.location.assign(link.href),
  });
  return (
    <Menu
      align="start"
      items={[{ id: `${item.id}:heading`, heading: item.label }, ...children.map(go)]}
      side="right"
      trigger={
        <button
          aria-current={within ? "true" : undefined}
          aria-label={item.label}
          className={styles.link}
          title={item.label}
          type="button"
        >
          <Icon icon={item.icon} />
        </button>
      }
    />
  );
}
