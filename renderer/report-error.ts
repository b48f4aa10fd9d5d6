import { invoke } from "./api.ts";

/** A bug in a loop must not fill the log: each one is told once, and not more than so many in a minute. */
const mostPerMinute = 10;
const told = new Set<string>();
let times: number[] = [];

/** Writes a bug of the page to the log. `where` is where React met it, when it did. */
export function reportError(error: unknown, where = ""): void {
  const { message, stack } = described(error);
  const key = `${message}\n${stack}`;
  const now = Date.now();
  times = times.filter((time) => now - time < 60_000);
  if (told.has(key) || times.length >= mostPerMinute) return;
  told.add(key);
  times.push(now);
  void invoke("app.reportError", {
    message: message.slice(0, 4000),
    stack: `${stack}\n${where}`.slice(0, 20_000),
  });
}

function described(error: unknown): { message: string; stack: string } {
  if (error instanceof Error) return { message: error.message, stack: error.stack ?? "" };
  return { message: String(error), stack: "" };
}

/** Bugs outside of a page's drawing: in an event handler, a timer, a promise. Returns the function that stops it. */
export function watchErrors(): () => void {
  const onError = (event: ErrorEvent) => reportError(event.error ?? event.message);
  const onRejection = (event: PromiseRejectionEvent) => reportError(event.reason);
  window.addEventListener("error", onError);
  window.addEventListener("unhandledrejection", onRejection);
  return () => {
    window.removeEventListener("error", onError);
    window.removeEventListener("unhandledrejection", onRejection);
  };
}
