import type { Appearance } from "../shared/app.ts";

/** Sets the theme on the page; "system" leaves it to the stylesheet's own media query. */
export function applyAppearance(appearance: Appearance): void {
  if (appearance === "system") delete document.documentElement.dataset["theme"];
  else document.documentElement.dataset["theme"] = appearance;
}
