import { round, textWidth } from "./place.ts";

/** A word on a chart: where it is anchored, and how. The most important come first. */
export interface Label {
  id: string;
  text: string;
  x: number;
  /** The line that the letters stand on. */
  y: number;
  anchor: "start" | "mid" | "end";
  /** Classes besides that of the anchor. */
  kind: string;
}

export const labelSize = 11;

interface Box {
  left: number;
  right: number;
  top: number;
  bottom: number;
}

/** The labels that have room: one that would lie on a more important one, or outside, is left out. */
export function withRoom(labels: readonly Label[], width: number): Label[] {
  const taken: Box[] = [];
  return labels.filter((label) => {
    const box = boxOf(label);
    if (box.left < 0 || box.right > width) return false;
    if (taken.some((other) => overlap(box, other))) return false;
    taken.push(box);
    return true;
  });
}

function boxOf({ text, x, y, anchor }: Label): Box {
  const width = textWidth(text, labelSize);
  const left = anchor === "start" ? x : anchor === "end" ? x - width : x - width / 2;
  return { left, right: left + width, top: y - labelSize, bottom: y + 3 };
}

const overlap = (one: Box, other: Box) =>
  one.left < other.right &&
  other.left < one.right &&
  one.top < other.bottom &&
  other.top < one.bottom;

export const labelProps = ({ x, y, anchor, kind }: Label) => ({
  className: `${kind} chart-${anchor}`.trim(),
  x: round(x),
  y: round(y),
});
