import type { Finding as Pieces } from "../../shared/rules/findings/finding.ts";
import { Finding } from "./page.tsx";

/** The pieces of a computed sentence, what matters most in italics. */
export function Words({ sentence }: { sentence: Pieces }) {
  return sentence.map((segment, at) =>
    // The pieces of one sentence have no identity but their place.
    segment.emphasis ? <em key={at}>{segment.text}</em> : segment.text,
  );
}

interface SentenceProps {
  sentence: Pieces;
  compact?: boolean | undefined;
  className?: string | undefined;
}

/** A computed sentence, as a page says it; nothing where there is nothing to say. */
export function Sentence({ sentence, ...paragraph }: SentenceProps) {
  if (sentence.length === 0) return null;
  return (
    <Finding {...paragraph}>
      <Words sentence={sentence} />
    </Finding>
  );
}
