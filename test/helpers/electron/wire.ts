/**
 * Electron sends messages between its processes as structured clones. Over the debugging protocol only strings travel,
 * so this writes the same kinds of values as JSON and refuses what a structured clone refuses. The function stands
 * alone, because its source also runs inside the page.
 */
export function createWire() {
  const cannotClone = () => new Error("An object could not be cloned.");
  const views: Record<string, new (buffer: ArrayBuffer) => unknown> = {
    Uint8Array,
    Int8Array,
    Uint16Array,
    Int16Array,
    Uint32Array,
    Int32Array,
    Float32Array,
    Float64Array,
    DataView,
  };

  function packBytes(bytes: Uint8Array, kind: string): unknown {
    let text = "";
    for (let start = 0; start < bytes.length; start += 32_768) {
      text += String.fromCharCode(...bytes.subarray(start, start + 32_768));
    }
    return { $: "bytes", kind, value: btoa(text) };
  }

  function packBuffer(value: ArrayBuffer | ArrayBufferView): unknown {
    if (value instanceof ArrayBuffer) return packBytes(new Uint8Array(value), "ArrayBuffer");
    const bytes = new Uint8Array(value.buffer, value.byteOffset, value.byteLength);
    const kind = value.constructor.name;
    return packBytes(bytes, kind in views ? kind : "Uint8Array");
  }

  function packNumber(value: number): unknown {
    const plain = Number.isFinite(value) && !Object.is(value, -0);
    return plain ? value : { $: "number", value: Object.is(value, -0) ? "-0" : String(value) };
  }

  function packObject(value: object): unknown {
    if (Array.isArray(value)) return value.map(pack);
    if (value instanceof Date) return { $: "date", value: packNumber(value.getTime()) };
    if (value instanceof Error) return { $: "error", name: value.name, value: value.message };
    if (value instanceof Map)
      return { $: "map", value: [...value].map(([k, v]) => [pack(k), pack(v)]) };
    if (value instanceof Set) return { $: "set", value: [...value].map(pack) };
    if (value instanceof ArrayBuffer || ArrayBuffer.isView(value)) return packBuffer(value);
    if (value instanceof Promise || value instanceof WeakMap) throw cannotClone();
    return Object.fromEntries(
      Object.entries(value).map(([key, entry]) => [key === "$" ? "$$" : key, pack(entry)]),
    );
  }

  function pack(value: unknown): unknown {
    switch (typeof value) {
      case "undefined":
        return { $: "undefined" };
      case "number":
        return packNumber(value);
      case "bigint":
        return { $: "bigint", value: String(value) };
      case "function":
      case "symbol":
        throw cannotClone();
      case "object":
        return value === null ? null : packObject(value);
      default:
        return value;
    }
  }

  interface Packed {
    $: string;
    name: string;
    kind: string;
    value: never;
  }

  function unpackBytes({ kind, value }: Packed): unknown {
    const text = atob(value);
    const bytes = new Uint8Array(text.length);
    for (let index = 0; index < text.length; index += 1) bytes[index] = text.charCodeAt(index);
    const View = views[kind];
    return View === undefined ? bytes.buffer : new View(bytes.buffer);
  }

  function unpackError({ name, value }: Packed): Error {
    const error = new Error(value);
    error.name = name;
    return error;
  }

  const special: Record<string, (packed: Packed) => unknown> = {
    undefined: () => undefined,
    number: ({ value }) => Number(value),
    bigint: ({ value }) => BigInt(value),
    date: ({ value }) => new Date(unpack(value) as number),
    error: unpackError,
    map: ({ value }) =>
      new Map((value as [unknown, unknown][]).map(([key, entry]) => [unpack(key), unpack(entry)])),
    set: ({ value }) => new Set((value as unknown[]).map((entry) => unpack(entry))),
    bytes: unpackBytes,
  };

  function unpack(value: unknown): unknown {
    if (value === null || typeof value !== "object") return value;
    if (Array.isArray(value)) return value.map(unpack);
    const kind = "$" in value && typeof value.$ === "string" ? special[value.$] : undefined;
    if (kind) return kind(value as Packed);
    return Object.fromEntries(
      Object.entries(value).map(([key, entry]) => [key === "$$" ? "$" : key, unpack(entry)]),
    );
  }

  return {
    write: (value: unknown): string => JSON.stringify(pack(value)),
    read: (text: string): unknown => unpack(JSON.parse(text)),
  };
}
