import { randomBytes } from "node:crypto";
import { readFile } from "node:fs/promises";
import path from "node:path";
import type { App } from "./app.ts";

export type Site = (request: Request) => Promise<Response>;

const contentTypes: Record<string, string> = {
  ".css": "text/css; charset=utf-8",
  ".html": "text/html; charset=utf-8",
  ".ico": "image/x-icon",
  ".js": "text/javascript; charset=utf-8",
  ".json": "application/json; charset=utf-8",
  ".png": "image/png",
  ".svg": "image/svg+xml",
  ".txt": "text/plain; charset=utf-8",
  ".webp": "image/webp",
  ".woff2": "font/woff2",
};

/** True of every answer, whoever wrote it: nothing is guessed, leaked to other origins, or allowed to use a device. */
const commonHeaders: Record<string, string> = {
  "x-content-type-options": "nosniff",
  "referrer-policy": "no-referrer",
  "cross-origin-opener-policy": "same-origin",
  "cross-origin-resource-policy": "same-origin",
  "permissions-policy":
    "camera=(), microphone=(), geolocation=(), display-capture=(), usb=(), serial=(), hid=(), payment=(), clipboard-read=(), clipboard-write=(self), fullscreen=(self)",
};

/** Bytes somebody attached must not run as a page of this site, unless their handler chose another policy. */
const dataPolicy = "default-src 'none'; sandbox";

const notFoundPage = `<!doctype html>
<html lang="en">
  <head><meta charset="utf-8" /><meta name="color-scheme" content="light dark" /><title>Not found</title></head>
  <body><h1>There is nothing at this address</h1><p><a href="/">Back to Bullpen</a></p></body>
</html>
`;

function pagePolicy(nonce: string | null): string {
  const style = nonce === null ? "style-src 'self'" : `style-src 'self' 'nonce-${nonce}'`;
  return [
    "default-src 'none'",
    "script-src 'self'",
    style,
    "img-src 'self' blob: data:",
    "font-src 'self'",
    "connect-src 'self'",
    "worker-src 'self'",
    "frame-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'self'",
  ].join("; ");
}

/** The built renderer as a web site, the same for the desktop's `app://` and the browser entry's loopback server. */
export function createSite({ app, root }: { app: Pick<App, "serveData">; root: string }): Site {
  return async (request) => {
    const { pathname } = new URL(request.url);
    if (pathname.startsWith("/data/")) return withCommonHeaders(await app.serveData(request));
    if (request.method !== "GET" && request.method !== "HEAD") return methodNotAllowed();
    const answer = await serveFile(root, pathname);
    return request.method === "HEAD" ? new Response(null, answer) : answer;
  };
}

async function serveFile(root: string, pathname: string): Promise<Response> {
  const file = fileInside(root, pathname === "/" ? "/index.html" : pathname);
  const bytes = file === null ? null : await readOrNull(file);
  if (file === null || bytes === null) return page(404, notFoundPage, null, "no-store");
  if (path.basename(file) === "index.html") return indexPage(bytes);
  return new Response(Uint8Array.from(bytes), {
    headers: {
      ...commonHeaders,
      "content-type": contentTypes[path.extname(file)] ?? "application/octet-stream",
      "content-length": String(bytes.length),
      "content-security-policy": pagePolicy(null),
      "cache-control": cacheRule(pathname),
    },
  });
}

/** Where a path of the address leads on disk, or null when it would leave the root or is no plain path. */
export function fileInside(root: string, pathname: string): string | null {
  const decoded = decodeOrNull(pathname);
  if (decoded === null || decoded.includes("\0") || decoded.includes("\\")) return null;
  const segments = decoded.split("/").filter((segment) => segment !== "");
  // A colon would name a drive or an alternate stream on Windows; the build never writes one.
  if (segments.some((segment) => segment === ".." || segment === "." || segment.includes(":")))
    return null;
  const file = path.resolve(root, ...segments);
  return file.startsWith(path.resolve(root) + path.sep) ? file : null;
}

function decodeOrNull(pathname: string): string | null {
  try {
    return decodeURIComponent(pathname);
  } catch {
    return null;
  }
}

async function readOrNull(file: string): Promise<Buffer | null> {
  try {
    return await readFile(file);
  } catch (error) {
    const code = error instanceof Error && "code" in error ? error.code : null;
    if (code === "ENOENT" || code === "EISDIR" || code === "ENOTDIR" || code === "ENAMETOOLONG")
      return null;
    throw error;
  }
}

/** Radix and its scroll lock insert `<style>` elements; the nonce in this page is what lets exactly those through. */
function indexPage(bytes: Buffer): Response {
  const nonce = randomBytes(16).toString("base64");
  const html = bytes
    .toString("utf8")
    .replace(/(<meta name="csp-nonce" content=")[^"]*"/, `$1${nonce}"`);
  return page(200, html, nonce, "no-store");
}

function page(status: number, html: string, nonce: string | null, cache: string): Response {
  return new Response(html, {
    status,
    headers: {
      ...commonHeaders,
      "content-type": "text/html; charset=utf-8",
      "content-length": String(Buffer.byteLength(html)),
      "content-security-policy": pagePolicy(nonce),
      "cache-control": cache,
    },
  });
}

function methodNotAllowed(): Response {
  return new Response(null, { status: 405, headers: { ...commonHeaders, allow: "GET, HEAD" } });
}

/** Names with a hash never change their content; fonts keep their names, so they are asked for again. */
function cacheRule(pathname: string): string {
  return /^\/assets\/.+-[\w-]{8,}\.\w+$/.test(pathname)
    ? "public, max-age=31536000, immutable"
    : "no-cache";
}

function withCommonHeaders(answer: Response): Response {
  const headers = new Headers(answer.headers);
  for (const [name, value] of Object.entries(commonHeaders)) headers.set(name, value);
  if (!headers.has("content-security-policy")) headers.set("content-security-policy", dataPolicy);
  if (!headers.has("cache-control")) headers.set("cache-control", "no-store");
  return new Response(answer.body, {
    status: answer.status,
    statusText: answer.statusText,
    headers,
  });
}
