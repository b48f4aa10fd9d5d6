export interface StackedWeight {
  id: string;
  name: string;
  weight: number;
  mustHave: boolean;
}

interface WeightStackProps {
  weights: readonly StackedWeight[];
  /** The one that is open beside the stack. */
  selectedId?: string | undefined;
}

/** A role's weights as one bar: must-haves dark, the rest light, the selected one in the accent colour. */
export function WeightStack({ weights, selectedId }: WeightStackProps) {
  const parts = partsOf(weights);
  return (
    <svg
      className="chart chart-stack"
      width="100%"
      height={8}
      role="img"
      aria-label={weightStackText(weights)}
    >
      {parts.map(({ one, start, share }) => (
        <rect
          key={one.id}
          className={partClass(one, selectedId)}
          x={percent(start)}
          width={percent(share)}
          height={8}
        />
      ))}
    </svg>
  );
}

/** What the bar says, in words. */
export function weightStackText(weights: readonly StackedWeight[]): string {
  if (weights.length === 0) return "No weights";
  const each = weights.map(
    (one) => `${one.name} ${one.weight}${one.mustHave ? ", must have" : ""}`,
  );
  return `Weights: ${each.join("; ")}`;
}

/** Where each part begins and how long it is, as shares of the whole. */
function partsOf(weights: readonly StackedWeight[]) {
  const total = weights.reduce((sum, one) => sum + one.weight, 0) || 1;
  let start = 0;
  return weights.map((one) => {
    const part = { one, start, share: one.weight / total };
    start += part.share;
    return part;
  });
}

function partClass({ id, mustHave }: StackedWeight, selectedId: string | undefined): string {
  if (id === selectedId) return "chart-part chart-subject";
  return mustHave ? "chart-part chart-must" : "chart-part";
}

function percent(share: number): string {
  return `${Number((share * 100).toFixed(2))}%`;
}
