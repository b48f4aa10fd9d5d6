import { formatNumber, missing } from "../rules/format.ts";
import { nearestLevel } from "./heat-map.tsx";

/** A level as a numbered chip on the ramp, or a dashed one where it was not assessed. */
export function LevelMark({ level }: { level: number | null }) {
  if (level === null) {
    return (
      <span className="chart-level chart-level-absent">
        <span aria-hidden="true">{missing}</span>
        <span className="chart-hidden">not assessed</span>
      </span>
    );
  }
  return (
    <span className="chart-level" data-level={nearestLevel(level)}>
      {formatNumber(level, { digits: 1 })}
    </span>
  );
}
