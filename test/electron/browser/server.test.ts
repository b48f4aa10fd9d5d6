import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { type RunningServer, startServer } from "../../../electron/browser/server.ts";
import { createSite } from "../../../electron/site.ts";
import { fakeApp, rawRequest, silentLog } from "../../helpers/serve.ts";

let fake: ReturnType<typeof fakeApp>;
let server: RunningServer;

beforeEach(async () => {
  fake = fakeApp();
  const site = createSite({ app: fake.app, root: import.meta.dirname });
  server = await startServer({ app: fake.app, site, log: silentLog, port: 0 });
});

afterEach(() => server.close());

const json = { "content-type": "application/json" };
const withBearer = (headers: Record<string, string> = {}) => ({
  authorization: `Bearer ${server.token}`,
  ...headers,
});
const send = (options: Parameters<typeof rawRequest>[1]) => rawRequest(server.port, options);
const rpc = (options: Parameters<typeof rawRequest>[1] = {}) =>
  send({
    method: "POST",
    path: "/rpc/candidate.list",
    body: "{}",
    headers: withBearer(json),
    ...options,
  });

async function cookie(): Promise<string> {
  const answer = await send({ path: `/?token=${server.token}` });
  return String(answer.headers["set-cookie"]).split(";")[0]!;
}

describe("entering", () => {
  it("trades the token in the address for a strict cookie and leaves the address without it", async () => {
    const answer = await send({ path: `/?token=${server.token}` });
    expect(answer.status).toBe(303);
    expect(answer.headers["location"]).toBe("/");
    const set = String(answer.headers["set-cookie"]);
    expect(set).toMatch(new RegExp(`^bullpen-${server.port}=`));
    expect(set).toContain("HttpOnly");
    expect(set).toContain("SameSite=Strict");
    expect(set).not.toContain(server.token);
  });

  it("makes tokens of 256 bits, new at each start", async () => {
    expect(Buffer.from(server.token, "base64url")).toHaveLength(32);
    const other = await startServer({
      app: fake.app,
      site: () => Promise.resolve(new Response()),
      log: silentLog,
      port: 0,
    });
    expect(other.token).not.toBe(server.token);
    await other.close();
  });

  it("says how to get in, as a page to people and as text to programs", async () => {
    const page = await send({ path: "/", headers: { accept: "text/html" } });
    expect(page.status).toBe(401);
    expect(page.headers["content-type"]).toContain("text/html");
    const text = await send({ path: "/rpc/candidate.list" });
    expect(text.status).toBe(401);
    expect(text.headers["www-authenticate"]).toBe("Bearer");
  });

  it.each(["", "wrong", "A".repeat(43), "%00", "é"])("refuses the token %j", async (token) => {
    expect((await send({ path: `/?token=${encodeURIComponent(token)}` })).status).toBe(401);
  });

  it("takes the token of the address only at the front door", async () => {
    expect((await send({ path: `/rpc/candidate.list?token=${server.token}` })).status).toBe(401);
    expect(
      (await rpc({ path: `/rpc/candidate.list?token=${server.token}`, headers: json })).status,
    ).toBe(401);
    expect((await send({ path: `/?token=${server.token}`, method: "POST" })).status).toBe(401);
  });
});

describe("the address for the system's browser", () => {
  it("does not hold the token, lets in once, and never again", async () => {
    const address = server.addressOnce();
    expect(address).not.toContain(server.token);
    const path = address.slice(server.origin.length);
    const first = await send({ path });
    expect(first.status).toBe(303);
    expect(String(first.headers["set-cookie"])).toContain("HttpOnly");
    expect((await send({ path })).status).toBe(401);
  });

  it("is void after a minute, and at any other door", async () => {
    vi.useFakeTimers({ toFake: ["Date"] });
    const path = server.addressOnce().slice(server.origin.length);
    expect((await send({ path: `/index.html${path.slice(1)}` })).status).toBe(401);
    vi.setSystemTime(Date.now() + 60_000);
    expect((await send({ path })).status).toBe(401);
    vi.useRealTimers();
  });
});

