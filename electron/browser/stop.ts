import type { Log } from "../host.ts";

/** Closes the file and leaves, however the process is asked to end. A second signal does not wait. */
export function stopOnSignals(stop: () => Promise<void>, log: Log): void {
  let stopping = false;
  const leave = (exitCode: number): void => {
    if (stopping) return;
    stopping = true;
    stop()
      .catch((error: unknown) => log.error("Closing failed", error))
      .finally(() => process.exit(exitCode));
  };
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.on(signal, () => leave(0));
  process.on("unhandledRejection", (error) => log.error("Unhandled rejection", error));
  process.on("uncaughtException", (error) => {
    log.error("Uncaught exception", error);
    leave(1);
  });
}
