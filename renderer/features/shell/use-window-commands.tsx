import { type QueryClient, useQueryClient } from "@tanstack/react-query";
import { useEffect, useEffectEvent, type ReactNode } from "react";
import { useLocation } from "wouter";
import type { Appearance } from "../../../shared/app.ts";
import { type CommandId, commands, isCommandId } from "../../../shared/commands.ts";
import { kitEnding, sheetEnding } from "../../../shared/sheet.ts";
import { invoke, onMenuCommand, onOpenFile } from "../../api.ts";
import { applyAppearance } from "../../appearance.ts";
import { useChoosePath } from "../../choose-path.tsx";
import { startHandOver, switchWorkspace } from "../../hand-over.ts";
import { importSheet } from "../../import-sheet.ts";
import { useOpenKit } from "../../open-kit.tsx";
import { askEvent } from "../../run-command.ts";
import { useShortcuts } from "../../ui/shortcuts.ts";
import { toast } from "../../ui/toast.tsx";
import { ShortcutsDialog } from "./shortcuts-dialog.tsx";
import { useUiState } from "./ui-state.ts";

const places: Partial<Record<CommandId, string>> = {
  "go.home": "/",
  "go.capacity": "/plan/capacity",
  "go.org": "/plan/org",
  "go.pay": "/plan/pay",
  "go.roles": "/roles",
  "go.openings": "/openings",
  "go.candidates": "/candidates",
  "go.interviews": "/interviews",
  "go.decisions": "/decisions",
  "go.reports": "/reports",
  "settings.open": "/settings/file",
};

/** What can be done while no file is open. */
const withoutFile = new Set<string>([
  "workspace.open",
  "kit.open",
  "theme.light",
  "theme.dark",
  "theme.system",
  "help.shortcuts",
]);
/** What can be done while the laptop waits for somebody's PIN: the ways to another file lead away from this one. */
const whileLocked = new Set<string>([...withoutFile, "workspace.new"]);
/** What the welcome page is already there for. */
const idle = new Set<string>(["workspace.new", "go.back", "go.forward"]);

/** Listens to the menu, the palette and the keys, and returns what runs a command and the dialogs that some need. */
export function useWindowCommands({ isOpen, isLocked }: { isOpen: boolean; isLocked: boolean }): {
  run: (id: CommandId) => void;
  dialog: ReactNode;
} {
  const [location, navigate] = useLocation();
  const ui = useUiState();
  const client = useQueryClient();
  const { choose, dialog } = useChoosePath();
  const kit = useOpenKit(choose);

  const run = (id: CommandId) => {
    if (isLocked && !whileLocked.has(id)) return;
    if (isOpen || withoutFile.has(id)) perform(id);
    else if (!idle.has(id)) toast({ message: "Open a file or begin one first." });
  };
  const perform = (id: CommandId) => {
    const place = places[id];
    if (place !== undefined) navigate(place);
    else if (id.startsWith("theme."))
      void setAppearance(id.slice("theme.".length) as Appearance, client);
    else if (id === "palette.open") ui.set({ paletteOpen: true });
    else if (id === "sidebar.toggle") ui.set({ sidebarCollapsed: !ui.sidebarCollapsed });
    else if (id === "help.shortcuts") ui.set({ shortcutsOpen: true });
    else if (id === "go.back") window.history.back();
    else if (id === "go.forward") window.history.forward();
    else if (id === "workspace.new") void closeFile();
    else if (id === "workspace.open") void openAnother(choose);
    else if (id === "workspace.saveCopy") void saveCopy(choose);
    else if (id === "kit.open") void kit.openKit();
    else if (id === "sheet.import") void importSheet();
    else if (id === "lock.now") void lockNow();
    else if (id === "document.print") {
      // A document that is open prints itself; elsewhere one is chosen first.
      if (!location.startsWith("/reports/")) navigate("/reports");
    }
  };
  const onAsked = useEffectEvent(run);
  const onFile = useEffectEvent(async (path: string) => {
    if (isKit(path)) await kit.openKit(path);
    else if (isSheet(path) && isOpen && !isLocked) await importSheet(path);
    else if (await openFile(path)) navigate("/");
  });

  useEffect(() => {
    const onAsk = (event: Event) => onAsked((event as CustomEvent<CommandId>).detail);
    window.addEventListener(askEvent, onAsk);
    const off = onMenuCommand((command) => {
      if (isCommandId(command)) onAsked(command);
    });
    const offFile = onOpenFile((path) => void onFile(path));
    return () => {
      window.removeEventListener(askEvent, onAsk);
      off();
      offFile();
    };
  }, []);

  // On the desktop the menu owns these keys; in a browser, those that the browser does not keep for itself.
  const keys = window.bullpen
    ? []
    : commands.filter((command) => "accelerator" in command && !reserved.has(command.id));
  useShortcuts({
    "?": () => ui.set({ shortcutsOpen: true }),
    ...Object.fromEntries(
      keys.map((command) => [
        "accelerator" in command ? command.accelerator.replace("CmdOrCtrl", "mod") : "",
        () => run(command.id),
      ]),
    ),
  });
  return {
    run,
    dialog: (
      <>
        {dialog}
        {kit.dialog}
        <ShortcutsDialog />
      </>
    ),
  };
}

const isKit = (path: string) => path.toLowerCase().endsWith(`.${kitEnding}`);
const isSheet = (path: string) => path.toLowerCase().endsWith(`.${sheetEnding}`);

/** A browser's own keys: new window, find a file, save the page, print, tabs and history. */
const reserved = new Set<string>(
  ["workspace.new", "workspace.saveCopy", "go.back", "go.forward"].concat(
    [
      "home",
      "roles",
      "openings",
      "candidates",
      "interviews",
      "decisions",
      "reports",
      "capacity",
      "org",
    ].map((page) => `go.${page}`),
  ),
);

/** For whoever is at the laptop, who comes back with their own PIN. */
async function lockNow(): Promise<void> {
  const status = await invoke("workspace.status", {});
  if (status.ok && status.value.open) await startHandOver(status.value.actor.id);
}

async function setAppearance(appearance: Appearance, client: QueryClient): Promise<void> {
  applyAppearance(appearance);
  await invoke("app.setAppearance", { appearance });
  await client.invalidateQueries({ queryKey: ["app.info"] });
}

async function closeFile(): Promise<void> {
  const result = await switchWorkspace(() => invoke("workspace.close", {}));
  if (!result.ok) toast({ message: result.error.message, tone: "block" });
}

async function openFile(path: string): Promise<boolean> {
  const result = await switchWorkspace(() => invoke("workspace.open", { path }));
  if (!result.ok) toast({ message: result.error.message, tone: "block" });
  return result.ok;
}

type Choose = ReturnType<typeof useChoosePath>["choose"];

async function openAnother(choose: Choose): Promise<void> {
  const path = await choose({ purpose: "open", suggestedName: "" });
  if (path !== null) await openFile(path);
}

async function saveCopy(choose: Choose): Promise<void> {
  const path = await choose({ purpose: "copy", suggestedName: "Copy.bullpen" });
  if (path === null) return;
  const result = await invoke("workspace.saveCopy", { path });
  toast(
    result.ok
      ? { message: `Copied to ${result.value.path}.` }
      : { message: result.error.message, tone: "block" },
  );
}
