import { expect, test } from "vitest";
import { reportError, watchErrors } from "../../renderer/report-error.ts";
import { renderScreen } from "./harness.tsx";

test("bugs outside of a page's drawing reach the log: each once, and not more than ten a minute", async () => {
  const { sentTo } = await renderScreen(<p>Page</p>, { answers: { "app.reportError": {} } });
  const stop = watchErrors();
  const bug = new Error("in a handler");
  window.dispatchEvent(new ErrorEvent("error", { error: bug }));
  window.dispatchEvent(new ErrorEvent("error", { error: bug }));
  const promise = Promise.resolve();
  window.dispatchEvent(
    new PromiseRejectionEvent("unhandledrejection", { promise, reason: "in a promise" }),
  );
  await expect
    .poll(() => sentTo("app.reportError").map(({ message }) => message))
    .toEqual(["in a handler", "in a promise"]);
  for (let at = 0; at < 30; at += 1) reportError(new Error(`bug ${at}`));
  await expect.poll(() => sentTo("app.reportError")).toHaveLength(10);
  stop();
});
