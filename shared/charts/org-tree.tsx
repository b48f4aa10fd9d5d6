import type { ReactNode } from "react";
import type { Seat } from "../org.ts";
import type { SeatMark } from "../rules/org-marks.ts";
import type { Block } from "../rules/org-tree.ts";

interface OrgTreeProps {
  root: Block;
  markOf: (seat: Seat) => SeatMark;
  titleOf: (block: Block) => { title: string; note: string };
  /** What the founder carries, beside their square. */
  worn?: ReactNode;
  /** From top to bottom instead of side by side, where the chart would be wider than its place. */
  listed: boolean;
  /** Puts what is shown of a seat into something that can be operated. */
  around?: ((seat: Seat, mark: SeatMark, shown: ReactNode) => ReactNode) | undefined;
}

/** Seats as squares below each other: solid where somebody sits, outlined where one is looked for, dashed where planned. */
export function OrgTree({ root, worn, listed, ...shared }: OrgTreeProps) {
  return (
    <div className={listed ? "org-tree org-listed" : "org-tree"}>
      <BlockView {...shared} block={root} isLone worn={worn} />
    </div>
  );
}

interface BlockProps extends Omit<OrgTreeProps, "root" | "listed"> {
  block: Block;
  /** Nothing stands beside it, so that its name has room beside the square. */
  isLone: boolean;
}

function BlockView({ block, isLone, worn, ...shared }: BlockProps) {
  const { title, note } = shared.titleOf(block);
  const { below, seats } = block;
  const isBeside = isLone && below.length + (worn ? 1 : 0) > 0;
  return (
    <div className="org-block">
      <div className={isBeside ? "org-head org-beside" : "org-head"}>
        <p className="org-title">
          <b>{title}</b>
          <span>{note}</span>
        </p>
        <ul className="org-seats">
          {seats.map((seat) => (
            <SeatSquare key={seat.id} seat={seat} {...shared} />
          ))}
        </ul>
        {isBeside && <div className="org-worn">{worn}</div>}
      </div>
      {below.length > 0 && (
        <ul className="org-below">
          {below.map((one) => (
            <li
              className={isPlannedOnly(one) ? "org-branch org-later" : "org-branch"}
              key={keyOf(one)}
            >
              <BlockView {...shared} block={one} isLone={below.length === 1} />
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

const keyOf = ({ seats }: Block) => seats[0]!.id;

const isPlannedOnly = ({ seats }: Block) => seats.every((seat) => seat.state === "planned");

function SeatSquare({
  seat,
  markOf,
  around,
}: Pick<OrgTreeProps, "markOf" | "around"> & { seat: Seat }) {
  const mark = markOf(seat);
  const shown = (
    <>
      <span className="org-square" aria-hidden={around !== undefined}>
        {mark.sign}
      </span>
      <span className="org-word" aria-hidden={around !== undefined}>
        <bdi>{mark.word}</bdi>
      </span>
    </>
  );
  return (
    <li className={`org-seat org-${mark.tone}${mark.isWarned ? " org-warned" : ""}`}>
      {around === undefined ? shown : around(seat, mark, shown)}
    </li>
  );
}

/** What the squares mean. */
export function OrgLegend({ isLater }: { isLater: boolean }) {
  return (
    <p className="org-legend">
      <span className="org-filled">
        <i className="org-square" />
        filled
      </span>
      {isLater && (
        <span className="org-expected">
          <i className="org-square" />
          expected by then
        </span>
      )}
      <span className="org-open">
        <i className="org-square" />
        open: hiring now
      </span>
      <span className="org-planned">
        <i className="org-square" />
        planned, with its month
      </span>
      <span className="org-filled org-warned">
        <i className="org-square" />
        look again: two jobs, too much, or late
      </span>
    </p>
  );
}
