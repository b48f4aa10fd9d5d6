import type { createWire } from "./wire.ts";

/*
 * Two scripts that run in the page before anything else. Both are written out as source text, so neither may use
 * anything from outside itself. They talk through events on the document, which cross from one JavaScript world to the
 * other while objects do not: exactly the wall that contextBridge has.
 */

/** A value on its way between the worlds: functions and promises travel as numbers. */
type Shape =
  | { kind: "value"; value: unknown }
  | { kind: "function"; id: number }
  | { kind: "promise"; id: number }
  | { kind: "array"; items: Shape[] }
  | { kind: "object"; entries: [string, Shape][] }
  | { kind: "error"; message: string };

/** The page's own world: builds `window.bullpen` out of what the preload's world announces, frozen as Electron does. */
export function mainWorld(): void {
  if (window.top !== window) return; // Electron runs a preload in the top frame only
  const callbacks = new Map<number, (...values: unknown[]) => unknown>();
  let lastId = 0;

  function listen(name: string, listener: (detail: never) => void): () => void {
    const receive = (event: Event) => listener((event as CustomEvent).detail as never);
    document.addEventListener(name, receive);
    return () => document.removeEventListener(name, receive);
  }

  function send(name: string, detail: unknown): void {
    document.dispatchEvent(new CustomEvent(name, { detail }));
  }

  function toShape(value: unknown): Shape {
    if (typeof value === "function") {
      lastId += 1;
      callbacks.set(lastId, value as (...values: unknown[]) => unknown);
      return { kind: "function", id: lastId };
    }
    if (Array.isArray(value)) return { kind: "array", items: value.map(toShape) };
    if (
      value !== null &&
      typeof value === "object" &&
      Object.getPrototypeOf(value) === Object.prototype
    ) {
      return {
        kind: "object",
        entries: Object.entries(value).map(([key, entry]) => [key, toShape(entry)]),
      };
    }
    return { kind: "value", value };
  }

  function call(id: number, values: unknown[]): unknown {
    lastId += 1;
    const callId = lastId;
    let answer: Shape = { kind: "value", value: undefined };
    const stop = listen("stand-in:answer", (detail: { callId: number; answer: Shape }) => {
      if (detail.callId === callId) answer = detail.answer;
    });
    send("stand-in:call", { id, callId, values: values.map(toShape) });
    stop();
    return fromShape(answer);
  }

  function settled(id: number): Promise<unknown> {
    return new Promise((resolve, reject) => {
      const stop = listen("stand-in:settled", (detail: { id: number; answer: Shape }) => {
        if (detail.id !== id) return;
        stop();
        if (detail.answer.kind === "error") reject(new Error(detail.answer.message));
        else resolve(fromShape(detail.answer));
      });
    });
  }

  function fromShape(shape: Shape): unknown {
    switch (shape.kind) {
      case "function":
        return (...values: unknown[]) => call(shape.id, values);
      case "promise":
        return settled(shape.id);
      case "array":
        return Object.freeze(shape.items.map(fromShape));
      case "object":
        return Object.freeze(
          Object.fromEntries(shape.entries.map(([key, entry]) => [key, fromShape(entry)])),
        );
      case "error":
        throw new Error(shape.message);
      default:
        return shape.value;
    }
  }

  listen("stand-in:expose", ({ key, shape }: { key: string; shape: Shape }) => {
    Object.defineProperty(window, key, { value: fromShape(shape), enumerable: true });
  });
  listen("stand-in:callback", ({ id, values }: { id: number; values: Shape[] }) => {
    callbacks.get(id)?.(...values.map(fromShape));
  });
}

type Preload = (
  require: (name: string) => unknown,
  module: { exports: unknown },
  exports: unknown,
  process: unknown,
) => void;

