import { app, dialog, type BrowserWindow } from "electron";
import { sqliteVersion } from "../workspace/open.ts";

/** What somebody who helps needs to know, in the order they ask for it. */
export function aboutText(logFile: string): string {
  return [
    `Electron ${process.versions["electron"] ?? "unknown"}`,
    `Chromium ${process.versions["chrome"] ?? "unknown"}`,
    `Node ${process.versions.node}`,
    `SQLite ${sqliteVersion()}`,
    "",
    `Log: ${logFile}`,
  ].join("\n");
}

/** macOS shows its own panel, from its own menu item; it only has to know what to say. */
export function describeAboutPanel(logFile: string): void {
  app.setAboutPanelOptions({
    applicationName: "Bullpen",
    applicationVersion: app.getVersion(),
    credits: aboutText(logFile),
  });
}

/** Elsewhere a message box, because the panel of Linux has no room for the versions. */
export async function showAbout(window: BrowserWindow | undefined, logFile: string): Promise<void> {
  const options: Electron.MessageBoxOptions = {
    type: "info",
    title: "About Bullpen",
    message: `Bullpen ${app.getVersion()}`,
    detail: aboutText(logFile),
    buttons: ["OK"],
    noLink: true,
  };
  await (window ? dialog.showMessageBox(window, options) : dialog.showMessageBox(options));
}
