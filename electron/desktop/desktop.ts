import path from "node:path";
import { app, BrowserWindow, dialog, nativeTheme, session, shell } from "electron";
import { isCommandId, type CommandId } from "../../shared/commands.ts";
import { workspaceChannels } from "../../shared/workspace.ts";
import type { App, CreateApp } from "../app.ts";
import type { Host, Log } from "../host.ts";
import type { createSite, Site } from "../site.ts";
import { describeAboutPanel, showAbout } from "./about.ts";
import { type StartArguments, travelsByFile } from "./arguments.ts";
import { cardChannels, openCardWindow } from "./card-window.ts";
import { createDesktopHost } from "./host.ts";
import { answerPage, tellPage } from "./ipc.ts";
import { setMenu, type MenuActions, type MenuState } from "./menu.ts";
import { Printer } from "./print.ts";
import { servePages } from "./protocol.ts";
import { secureSession } from "./security.ts";
import { openMainWindow, setZoom } from "./window.ts";
import { nextZoom, openWindowMemory, type WindowMemory } from "./window-state.ts";

export interface Parts {
  createApp: CreateApp;
  createSite: typeof createSite;
  log: Log;
}

/** The running desktop app: one workspace, at most one window, one menu. Created when Electron is ready. */
export class Desktop {
  readonly #log: Log;
  readonly #host: Host;
  readonly #app: App;
  readonly #memory: WindowMemory;
  readonly #printer: Printer;
  #window: BrowserWindow | undefined;
  /** The window that a candidate looks at, beside the one of the panel. */
  #card: BrowserWindow | undefined;
  /** Whether there is a page that hears what it is told. */
  #pageListens = false;
  #recent: MenuState["recent"] = [];
  /** A kit or sheet that came before there was a page to ask about it. */
  #waiting: string | null = null;