/** The preload's world: a sandboxed `require("electron")` and nothing else. */
export function preloadWorld(
  post: (text: string) => void,
  makeWire: typeof createWire,
  runPreload: Preload,
): void {
  if (window.top !== window) return;
  type Listener = (...values: unknown[]) => unknown;
  const wire = makeWire();
  const functions = new Map<number, Listener>();
  const waiting = new Map<number, { resolve: Listener; reject: Listener }>();
  const listeners = new Map<string, Listener[]>();
  let lastId = 0;
  const nextId = () => (lastId += 1);

  function send(name: string, detail: unknown): void {
    document.dispatchEvent(new CustomEvent(name, { detail }));
  }

  const failure = (error: unknown): Shape => ({
    kind: "error",
    message: error instanceof Error ? error.message : String(error),
  });

  function announce(promise: Promise<unknown>): Shape {
    const id = nextId();
    promise.then(
      (value) => send("stand-in:settled", { id, answer: toShape(value) }),
      (error: unknown) => send("stand-in:settled", { id, answer: failure(error) }),
    );
    return { kind: "promise", id };
  }

  function toShape(value: unknown): Shape {
    if (typeof value === "function") {
      const id = nextId();
      functions.set(id, value as Listener);
      return { kind: "function", id };
    }
    if (value instanceof Promise) return announce(value);
    if (Array.isArray(value)) return { kind: "array", items: value.map(toShape) };
    if (
      value !== null &&
      typeof value === "object" &&
      Object.getPrototypeOf(value) === Object.prototype
    ) {
      return {
        kind: "object",
        entries: Object.entries(value).map(([key, entry]) => [key, toShape(entry)]),
      };
    }
    return { kind: "value", value };
  }

  function fromShape(shape: Shape): unknown {
    switch (shape.kind) {
      case "function":
        return (...values: unknown[]) =>
          send("stand-in:callback", { id: shape.id, values: values.map(toShape) });
      case "array":
        return shape.items.map(fromShape);
      case "object":
        return Object.fromEntries(shape.entries.map(([key, entry]) => [key, fromShape(entry)]));
      case "value":
        return shape.value;
      default:
        throw new Error("A page can hand over values and functions only.");
    }
  }

  document.addEventListener("stand-in:call", (event) => {
    const { id, callId, values } = (
      event as CustomEvent<{ id: number; callId: number; values: Shape[] }>
    ).detail;
    let answer: Shape;
    try {
      answer = toShape(functions.get(id)?.(...values.map(fromShape)));
    } catch (error) {
      answer = failure(error);
    }
    send("stand-in:answer", { callId, answer });
  });

  function on(channel: string, listener: Listener) {
    listeners.set(channel, [...(listeners.get(channel) ?? []), listener]);
    return ipcRenderer;
  }

  function off(channel: string, listener: Listener) {
    const kept = [...(listeners.get(channel) ?? [])];
    const index = kept.indexOf(listener);
    if (index >= 0) kept.splice(index, 1);
    listeners.set(channel, kept);
    return ipcRenderer;
  }

  const ipcRenderer = {
    invoke: (channel: string, ...values: unknown[]) =>
      new Promise((resolve, reject) => {
        const id = nextId();
        const text = wire.write({ kind: "invoke", id, channel, values });
        waiting.set(id, { resolve, reject });
        post(text);
      }),
    send: (channel: string, ...values: unknown[]) =>
      post(wire.write({ kind: "send", channel, values })),
    on,
    off,
    addListener: on,
    removeListener: off,
  };

  const fromNodeSide = {
    settle(id: number, text: string | null, problem: string | null) {
      const call = waiting.get(id);
      waiting.delete(id);
      if (text === null) call?.reject(new Error(problem ?? ""));
      else call?.resolve(wire.read(text));
    },
    deliver(channel: string, text: string) {
      const values = wire.read(text) as unknown[];
      for (const listener of listeners.get(channel) ?? [])
        listener({ sender: ipcRenderer, ports: [] }, ...values);
    },
  };
  Object.assign(globalThis, { standIn: fromNodeSide });

  const contextBridge = {
    exposeInMainWorld: (key: string, api: unknown) =>
      send("stand-in:expose", { key, shape: toShape(api) }),
  };
  const requireInSandbox = (name: string) => {
    if (name === "electron") return { contextBridge, ipcRenderer };
    throw new Error(`module not found: ${name}`);
  };
  const module = { exports: {} };
  runPreload(requireInSandbox, module, module.exports, {
    platform: "linux",
    sandboxed: true,
    contextIsolated: true,
    type: "renderer",
    env: {},
    versions: {},
  });
}
