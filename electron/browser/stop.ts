import type { Log } from "../host.ts";

const signals = [
  ["SIGHUP", 1],
  ["SIGINT", 2],
  ["SIGTERM", 15],
] as const;

/** Ctrl+C reaches every process of a terminal, and `npm start` passes it on as well: that is one wish, not two. */
const sameWishMs = 1000;

/** Closes the file and leaves, however the process is asked to end. A second signal does not wait. */
export function stopOnSignals(stop: () => Promise<void>, log: Log): void {
  let stoppingSince: number | null = null;
  const leave = (exitCode: number): void => {
    if (stoppingSince !== null) return;
    stoppingSince = Date.now();
    stop()
      .catch((error: unknown) => log.error("Closing failed", error))
      .finally(() => process.exit(exitCode));
  };
  for (const [signal, number] of signals) {
    process.on(signal, () => {
      const isAgain = stoppingSince !== null && Date.now() - stoppingSince >= sameWishMs;
      if (isAgain) process.exit(128 + number);
      leave(0);
    });
  }
  process.on("unhandledRejection", (error) => log.error("Unhandled rejection", error));
  process.on("uncaughtException", (error) => {
    log.error("Uncaught exception", error);
    leave(1);
  });
}
