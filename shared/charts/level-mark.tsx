import { formatNumber, missing } from "../rules/format.ts";
import { nearestLevel } from "./heat-map.tsx";

interface LevelMarkProps {
  level: number | null;
  /** Decimals, the same for all that stand side by side; as many as it has, up to one, unless given. */
  digits?: number | undefined;
}

/** A level as a numbered chip on the ramp, or a dashed one where it was not assessed. */
export function LevelMark({ level, digits }: LevelMarkProps) {
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
      {formatNumber(level, { digits: digits ?? 1, fixed: digits !== undefined })}
    </span>
  );
}
