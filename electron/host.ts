import type { Appearance } from "../shared/app.ts";

/** What differs between the desktop and the browser entry; everything else is the same program. */
export interface Host {
  readonly kind: "desktop" | "browser";
  readonly version: string;
  /** Where recent files, window state and the log live. */
  readonly userDataFolder: string;
  /** Where a new workspace is offered to be saved. */
  readonly documentsFolder: string;
  readonly logFile: string;
  /** Asks for a path with the system's dialog; null when the person cancels. The browser entry has no dialogs and always answers null. */
  choosePath(request: PathRequest): Promise<string | null>;
  /** Prints a page of the site (such as `/data/documents/candidate/ID?paper=A4`) with JavaScript off and no network. */
  printToPdf(pagePath: string): Promise<Uint8Array>;
  /** Opens a file with the program the system has for it. Rejects when that fails. */
  openFile(path: string): Promise<void>;
  showInFolder(path: string): void;
  /**
   * Shows an address of the page that is made for a candidate in a window of its own, which can ask for nothing else.
   * False where there are no windows: the page opens a tab itself.
   */
  showCard(address: string): Promise<boolean>;
  /** Light, dark or as the system; the page sets its own colours, the window's frame follows. */
  setAppearance(appearance: Appearance): void;
}

export interface PathRequest {
  purpose: "open" | "save";
  title: string;
  /** Full path or bare name offered in a save dialog. */
  suggestedName?: string;
  filter: { name: string; extensions: string[] };
}

export interface Log {
  info(...parts: unknown[]): void;
  warn(...parts: unknown[]): void;
  error(...parts: unknown[]): void;
}
