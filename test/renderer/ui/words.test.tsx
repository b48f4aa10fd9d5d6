import { describe, expect, test } from "vitest";
import { formatKeys } from "../../../renderer/ui/key.tsx";

describe("keys are written as on the keyboard at hand", () => {
  test.each([
    ["mod+k", ["⌘K"], ["Ctrl K"]],
    ["mod+Enter", ["⌘↵"], ["Ctrl ↵"]],
    ["mod+shift+p", ["⌘⇧P"], ["Ctrl Shift P"]],
    ["g c", ["G", "C"], ["G", "C"]],
    ["?", ["?"], ["?"]],
    ["Escape", ["Esc"], ["Esc"]],
    ["Alt+ArrowUp", ["⌥↑"], ["Alt ↑"]],
  ])("%s", (keys, mac, other) => {
    expect(formatKeys(keys, true)).toEqual(mac);
    expect(formatKeys(keys, false)).toEqual(other);
  });
});
