import electronLog from "electron-log/node";
import type { Log } from "./host.ts";

const oneMegabyte = 1024 * 1024;

/**
 * A log file people can open and send to somebody who helps them. It therefore holds no personal data: channel names,
 * ids, versions, paths and stack traces, never inputs, names, notes or ratings. At 1 MB it becomes `*.old.log`.
 */
export function createLog(logFile: string): Log {
  const logger = electronLog.create({ logId: logFile });
  logger.transports.file.resolvePathFn = () => logFile;
  logger.transports.file.maxSize = oneMegabyte;
  logger.transports.file.level = "info";
  // Standard output belongs to the address line of the browser entry.
  logger.transports.console.level = false;
  return {
    info: (...parts) => logger.info(...parts),
    warn: (...parts) => logger.warn(...parts),
    error: (...parts) => logger.error(...parts),
  };
}
