import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import path from "node:path";
import { findChromium } from "../../electron/browser/chromium.ts";

const tenMinutes = 600_000;

function run(command: string, args: string[]): boolean {
  console.log(`> ${command} ${args.join(" ")}`);
  const { status } = spawnSync(command, args, {
    stdio: "inherit",
    timeout: tenMinutes,
    env: { ...process.env, DEBIAN_FRONTEND: "noninteractive" },
  });
  return status === 0;
}

/** Debian's own package where this account may install it. */
function installWithApt(): void {
  if (!existsSync("/etc/debian_version") || process.getuid?.() !== 0) return;
  run("apt-get", ["update", "-qq"]);
  run("apt-get", ["install", "-y", "-qq", "--no-install-recommends", "chromium"]);
}

function installWithPlaywright(): void {
  const cli = path.join(import.meta.dirname, "../../node_modules/playwright-core/cli.js");
  run(process.execPath, [cli, "install", "--no-shell", "chromium"]);
}

/** The browser the tests use; installs one when the machine has none. */
export function ensureChromium(): string {
  for (const install of [installWithApt, installWithPlaywright]) {
    if (findChromium() !== null) break;
    install();
  }
  const found = findChromium();
  if (found === null) {
    throw new Error(
      "The tests need a Chromium-family browser and none could be installed. Set BULLPEN_CHROMIUM to one.",
    );
  }
  return found;
}

/** Such as `Chromium 156.0.8078.79`; empty on systems whose browser does not say. */
export function chromiumVersion(executable: string): string {
  if (process.platform === "win32") return "";
  const { stdout } = spawnSync(executable, ["--version"], { encoding: "utf8", timeout: 20_000 });
  return (stdout ?? "").trim();
}
