import Module, { createRequire } from "node:module";
import { createElectron, type StandIn } from "./electron.ts";
import type { Options } from "./runtime.ts";

type Load = (request: string, ...rest: unknown[]) => unknown;
const loader = Module as unknown as { _load: Load };
const loadFile = createRequire(import.meta.url);
const watched = ["uncaughtException", "unhandledRejection"] as const;

/** Runs a built main script in this process, with the stand-in in the place of `electron`; returns how to undo that. */
export function runMain(main: string, options: Options): StandIn & { restore: () => void } {
  const standIn = createElectron(options);
  const before = {
    load: loader._load,
    argv: process.argv,
    listeners: watched.map((name) => process.rawListeners(name)),
  };
  const restore = () => {
    loader._load = before.load;
    process.argv = before.argv;
    watched.forEach((name, index) => {
      const added = process
        .rawListeners(name)
        .filter((listener) => !before.listeners[index]!.includes(listener));
      for (const listener of added) process.off(name, listener as () => void);
    });
  };
  loader._load = function load(this: unknown, request, ...rest) {
    return request === "electron" ? standIn.electron : before.load.call(this, request, ...rest);
  };
  process.argv = [process.execPath, main, ...options.args];
  try {
    delete loadFile.cache[main];
    loadFile(main);
  } catch (error) {
    restore();
    throw error;
  }
  return { ...standIn, restore };
}
