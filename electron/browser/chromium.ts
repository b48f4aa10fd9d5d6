import { accessSync, constants } from "node:fs";
import path from "node:path";

/** What keeps a headless browser quiet and offline; `--no-sandbox` only where Chromium refuses to start otherwise (root). */
export const chromiumArguments = [
  ...(process.getuid?.() === 0 ? ["--no-sandbox"] : []),
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

const names = {
  linux: ["chromium", "chromium-browser", "google-chrome-stable", "google-chrome", "microsoft-edge", "brave-browser"],
  win32: ["Google\\Chrome\\Application\\chrome.exe", "Microsoft\\Edge\\Application\\msedge.exe"],
  darwin: [
    "Google Chrome.app/Contents/MacOS/Google Chrome",
    "Chromium.app/Contents/MacOS/Chromium",
    "Microsoft Edge.app/Contents/MacOS/Microsoft Edge",
    "Brave Browser.app/Contents/MacOS/Brave Browser",
  ],
};

function folders(env: NodeJS.ProcessEnv): string[] {
  if (process.platform === "darwin") return ["/Applications", `${env["HOME"] ?? ""}/Applications`];
  if (process.platform === "win32") {
    return [env["ProgramFiles"], env["ProgramFiles(x86)"], env["LOCALAPPDATA"]].filter((folder) => folder !== undefined);
  }
  return (env["PATH"] ?? "").split(path.delimiter).filter(Boolean);
}

function isExecutable(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** The path of an installed Chromium-family browser, or null. `BULLPEN_CHROMIUM` names one explicitly. */
export function findChromium(env: NodeJS.ProcessEnv = process.env): string | null {
  const platform = process.platform === "darwin" || process.platform === "win32" ? process.platform : "linux";
  const candidates = folders(env).flatMap((folder) => names[platform].map((name) => path.join(folder, name)));
  const chosen = env["BULLPEN_CHROMIUM"];
  return (chosen ? [chosen, ...candidates] : candidates).find(isExecutable) ?? null;
}
