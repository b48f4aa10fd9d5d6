import { EventEmitter } from "node:events";
import type { Page } from "playwright-core";
import { cancellable, strict } from "./strict.ts";
import type { StandInWebContents, WebPreferences } from "./web-contents.ts";

export interface Bounds {
  x: number;
  y: number;
  width: number;
  height: number;
}

export interface WindowOptions extends Partial<Bounds> {
  minWidth?: number;
  minHeight?: number;
  show?: boolean;
  title?: string;
  backgroundColor?: string;
  webPreferences?: WebPreferences;
}

/** What a window needs from the program it belongs to. */
export interface WindowManager {
  readonly workArea: Bounds;
  newContents(window: StandInWindow, options: WindowOptions): StandInWebContents;
  closed(window: StandInWindow): void;
}

/** A window without a screen: it has a place, a size and a state, and a real page inside. */
export class StandInWindow extends EventEmitter {
  readonly id: number;
  readonly options: WindowOptions;
  private readonly manager: WindowManager;
  private readonly contents: StandInWebContents;
  private normal: Bounds;
  private maximised = false;
  private minimised = false;
  private visible: boolean;
  private destroyed = false;
  private background: string;

  constructor(id: number, options: WindowOptions, manager: WindowManager) {
    super();
    this.id = id;
    this.options = options;
    this.manager = manager;
    this.normal = placed(options, manager.workArea);
    this.visible = options.show !== false;
    this.background = options.backgroundColor ?? "#ffffff";
    this.contents = manager.newContents(this, options);
    this.contents.on("ready-to-show", () => this.emit("ready-to-show"));
    return strict("BrowserWindow", this);
  }

  get webContents(): StandInWebContents {
    this.mustLive();
    return this.contents;
  }

  private mustLive(): void {
    if (this.destroyed) throw new TypeError("Object has been destroyed");
  }

  /** The tab, for tests; waits until it exists. */
  async page(): Promise<Page> {
    await this.contents.ready;
    return this.contents.page!;
  }

  /** The tab, for tests, or undefined while it is being opened. */
  get openPage(): Page | undefined {
    return this.contents.page;
  }

  loadURL(address: string): Promise<void> {
    return this.webContents.loadURL(address);
  }

  getBounds(): Bounds {
    this.mustLive();
    return this.maximised ? { ...this.manager.workArea } : { ...this.normal };
  }

  getNormalBounds(): Bounds {
    this.mustLive();
    return { ...this.normal };
  }

  setBounds(bounds: Partial<Bounds>): void {
    this.mustLive();
    const { minWidth = 0, minHeight = 0 } = this.options;
    const next = { ...this.normal, ...bounds };
    this.normal = {
      ...next,
      width: Math.max(minWidth, next.width),
      height: Math.max(minHeight, next.height),
    };
    const { width, height } = this.normal;
    void this.page().then((page) => page.setViewportSize({ width, height }));
    this.emit("resize");
    this.emit("move");
  }

  maximize(): void {
    this.mustLive();
    this.maximised = true;
    this.emit("maximize");
  }

  unmaximize(): void {
    this.maximised = false;
    this.emit("unmaximize");
  }

  isMaximized(): boolean {
    return this.maximised;
  }

  minimize(): void {
    this.minimised = true;
  }

  restore(): void {
    this.minimised = false;
  }

  isMinimized(): boolean {
    return this.minimised;
  }

  isFullScreen(): boolean {
    return false;
  }

  /** There is no menu bar to take away. */
  removeMenu(): void {
    this.mustLive();
  }

  show(): void {
    this.mustLive();
    this.visible = true;
  }

  isVisible(): boolean {
    return this.visible;
  }

  focus(): void {
    this.mustLive();
    this.emit("focus");
  }

  setBackgroundColor(color: string): void {
    this.mustLive();
    this.background = color;
  }

  getBackgroundColor(): string {
    return this.background;
  }

  isDestroyed(): boolean {
    return this.destroyed;
  }

  /** Asks first; the page then ends in its own time, with its last messages still heard. */
  close(): void {
    void this.tryToClose();
  }

  /** Whether it closed: a listener may have kept it open. */
  async tryToClose(): Promise<boolean> {
    if (this.destroyed) return true;
    const { event, wasPrevented } = cancellable({});
    this.emit("close", event);
    if (wasPrevented()) return false;
    await this.contents.closePage();
    this.end();
    return true;
  }

  destroy(): void {
    void this.contents.closePage();
    this.end();
  }

  private end(): void {
    if (this.destroyed) return;
    this.destroyed = true;
    this.emit("closed");
    this.manager.closed(this);
  }
}

/** In the middle of the screen unless a place was asked for. */
function placed(options: WindowOptions, area: Bounds): Bounds {
  const width = Math.max(options.width ?? 800, options.minWidth ?? 0);
  const height = Math.max(options.height ?? 600, options.minHeight ?? 0);
  const x = options.x ?? area.x + Math.round((area.width - width) / 2);
  const y = options.y ?? area.y + Math.round((area.height - height) / 2);
  return { x, y, width, height };
}
