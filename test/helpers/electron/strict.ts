/** Asked for by test runners and by `await`, of every object. */
const probed = new Set([
  "then",
  "toJSON",
  "asymmetricMatch",
  "$$typeof",
  "nodeType",
  "default",
  "__esModule",
]);

/** A stand-in that silently lacks something would let wrong code pass: reading what is not there says so instead. */
export function strict<T extends object>(name: string, object: T): T {
  return new Proxy(object, {
    get(target, key, receiver) {
      if (typeof key === "symbol" || key in target || probed.has(key))
        return Reflect.get(target, key, receiver);
      throw new Error(
        `The Electron stand-in has no ${name}.${key}. Add it under test/helpers/electron, as electron.d.ts describes it.`,
      );
    },
  });
}

/** An Electron event that a listener may cancel. */
export function cancellable<T extends object>(properties: T) {
  let prevented = false;
  const event = {
    ...properties,
    preventDefault: () => {
      prevented = true;
    },
    get defaultPrevented() {
      return prevented;
    },
  };
  return { event, wasPrevented: () => prevented };
}