describe("who may ask", () => {
  it.each([
    ["nobody", () => json],
    ["a wrong bearer", () => ({ ...json, authorization: "Bearer nope" })],
    ["a basic password", () => ({ ...json, authorization: `Basic ${server.token}` })],
    ["the token as cookie", () => ({ ...json, cookie: `bullpen-${server.port}=${server.token}` })],
    ["another port's cookie", () => ({ ...json, cookie: `bullpen-1=${server.token}` })],
  ])("%s is refused and reaches nothing", async (_name, headers) => {
    expect((await rpc({ headers: headers() })).status).toBe(401);
    expect(fake.calls).toEqual([]);
  });

  it("the bearer and the cookie both reach the channel", async () => {
    expect((await rpc()).status).toBe(200);
    expect((await rpc({ headers: { ...json, cookie: await cookie() } })).status).toBe(200);
    expect(fake.calls).toHaveLength(2);
  });

  it.each([
    "evil.example",
    "localhost",
    "127.0.0.1",
    "127.0.0.1.evil.example",
    "127.0.0.1:1",
    "[::1]",
  ])("a foreign Host %s is refused even with the token", async (host) => {
    expect((await rpc({ headers: withBearer({ ...json, host }) })).status).toBe(403);
    expect((await send({ path: `/?token=${server.token}`, headers: { host } })).status).toBe(403);
    expect(fake.calls).toEqual([]);
  });

  it.each([
    "http://evil.example",
    "null",
    "http://localhost:1",
    "https://127.0.0.1",
    "http://127.0.0.1:1",
  ])("a foreign Origin %s is refused even with the cookie", async (origin) => {
    expect((await rpc({ headers: { ...json, cookie: await cookie(), origin } })).status).toBe(403);
    expect((await rpc({ headers: withBearer({ ...json, origin }) })).status).toBe(403);
    expect(fake.calls).toEqual([]);
  });

  it("its own Origin is welcome, and no other is told that it may read", async () => {
    const answer = await rpc({
      headers: { ...json, cookie: await cookie(), origin: server.origin },
    });
    expect(answer.status).toBe(200);
    expect(answer.headers["access-control-allow-origin"]).toBeUndefined();
  });

  it("the page of another local server cannot use the cookie its browser sends along", async () => {
    const headers = { cookie: await cookie(), "sec-fetch-site": "same-site" };
    expect((await send({ path: "/data/attachments/1", headers })).status).toBe(403);
    expect(
      (
        await send({
          path: "/data/attachments/1",
          headers: { ...headers, "sec-fetch-site": "none" },
        })
      ).status,
    ).toBe(200);
  });

  it("preflight requests get no permission", async () => {
    const headers = { origin: "http://evil.example", "access-control-request-method": "POST" };
    const answer = await send({ method: "OPTIONS", path: "/rpc/candidate.list", headers });
    expect(answer.status).toBe(403);
    expect(answer.headers["access-control-allow-methods"]).toBeUndefined();
  });
});

