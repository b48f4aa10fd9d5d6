import { accessSync, constants, readdirSync } from "node:fs";
import { homedir } from "node:os";
import path from "node:path";

/**
 * What a browser that nobody sees is not asked for: words to strangers' machines, and the renderers of two lists under
 * an address bar, each nearly a second of the processor for every window. Of several such lists the last one counts;
 * so this one repeats Playwright's.
 */
const unwanted = [
  "AimEnabled",
  "AvoidCorsURLLoaderRestartOnRedirect",
  "AvoidUnnecessaryBeforeUnloadCheckSync",
  "DestroyProfileOnBrowserClose",
  "HttpsFirstBalancedModeAutoEnable",
  "HttpsUpgrades",
  "LensOverlay",
  "MediaRouter",
  "NetworkTimeServiceQuerying",
  "OptimizationHints",
  "PaintHolding",
  "PreconnectToSearch",
  "TcpPortRandomizationWin",
  "ThirdPartyStoragePartitioning",
  "WebUIOmniboxAimPopup",
  "WebUIOmniboxPopup",
  "msEdgeUpdateLaunchServicesPreferredVersion",
  "msForceBrowserSignIn",
];

/** What keeps a headless browser quiet and offline; `--no-sandbox` only where Chromium refuses to start otherwise (root). */
export const chromiumArguments = [
  ...(process.getuid?.() === 0 ? ["--no-sandbox"] : []),
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  `--disable-features=${unwanted.join(",")}`,
];

const names = {
  linux: [
    "chromium",
    "chromium-browser",
    "google-chrome-stable",
    "google-chrome",
    "microsoft-edge",
    "brave-browser",
  ],
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
    return [env["ProgramFiles"], env["ProgramFiles(x86)"], env["LOCALAPPDATA"]].filter(
      (folder) => folder !== undefined,
    );
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

/** Where Playwright keeps the browsers it downloads, and where the program is inside one of them. */
const downloads = {
  linux: {
    folder: ".cache/ms-playwright",
    files: ["chrome-linux64/chrome", "chrome-linux/chrome"],
  },
  win32: {
    folder: "AppData/Local/ms-playwright",
    files: ["chrome-win64/chrome.exe", "chrome-win/chrome.exe"],
  },
  darwin: {
    folder: "Library/Caches/ms-playwright",
    files: ["arm64", "x64"].map(
      (cpu) =>
        `chrome-mac-${cpu}/Google Chrome for Testing.app/Contents/MacOS/Google Chrome for Testing`,
    ),
  },
};

function downloaded(platform: keyof typeof downloads, env: NodeJS.ProcessEnv): string[] {
  const { folder, files } = downloads[platform];
  const root = env["PLAYWRIGHT_BROWSERS_PATH"] || path.join(homedir(), folder);
  const newestFirst = readFolder(root)
    .filter((name) => /^chromium-\d+$/.test(name))
    .toSorted((a, b) => Number(b.slice(9)) - Number(a.slice(9)));
  return newestFirst.flatMap((name) => files.map((file) => path.join(root, name, file)));
}

function readFolder(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}

/** The path of an installed Chromium-family browser, or null. `BULLPEN_CHROMIUM` names one explicitly. */
export function findChromium(env: NodeJS.ProcessEnv = process.env): string | null {
  const platform =
    process.platform === "darwin" || process.platform === "win32" ? process.platform : "linux";
  const installed = folders(env).flatMap((folder) =>
    names[platform].map((name) => path.join(folder, name)),
  );
  const chosen = env["BULLPEN_CHROMIUM"];
  const candidates = [...(chosen ? [chosen] : []), ...installed, ...downloaded(platform, env)];
  return candidates.find(isExecutable) ?? null;
}
