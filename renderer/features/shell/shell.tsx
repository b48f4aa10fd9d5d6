import { Check, ChevronsUpDown, Lock, OctagonAlert, Plus, Telescope } from "lucide-react";
import type { ReactNode } from "react";
import { useLocation } from "wouter";
import { useStore } from "zustand";
import { formatTime } from "../../../shared/rules/format.ts";
import type { WorkspaceStatus } from "../../../shared/workspace.ts";
import { useChannel } from "../../api.ts";
import { startHandOver } from "../../hand-over.ts";
import { runCommand } from "../../run-command.ts";
import { saved } from "../../saved.ts";
import { Icon } from "../../ui/icon.tsx";
import { Menu } from "../../ui/menu.tsx";
import { Frame } from "../../ui/page.tsx";
import { type NavItem, Sidebar } from "../../ui/sidebar.tsx";
import { VisuallyHidden } from "../../ui/visually-hidden.tsx";
import { Who } from "../../ui/who.tsx";
import { type Area, areasFor, isWithin, settingsArea } from "./areas.ts";
import { Palette } from "./palette.tsx";
import { useUiState } from "./ui-state.ts";
import styles from "./shell.module.css";

type OpenStatus = Extract<WorkspaceStatus, { open: true }>;

/** The window around every page: where one can go, who is at the laptop, whether it is saved. */
export function Shell({ status, children }: { status: OpenStatus; children: ReactNode }) {
  const [location] = useLocation();
  const ui = useUiState();
  // A scorecard has three columns of its own; the way out of it needs icons only.
  const isScoring = location.startsWith("/scorecards/");
  const item = (area: Area): NavItem => toNavItem(area, location);
  const areas = areasFor({ isDesk: status.isDesk, isFounder: status.actor.isFounder });
  return (
    <>
      <Frame
        sidebar={
          <Sidebar
            brand="Bullpen"
            collapsed={isScoring || ui.sidebarCollapsed}
            foot={(collapsed) => <Foot collapsed={collapsed} status={status} />}
            footItems={[item(settingsArea)]}
            goTo={{
              label: "Go to…",
              shortcut: "mod+k",
              onOpen: () => ui.set({ paletteOpen: true }),
            }}
            items={areas.map(item)}
            label="Areas"
            onCollapsedChange={
              isScoring ? undefined : (sidebarCollapsed) => ui.set({ sidebarCollapsed })
            }
          />
        }
      >
        {children}
      </Frame>
      <Palette actorId={status.actor.id} areas={areas} />
    </>
  );
}

function toNavItem({ id, label, path, root = path, icon, pages }: Area, location: string): NavItem {
  const children = pages?.map((page) => ({
    id: page.id,
    label: page.label,
    href: `#${page.path}`,
    current: isWithin(location, page.path),
  }));
  const withinChild = children?.some((child) => child.current) ?? false;
  return {
    id,
    label,
    icon,
    href: `#${path}`,
    current: !withinChild && isWithin(location, root),
    ...(children ? { children } : {}),
  };
}

function Foot({ collapsed, status }: { collapsed: boolean; status: OpenStatus }) {
  return (
    <div className={styles.foot}>
      {status.isSample && !collapsed && (
        <p className={styles.sample}>
          <Icon icon={Telescope} />
          The example, in its own file
        </p>
      )}
      <AtTheLaptop actor={status.actor} collapsed={collapsed} />
      <SavedState collapsed={collapsed} />
    </div>
  );
}

/** Handing over is one choice here; who it is decides what may be seen and what is signed. */
function AtTheLaptop({ actor, collapsed }: { actor: OpenStatus["actor"]; collapsed: boolean }) {
  const [, navigate] = useLocation();
  const panelists = useChannel("panelist.list", { archived: false });
  const people = (panelists.data ?? []).map((panelist) => ({
    id: panelist.id,
    label: panelist.name,
    checked: panelist.id === actor.id,
    closes: true,
    onSelect: () => {
      if (panelist.id !== actor.id) void startHandOver(panelist.id);
    },
  }));
  return (
    <Menu
      align="start"
      items={[
        { id: "heading", heading: "Hand the laptop to" },
        ...people,
        { id: "line", separator: true },
        {
          id: "lock",
          label: "Lock now",
          icon: Lock,
          shortcut: "mod+Shift+L",
          onSelect: () => runCommand("lock.now"),
        },
        {
          id: "add",
          label: "Add a panelist",
          icon: Plus,
          onSelect: () => navigate("/settings/people"),
        },
      ]}
      trigger={
        <button className={styles.actor} title={collapsed ? actor.name : undefined} type="button">
          <Who kind="panelist" name={actor.name} />
          <VisuallyHidden>At the laptop:</VisuallyHidden>
          {collapsed ? (
            <VisuallyHidden>{actor.name}</VisuallyHidden>
          ) : (
            <>
              <span className={styles.actorName}>{actor.name}</span>
              <Icon icon={ChevronsUpDown} size={14} />
            </>
          )}
        </button>
      }
    />
  );
}

function SavedState({ collapsed }: { collapsed: boolean }) {
  const { at, failed } = useStore(saved);
  // Where the company is, as everywhere else; a laptop may be abroad.
  const company = useChannel("company.get", {});
  const zone = company.data?.timeZone ?? Intl.DateTimeFormat().resolvedOptions().timeZone;
  const words = failed
    ? "Not saved"
    : at === null
      ? "Everything is saved"
      : `Saved ${formatTime(at, zone)}`;
  return (
    <p className={failed ? styles.notSaved : styles.saved} title={words}>
      <Icon icon={failed ? OctagonAlert : Check} />
      <span className={collapsed ? styles.unseen : undefined}>{words}</span>
    </p>
  );
}
