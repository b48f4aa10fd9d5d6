/** How much of the pay on target is base and how much variable, as one bar with its numbers in it. */
export function PayMix({ base, variable }: { base: number; variable: number }) {
  const [fixed, rest] = [Math.round(base * 100), Math.round(variable * 100)];
  // A label needs about a fifth of the bar; in a smaller part only the number stands.
  const baseLabel = fixed >= 25 ? `${fixed} base` : String(fixed);
  const variableLabel = rest >= 25 ? `${rest} variable` : String(rest);
  return (
    <svg
      className="chart chart-mix"
      width="100%"
      height={24}
      role="img"
      aria-label={`${fixed} per cent base, ${rest} per cent variable`}
    >
      <rect className="chart-frame" x={0.5} y={0.5} width="100%" height={23} rx={3.5} />
      {rest > 0 && (
        <rect className="chart-variable" x={`${fixed}%`} width={`${rest}%`} height={24} rx={4} />
      )}
      {fixed > 0 && (
        <text x={8} y={16}>
          {baseLabel}
        </text>
      )}
      {rest > 0 && (
        <text className="chart-on-accent chart-end" x="100%" y={16} dx={-8}>
          {variableLabel}
        </text>
      )}
    </svg>
  );
}
