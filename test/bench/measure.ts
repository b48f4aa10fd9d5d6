import { setImmediate } from "node:timers/promises";

/** One line of the table: how long something takes beside the least that it could take. */
export interface Figure {
  candidates: number;
  what: string;
  /** Medians in milliseconds, measured alternately in the same run. */
  ours: number;
  bare: number;
  /** What the product promises, or null where it only watches. */
  goal: Goal | null;
}

export interface Goal {
  /** 0 where plain milliseconds are promised, whatever is measured beside. */
  ratio: number;
  /** Allowed on top of the ratio, for work that does not grow with the data. */
  plusMs: number;
}

type Work = () => unknown;

/** Takes turns between the two, so that a slow moment of the machine hits both. */
export async function sideBySide(
  ours: Work,
  bare: Work,
  turns: number,
): Promise<{ ours: number; bare: number }> {
  for (let turn = 0; turn < Math.ceil(turns / 5); turn += 1) {
    await ours();
    await bare();
  }
  const times: { ours: number[]; bare: number[] } = { ours: [], bare: [] };
  for (let turn = 0; turn < turns; turn += 1) {
    times.bare.push(await timed(bare));
    times.ours.push(await timed(ours));
  }
  return { ours: median(times.ours), bare: median(times.bare) };
}

async function timed(work: Work): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}

/** The longest time in milliseconds that anything else had to wait while this ran: the median of a few runs. */
export async function longestBlock(work: Work): Promise<number> {
  const blocks: number[] = [];
  for (let run = 0; run < 5; run += 1) blocks.push(await longestOf(work));
  return median(blocks);
}

async function longestOf(work: Work): Promise<number> {
  let longest = 0;
  let isDone = false;
  await setImmediate();
  let last = performance.now();
  const turns = (async () => {
    while (!isDone) {
      await setImmediate();
      const now = performance.now();
      longest = Math.max(longest, now - last);
      last = now;
    }
  })();
  await work();
  isDone = true;
  await turns;
  return longest;
}

function median(values: number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)]!;
}

export function meets({ ours, bare, goal }: Figure): boolean {
  return goal === null || ours <= bare * goal.ratio + goal.plusMs;
}

export function table(figures: Figure[]): string {
  const rows = figures.map((figure) => [
    String(figure.candidates),
    figure.what,
    ms(figure.ours),
    ms(figure.bare),
    figure.bare < nothingBeside ? "-" : (figure.ours / figure.bare).toFixed(2),
    goalText(figure.goal),
    figure.goal === null ? "" : meets(figure) ? "met" : "MISSED",
  ]);
  return columns([["candidates", "what", "ours", "bare", "ratio", "goal", ""], ...rows]);
}

/** Calling a function that does nothing takes less than this. */
const nothingBeside = 0.005;

const ms = (value: number) => `${value.toFixed(value < 10 ? 3 : 1)} ms`;

function goalText(goal: Goal | null): string {
  if (goal === null) return "-";
  if (goal.ratio === 0) return `≤ ${goal.plusMs} ms`;
  return goal.plusMs === 0 ? `≤ ${goal.ratio}` : `≤ ${goal.ratio} + ${goal.plusMs} ms`;
}

function columns(rows: string[][]): string {
  const widths = rows[0]!.map((_, at) => Math.max(...rows.map((row) => row[at]!.length)));
  const isNumber = (at: number) => at === 0 || (at >= 2 && at <= 4);
  return rows
    .map((row) =>
      row
        .map((cell, at) => (isNumber(at) ? cell.padStart(widths[at]!) : cell.padEnd(widths[at]!)))
        .join("  "),
    )
    .join("\n");
}
