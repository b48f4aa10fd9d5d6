import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { rememberingLog, standIn } from "../../helpers/electron/for-units.ts";

vi.mock("electron", async () => (await import("../../helpers/electron/for-units.ts")).electron);
const { endWithMessage, watchErrors } = await import("../../../electron/desktop/errors.ts");
const { app, dialog, shell } = await import("electron");

const names = ["uncaughtException", "unhandledRejection"] as const;
const before = new Map(names.map((name) => [name, process.rawListeners(name)]));

/** The listeners that the file under test added; called directly, because the test runner listens too. */
const added = (name: (typeof names)[number]) =>
  process.rawListeners(name).filter((listener) => !before.get(name)!.includes(listener));

let log: ReturnType<typeof rememberingLog>;
let shown: Electron.MessageBoxOptions[];
let answer: number;

beforeEach(async () => {
  await standIn.app.whenReady();
  log = rememberingLog();
  shown = [];
  answer = 0;
  dialog.showMessageBox = (async (options: Electron.MessageBoxOptions) => {
    shown.push(options);
    return { response: answer, checkboxChecked: false };
  }) as unknown as typeof dialog.showMessageBox;
  watchErrors(log, "/logs/bullpen.log");
});

afterEach(() => {
  for (const name of names)
    for (const listener of added(name)) process.off(name, listener as () => void);
});

const happen = (name: (typeof names)[number], error: unknown) => {
  for (const listener of added(name)) (listener as (error: unknown) => void)(error);
};

describe("a bug on the Node side", () => {
  test.each(names)("is written down and said calmly: %s", async (name) => {
    happen(name, new Error("no such column"));
    await expect.poll(() => shown.length).toBe(1);
    expect(log.lines.at(-1)).toContain("no such column");
    expect(JSON.stringify(shown[0])).not.toContain("column");
  });

  test("is said once when many follow each other", async () => {
    let close = () => {};
    const open = new Promise<void>((resolve) => (close = resolve));
    dialog.showMessageBox = (async (options: Electron.MessageBoxOptions) => {
      shown.push(options);
      await open;
      return { response: 0, checkboxChecked: false };
    }) as unknown as typeof dialog.showMessageBox;
    for (let index = 0; index < 5; index += 1)
      happen("uncaughtException", new Error(`number ${index}`));
    close();
    expect(shown).toHaveLength(1);
    expect(log.lines).toHaveLength(5);
  });

  test("leads to the log when the person wants to see it", async () => {
    const opened: string[] = [];
    shell.openPath = async (file) => {
      opened.push(file);
      return "";
    };
    answer = 1;
    happen("unhandledRejection", "a rejection that is no error");
    await expect.poll(() => opened).toEqual(["/logs/bullpen.log"]);
  });
});

test("a start that fails says why and ends with a failure", async () => {
  const boxes: string[] = [];
  dialog.showErrorBox = (title, content) => void boxes.push(`${title}: ${content}`);
  endWithMessage(log, new Error("The folder is read-only."));
  expect(boxes[0]).toContain("The folder is read-only.");
  expect(await standIn.app.ended).toBe(1);
  expect(app.isReady()).toBe(true);
});
