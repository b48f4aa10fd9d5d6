import path from "node:path";
import { BrowserWindow, nativeTheme } from "electron";
import type { Log } from "../host.ts";
import { pageUrl } from "./protocol.ts";

const preload = path.join(import.meta.dirname, "../preload/preload.cjs");

/** All that the candidate's window may ask for: its card, its colours, and that an error of its page is written down. */
export const cardChannels: ReadonlySet<string> = new Set([
  "run.card",
  "app.info",
  "app.reportError",
]);

/** The candidate's window: no menu, no way to another page, and closed rather than reloaded when it fails. */
export async function openCardWindow(
  address: string,
  log: Log,
  /** Before its page asks for anything, so that its questions are known as a candidate's. */
  onOpened: (window: BrowserWindow) => void,
): Promise<void> {
  const window = new BrowserWindow({
    width: 1100,
    height: 760,
    minWidth: 640,
    minHeight: 480,
    show: false,
    title: "Bullpen",
    backgroundColor: nativeTheme.shouldUseDarkColors ? "#161514" : "#faf8f5",
    webPreferences: {
      preload,
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webSecurity: true,
      webviewTag: false,
      navigateOnDragDrop: false,
      spellcheck: false,
    },
  });
  onOpened(window);
  // Its keys and entries are the panel's. On macOS the menu belongs to the program, not to a window.
  if (process.platform !== "darwin") window.removeMenu();
  window.once("ready-to-show", () => window.show());
  window.webContents.on("render-process-gone", (_event, details) => {
    log.error("The candidate's window is gone:", details.reason, details.exitCode);
    if (!window.isDestroyed()) window.destroy();
  });
  try {
    await window.loadURL(`${pageUrl}#${address}`);
  } catch (error) {
    // Closed before it was there, by whoever opened it or for another card: that is no failure.
    if (window.isDestroyed()) return;
    window.destroy();
    throw error;
  }
}
