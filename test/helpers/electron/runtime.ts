import { chromium, type Browser } from "playwright-core";
import { chromiumArguments } from "../../../electron/browser/chromium.ts";
import { ensureChromium } from "../chromium.ts";

/** What happened, for tests to look at. */
export interface LaunchLog {
  /** Requests that would have left the machine. Each was aborted. */
  blocked: string[];
  /** Windows a page asked for, and what the app answered. */
  popups: { url: string; action: string }[];
  console: { type: string; text: string }[];
  pageErrors: string[];
  /** What the app handed to the system: links, files, folders. */
  opened: string[];
  /** Dialogs that were shown; tests replace the functions of `dialog` to answer them. */
  dialogs: { kind: string; options: unknown }[];
}

export interface Options {
  userData: string;
  appPath: string;
  version: string;
  args: string[];
}

/** What the parts of one running stand-in share. */
export class Runtime {
  readonly options: Options;
  readonly schemes = new Set<string>();
  readonly log: LaunchLog = {
    blocked: [],
    popups: [],
    console: [],
    pageErrors: [],
    opened: [],
    dialogs: [],
  };
  colorScheme: "light" | "dark" = "light";
  private browser: Promise<Browser> | undefined;

  constructor(options: Options) {
    this.options = options;
  }

  chromium(): Promise<Browser> {
    this.browser ??= chromium.launch({ executablePath: ensureChromium(), args: chromiumArguments });
    return this.browser;
  }

  async shutdown(): Promise<void> {
    const browser = await this.browser?.catch(() => undefined);
    this.browser = undefined;
    await browser?.close();
  }

  /** Chromium cannot learn new schemes from outside, so `app://bundle/x` travels as `https://bundle.app.invalid/x`. */
  toWire(address: string): string {
    if (!URL.canParse(address)) return address;
    const { protocol, host, pathname, search, hash } = new URL(address);
    const scheme = protocol.slice(0, -1);
    if (!this.schemes.has(scheme)) return address;
    return `https://${host}.${scheme}.invalid${pathname}${search}${hash}`;
  }

  fromWire(address: string): string {
    const match = /^https:\/\/([^/]+)\.([a-z][a-z0-9+-]*)\.invalid(.*)$/.exec(address);
    if (match === null || !this.schemes.has(match[2]!)) return address;
    return `${match[2]}://${match[1]}${match[3]}`;
  }

  /** Node calls the origin of an unknown scheme "null"; Chromium, having registered it, does not. */
  originOf(address: string): string {
    if (!URL.canParse(address)) return "null";
    const { protocol, host, origin } = new URL(address);
    return this.schemes.has(protocol.slice(0, -1)) ? `${protocol}//${host}` : origin;
  }
}
