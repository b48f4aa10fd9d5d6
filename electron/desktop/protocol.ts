import { protocol, session, type Session } from "electron";
import type { Log } from "../host.ts";
import type { Site } from "../site.ts";

const scheme = "app";
export const pageOrigin = "app://bundle";
export const pageUrl = `${pageOrigin}/`;
const printOrigin = "app://print";

/** Must run before the app is ready: Chromium fixes its schemes when it starts. */
export function registerScheme(): void {
  protocol.registerSchemesAsPrivileged([
    {
      scheme,
      privileges: {
        standard: true,
        secure: true,
        supportFetchAPI: true,
        stream: true,
        codeCache: true,
      },
    },
  ]);
}

/** The address of a page of the site for the print window, which lives on a host of its own. */
export function printUrl(pagePath: string): string {
  const { href } = new URL(pagePath, `${printOrigin}/`);
  if (!isWithin(printOrigin, href)) throw new Error("Only pages of Bullpen itself can be printed.");
  return href;
}

/** Whether an address belongs to an origin. Node knows nothing of the scheme, so `URL.origin` would be "null". */
export function isWithin(origin: string, address: string): boolean {
  if (!URL.canParse(address)) return false;
  const { protocol: name, host, username, password } = new URL(address);
  return `${name}//${host}` === origin && username === "" && password === "";
}

/** The site keeps paths inside the built renderer; here only the host is checked, one per session. */
function serveOn(on: Session, origin: string, site: Site, log: Log): void {
  on.protocol.handle(scheme, async (request) => {
    if (!isWithin(origin, request.url)) return new Response("Not found", { status: 404 });
    try {
      return await site(request);
    } catch (error) {
      log.error("A page could not be served.", new URL(request.url).pathname, error);
      return new Response("This page could not be read. The log has the reason.", { status: 500 });
    }
  });
}

export function servePages(site: Site, log: Log): void {
  serveOn(session.defaultSession, pageOrigin, site, log);
}

/** Printing only reads: a document that is being printed cannot store or change anything. */
export function servePrintPages(on: Session, site: Site, log: Log): void {
  const readOnly: Site = (request) =>
    request.method === "GET"
      ? site(request)
      : Promise.resolve(new Response("Not allowed", { status: 405, headers: { allow: "GET" } }));
  serveOn(on, printOrigin, readOnly, log);
}
