import { describe, expect, test } from "vitest";
import {
  commandOf,
  commands,
  isCommandId,
  keyBinding,
  shortcutText,
} from "../../shared/commands.ts";

test("every command has a name of its own and a label", () => {
  expect(new Set(commands.map(({ id }) => id)).size).toBe(commands.length);
  for (const { label } of commands) expect(label.trim()).not.toBe("");
});

test("no two commands share a key", () => {
  const keys = commands.flatMap((command) =>
    "accelerator" in command ? [command.accelerator] : [],
  );
  expect(new Set(keys).size).toBe(keys.length);
});

test("a command is found by its id", () => {
  expect(commandOf("go.home").label).toBe("Home");
});

test.each([
  ["go.home", true],
  ["go.nowhere", false],
  ["toString", false],
  [7, false],
  [null, false],
])("%s is the id of a command: %s", (value, expected) => expect(isCommandId(value)).toBe(expected));

describe("a shortcut", () => {
  test.each([
    ["CmdOrCtrl+Shift+S", "⌘⇧S", "Ctrl+Shift+S", "$mod+Shift+S"],
    ["CmdOrCtrl+,", "⌘,", "Ctrl+,", "$mod+,"],
    ["CmdOrCtrl+1", "⌘1", "Ctrl+1", "$mod+1"],
  ])("%s is written for people and for the page", (accelerator, mac, others, binding) => {
    expect(shortcutText(accelerator, true)).toBe(mac);
    expect(shortcutText(accelerator, false)).toBe(others);
    expect(keyBinding(accelerator)).toBe(binding);
  });
});
