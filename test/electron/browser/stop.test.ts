import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { stopOnSignals } from "../../../electron/browser/stop.ts";
import { silentLog } from "../../helpers/serve.ts";

const events = ["SIGHUP", "SIGINT", "SIGTERM", "unhandledRejection", "uncaughtException"] as const;
let before: Map<string, unknown[]>;
const exit = vi.fn<(code: number) => void>();

beforeEach(() => {
  vi.useFakeTimers({ toFake: ["Date"] });
  before = new Map(events.map((event) => [event, process.listeners(event as "SIGINT")]));
  exit.mockReset();
  vi.spyOn(process, "exit").mockImplementation(((code: number) => exit(code)) as never);
});

afterEach(() => {
  for (const event of events)
    for (const listener of process.listeners(event as "SIGINT"))
      if (!before.get(event)!.includes(listener)) process.off(event, listener);
  vi.useRealTimers();
  vi.restoreAllMocks();
});

test("the first signal closes the file before it leaves", async () => {
  const closed = Promise.withResolvers<void>();
  stopOnSignals(() => closed.promise, silentLog);
  process.emit("SIGTERM", "SIGTERM");
  expect(exit).not.toHaveBeenCalled();
  closed.resolve();
  await expect.poll(() => exit.mock.calls).toEqual([[0]]);
});

test("a second one does not wait for a close that hangs", () => {
  stopOnSignals(() => new Promise(() => {}), silentLog);
  process.emit("SIGINT", "SIGINT");
  vi.setSystemTime(Date.now() + 2000);
  process.emit("SIGINT", "SIGINT");
  expect(exit.mock.calls).toEqual([[130]]);
});

test("the same Ctrl+C that arrives twice, from the terminal and from npm, is one", () => {
  stopOnSignals(() => new Promise(() => {}), silentLog);
  process.emit("SIGINT", "SIGINT");
  process.emit("SIGINT", "SIGINT");
  expect(exit).not.toHaveBeenCalled();
});
