import path from "node:path";

export interface StartArguments {
  /** The file that was named, as a full path: a workspace, a kit or a sheet. */
  file: string | null;
  sample: boolean;
}

/**
 * Reads what was typed or double-clicked. `--workspace` names a file whatever it is called; without it only the
 * extension tells a file from the switches of Electron and Chromium, which arrive in the same list and in any order.
 */
export function readArguments(argv: readonly string[], workingFolder: string): StartArguments {
  const given = argv.slice(1);
  const named = flagged(given) ?? given.find((value) => isSwitchless(value));
  return {
    file: named === undefined ? null : path.resolve(workingFolder, named),
    sample: given.includes("--sample"),
  };
}

const isSwitchless = (value: string) =>
  !value.startsWith("-") && /\.bullpen(kit|sheet)?$/i.test(value);

/** A kit or a sheet: no workspace, so that only a page can ask what else has to be known. */
export const travelsByFile = (file: string): boolean => /\.bullpen(kit|sheet)$/i.test(file);

/** The value of `--workspace X` or `--workspace=X`, the last one as everywhere. */
function flagged(given: readonly string[]): string | undefined {
  const at = given.findLastIndex((value) => /^--workspace(=|$)/.test(value));
  if (at === -1) return undefined;
  const value =
    given[at] === "--workspace" ? given[at + 1] : given[at]!.replace(/^--workspace=/, "");
  return value === undefined || value === "" || value.startsWith("--") ? undefined : value;
}
