import { describe, expect, test } from "vitest";
import { initials } from "../../../shared/rules/names.ts";
import { formatKeys } from "../../../renderer/ui/key.tsx";

describe("initials", () => {
  test.each([
    ["Leila Haddad", "LH"],
    ["Mei-Ling Chow", "MC"],
    ["Pieter de Vries", "PV"],
    ["Zsófia", "Z"],
    ["  élodie   ångström ", "ÉÅ"],
    ["田中 裕子", "田裕"],
    ["王小明", "王"],
    ["ليلى حداد", "ل\u200cح"],
    ["👩‍👩‍👧 Family", "👩‍👩‍👧F"],
    ["“Nick” (Nicolas) Moreau", "NM"],
    ["e\u0301lan vital", "E\u0301V"],
    ["नमिता राव", "नरा"],
    ["…", "?"],
    ["", "?"],
  ])("of %s are %s", (name, expected) => {
    expect(initials(name)).toBe(expected);
  });
});

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
