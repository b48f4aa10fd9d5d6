import { Plus, X } from "lucide-react";
import { type KeyboardEvent, type PointerEvent, useRef } from "react";
import { formatPercent } from "../../../shared/rules/format.ts";
import { round } from "../../../shared/charts/place.ts";
import { Button } from "../../ui/button.tsx";
import { Figure, percentFigure } from "./figure.tsx";
import { Fold } from "./fold.tsx";
import styles from "./assumptions.module.css";

interface RampFieldProps {
  ramp: readonly number[];
  roleName: string;
  onChange: (ramp: number[]) => void;
  problem?: string | undefined;
}

const width = 232;
const height = 72;
const [top, bottom] = [12, 56];
const step = 0.05;

/** How productive somebody is in each month of the job: as a picture whose points can be moved, and as numbers. */
export function RampField({ ramp, roleName, onChange, problem }: RampFieldProps) {
  return (
    <div className={styles.ramp}>
      <p className={styles.label}>Ramp, by month in the job</p>
      <RampPicture onChange={onChange} ramp={ramp} roleName={roleName} />
      <Fold note={problem === undefined ? "" : "look here"} title="As numbers">
        {problem !== undefined && <p className={styles.wrong}>{problem}</p>}
        <div className={styles.rampNumbers}>
          {ramp.map((share, at) => (
            <Figure
              {...percentFigure}
              // Months have no identity but their number.
              key={at}
              label={`${at + 1}`}
              onChange={(value) => onChange(ramp.with(at, value))}
              unit=""
              value={share}
            />
          ))}
        </div>
        <div className={styles.tools}>
          {ramp.length < 36 && (
            <Button compact icon={Plus} onClick={() => onChange([...ramp, 1])} variant="quiet">
              A month
            </Button>
          )}
          {ramp.length > 0 && (
            <Button compact icon={X} onClick={() => onChange(ramp.slice(0, -1))} variant="quiet">
              The last
            </Button>
          )}
        </div>
      </Fold>
    </div>
  );
}

type PictureProps = Omit<RampFieldProps, "problem">;

function RampPicture({ ramp, roleName, onChange }: PictureProps) {
  const svg = useRef<SVGSVGElement>(null);
  // One month more than is written down, so that "and so on" can be seen.
  const shown = [...ramp, 1];
  const x = (at: number) => 8 + (at * (width - 16)) / Math.max(1, shown.length - 1);
  const set = (at: number, share: number) =>
    onChange(ramp.with(at, Math.max(0, Math.min(1, Math.round(share / step) * step))));
  const drag = (at: number) => (event: PointerEvent) => {
    if (!event.currentTarget.hasPointerCapture(event.pointerId) || svg.current === null) return;
    const box = svg.current.getBoundingClientRect();
    const y = ((event.clientY - box.top) / box.height) * height;
    set(at, (bottom - y) / (bottom - top));
  };
  const points = shown.map((share, at) => `${round(x(at))},${round(yOf(share))}`).join(" ");
  return (
    <svg className="chart" ref={svg} viewBox={`0 0 ${width} ${height}`} width="100%">
      <path className="chart-grid" d={`M0 ${top}H${width}`} />
      <path className="chart-axis" d={`M0 ${bottom}.5H${width}`} />
      <text className="chart-faint" x={0} y={9}>
        100 %
      </text>
      <polyline className="chart-line chart-subject" points={points} />
      {ramp.map((share, at) => (
        <g
          aria-label={`${roleName}, month ${at + 1}`}
          aria-orientation="vertical"
          aria-valuemax={100}
          aria-valuemin={0}
          aria-valuenow={Math.round(share * 100)}
          aria-valuetext={formatPercent(share)}
          className={styles.handle}
          // Months have no identity but their number.
          key={at}
          onKeyDown={(event) => keyed(event, share, (next) => set(at, next))}
          onPointerDown={(event) => event.currentTarget.setPointerCapture(event.pointerId)}
          onPointerMove={drag(at)}
          role="slider"
          tabIndex={0}
        >
          <rect
            fill="none"
            height={bottom - top + 16}
            pointerEvents="all"
            width={16}
            x={round(x(at) - 8)}
            y={top - 8}
          />
          <circle
            className="chart-dot chart-subject"
            cx={round(x(at))}
            cy={round(yOf(share))}
            r={4}
          />
        </g>
      ))}
      {ramp.map((_, at) =>
        ramp.length > 12 && at % 3 > 0 ? null : (
          <text className="chart-faint chart-mid" key={at} x={round(x(at))} y={69}>
            {at + 1}
          </text>
        ),
      )}
    </svg>
  );
}

const yOf = (share: number): number => bottom - Math.max(0, Math.min(1, share)) * (bottom - top);

const moves: Readonly<Record<string, number>> = {
  ArrowUp: step,
  ArrowRight: step,
  ArrowDown: -step,
  ArrowLeft: -step,
  PageUp: 0.2,
  PageDown: -0.2,
  Home: -1,
  End: 1,
};

function keyed(event: KeyboardEvent, share: number, set: (share: number) => void): void {
  const move = moves[event.key];
  if (move === undefined) return;
  event.preventDefault();
  set(share + move);
}
