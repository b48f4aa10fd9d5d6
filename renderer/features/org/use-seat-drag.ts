import { type PointerEvent, useRef, useState } from "react";

/** A press that moves less than this is a click. */
const slack = 6;

interface SeatDrag {
  mayDrop: (id: string, above: string) => boolean;
  onDrop: (id: string, above: string) => void;
}

const seatAt = (x: number, y: number): string | undefined =>
  document.elementFromPoint(x, y)?.closest<HTMLElement>("[data-seat]")?.dataset["seat"];

/** Drags a seat onto another one, to report to it. Escape or letting go elsewhere leaves everything as it was. */
export function useSeatDrag({ mayDrop, onDrop }: SeatDrag) {
  const start = useRef<{ id: string; x: number; y: number } | null>(null);
  const [dragged, setDragged] = useState<string | null>(null);
  const [over, setOver] = useState<string | null>(null);
  const end = () => {
    start.current = null;
    setDragged(null);
    setOver(null);
  };
  const handlers = {
    onPointerDown: (event: PointerEvent<HTMLElement>) => {
      const id = event.currentTarget.dataset["seat"];
      if (event.button === 0 && event.pointerType !== "touch" && id !== undefined)
        start.current = { id, x: event.clientX, y: event.clientY };
    },
    onPointerMove: (event: PointerEvent<HTMLElement>) => {
      const from = start.current;
      if (from === null) return;
      if (dragged === null) {
        if (Math.hypot(event.clientX - from.x, event.clientY - from.y) < slack) return;
        event.currentTarget.setPointerCapture(event.pointerId);
        setDragged(from.id);
      }
      const target = seatAt(event.clientX, event.clientY);
      setOver(target !== undefined && mayDrop(from.id, target) ? target : null);
    },
    onPointerUp: () => {
      if (dragged !== null && over !== null) onDrop(dragged, over);
      start.current = null;
      setOver(null);
      // The click that follows a drag is none; it comes before the next frame.
      if (dragged !== null) requestAnimationFrame(() => setDragged(null));
    },
    onPointerCancel: end,
    onClick: (event: React.MouseEvent) => {
      if (dragged !== null) event.preventDefault();
    },
    onKeyDown: (event: React.KeyboardEvent) => {
      if (event.key !== "Escape" || dragged === null) return;
      event.stopPropagation();
      end();
    },
  };
  return { handlers, dragged, over };
}
