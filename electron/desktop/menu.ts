import { Menu, type MenuItemConstructorOptions } from "electron";
import { commandOf, type CommandId } from "../../shared/commands.ts";
import type { Theme } from "./window-state.ts";

type Item = MenuItemConstructorOptions;
const line: Item = { type: "separator" };

export interface MenuActions {
  /** The page does it: the same command as in the palette. */
  command(id: CommandId): void;
  openRecent(path: string): void;
  zoom(direction: "in" | "out" | "reset"): void;
  openLog(): void;
  showAbout(): void;
}

export interface MenuState {
  recent: readonly { path: string; fileName: string; folder: string }[];
  theme: Theme;
  isMac: boolean;
  /** Reloading and developer tools exist only while developing. */
  isPackaged: boolean;
}

/** Builds the whole menu anew; Electron has no way to change the items of one that exists. */
export function setMenu(state: MenuState, actions: MenuActions): void {
  Menu.setApplicationMenu(Menu.buildFromTemplate(menuTemplate(state, actions)));
}

export function menuTemplate(state: MenuState, actions: MenuActions): Item[] {
  const item = (id: CommandId): Item => {
    const { label, accelerator } = commandOf(id);
    // An ampersand would otherwise underline the letter after it and vanish.
    const shown = label.replaceAll("&", "&&");
    return {
      id,
      label: shown,
      click: () => actions.command(id),
      ...(accelerator ? { accelerator } : {}),
    };
  };
  return [
    ...(state.isMac ? [appMenu(item)] : []),
    fileMenu(state, actions, item),
    editMenu(state, item),
    viewMenu(state, actions, item),
    goMenu(item),
    { role: "windowMenu" },
    helpMenu(state, actions, item),
  ];
}

type ItemOf = (id: CommandId) => Item;

function appMenu(item: ItemOf): Item {
  return {
    role: "appMenu",
    submenu: [
      { role: "about" },
      line,
      item("settings.open"),
      line,
      { role: "services" },
      line,
      { role: "hide" },
      { role: "hideOthers" },
      { role: "unhide" },
      line,
      { role: "quit" },
    ],
  };
}

function fileMenu(state: MenuState, actions: MenuActions, item: ItemOf): Item {
  const lastItems: Item[] = state.isMac
    ? [{ role: "close" }]
    : [item("settings.open"), line, { role: "quit" }];
  return {
    label: "&File",
    submenu: [
      item("workspace.new"),
      item("workspace.open"),
      { id: "workspace.recent", label: "Open recent", submenu: recentItems(state, actions) },
      line,
      item("kit.open"),
      item("sheet.import"),
      line,
      item("workspace.saveCopy"),
      item("document.print"),
      line,
      item("lock.now"),
      line,
      ...lastItems,
    ],
  };
}

function recentItems({ recent }: MenuState, actions: MenuActions): Item[] {
  if (recent.length === 0) return [{ label: "No recent files", enabled: false }];
  return recent.slice(0, 10).map((file, index) => ({
    id: `workspace.recent.${index}`,
    // An ampersand in a name would otherwise underline the letter after it and vanish.
    label: `${file.fileName} (${file.folder})`.replaceAll("&", "&&"),
    click: () => actions.openRecent(file.path),
  }));
}

function editMenu({ isMac }: MenuState, item: ItemOf): Item {
  return {
    label: "&Edit",
    submenu: [
      { role: "undo" },
      { role: "redo" },
      line,
      { role: "cut" },
      { role: "copy" },
      { role: "paste" },
      { role: "pasteAndMatchStyle" },
      { role: "delete" },
      { role: "selectAll" },
      line,
      item("palette.open"),
      ...(isMac
        ? [
            line,
            {
              label: "Speech",
              submenu: [{ role: "startSpeaking" as const }, { role: "stopSpeaking" as const }],
            },
          ]
        : []),
    ],
  };
}

function viewMenu({ theme, isPackaged }: MenuState, actions: MenuActions, item: ItemOf): Item {
  const themeItem = (name: Theme): Item => ({
    ...item(`theme.${name}`),
    type: "radio",
    checked: theme === name,
  });
  const development: Item[] = isPackaged
    ? []
    : [line, { role: "reload" }, { role: "toggleDevTools" }];
  return {
    label: "&View",
    submenu: [
      item("sidebar.toggle"),
      { label: "Theme", submenu: [themeItem("light"), themeItem("dark"), themeItem("system")] },
      line,
      {
        id: "zoom.in",
        label: "Zoom in",
        accelerator: "CmdOrCtrl+Plus",
        click: () => actions.zoom("in"),
      },
      // On most keyboards plus is Shift and this key; both have to work, as in every browser.
      {
        id: "zoom.in.plain",
        label: "Zoom in",
        accelerator: "CmdOrCtrl+=",
        visible: false,
        acceleratorWorksWhenHidden: true,
        click: () => actions.zoom("in"),
      },
      {
        id: "zoom.out",
        label: "Zoom out",
        accelerator: "CmdOrCtrl+-",
        click: () => actions.zoom("out"),
      },
      {
        id: "zoom.reset",
        label: "Actual size",
        accelerator: "CmdOrCtrl+0",
        click: () => actions.zoom("reset"),
      },
      line,
      { role: "togglefullscreen" },
      ...development,
    ],
  };
}

function goMenu(item: ItemOf): Item {
  return {
    label: "&Go",
    submenu: [
      item("go.back"),
      item("go.forward"),
      line,
      item("go.home"),
      item("go.capacity"),
      item("go.org"),
      item("go.pay"),
      item("go.roles"),
      item("go.openings"),
      item("go.candidates"),
      item("go.interviews"),
      item("go.decisions"),
      item("go.reports"),
    ],
  };
}

function helpMenu({ isMac }: MenuState, actions: MenuActions, item: ItemOf): Item {
  const about: Item = {
    id: "help.about",
    label: "About Bullpen",
    click: () => actions.showAbout(),
  };
  return {
    role: "help",
    submenu: [
      item("help.shortcuts"),
      { id: "help.log", label: "Open log file", click: () => actions.openLog() },
      ...(isMac ? [] : [line, about]),
    ],
  };
}
