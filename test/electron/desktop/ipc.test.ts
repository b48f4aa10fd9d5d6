import { expect, test, vi } from "vitest";
import { standIn, rememberingLog } from "../../helpers/electron/for-units.ts";

vi.mock("electron", async () => (await import("../../helpers/electron/for-units.ts")).electron);
const { answerPage } = await import("../../../electron/desktop/ipc.ts");

const dispatch = vi.fn(async (channel: string, input: unknown) => ({
  ok: true as const,
  value: { channel, input },
}));
const log = rememberingLog();
const limited = { id: 2 };
answerPage({ dispatch }, log, (sender) =>
  sender === (limited as unknown) ? new Set(["run.card"]) : undefined,
);

const { ipcMain } = standIn.electron;
const send = (senderFrame: unknown, ...values: unknown[]) =>
  sendFrom({ id: 1 }, senderFrame, ...values);
const sendFrom = (sender: unknown, senderFrame: unknown, ...values: unknown[]) =>
  (
    ipcMain as unknown as {
      answer(channel: string, event: unknown, values: unknown[]): Promise<unknown>;
    }
  ).answer("invoke", { sender, senderFrame }, values);
const page = { origin: "app://bundle", parent: null };

test("hands what the page sends to the app", async () => {
  expect(await send(page, "home.path", { a: 1 })).toEqual({
    ok: true,
    value: { channel: "home.path", input: { a: 1 } },
  });
});

test.each([
  ["a frame inside the page", { origin: "app://bundle", parent: page }],
  ["a printed page", { origin: "app://print", parent: null }],
  ["a page whose origin only begins the same", { origin: "app://bundle.example", parent: null }],
  ["a page of the web", { origin: "https://bundle", parent: null }],
  ["a page without an origin", { origin: "null", parent: null }],
  ["a frame that is gone", null],
])("refuses %s, and notes it", async (_name, frame) => {
  const before = dispatch.mock.calls.length;
  expect(await send(frame, "home.path", {})).toMatchObject({
    ok: false,
    error: { code: "forbidden" },
  });
  expect(dispatch).toHaveBeenCalledTimes(before);
  expect(log.lines.at(-1)).toContain("Refused");
});

test.each([[undefined], [null], [7], [{ toString: () => "home.path" }]])(
  "refuses a channel that is no name: %s",
  async (channel) => {
    expect(await send(page, channel, {})).toMatchObject({ ok: false, error: { code: "invalid" } });
  },
);

test("answers a limited window what it is made for", async () => {
  expect(await sendFrom(limited, page, "run.card", { a: 1 })).toEqual({
    ok: true,
    value: { channel: "run.card", input: { a: 1 } },
  });
});

test.each(["scorecard.get", "run.list", "run.clock", "RUN.CARD", "run.card ", "__proto__", ""])(
  "refuses a limited window everything else, and notes it: %j",
  async (channel) => {
    const before = dispatch.mock.calls.length;
    expect(await sendFrom(limited, page, channel, {})).toEqual({
      ok: false,
      error: { code: "forbidden", message: "This window may not ask Bullpen for that." },
    });
    expect(dispatch).toHaveBeenCalledTimes(before);
    expect(log.lines.at(-1)).toContain("not made for it");
    expect(await send(page, channel, {})).toMatchObject({ ok: true });
  },
);
