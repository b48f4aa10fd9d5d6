import { beforeAll, describe, expect, test, vi } from "vitest";
import { rememberingLog } from "../../helpers/electron/for-units.ts";

const handlers = vi.hoisted(() => new Map<string, (request: Request) => Promise<Response>>());
vi.mock("electron", async () => (await import("../../helpers/electron/for-units.ts")).electron);
const { isWithin, printUrl, servePrintPages } =
  await import("../../../electron/desktop/protocol.ts");

const log = rememberingLog();

test.each([
  ["app://bundle", true],
  ["app://bundle/", true],
  ["app://bundle/a?b#c", true],
  ["APP://bundle/", true],
  ["app://bundle:80/", false],
  ["app://user:secret@bundle/", false],
  ["app://bundle.example/", false],
  ["app:bundle", false],
  ["https://bundle/", false],
  ["bundle", false],
])("%s lies within the page's origin: %s", (address, expected) => {
  expect(isWithin("app://bundle", address)).toBe(expected);
});

test("a document is printed from a host of its own", () => {
  expect(printUrl("/data/documents/a?paper=A4")).toBe("app://print/data/documents/a?paper=A4");
});

test("what is to be printed cannot lead elsewhere", () => {
  expect(() => printUrl("https://example.com/")).toThrow("Only pages");
  expect(() => printUrl("//example.com/")).toThrow("Only pages");
});

describe("serving the print window", () => {
  const served: string[] = [];
  const ask = (address: string, init?: RequestInit) =>
    handlers.get("app")!(new Request(address, init));

  beforeAll(() => {
    const session = {
      protocol: {
        handle: (scheme: string, handler: (request: Request) => Promise<Response>) =>
          handlers.set(scheme, handler),
      },
    };
    servePrintPages(
      session as unknown as Electron.Session,
      async (request) => {
        served.push(request.url);
        if (request.url.endsWith("/broken")) throw new Error("the disk said no");
        return new Response("page");
      },
      log,
    );
  });

  test("answers its own host", async () => {
    expect(await (await ask("app://print/a")).text()).toBe("page");
  });

  test("does not let a document read from the page's host", async () => {
    const before = served.length;
    expect((await ask("app://bundle/a")).status).toBe(404);
    expect(served).toHaveLength(before);
  });

  test("only reads", async () => {
    expect((await ask("app://print/a", { method: "PUT", body: "x" })).status).toBe(405);
  });

  test("answers calmly when the site fails, and logs why", async () => {
    const response = await ask("app://print/broken");
    expect(response.status).toBe(500);
    expect(await response.text()).not.toContain("disk");
    expect(log.lines.at(-1)).toContain("the disk said no");
  });
});
