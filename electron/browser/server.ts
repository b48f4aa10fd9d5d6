import type { Server } from "node:http";
import type { AddressInfo } from "node:net";
import { createAdaptorServer } from "@hono/node-server";
import { Hono, type Context } from "hono";
import { bodyLimit } from "hono/body-limit";
import { getCookie, setCookie } from "hono/cookie";
import { streamSSE } from "hono/streaming";
import { fail, type FailureCode } from "../../shared/result.ts";
import type { App } from "../app.ts";
import type { Log } from "../host.ts";
import type { Site } from "../site.ts";
import { newToken, sameToken } from "./token.ts";

const hostname = "127.0.0.1";
const rpcLimit = 8 * 1024 * 1024;
const openingMs = 60_000;
const heartbeatMs = 20_000;

export interface ServerOptions {
  app: Pick<App, "dispatch" | "onChanged">;
  site: Site;
  log: Log;
  /** 0 takes any free port. */
  port: number;
}

export interface RunningServer {
  port: number;
  origin: string;
  token: string;
  /** The address that lets a browser in. */
  address: string;
  /**
   * An address that lets in once, within a minute. Every account of the machine can read the arguments of a program
   * that runs, and the system's browser is started with one of these.
   */
  addressOnce(): string;
  close(): Promise<void>;
}

/** Serves the app on the loopback interface. Rejects with the system's error when the port cannot be had. */
export async function startServer({ app, site, log, port }: ServerOptions): Promise<RunningServer> {
  const access: Access = {
    origin: "",
    host: "",
    token: newToken(),
    session: newToken(),
    cookie: "",
    tickets: new Map(),
  };
  const hono = createRoutes(app, site, log, access);
  const server = createAdaptorServer({ fetch: hono.fetch, hostname }) as Server;
  await listen(server, port);
  const actual = (server.address() as AddressInfo).port;
  access.host = `${hostname}:${actual}`;
  access.origin = `http://${access.host}`;
  // Browsers share cookies between the ports of one host, so the name tells two running Bullpens apart.
  access.cookie = `bullpen-${actual}`;
  return {
    port: actual,
    origin: access.origin,
    token: access.token,
    address: `${access.origin}/?token=${access.token}`,
    addressOnce: () => `${access.origin}/?once=${newTicket(access)}`,
    close: () => closeServer(server),
  };
}

interface Access {
  origin: string;
  host: string;
  /** In the printed address and as Bearer. */
  token: string;
  /** What the token is traded for: the cookie's value. */
  session: string;
  cookie: string;
  /** Tokens that let in once, and until when. */
  tickets: Map<string, number>;
}

function newTicket({ tickets }: Access): string {
  const ticket = newToken();
  tickets.set(ticket, Date.now() + openingMs);
  return ticket;
}

/** Whether it may enter; it never may again. */
function takeTicket({ tickets }: Access, given: string): boolean {
  const until = tickets.get(given) ?? 0;
  tickets.delete(given);
  return Date.now() < until;
}

function createRoutes(app: ServerOptions["app"], site: Site, log: Log, access: Access): Hono {
  const hono = new Hono();
  hono.onError((error) => {
    log.error("A request failed", error);
    return failed(500, "internal", "Something went wrong in Bullpen. The log has the details.");
  });
  hono.use(async (c, next) => refuse(c, access) ?? (await next()));
  hono.post("/rpc/:channel", requireJson, limitBody, (c) => rpc(c, app));
  hono.all("/rpc/:channel", () => plain(405, "Channels are called with POST.", { allow: "POST" }));
  hono.all("/rpc/*", () => plain(404, "No such channel."));
  hono.get("/events", (c) => (c.req.method === "GET" ? events(c, app) : onlyGet()));
  hono.all("/events", onlyGet);
  hono.all("*", (c) => site(c.req.raw));
  return hono;
}

/** Null lets the request through; everything else is the answer to give instead. */
function refuse(c: Context, access: Access): Response | null {
  // An exact Host defeats DNS rebinding: a foreign name that resolves to 127.0.0.1 still sends its own name.
  if (c.req.header("host") !== access.host) return plain(403, "This address is not served here.");
  const origin = c.req.header("origin");
  if (origin !== undefined && origin !== access.origin)
    return plain(403, "Requests from other sites are refused.");
  const isEntering = c.req.path === "/" && c.req.method === "GET";
  const token = isEntering ? c.req.query("token") : undefined;
  if (token !== undefined)
    return sameToken(token, access.token) ? enter(c, access) : unauthorized(c);
  const ticket = isEntering ? c.req.query("once") : undefined;
  if (ticket !== undefined) return takeTicket(access, ticket) ? enter(c, access) : unauthorized(c);
  if (sameToken(bearer(c), access.token)) return null;
  if (!sameToken(getCookie(c, access.cookie), access.session)) return unauthorized(c);
  // SameSite ignores ports: a page of another local server carries our cookie along, but the browser says where it came from.
  const from = c.req.header("sec-fetch-site");
  const ours = from === undefined || from === "same-origin" || from === "none";
  return ours ? null : plain(403, "Requests from other sites are refused.");
}

