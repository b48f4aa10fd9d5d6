import { type ChildProcess, spawn } from "node:child_process";
import { request as httpRequest } from "node:http";
import { createInterface } from "node:readline";
import path from "node:path";
import type { App } from "../../electron/app.ts";
import type { Log } from "../../electron/host.ts";
import { ok } from "../../shared/result.ts";

export const silentLog: Log = {
  info: () => undefined,
  warn: () => undefined,
  error: () => undefined,
};

/** An app that only remembers what reached it; for tests of what stands in front of it. */
export function fakeApp(overrides: Partial<App> = {}) {
  const listeners = new Set<(names: string[]) => void>();
  const calls: { channel: string; input: unknown }[] = [];
  const state = { closed: 0 };
  const app: App = {
    dispatch: (channel, input) => {
      calls.push({ channel, input });
      return Promise.resolve(ok({ channel, input: input ?? null }));
    },
    serveData: (request) =>
      Promise.resolve(new Response(`data ${request.method} ${new URL(request.url).pathname}`)),
    onChanged: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    openAtStart: () => Promise.resolve(ok(null)),
    close: () => {
      state.closed += 1;
    },
    ...overrides,
  };
  const emit = (names: string[]): void => listeners.forEach((listener) => listener(names));
  return { app, calls, emit, listeners, state };
}

export interface RawAnswer {
  status: number;
  headers: Record<string, string | string[] | undefined>;
  body: string;
}

/** A request exactly as written: fetch would mend the path and refuse to set Host or Origin. */
export function rawRequest(
  port: number,
  options: { method?: string; path?: string; headers?: Record<string, string>; body?: string },
): Promise<RawAnswer> {
  return new Promise((resolve, reject) => {
    const request = httpRequest({ host: "127.0.0.1", port, agent: false, ...options }, (answer) => {
      const chunks: Buffer[] = [];
      answer.on("data", (chunk: Buffer) => chunks.push(chunk));
      answer.on("error", reject);
      answer.on("end", () =>
        resolve({
          status: answer.statusCode ?? 0,
          headers: answer.headers,
          body: Buffer.concat(chunks).toString(),
        }),
      );
    });
    request.on("error", reject);
    request.end(options.body);
  });
}

export interface BrowserEntry {
  process: ChildProcess;
  /** With the token. */
  address: string;
  origin: string;
  token: string;
  rpc(channel: string, input?: unknown): Promise<unknown>;
  fetch(pathname: string, init?: RequestInit): Promise<Response>;
  /** Asks the process to end and resolves with its exit code. */
  stop(): Promise<number | null>;
}

const builtEntry = path.join(import.meta.dirname, "../../out/browser/browser.cjs");

/** Starts the built browser entry as a user would and waits for its address. Rejects with what it said instead. */
export async function startBrowserEntry(
  args: string[],
  env: Record<string, string> = {},
): Promise<BrowserEntry> {
  const child = spawn(process.execPath, [builtEntry, "--no-open", ...args], {
    env: { ...process.env, ...env },
    stdio: ["ignore", "pipe", "pipe"],
  });
  const address = await printedAddress(child);
  const { origin, searchParams } = new URL(address);
  const token = searchParams.get("token") ?? "";
  const get = (pathname: string, init: RequestInit = {}): Promise<Response> => {
    const headers = new Headers(init.headers);
    headers.set("authorization", `Bearer ${token}`);
    return fetch(new URL(pathname, origin), { ...init, headers });
  };
  return {
    process: child,
    address,
    origin,
    token,
    fetch: get,
    rpc: async (channel, input) => (await get(`/rpc/${channel}`, jsonBody(input))).json(),
    stop: () => ended(child),
  };
}

function jsonBody(input: unknown): RequestInit {
  const headers = { "content-type": "application/json" };
  return input === undefined
    ? { method: "POST", headers }
    : { method: "POST", headers, body: JSON.stringify(input) };
}

function printedAddress(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let said = "";
    child.stderr?.on("data", (chunk: Buffer) => (said += chunk.toString()));
    createInterface({ input: child.stdout! }).on("line", (line) => {
      const found = /^Bullpen is open at (\S+)$/.exec(line)?.[1];
      if (found === undefined) said += `${line}\n`;
      else resolve(found);
    });
    child.once("exit", (code) => reject(new Error(`The entry ended with ${code}: ${said}`)));
    child.once("error", reject);
  });
}

function ended(child: ChildProcess): Promise<number | null> {
  if (child.exitCode !== null || child.signalCode !== null) return Promise.resolve(child.exitCode);
  return new Promise((resolve) => {
    child.once("exit", (code) => resolve(code));
    child.kill("SIGTERM");
  });
}