describe("channels", () => {
  it("pass the input on and give the Result back", async () => {
    const answer = await rpc({ body: JSON.stringify({ name: "Łukasz 李 🎈" }) });
    expect(JSON.parse(answer.body)).toEqual({
      ok: true,
      value: { channel: "candidate.list", input: { name: "Łukasz 李 🎈" } },
    });
  });

  it("without input are called with an empty body", async () => {
    await rpc({ body: "" });
    expect(fake.calls).toEqual([{ channel: "candidate.list", input: undefined }]);
  });

  it.each(["{", "undefined", "{'a':1}", "\u0000"])("answer %j as invalid input", async (body) => {
    const answer = await rpc({ body });
    expect(answer.status).toBe(200);
    expect(JSON.parse(answer.body)).toMatchObject({ ok: false, error: { code: "invalid" } });
    expect(fake.calls).toEqual([]);
  });

  it.each([
    "text/plain",
    "application/x-www-form-urlencoded",
    "multipart/form-data; boundary=x",
    "",
  ])("refuse the content type %j", async (type) => {
    expect((await rpc({ headers: withBearer({ "content-type": type }) })).status).toBe(415);
  });

  it("accept JSON with a character set", async () => {
    expect(
      (await rpc({ headers: withBearer({ "content-type": "application/json; charset=utf-8" }) }))
        .status,
    ).toBe(200);
  });

  it("refuse a body above 8 MiB, declared or not, in words that a page can show", async () => {
    const body = JSON.stringify("x".repeat(8 * 1024 * 1024));
    const declared = { ...json, "content-length": String(Buffer.byteLength(body)) };
    const answer = await rpc({ body, headers: withBearer(declared) });
    expect(answer.status).toBe(413);
    expect(JSON.parse(answer.body)).toMatchObject({ ok: false, error: { code: "invalid" } });
    const chunked = { ...json, "transfer-encoding": "chunked" };
    expect((await rpc({ body, headers: withBearer(chunked) })).status).toBe(413);
    expect(fake.calls).toEqual([]);
  });

  it.each(["GET", "PUT", "DELETE", "HEAD"])("refuse %s", async (method) => {
    const answer = await rpc({ method, body: "" });
    expect(answer.status).toBe(405);
    expect(answer.headers["allow"]).toBe("POST");
  });

  it("have no folders", async () => {
    expect((await rpc({ path: "/rpc/a/b" })).status).toBe(404);
    expect((await rpc({ path: "/rpc/" })).status).toBe(404);
  });

  it("log a bug and answer calmly", async () => {
    const logged: unknown[] = [];
    const broken = await startServer({
      app: { ...fake.app, dispatch: () => Promise.reject(new Error("secret detail")) },
      site: () => Promise.resolve(new Response()),
      log: { ...silentLog, error: (...parts) => logged.push(parts) },
      port: 0,
    });
    const headers = { ...json, authorization: `Bearer ${broken.token}` };
    const answer = await rawRequest(broken.port, {
      method: "POST",
      path: "/rpc/x",
      headers,
      body: "{}",
    });
    await broken.close();
    expect(answer.status).toBe(500);
    expect(answer.body).not.toContain("secret detail");
    expect(JSON.parse(answer.body)).toMatchObject({ ok: false, error: { code: "internal" } });
    expect(logged).toHaveLength(1);
  });
});

describe("the site behind the door", () => {
  it("serves files of its root", async () => {
    expect((await send({ path: "/server.test.ts", headers: withBearer() })).status).toBe(200);
  });

  it.each([
    "/../server.ts",
    "/%2e%2e/print.test.ts/../../site.test.ts",
    "/..%2f..%2f..%2fpackage.json",
  ])("does not follow %s out of it", async (trick) => {
    expect((await send({ path: trick, headers: withBearer() })).status).toBe(404);
  });

  it("refuses a path with backslashes outright", async () => {
    expect((await send({ path: "/..\\..\\package.json", headers: withBearer() })).status).toBe(400);
  });

  it("passes uploads to the app", async () => {
    const answer = await send({
      method: "PUT",
      path: "/data/attachments/1",
      headers: withBearer(),
      body: "bytes",
    });
    expect(answer.body).toBe("data PUT /data/attachments/1");
  });
});

describe("events", () => {
  it("tell what changed and stop listening when the page goes", async () => {
    const leaving = new AbortController();
    const response = await fetch(`${server.origin}/events`, {
      headers: withBearer(),
      signal: leaving.signal,
    });
    expect(response.headers.get("content-type")).toBe("text/event-stream");
    const reader = response.body!.pipeThrough(new TextDecoderStream()).getReader();
    let text = "";
    while (!text.includes(": connected")) text += (await reader.read()).value ?? "";
    fake.emit(["candidate", "interview"]);
    while (!/event:.*\n\n$/s.test(text)) text += (await reader.read()).value ?? "";
    expect(text).toContain('event: changed\ndata: ["candidate","interview"]\n\n');
    leaving.abort();
    await expect.poll(() => fake.listeners.size).toBe(0);
  });

  it.each(["HEAD", "POST"])("refuse %s, which would listen for ever", async (method) => {
    const answer = await send({ method, path: "/events", headers: withBearer() });
    expect(answer.status).toBe(405);
    expect(fake.listeners.size).toBe(0);
  });

  it("need the key as well", async () => {
    expect((await send({ path: "/events" })).status).toBe(401);
  });

  it("do not keep the server from closing", async () => {
    const response = await fetch(`${server.origin}/events`, { headers: withBearer() });
    await server.close();
    await expect(response.text()).rejects.toThrow();
    await expect.poll(() => fake.listeners.size).toBe(0);
  });
});

it("a port that is taken rejects with the system's code", async () => {
  const second = startServer({
    app: fake.app,
    site: () => Promise.resolve(new Response()),
    log: silentLog,
    port: server.port,
  });
  await expect(second).rejects.toMatchObject({ code: "EADDRINUSE" });
});
