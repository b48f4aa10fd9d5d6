/** How much of the pay on target is base and how much variable, as one bar with its numbers in it. */
export function PayMix({ base, variable }: { base: number; variable: number }) {
  const [fixed, rest] = [Math.round(base * 100), Math.round(variable * 100)];
  return (
    <div className="chart-mix-room">
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
            {fixed}
            <Word share={fixed}> base</Word>
          </text>
        )}
        {rest > 0 && (
          <text className="chart-on-accent chart-end" x="100%" y={16} dx={-8}>
            {rest}
            <Word share={rest}> variable</Word>
          </text>
        )}
      </svg>
    </div>
  );
}

/** A word needs 70 pixels: a small part has none, half the bar has them longer than a quarter (see the stylesheet). */
function Word({ share, children }: { share: number; children: string }) {
  if (share < 25) return null;
  return (
    <tspan className={share < 50 ? "chart-mix-word chart-mix-tight" : "chart-mix-word"}>
      {children}
    </tspan>
  );
}
