import axe from "axe-core";
import { expect } from "vitest";

/** What axe has to say about a part of the page, in words that name the rule and the place. */
async function violations(container: Element | Document): Promise<string[]> {
  const report = await axe.run(container as Element, {
    resultTypes: ["violations"],
    // A part of a page has no landmarks of its own to stand in.
    rules: { region: { enabled: container === document } },
  });
  return report.violations.flatMap((violation) =>
    violation.nodes.map(
      (node) =>
        `${violation.id}: ${violation.help} · ${node.target.join(" ")} · ${node.failureSummary ?? ""}`,
    ),
  );
}

/** Colours are judged once nothing moves any more: a half-faded text has no contrast of its own. */
async function untilStill(container: Element | Document): Promise<void> {
  const moving = container
    .getAnimations({ subtree: true })
    .filter((animation) => animation.effect?.getTiming().iterations !== Infinity);
  await Promise.all(moving.map((animation) => animation.finished.catch(() => undefined)));
}

/** Asserts that axe finds nothing, in the theme the page has now. */
export async function expectNoAxeViolations(
  container: Element | Document = document,
): Promise<void> {
  await untilStill(container);
  expect(await violations(container)).toEqual([]);
}

/** Asserts it in both themes, and leaves the page in the one it had. */
export async function expectNoAxeViolationsInBothThemes(
  container: Element | Document = document,
): Promise<void> {
  const root = document.documentElement;
  const before = root.dataset["theme"];
  for (const theme of ["light", "dark"]) {
    root.dataset["theme"] = theme;
    await expectNoAxeViolations(container);
  }
  if (before === undefined) delete root.dataset["theme"];
  else root.dataset["theme"] = before;
}
