import path from "node:path";
import { app, nativeTheme, shell, type BrowserWindow } from "electron";
import type { Host } from "../host.ts";
import { choosePath } from "./dialogs.ts";
import type { Printer } from "./print.ts";
import type { Theme } from "./window-state.ts";

export const logFileIn = (userDataFolder: string) =>
  path.join(userDataFolder, "logs", "bullpen.log");

interface Parts {
  printer: Printer;
  window: () => BrowserWindow | undefined;
  onTheme: (theme: Theme) => void;
  showCard: Host["showCard"];
}

/** What the app may ask of the desktop. */
export function createDesktopHost({ printer, window, onTheme, showCard }: Parts): Host {
  const userDataFolder = app.getPath("userData");
  return {
    kind: "desktop",
    version: app.getVersion(),
    userDataFolder,
    documentsFolder: app.getPath("documents"),
    logFile: logFileIn(userDataFolder),
    choosePath: (request) => choosePath(request, window()),
    printToPdf: (pagePath) => printer.print(pagePath),
    async openFile(file) {
      const problem = await shell.openPath(file);
      if (problem !== "") throw new Error(problem);
    },
    showInFolder: (file) => shell.showItemInFolder(file),
    showCard,
    setAppearance(theme) {
      nativeTheme.themeSource = theme;
      onTheme(theme);
    },
  };
}
