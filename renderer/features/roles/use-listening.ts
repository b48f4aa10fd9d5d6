import { type RefObject, useEffect, useEffectEvent } from "react";

/** Calls back when somebody clicks outside of an element or the focus goes elsewhere. */
export function useLeaving(
  element: RefObject<HTMLElement | null>,
  enabled: boolean,
  onLeave: () => void,
): void {
  const leave = useEffectEvent((event: Event) => {
    if (event.target instanceof Node && !element.current?.contains(event.target)) onLeave();
  });
  useEffect(() => {
    if (!enabled) return undefined;
    const look = (event: Event) => leave(event);
    document.addEventListener("pointerdown", look);
    document.addEventListener("focusin", look);
    return () => {
      document.removeEventListener("pointerdown", look);
      document.removeEventListener("focusin", look);
    };
  }, [enabled]);
}

/** Hears an event of an element that is no control itself, but holds text that can be clicked. */
export function useListener<K extends keyof HTMLElementEventMap>(
  element: RefObject<HTMLElement | null>,
  type: K,
  listener: (event: HTMLElementEventMap[K]) => void,
): void {
  const onEvent = useEffectEvent(listener);
  useEffect(() => {
    const target = element.current;
    const hear = (event: HTMLElementEventMap[K]) => onEvent(event);
    target?.addEventListener(type, hear);
    return () => target?.removeEventListener(type, hear);
  }, [element, type]);
}