function bearer(c: Context): string | undefined {
  return /^Bearer (\S+)$/i.exec(c.req.header("authorization") ?? "")?.[1];
}

/** Trades the token for the cookie and leaves the address without it, so it stays out of history and bookmarks. */
function enter(c: Context, access: Access): Response {
  setCookie(c, access.cookie, access.session, { httpOnly: true, sameSite: "Strict", path: "/" });
  c.header("cache-control", "no-store");
  c.header("referrer-policy", "no-referrer");
  return c.redirect("/", 303);
}

function unauthorized(c: Context): Response {
  const message =
    "Open Bullpen with the address it printed when it started; that address carries the key.";
  const headers = { "www-authenticate": "Bearer" };
  if (c.req.header("accept")?.includes("text/html") !== true) return plain(401, message, headers);
  const html = `<!doctype html><html lang="en"><meta charset="utf-8"><meta name="color-scheme" content="light dark"><title>Bullpen is locked</title><h1>Bullpen is locked</h1><p>${message}</p></html>`;
  return plain(401, html, { ...headers, "content-type": "text/html; charset=utf-8" });
}

/** Only JSON: a form on another site cannot send that without asking first, and it is never answered. */
async function requireJson(c: Context, next: () => Promise<void>): Promise<Response | void> {
  const type = (c.req.header("content-type") ?? "").split(";")[0]!.trim().toLowerCase();
  if (type !== "application/json") return failed(415, "invalid", "Send application/json.");
  return next();
}

const limitBody = bodyLimit({
  maxSize: rpcLimit,
  onError: () =>
    failed(
      413,
      "invalid",
      "This is longer than 8 MiB, so it was not saved. Shorten it and try again.",
    ),
});

async function rpc(c: Context, app: ServerOptions["app"]): Promise<Response> {
  const channel = c.req.param("channel") ?? "";
  const input = parseJson(await c.req.text());
  if (!input.ok) return c.json(fail("invalid", "The request is not valid JSON."));
  c.header("cache-control", "no-store");
  return c.json(await app.dispatch(channel, input.value));
}

/** A channel without input is called with an empty body. */
function parseJson(text: string): { ok: true; value: unknown } | { ok: false } {
  if (text === "") return { ok: true, value: undefined };
  try {
    return { ok: true, value: JSON.parse(text) };
  } catch {
    return { ok: false };
  }
}

function events(c: Context, app: ServerOptions["app"]): Response {
  c.header("cache-control", "no-store");
  return streamSSE(c, async (stream) => {
    const unsubscribe = app.onChanged((names) => {
      void stream.writeSSE({ event: "changed", data: JSON.stringify(names) });
    });
    const heartbeat = setInterval(() => void stream.write(": still here\n\n"), heartbeatMs);
    try {
      const left = new Promise<void>((resolve) => stream.onAbort(resolve));
      await stream.write(": connected\n\n");
      await left;
    } finally {
      clearInterval(heartbeat);
      unsubscribe();
    }
  });
}

/** A GET route answers HEAD too, and nobody would ever tell that stream to end. */
const onlyGet = (): Response => plain(405, "Events are read with GET.", { allow: "GET" });

/** What the page can show as any other failure. */
function failed(status: number, code: FailureCode, message: string): Response {
  return plain(status, JSON.stringify(fail(code, message)), { "content-type": "application/json" });
}

function plain(status: number, text: string, headers: Record<string, string> = {}): Response {
  return new Response(text, {
    status,
    headers: {
      "content-type": "text/plain; charset=utf-8",
      "cache-control": "no-store",
      "content-security-policy": "default-src 'none'",
      "x-content-type-options": "nosniff",
      ...headers,
    },
  });
}

function listen(server: Server, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, hostname, () => {
      server.off("error", reject);
      resolve();
    });
  });
}

/** Event streams never end by themselves, so open connections are closed rather than waited for. */
function closeServer(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });
}
