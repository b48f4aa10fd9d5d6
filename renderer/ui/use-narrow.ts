import { type RefObject, useLayoutEffect, useState, useSyncExternalStore } from "react";

const narrowWindow = "(max-width: 1080px)";

function subscribe(changed: () => void): () => void {
  const query = window.matchMedia(narrowWindow);
  query.addEventListener("change", changed);
  return () => query.removeEventListener("change", changed);
}

/** Whether the window is so narrow that the sidebar shows icons and columns give way. */
export function useNarrowWindow(): boolean {
  return useSyncExternalStore(subscribe, () => window.matchMedia(narrowWindow).matches);
}

/** Whether an element has less than this width; it depends on what stands beside it, not on the window alone. */
export function useNarrowElement(element: RefObject<HTMLElement | null>, below: number): boolean {
  const [narrow, setNarrow] = useState(false);
  useLayoutEffect(() => {
    const target = element.current;
    if (target === null) return undefined;
    const look = () => setNarrow(target.clientWidth > 0 && target.clientWidth < below);
    look();
    const observer = new ResizeObserver(look);
    observer.observe(target);
    return () => observer.disconnect();
  }, [element, below]);
  return narrow;
}

/** How wide an element is, in whole pixels; `before` until it has been measured. */
export function useElementWidth(element: RefObject<HTMLElement | null>, before: number): number {
  const [width, setWidth] = useState(before);
  useLayoutEffect(() => {
    const target = element.current;
    if (target === null) return undefined;
    const look = () => {
      if (target.clientWidth > 0) setWidth(target.clientWidth);
    };
    look();
    const observer = new ResizeObserver(look);
    observer.observe(target);
    return () => observer.disconnect();
  }, [element]);
  return width;
}
