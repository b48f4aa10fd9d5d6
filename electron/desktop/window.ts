import path from "node:path";
import { BrowserWindow, dialog, nativeTheme, screen } from "electron";
import type { Log } from "../host.ts";
import { showContextMenu } from "./context-menu.ts";
import { pageUrl } from "./protocol.ts";
import { nextZoom, placeWindow, smallestWindow, type WindowMemory } from "./window-state.ts";

const preload = path.join(import.meta.dirname, "../preload/preload.cjs");

/** The paper colours of the interface, so that nothing flashes before the first paint. */
const paper = () => (nativeTheme.shouldUseDarkColors ? "#161514" : "#faf8f5");

interface Parts {
  memory: WindowMemory;
  log: Log;
  /** Windows is shutting down and will not ask again: close the file now. */
  onSessionEnd: () => void;
}

/** The one window of the app, placed and zoomed as it was left, shown when there is something to see. */
export function openMainWindow({ memory, log, onSessionEnd }: Parts): BrowserWindow {
  const window = newWindow(memory);
  rememberPlace(window, memory);
  rememberZoom(window, memory);
  offerReload(window, log);
  const repaint = () => window.setBackgroundColor(paper());
  nativeTheme.on("updated", repaint);
  window.once("closed", () => nativeTheme.off("updated", repaint));
  window.once("ready-to-show", () => window.show());
  window.on("session-end", onSessionEnd);
  window.webContents.on("context-menu", (_event, params) => showContextMenu(window, params));
  window.loadURL(pageUrl).catch((error: unknown) => {
    log.error("The page could not be loaded.", error);
    if (!window.isDestroyed()) window.show();
  });
  return window;
}

function newWindow(memory: WindowMemory): BrowserWindow {
  const { bounds, maximised } = memory.current;
  const window = new BrowserWindow({
    ...placeWindow(bounds, displaysPrimaryFirst()),
    minWidth: smallestWindow.width,
    minHeight: smallestWindow.height,
    show: false,
    title: "Bullpen",
    backgroundColor: paper(),
    ...(process.platform === "darwin" ? { titleBarStyle: "hiddenInset" as const } : {}),
    webPreferences: {
      preload,
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webSecurity: true,
      webviewTag: false,
      navigateOnDragDrop: false,
      spellcheck: true,
    },
  });
  if (maximised) window.maximize();
  return window;
}

function displaysPrimaryFirst() {
  const primary = screen.getPrimaryDisplay();
  return [primary, ...screen.getAllDisplays().filter((display) => display.id !== primary.id)];
}

/** The size kept is the one before maximising, so that "restore" still has somewhere to go next time. */
function rememberPlace(window: BrowserWindow, memory: WindowMemory): void {
  const remember = () => {
    if (window.isDestroyed() || window.isMinimized() || window.isFullScreen()) return;
    memory.update({ bounds: window.getNormalBounds(), maximised: window.isMaximized() });
  };
  window.on("resize", remember);
  window.on("move", remember);
  window.on("maximize", remember);
  window.on("unmaximize", remember);
  window.on("close", () => {
    remember();
    memory.flush();
  });
}

function rememberZoom(window: BrowserWindow, memory: WindowMemory): void {
  window.webContents.on("did-finish-load", () =>
    window.webContents.setZoomFactor(memory.current.zoom),
  );
  window.webContents.on("zoom-changed", (_event, direction) => {
    setZoom(window, memory, nextZoom(memory.current.zoom, direction));
  });
}

export function setZoom(window: BrowserWindow, memory: WindowMemory, zoom: number): void {
  memory.update({ zoom });
  window.webContents.setZoomFactor(zoom);
}

const kept = "Everything you saved is in the file, and what you were typing is kept as a draft.";

/** A page that crashed or hangs can be loaded again; the file is on this side and did not notice. */
function offerReload(window: BrowserWindow, log: Log): void {
  let endedByUs = false;
  const { webContents } = window;
  webContents.on("preload-error", (_event, _path, error) =>
    log.error("The bridge to the page could not be built.", error),
  );
  webContents.on("render-process-gone", (_event, details) => {
    log.error("The page's process is gone:", details.reason, details.exitCode);
    if (details.reason !== "clean-exit" && !endedByUs) void reloadOrClose(window);
  });
  webContents.on("did-finish-load", () => (endedByUs = false));
  window.on("unresponsive", () => {
    log.warn("The page does not respond.");
    void reloadOrWait(window, () => (endedByUs = true));
  });
}

async function reloadOrClose(window: BrowserWindow): Promise<void> {
  const reload = await askReload(window, "The page stopped working.", "Close window");
  if (window.isDestroyed()) return;
  if (reload) window.webContents.reload();
  else window.destroy();
}

/** The question goes away by itself when the page answers again. A page that hangs has to be ended before it can reload. */
async function reloadOrWait(window: BrowserWindow, beforeEnding: () => void): Promise<void> {
  const answered = new AbortController();
  const forget = () => answered.abort();
  window.once("responsive", forget);
  const reload = await askReload(window, "The page does not respond.", "Wait", answered.signal);
  window.off("responsive", forget);
  if (!reload || window.isDestroyed()) return;
  beforeEnding();
  window.webContents.forcefullyCrashRenderer();
  window.webContents.reload();
}

async function askReload(
  window: BrowserWindow,
  message: string,
  otherwise: string,
  signal?: AbortSignal,
): Promise<boolean> {
  if (window.isDestroyed()) return false;
  const { response } = await dialog.showMessageBox(window, {
    type: "warning",
    message,
    detail: `${kept} Reload the page to go on.`,
    buttons: ["Reload", otherwise],
    defaultId: 0,
    cancelId: 1,
    noLink: true,
    ...(signal ? { signal } : {}),
  });
  return response === 0 && !signal?.aborted;
}
