import { spawnSync } from "node:child_process";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { extractAll } from "@electron/asar";

const root = path.join(import.meta.dirname, "../../..");
const builder = path.join(root, "node_modules/electron-builder/cli.js");

/** Where Electron's fuses lie in its binary: this mark, a version, their number, and one character for each. */
const fuseMark = "dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX";
const fusesAsShipped = "101100011";

/** A folder that looks like an unpacked Electron to electron-builder: a "binary" with fuses, and what lies around it. */
function writeElectronStub(folder: string): void {
  mkdirSync(path.join(folder, "resources"), { recursive: true });
  mkdirSync(path.join(folder, "locales"));
  const fuses = Buffer.concat([
    Buffer.from([1, fusesAsShipped.length]),
    Buffer.from(fusesAsShipped),
  ]);
  const binary = Buffer.concat([Buffer.from(fuseMark), fuses, Buffer.alloc(64)]);
  writeFileSync(path.join(folder, "electron"), binary, { mode: 0o755 });
  writeFileSync(path.join(folder, "locales/en-US.pak"), "");
  writeFileSync(path.join(folder, "version"), electronVersion());
}

function electronVersion(): string {
  const text = readFileSync(path.join(root, "node_modules/electron/package.json"), "utf8");
  return (JSON.parse(text) as { version: string }).version;
}

/** Packs a project for Linux as `npm run package` does, with a stub in the place of Electron. Needs no network. */
export function packApp(project: string, workFolder: string, arch: "x64" | "arm64") {
  const stub = path.join(workFolder, "stub");
  const output = path.join(workFolder, "output");
  writeElectronStub(stub);
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [
      builder,
      "--dir",
      "--linux",
      `--${arch}`,
      `--project=${project}`,
      `-c.electronDist=${stub}`,
      `-c.electronVersion=${electronVersion()}`,
      `-c.directories.output=${output}`,
    ],
    {
      cwd: project,
      encoding: "utf8",
      // Whatever asks the electron package for its path gets the stub, and no download starts.
      env: { ...process.env, ELECTRON_OVERRIDE_DIST_PATH: stub },
    },
  );
  if (status !== 0) throw new Error(`electron-builder failed:\n${stdout}\n${stderr}`);
  const folder = path.join(output, arch === "x64" ? "linux-unpacked" : `linux-${arch}-unpacked`);
  return {
    executable: path.join(folder, "bullpen"),
    archive: path.join(folder, "resources/app.asar"),
    unpacked: path.join(folder, "resources/app.asar.unpacked"),
    /** Lays the archive out as plain files, for a Node that cannot read archives. */
    extractTo(target: string) {
      extractAll(path.join(folder, "resources/app.asar"), target);
      return path.join(target, "out/main/main.cjs");
    },
  };
}
