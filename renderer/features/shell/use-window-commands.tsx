import { useEffect, useEffectEvent, type ReactNode } from "react";
import { useLocation } from "wouter";
import type { Appearance } from "../../../shared/app.ts";
import { type CommandId, commands, isCommandId } from "../../../shared/commands.ts";
import { invoke, onMenuCommand } from "../../api.ts";
import { applyAppearance } from "../../appearance.ts";
import { useChoosePath } from "../../choose-path.tsx";
import { useShortcuts } from "../../ui/shortcuts.ts";
import { toast } from "../../ui/toast.tsx";
import { useUiState } from "./ui-state.ts";

const places: Partial<Record<CommandId, string>> = {
  "go.home": "/",
  "go.roles": "/roles",
  "go.openings": "/openings",
  "go.candidates": "/candidates",
  "go.interviews": "/interviews",
  "go.reports": "/reports",
  "settings.open": "/settings/file",
};

/** Dispatched on the window, so that the palette can run a command whose dialog the shell owns. */
const askEvent = "bullpen:command";

export function useRunCommand(): (id: CommandId) => void {
  return (id) => window.dispatchEvent(new CustomEvent(askEvent, { detail: id }));
}

/** Listens to the menu, the palette and the keys, and returns the dialog that some commands need. */
export function useWindowCommands(): ReactNode {
  const [location, navigate] = useLocation();
  const ui = useUiState();
  const { choose, dialog } = useChoosePath();

  const run = (id: CommandId) => {
    const place = places[id];
    if (place !== undefined) navigate(place);
    else if (id.startsWith("theme.")) setAppearance(id.slice("theme.".length) as Appearance);
    else if (id === "palette.open") ui.set({ paletteOpen: true });
    else if (id === "sidebar.toggle") ui.set({ sidebarCollapsed: !ui.sidebarCollapsed });
    else if (id === "help.shortcuts") ui.set({ shortcutsOpen: true });
    else if (id === "go.back") window.history.back();
    else if (id === "go.forward") window.history.forward();
    else if (id === "workspace.new") void invoke("workspace.close", {});
    else if (id === "workspace.open") void openAnother(choose);
    else if (id === "workspace.saveCopy") void saveCopy(choose);
    else if (id === "document.print") {
      // A document that is open prints itself; elsewhere one is chosen first.
      if (!location.startsWith("/reports/")) navigate("/reports");
    }
  };
  const onAsked = useEffectEvent(run);

  useEffect(() => {
    const onAsk = (event: Event) => onAsked((event as CustomEvent<CommandId>).detail);
    window.addEventListener(askEvent, onAsk);
    const off = onMenuCommand((command) => {
      if (isCommandId(command)) onAsked(command);
    });
    return () => {
      window.removeEventListener(askEvent, onAsk);
      off();
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
  return dialog;
}

/** A browser's own keys: new window, find a file, save the page, print, tabs and history. */
const reserved = new Set<string>(
  ["workspace.new", "workspace.saveCopy", "go.back", "go.forward"].concat(
    ["home", "roles", "openings", "candidates", "interviews", "reports"].map(
      (page) => `go.${page}`,
    ),
  ),
);

function setAppearance(appearance: Appearance): void {
  applyAppearance(appearance);
  void invoke("app.setAppearance", { appearance });
}

type Choose = ReturnType<typeof useChoosePath>["choose"];

async function openAnother(choose: Choose): Promise<void> {
  const path = await choose({ purpose: "open", suggestedName: "" });
  if (path === null) return;
  const result = await invoke("workspace.open", { path });
  if (!result.ok) toast({ message: result.error.message, tone: "block" });
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
