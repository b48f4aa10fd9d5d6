import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createSite, fileInside, type Site } from "../../electron/site.ts";

let folder: string;
let site: Site;

beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), "bullpen-site-"));
  const root = path.join(folder, "renderer");
  mkdirSync(path.join(root, "assets"), { recursive: true });
  mkdirSync(path.join(root, "fonts"));
  writeFileSync(path.join(folder, "secret.txt"), "secret");
  writeFileSync(path.join(root, "index.html"), '<head><meta name="csp-nonce" content="" /></head>');
  writeFileSync(path.join(root, "assets/index-B4x_9aQz.js"), "export {};");
  writeFileSync(path.join(root, "assets/ünïcode name-B4x_9aQz.css"), "a{}");
  writeFileSync(path.join(root, "fonts/inter-latin.woff2"), "wOF2");
  writeFileSync(path.join(root, "unknown.xyz"), "?");
  site = createSite({
    root,
    app: {
      serveData: (request) =>
        Promise.resolve(
          request.url.endsWith("/own")
            ? new Response("own", { headers: { "content-security-policy": "img-src 'self'" } })
            : new Response(`data ${request.method}`),
        ),
    },
  });
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

const get = (pathname: string, init?: RequestInit) =>
  site(new Request(`http://127.0.0.1:1${pathname}`, init));

describe("the page", () => {
  it("carries the nonce of its own policy, fresh at each load", async () => {
    const nonces = await Promise.all(
      [get("/"), get("/index.html")].map(async (answer) => {
        const response = await answer;
        const nonce = /content="([^"]+)"/.exec(await response.text())?.[1];
        expect(response.headers.get("content-security-policy")).toContain(
          `style-src 'self' 'nonce-${nonce}'`,
        );
        return nonce;
      }),
    );
    expect(new Set(nonces).size).toBe(2);
  });

  it("states a policy that allows nothing by default and nothing unsafe", async () => {
    const policy = (await get("/")).headers.get("content-security-policy");
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("script-src 'self';");
    expect(policy).not.toContain("unsafe");
  });

  it("is never cached, because its nonce must not be reused", async () => {
    expect((await get("/")).headers.get("cache-control")).toBe("no-store");
  });

  it("is found by any host, as the desktop's own protocol names it", async () => {
    const response = await site(new Request("app://bullpen/"));
    expect(response.status).toBe(200);
    expect(response.headers.get("content-type")).toBe("text/html; charset=utf-8");
  });

  it("needs no hand-made headers from its entry", async () => {
    const { headers } = await get("/");
    expect(headers.get("x-content-type-options")).toBe("nosniff");
    expect(headers.get("referrer-policy")).toBe("no-referrer");
    expect(headers.get("cross-origin-opener-policy")).toBe("same-origin");
    expect(headers.get("cross-origin-resource-policy")).toBe("same-origin");
    expect(headers.get("permissions-policy")).toContain("camera=()");
  });
});

describe("assets", () => {
  it.each([
    [
      "/assets/index-B4x_9aQz.js",
      "text/javascript; charset=utf-8",
      "public, max-age=31536000, immutable",
    ],
    ["/fonts/inter-latin.woff2", "font/woff2", "no-cache"],
    ["/unknown.xyz", "application/octet-stream", "no-cache"],
  ])("serves %s as %s", async (pathname, type, cache) => {
    const response = await get(pathname);
    expect(response.status).toBe(200);
    expect(response.headers.get("content-type")).toBe(type);
    expect(response.headers.get("cache-control")).toBe(cache);
  });

  it("decodes names with spaces and letters beyond ASCII", async () => {
    const response = await get(`/assets/${encodeURIComponent("ünïcode name-B4x_9aQz.css")}`);
    expect(await response.text()).toBe("a{}");
  });

  it("answers HEAD with the headers alone", async () => {
    const response = await get("/assets/index-B4x_9aQz.js", { method: "HEAD" });
    expect(response.status).toBe(200);
    expect(response.headers.get("content-length")).toBe("10");
    expect(await response.text()).toBe("");
  });

  it.each(["POST", "PUT", "DELETE", "OPTIONS"])("refuses %s", async (method) => {
    const response = await get("/", { method });
    expect(response.status).toBe(405);
    expect(response.headers.get("allow")).toBe("GET, HEAD");
  });
});

describe("paths that lead nowhere", () => {
  it.each([
    "/missing.js",
    "/assets",
    "/assets/",
    "/../secret.txt",
    "/%2e%2e/secret.txt",
    "/..%2fsecret.txt",
    "/%2e%2e%2fsecret.txt",
    "/assets/..%2f..%2fsecret.txt",
    "/..%5csecret.txt",
    "/assets%5c..%5c..%5csecret.txt",
    "/secret.txt%00.js",
    "/index.html%00",
    "/C:%5csecret.txt",
    "/C:/secret.txt",
    "/index.html::$DATA",
    "/%",
    "/%ff",
    `/${"a".repeat(5000)}`,
  ])("%s is not found", async (pathname) => {
    const response = await get(pathname);
    expect(response.status).toBe(404);
    expect(await response.text()).not.toContain("secret");
    expect(response.headers.get("content-security-policy")).toContain("default-src 'none'");
  });

  it("an absolute path stays inside the root", () => {
    expect(fileInside("/srv/site", "//etc/passwd")).toBe(path.resolve("/srv/site/etc/passwd"));
    expect(fileInside("/srv/site", "/%2fetc/passwd")).toBe(path.resolve("/srv/site/etc/passwd"));
  });

  it("the root itself is no file, and a neighbour with the same beginning is outside", () => {
    expect(fileInside("/srv/site", "/")).toBeNull();
    expect(fileInside("/srv/site", "/../site-other/x")).toBeNull();
  });
});

describe("data", () => {
  it.each(["GET", "POST", "PUT"])("hands %s to the app", async (method) => {
    expect(await (await get("/data/attachments/1", { method })).text()).toBe(`data ${method}`);
  });

  it("locks down what the app did not give a policy of its own", async () => {
    expect((await get("/data/x")).headers.get("content-security-policy")).toBe(
      "default-src 'none'; sandbox",
    );
    expect((await get("/data/own")).headers.get("content-security-policy")).toBe("img-src 'self'");
    expect((await get("/data/own")).headers.get("x-content-type-options")).toBe("nosniff");
  });
});
