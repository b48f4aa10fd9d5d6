import path from "node:path";
import { version } from "../package.json";
import { createApp } from "./app.ts";
import { logFilePath } from "./browser/host.ts";
import { runBrowserEntry } from "./browser/run.ts";
import { stopOnSignals } from "./browser/stop.ts";
import { createLog } from "./log.ts";

const log = createLog(logFilePath());

void runBrowserEntry(process.argv.slice(2), {
  createApp,
  log,
  version,
  siteRoot: path.join(import.meta.dirname, "../renderer"),
  stdout: (line) => process.stdout.write(`${line}\n`),
  stderr: (line) => process.stderr.write(`${line}\n`),
}).then((outcome) => {
  if ("exitCode" in outcome) process.exitCode = outcome.exitCode;
  else stopOnSignals(outcome.stop, log);
});
