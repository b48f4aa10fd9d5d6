import { type KeyboardEvent, useRef, useState } from "react";
import { useLocation } from "wouter";
import { OrgLegend, OrgTree } from "../../../shared/charts/org-tree.tsx";
import type { Seat } from "../../../shared/org.ts";
import { formatNumber } from "../../../shared/rules/format.ts";
import { inSentence } from "../../../shared/rules/names.ts";
import { blockNote, blockTitle, type SeatMark } from "../../../shared/rules/org-marks.ts";
import type { Hat } from "../../../shared/rules/org-people.ts";
import { type Direction, idsBelow, stepFrom, widthOf } from "../../../shared/rules/org-tree.ts";
import { changePhrase, roleNameOf } from "../../../shared/rules/org-words.ts";
import { classNames } from "../../ui/class-names.ts";
import { Key } from "../../ui/key.tsx";
import { useShortcuts } from "../../ui/shortcuts.ts";
import { Signal } from "../../ui/tag.tsx";
import { VisuallyHidden } from "../../ui/visually-hidden.tsx";
import { useNarrowElement } from "../../ui/use-narrow.ts";
import { MoveSeat } from "./move-seat.tsx";
import { useSeatDrag } from "./use-seat-drag.ts";
import { type OrgLook, seatPath, useMove } from "./use-org.ts";
import styles from "./org.module.css";

const steps: Record<string, Direction> = {
  ArrowUp: "up",
  ArrowDown: "down",
  ArrowLeft: "before",
  ArrowRight: "after",
  Home: "first",
  End: "last",
};

/** The chart that can be walked with arrow keys, dragged, and opened seat by seat. */
export function Chart({ look, selectedId }: { look: OrgLook; selectedId: string | null }) {
  const { index, root, day, marks } = look;
  const [, navigate] = useLocation();
  const place = useRef<HTMLDivElement>(null);
  const isListed = useNarrowElement(place, widthOf(root) + 40);
  const [focused, setFocused] = useState<string | null>(null);
  const [moving, setMoving] = useState<Seat | null>(null);
  const move = useMove(index);
  const drag = useSeatDrag({
    mayDrop: (id, above) => !idsBelow(id, index.org.seats).has(above),
    onDrop: (id, above) => void move(index.seats.get(id)!, above),
  });
  const current = [focused, selectedId].find((id) => id !== null && index.seats.has(id));
  const reachable = current ?? root.seats[0]!.id;
  useShortcuts({
    m: () => {
      const seat = index.seats.get(focused ?? selectedId ?? "");
      if (seat && seat.roleId !== null) setMoving(seat);
    },
  });
  const walk = (event: KeyboardEvent) => {
    const direction = steps[event.key];
    const from = (event.target as HTMLElement).closest<HTMLElement>("[data-seat]")?.dataset["seat"];
    if (direction === undefined || from === undefined || event.altKey || event.metaKey) return;
    event.preventDefault();
    const next = stepFrom(from, direction, root);
    if (next === null) return;
    place.current?.querySelector<HTMLElement>(`[data-seat="${next}"]`)?.focus();
    // With a seat open, the panel follows the walk.
    if (selectedId !== null) navigate(seatPath(next), { replace: true });
  };
  const around = (seat: Seat, mark: SeatMark, shown: React.ReactNode) => (
    <a
      {...drag.handlers}
      aria-current={seat.id === selectedId ? "true" : undefined}
      aria-keyshortcuts={seat.roleId === null ? undefined : "m"}
      className={classNames(
        styles.seat,
        seat.id === selectedId && styles.picked,
        drag.over === seat.id && styles.target,
        drag.dragged === seat.id && styles.dragged,
      )}
      data-seat={seat.id}
      draggable={false}
      href={`#${seatPath(seat.id)}`}
      onFocus={() => setFocused(seat.id)}
      tabIndex={seat.id === reachable ? 0 : -1}
      title={mark.says}
    >
      <VisuallyHidden>{mark.says}</VisuallyHidden>
      {shown}
    </a>
  );
  return (
    <section aria-label="Org chart" className={styles.chart} ref={place}>
      {/* The links inside take the keys; the box only listens. */}
      <div className={styles.tree} onKeyDown={walk} role="presentation">
        <OrgTree
          around={around}
          listed={isListed}
          markOf={(seat) => marks.get(seat.id)!}
          root={root}
          titleOf={(block) =>
            block.roleId === null
              ? { title: "Founder", note: founderNote(look) }
              : { title: blockTitle(block, index), note: blockNote(block, index) }
          }
          worn={<Worn look={look} />}
        />
      </div>
      <div className={styles.foot}>
        <OrgLegend isLater={day > index.org.today} />
        <span className={styles.quiet}>
          Arrow keys walk, <Key keys="m" /> or dragging moves a seat under another.
        </span>
      </div>
      {moving && <MoveSeat look={look} onClose={() => setMoving(null)} seat={moving} />}
    </section>
  );
}

function founderNote({ index, people }: OrgLook): string {
  const you = people.get(index.founder!.id);
  return you && you.hours > 0 ? `you, ${formatNumber(you.hours)} hours a week on sales` : "you";
}

/** The founder's hats, each with its hours and where it goes. */
function Worn({ look }: { look: OrgLook }) {
  const you = look.people.get(look.index.founder!.id);
  if (!you || you.hats.length === 0) return null;
  return (
    <ul aria-label="Your hats" className={styles.worn}>
      {you.hats.map((hat) => (
        <li key={hat.roleId}>
          <b>
            {inSentence(roleNameOf(hat.roleId, look.index))}
            {hat.hours > 0 && `, ${formatNumber(hat.hours)} h`}
          </b>
          <Goes hat={hat} look={look} />
        </li>
      ))}
    </ul>
  );
}

/** Where a hat goes and when; that it stays, and why; or that nobody is planned to take it. */
export function Goes({ hat, look }: { hat: Pick<Hat, "next" | "keptBecause">; look: OrgLook }) {
  if (hat.keptBecause !== "") return <span>stays: {hat.keptBecause}</span>;
  if (hat.next === null) return <Signal tone="warn">no seat planned</Signal>;
  return <span>goes to {changePhrase(hat.next, look.index)}</span>;
}
