import { spawn } from "node:child_process";
import path from "node:path";

/** The command that hands a file, folder or address to the program the system has for it. */
export function openCommand(platform: NodeJS.Platform, target: string): [string, string[]] {
  if (platform === "darwin") return ["open", [target]];
  // Not `start`: that goes through cmd.exe, which reads characters like & in a file name as commands.
  if (platform === "win32") return ["rundll32.exe", ["url.dll,FileProtocolHandler", target]];
  return ["xdg-open", [target]];
}

export function showCommand(platform: NodeJS.Platform, file: string): [string, string[]] {
  if (platform === "darwin") return ["open", ["-R", file]];
  if (platform === "win32") return ["explorer.exe", [`/select,${file}`]];
  return ["xdg-open", [path.dirname(file)]];
}

/** Resolves once the program has started; rejects when there is none. */
export function launch([command, args]: [string, string[]]): Promise<void> {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { detached: true, stdio: "ignore" });
    child.once("error", reject);
    child.once("spawn", () => {
      child.unref();
      resolve();
    });
  });
}