  constructor({ createApp, createSite, log }: Parts) {
    this.#log = log;
    this.#memory = openWindowMemory(path.join(app.getPath("userData"), "window.json"), (error) =>
      log.warn("The place of the window could not be kept.", error),
    );
    nativeTheme.themeSource = this.#memory.current.theme;
    this.#printer = new Printer({ site: () => site, log });
    this.#host = createDesktopHost({
      printer: this.#printer,
      window: () => this.#window,
      onTheme: (theme) => {
        this.#memory.update({ theme });
        this.#setMenu();
      },
      showCard: (address) => this.#showCard(address),
    });
    this.#app = createApp({ host: this.#host, log });
    const site: Site = createSite({
      app: this.#app,
      root: path.join(import.meta.dirname, "../renderer"),
    });
    secureSession(session.defaultSession, log);
    servePages(site, log);
    answerPage(this.#app, log, (page) =>
      page === this.#card?.webContents ? cardChannels : undefined,
    );
    this.#app.onChanged((names) => this.#tellChanged(names));
    describeAboutPanel(this.#host.logFile);
  }

  /** Opens the named or the last file, then the window; the page says what went wrong with the file, if anything. */
  async start({ file, sample }: StartArguments): Promise<void> {
    // A kit or a sheet is not opened in place of a workspace; the page takes it from there.
    this.#waiting = file !== null && travelsByFile(file) ? file : null;
    const workspace = this.#waiting === null ? file : null;
    const opened = await this.#app.openAtStart(workspace, { sample });
    await this.#refreshRecent();
    this.showWindow();
    if (!opened.ok) this.#log.warn("The file could not be opened at start:", opened.error.code);
  }

  /** Brings the window to the front, or opens it again where the app outlives its window (macOS). */
  showWindow(): void {
    if (this.#window === undefined) {
      this.#openWindow();
      return;
    }
    if (this.#window.isMinimized()) this.#window.restore();
    this.#window.show();
    this.#window.focus();
  }

  /**
   * A file that was double-clicked, dropped on the icon or chosen from the recent ones. A page that is there opens it
   * itself, after it has stored what is being typed.
   */
  async openFile(file: string): Promise<void> {
    if (this.#window && this.#pageListens) {
      this.showWindow();
      tellPage(this.#window.webContents, "open-file", file);
      return;
    }
    if (travelsByFile(file)) {
      this.#waiting = file;
      this.showWindow();
      return;
    }
    const result = await this.#app.dispatch("workspace.open", { path: file });
    this.showWindow();
    if (result.ok) this.#command("go.home");
    else this.#say(result.error.message);
  }

  /** Safe to call twice: quitting calls it, and so does Windows when it shuts down without asking. */
  close(): void {
    // First what matters: nothing that fails after this leaves the file open.
    this.#app.close();
    this.#memory.flush();
    this.#printer.dispose();
  }

  #openWindow(): void {
    const window = openMainWindow({
      memory: this.#memory,
      log: this.#log,
      onSessionEnd: () => this.close(),
    });
    this.#window = window;
    window.webContents.on("did-finish-load", () => this.#pageIsThere(window));
    window.webContents.on("render-process-gone", () => (this.#pageListens = false));
    window.once("closed", () => {
      this.#window = undefined;
      this.#pageListens = false;
      // Nobody watches over what the candidate's window shows any more.
      this.#closeCard();
      // The hidden window of the printer would otherwise keep the app alive.
      this.#printer.dispose();
    });
  }

  #pageIsThere(window: BrowserWindow): void {
    this.#pageListens = true;
    if (this.#waiting === null) return;
    tellPage(window.webContents, "open-file", this.#waiting);
    this.#waiting = null;
  }

  /** One candidate at a time: another card takes the window's place. */
  async #showCard(address: string): Promise<boolean> {
    this.#closeCard();
    await openCardWindow(address, this.#log, (window) => {
      this.#card = window;
      window.once("closed", () => {
        if (this.#card === window) this.#card = undefined;
      });
    });
    return true;
  }

  #closeCard(): void {
    if (this.#card !== undefined && !this.#card.isDestroyed()) this.#card.destroy();
    this.#card = undefined;
  }

  #tellChanged(names: string[]): void {
    tellPage(this.#window?.webContents, "changed", names);
    tellPage(this.#card?.webContents, "changed", names);
    if (names.includes("workspace")) void this.#refreshRecent();
  }

  async #refreshRecent(): Promise<void> {
    const result = await this.#app.dispatch("workspace.recent", {});
    const parsed = workspaceChannels["workspace.recent"].output.safeParse(
      result.ok ? result.value : [],
    );
    this.#recent = (parsed.data ?? []).filter((file) => file.exists);
    this.#setMenu();
  }

  #setMenu(): void {
    const state: MenuState = {
      recent: this.#recent,
      theme: this.#memory.current.theme,
      isMac: process.platform === "darwin",
      isPackaged: app.isPackaged,
    };
    setMenu(state, this.#menuActions());
  }

  #menuActions(): MenuActions {
    return {
      command: (id) => this.#command(id),
      openRecent: (file) => void this.openFile(file),
      zoom: (direction) => this.#zoom(direction),
      openLog: () => void this.#openLog(),
      showAbout: () => void showAbout(this.#window, this.#host.logFile),
    };
  }

  /** Without a window (macOS) the command opens one; the page then starts at its beginning. */
  #command(id: CommandId): void {
    if (!isCommandId(id)) return;
    if (this.#window === undefined) this.showWindow();
    else tellPage(this.#window.webContents, "command", id);
  }

  #zoom(direction: "in" | "out" | "reset"): void {
    if (this.#window === undefined) return;
    const { zoom } = this.#memory.current;
    setZoom(this.#window, this.#memory, direction === "reset" ? 1 : nextZoom(zoom, direction));
  }

  async #openLog(): Promise<void> {
    const problem = await shell.openPath(this.#host.logFile);
    if (problem !== "") shell.showItemInFolder(this.#host.logFile);
  }

  #say(message: string): void {
    const options: Electron.MessageBoxOptions = {
      type: "warning",
      message,
      buttons: ["OK"],
      noLink: true,
    };
    void (this.#window
      ? dialog.showMessageBox(this.#window, options)
      : dialog.showMessageBox(options));
  }
}
