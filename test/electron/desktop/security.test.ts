import { beforeEach, describe, expect, test, vi } from "vitest";
import { EventEmitter } from "node:events";
import { rememberingLog } from "../../helpers/electron/for-units.ts";

vi.mock("electron", async () => (await import("../../helpers/electron/for-units.ts")).electron);
const { guardContents, openOutside, secureSession } =
  await import("../../../electron/desktop/security.ts");
const { app, dialog, session, shell } = await import("electron");

const log = rememberingLog();
const opened: string[] = [];
let answer = 0;
let asked = 0;

beforeEach(() => {
  opened.length = 0;
  answer = 0;
  asked = 0;
  dialog.showMessageBox = async () => {
    asked += 1;
    return { response: answer, checkboxChecked: false };
  };
  shell.openExternal = async (address) => void opened.push(address);
});

describe("links that lead outside", () => {
  test.each(["https://example.com/a", "mailto:ada@example.com"])(
    "open after a yes: %s",
    async (address) => {
      await openOutside(address, log);
      expect(opened).toEqual([address]);
    },
  );

  test("stay closed after a no", async () => {
    answer = 1;
    await openOutside("https://example.com/", log);
    expect(opened).toEqual([]);
  });

  test.each([
    "http://example.com/",
    "file:///etc/passwd",
    "javascript:alert(1)",
    "app://bundle/",
    "ms-settings:",
    "smb://host/share",
    "nothing at all",
    "",
  ])("are not even asked about: %s", async (address) => {
    await openOutside(address, log);
    expect(asked).toBe(0);
    expect(opened).toEqual([]);
  });

  test("ask one question at a time", async () => {
    await Promise.all([
      openOutside("https://a.example/", log),
      openOutside("https://b.example/", log),
    ]);
    expect(opened).toEqual(["https://a.example/"]);
  });

  test("can be asked about again after opening one failed", async () => {
    shell.openExternal = async () => Promise.reject(new Error("no browser"));
    await openOutside("https://a.example/", log);
    expect(log.lines.at(-1)).toContain("no browser");
    shell.openExternal = async (address) => void opened.push(address);
    await openOutside("https://b.example/", log);
    expect(opened).toEqual(["https://b.example/"]);
  });
});

describe("a session", () => {
  const secured = async () => {
    await app.whenReady();
    const created = session.fromPartition(`test-${Math.random()}`);
    secureSession(created, log);
    return created as unknown as {
      permissionCheck(contents: null, permission: string, origin: string): boolean;
      permissionRequest(
        contents: null,
        permission: string,
        callback: (granted: boolean) => void,
        details: { requestingUrl: string },
      ): void;
      offerDownload(url: string): boolean;
      dictionaryUrl: string;
    };
  };

  test.each([
    ["clipboard-sanitized-write", "app://bundle/", true],
    ["fullscreen", "app://bundle", true],
    ["clipboard-read", "app://bundle/", false],
    ["media", "app://bundle/", false],
    ["geolocation", "app://bundle/", false],
    ["fullscreen", "https://example.com/", false],
    ["fullscreen", "app://print/", false],
    ["fullscreen", "", false],
  ])("answers %s for %s with %s", async (permission, origin, expected) => {
    const created = await secured();
    expect(created.permissionCheck(null, permission, origin)).toBe(expected);
    const granted = vi.fn<(value: boolean) => void>();
    created.permissionRequest(null, permission, granted, { requestingUrl: origin });
    expect(granted).toHaveBeenCalledWith(expected);
  });

  test("lets no page download", async () => {
    expect((await secured()).offerDownload("app://bundle/data/a.pdf")).toBe(false);
  });

  test("fetches no dictionary", async () => {
    expect((await secured()).dictionaryUrl).toMatch(/^app:/);
  });
});

describe("a page", () => {
  const guarded = () => {
    const contents = Object.assign(new EventEmitter(), {
      setWindowOpenHandler: vi.fn<(handler: unknown) => void>(),
    });
    guardContents(contents as unknown as Electron.WebContents, log);
    return contents;
  };
  const prevents = (event: string, details: object) => {
    const preventDefault = vi.fn<() => void>();
    guarded().emit(event, { preventDefault, ...details });
    return preventDefault.mock.calls.length > 0;
  };

  test.each([
    ["app://bundle/", false],
    ["app://bundle/#/candidates", false],
    ["app://bundle/index.html", false],
    ["app://bundle/data/attachments/1", true],
    ["app://bundle.example/", true],
    ["app://user@bundle/", true],
    ["https://example.com/", true],
    ["file:///etc/passwd", true],
    ["not an address", true],
  ])("may go to %s: refused is %s", (url, refused) => {
    expect(prevents("will-navigate", { url })).toBe(refused);
  });

  test("may show its own documents in a frame, and nobody else's", () => {
    expect(
      prevents("will-frame-navigate", { url: "app://bundle/data/documents/a", isMainFrame: false }),
    ).toBe(false);
    expect(prevents("will-frame-navigate", { url: "about:srcdoc", isMainFrame: false })).toBe(
      false,
    );
    expect(
      prevents("will-frame-navigate", { url: "https://example.com/", isMainFrame: false }),
    ).toBe(true);
  });

  test("is never redirected and never embeds a browser", () => {
    expect(prevents("will-redirect", { url: "app://bundle/" })).toBe(true);
    expect(prevents("will-attach-webview", {})).toBe(true);
  });

  test("opens no window", () => {
    const handler = guarded().setWindowOpenHandler.mock.calls[0]![0] as (
      details: object,
    ) => unknown;
    expect(handler({ url: "https://example.com/" })).toEqual({ action: "deny" });
  });
});
