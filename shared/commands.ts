/**
 * What a person can ask of the whole window, from the menu, the palette or the keyboard alike.
 * On the desktop the menu owns the keys and sends the id to the page; in a browser the page listens for the keys itself.
 */
export interface Command {
  readonly id: string;
  readonly label: string;
  /** Written the way Electron's menus want it, such as `CmdOrCtrl+Shift+S`. */
  readonly accelerator?: string;
}

export const commands = [
  { id: "workspace.new", label: "New workspace…", accelerator: "CmdOrCtrl+Shift+N" },
  { id: "workspace.open", label: "Open…", accelerator: "CmdOrCtrl+O" },
  { id: "kit.open", label: "Open an interview kit…" },
  { id: "sheet.import", label: "Import a score sheet…" },
  { id: "workspace.saveCopy", label: "Save a copy…", accelerator: "CmdOrCtrl+Shift+S" },
  { id: "document.print", label: "Print or save PDF…", accelerator: "CmdOrCtrl+P" },
  { id: "lock.now", label: "Lock now", accelerator: "CmdOrCtrl+Shift+L" },
  { id: "settings.open", label: "Settings", accelerator: "CmdOrCtrl+," },
  { id: "palette.open", label: "Find anything…", accelerator: "CmdOrCtrl+K" },
  { id: "sidebar.toggle", label: "Show or hide the sidebar", accelerator: "CmdOrCtrl+\\" },
  { id: "theme.light", label: "Light" },
  { id: "theme.dark", label: "Dark" },
  { id: "theme.system", label: "Same as the system" },
  { id: "go.back", label: "Back", accelerator: "CmdOrCtrl+[" },
  { id: "go.forward", label: "Forward", accelerator: "CmdOrCtrl+]" },
  { id: "go.home", label: "Home", accelerator: "CmdOrCtrl+1" },
  { id: "go.capacity", label: "Goal & capacity", accelerator: "CmdOrCtrl+8" },
  { id: "go.org", label: "Org & responsibilities", accelerator: "CmdOrCtrl+9" },
  { id: "go.pay", label: "Pay" },
  { id: "go.roles", label: "Roles", accelerator: "CmdOrCtrl+2" },
  { id: "go.openings", label: "Openings", accelerator: "CmdOrCtrl+3" },
  { id: "go.candidates", label: "Candidates", accelerator: "CmdOrCtrl+4" },
  { id: "go.interviews", label: "Interviews", accelerator: "CmdOrCtrl+5" },
  { id: "go.decisions", label: "Decisions", accelerator: "CmdOrCtrl+6" },
  { id: "go.reports", label: "Reports", accelerator: "CmdOrCtrl+7" },
  { id: "help.shortcuts", label: "Keyboard shortcuts", accelerator: "CmdOrCtrl+/" },
] as const satisfies readonly Command[];

export type CommandId = (typeof commands)[number]["id"];

const byId = new Map<string, Command>(commands.map((command) => [command.id, command]));

/** The command of that id. */
export function commandOf(id: CommandId): Command {
  const command = byId.get(id);
  if (command === undefined) throw new Error(`No command is called ${id}.`);
  return command;
}

/** Whether something received from outside is the id of a command. */
export function isCommandId(value: unknown): value is CommandId {
  return typeof value === "string" && byId.has(value);
}

const macSymbols: Record<string, string> = { CmdOrCtrl: "⌘", Shift: "⇧", Alt: "⌥", Ctrl: "⌃" };

/** How a shortcut is written for a person: `⌘⇧S` on a Mac, `Ctrl+Shift+S` elsewhere. */
export function shortcutText(accelerator: string, isMac: boolean): string {
  const parts = accelerator.split("+");
  if (isMac) return parts.map((part) => macSymbols[part] ?? part).join("");
  return parts.map((part) => (part === "CmdOrCtrl" ? "Ctrl" : part)).join("+");
}

/** The same shortcut as a key binding of the tinykeys library: `$mod+Shift+S`. */
export function keyBinding(accelerator: string): string {
  return accelerator.replace("CmdOrCtrl", "$mod");
}
