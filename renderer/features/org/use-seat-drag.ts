import { type KeyboardEvent, type MouseEvent, type PointerEvent, useRef, useState } from "react";

/** A press that moves less than this is a click. */
const slack = 6;

interface SeatDrag {
  mayDrop: (id: string, above: string) => boolean;
  onDrop: (id: string, above: string) => void;
}

const seatAt = (x: number, y: number): string | undefined =>
  document.elementFromPoint(x, y)?.closest<HTMLElement>("[data-seat]")?.dataset["seat"];

interface Dragging {
  id: string;
  x: number;
  y: number;
  /** It has moved far enough to be no click. */
  isUnderWay: boolean;
  over: string | null;
}

/** Drags a seat onto another one, to report to it. Escape or letting go elsewhere leaves everything as it was. */
export function useSeatDrag({ mayDrop, onDrop }: SeatDrag) {
  // Held outside of the state: a pointer may be let go before the last move has been shown.
  const now = useRef<Dragging | null>(null);
  const wasDragged = useRef(false);
  const [dragged, setDragged] = useState<string | null>(null);
  const [over, setOver] = useState<string | null>(null);
  const end = () => {
    now.current = null;
    setDragged(null);
    setOver(null);
  };
  const handlers = {
    onPointerDown: (event: PointerEvent<HTMLElement>) => {
      const id = event.currentTarget.dataset["seat"];
      wasDragged.current = false;
      if (event.button !== 0 || event.pointerType === "touch" || id === undefined) return;
      now.current = { id, x: event.clientX, y: event.clientY, isUnderWay: false, over: null };
    },
    onPointerMove: (event: PointerEvent<HTMLElement>) => {
      const drag = now.current;
      if (drag === null) return;
      if (!drag.isUnderWay) {
        if (Math.hypot(event.clientX - drag.x, event.clientY - drag.y) < slack) return;
        drag.isUnderWay = true;
        wasDragged.current = true;
        event.currentTarget.setPointerCapture(event.pointerId);
        setDragged(drag.id);
      }
      const target = seatAt(event.clientX, event.clientY);
      drag.over = target !== undefined && mayDrop(drag.id, target) ? target : null;
      setOver(drag.over);
    },
    onPointerUp: () => {
      const drag = now.current;
      end();
      if (drag?.isUnderWay && drag.over !== null) onDrop(drag.id, drag.over);
    },
    onPointerCancel: end,
    // The click that follows a drag opens nothing.
    onClick: (event: MouseEvent) => {
      if (wasDragged.current) event.preventDefault();
      wasDragged.current = false;
    },
    onKeyDown: (event: KeyboardEvent) => {
      if (event.key !== "Escape" || now.current === null) return;
      event.stopPropagation();
      end();
    },
  };
  return { handlers, dragged, over };
}
