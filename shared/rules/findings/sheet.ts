import type { ImportedSheet, SentKit } from "../../sheet.ts";
import { formatInstantDay } from "../format.ts";
import { isolate } from "../names.ts";

/** What is said of a sheet that has just come in: that it is there, and how many are; nothing of what it holds. */
export function sheetIsIn({ panelistName, submitted, expected, sealed }: ImportedSheet): string {
  const counts = `${submitted} of ${expected}`;
  const seal = sealed
    ? `${counts}; sealed until all have submitted.`
    : `${counts}: the seal is open.`;
  return `${isolate(panelistName)}’s scorecard is in. ${seal}`;
}

/** Where a kit that went out stands, beside its panelist's name. */
export const sentState = ({ exportedAt, importedAt }: SentKit, timeZone: string): string =>
  importedAt === null
    ? `Sent as a file on ${formatInstantDay(exportedAt, timeZone)}; not back yet`
    : `Came in by file on ${formatInstantDay(importedAt, timeZone)}`;
