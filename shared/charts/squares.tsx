/** One heap of squares: how many there should be and how many there are. */
export interface SquareGroup {
  done: number;
  total: number;
}

interface SquaresProps {
  groups: readonly SquareGroup[];
  /** What is counted, for the ear: "roles written". */
  label: string;
  /** Squares side by side in a group before the next row. */
  perRow?: number;
}

const step = 13;
const groupGap = 8;
/** More squares than this say no more than their number; the rest is only written. */
const mostDrawn = 24;

/** Small counts as squares, solid for done and outlined for what is missing, with the sum written beside. */
export function Squares({ groups, label, perRow = 5 }: SquaresProps) {
  const { done, total } = sumOf(groups);
  const drawn = total <= mostDrawn ? groups.filter((group) => group.total > 0) : [];
  const { blocks, width: x } = blocksOf(drawn, perRow);
  const height = Math.max(16, ...blocks.map((block) => block.rows * step));
  const text = `${done} of ${total}`;
  const width = x + text.length * 7 + 4;
  return (
    <svg
      className="chart"
      viewBox={`0 0 ${width} ${height}`}
      width={width}
      height={height}
      role="img"
      aria-label={`${text} ${label}`}
    >
      {blocks.map((block, at) => (
        <Block key={at} {...block} perRow={perRow} top={(height - block.rows * step) / 2} />
      ))}
      <text x={x} y={height / 2 + 4}>
        {text}
      </text>
    </svg>
  );
}

/** Where each group stands and how many rows it takes; the width is where the number goes. */
function blocksOf(groups: readonly SquareGroup[], perRow: number) {
  let x = 0;
  const blocks = groups.map((group) => {
    const block = { group, x, rows: Math.ceil(group.total / perRow) };
    x += Math.min(perRow, group.total) * step + groupGap;
    return block;
  });
  return { blocks, width: x };
}

interface BlockProps {
  group: SquareGroup;
  x: number;
  top: number;
  perRow: number;
}

function Block({ group, x, top, perRow }: BlockProps) {
  return (
    <>
      {Array.from({ length: group.total }, (_, at) => (
        <rect
          key={at}
          className={at < group.done ? "chart-square chart-subject" : "chart-square"}
          x={x + (at % perRow) * step + 0.5}
          y={top + Math.floor(at / perRow) * step + 1.5}
          width={10}
          height={10}
          rx={2}
        />
      ))}
    </>
  );
}

function sumOf(groups: readonly SquareGroup[]): SquareGroup {
  return groups.reduce(
    (sum, group) => ({ done: sum.done + group.done, total: sum.total + group.total }),
    { done: 0, total: 0 },
  );
}
