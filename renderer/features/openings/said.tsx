import type { Finding } from "../../../shared/rules/findings/finding.ts";

/** A finding, with what matters most in italics. */
export function Said({ finding }: { finding: Finding }) {
  return finding.map((segment, index) =>
    // The pieces of one sentence have no identity but their place.
    segment.emphasis ? <em key={index}>{segment.text}</em> : segment.text,
  );
}
