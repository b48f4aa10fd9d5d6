import { describe, expect, test } from "vitest";
import { page } from "vitest/browser";
import { render } from "vitest-browser-react";
import { formatKeys } from "../../../renderer/ui/key.tsx";
import { Who } from "../../../renderer/ui/who.tsx";

describe("Who", () => {
  test("is silent beside a name, and has the name for itself when alone", async () => {
    await render(
      <>
        <Who name="Leila Haddad" />
        <Who alone name="Adaeze Nwosu" />
      </>,
    );
    await expect.element(page.getByRole("img", { name: "Adaeze Nwosu" })).toHaveTextContent("AN");
    expect(page.getByRole("img", { name: "Leila Haddad" }).query()).toBeNull();
  });

  test("keeps two Arabic letters from joining into a word", async () => {
    await render(<Who alone name="ليلى حداد" />);
    expect(page.getByRole("img").element().textContent).toBe("ل\u200cح");
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
