import path from "node:path";

export interface StartArguments {
  /** The workspace file that was named, as a full path. */
  file: string | null;
  sample: boolean;
}

/**
 * Reads what was typed or double-clicked. Only the extension tells a file from the switches of Electron and Chromium,
 * which arrive in the same list and in any order.
 */
export function readArguments(argv: readonly string[], workingFolder: string): StartArguments {
  const named = argv
    .slice(1)
    .map((value) => value.replace(/^--workspace=/, ""))
    .find((value) => !value.startsWith("-") && /\.bullpen$/i.test(value));
  return {
    file: named === undefined ? null : path.resolve(workingFolder, named),
    sample: argv.includes("--sample"),
  };
}
