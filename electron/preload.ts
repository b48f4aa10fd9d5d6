import { contextBridge, ipcRenderer, type IpcRendererEvent } from "electron";
import type { Bridge } from "../shared/bridge.ts";

/** Sandboxed: this file becomes one script that may require nothing but `electron`. */
const events: readonly string[] = ["changed", "command", "open-file"];

const bridge: Bridge = {
  kind: "desktop",
  invoke: (channel, input) => ipcRenderer.invoke("invoke", channel, input),
  on(event, listener) {
    if (!events.includes(event)) throw new Error(`There is no event called ${String(event)}.`);
    // The page never sees the IPC event object: through its `sender` it could reach every other channel.
    const receive = (_: IpcRendererEvent, name: unknown, payload: unknown) => {
      if (name === event) listener(payload);
    };
    ipcRenderer.on("event", receive);
    return () => void ipcRenderer.removeListener("event", receive);
  },
};

contextBridge.exposeInMainWorld("bullpen", bridge);
