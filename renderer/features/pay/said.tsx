import type { Finding as Sentence } from "../../../shared/rules/findings/finding.ts";
import { Finding } from "../../ui/page.tsx";

/** A computed sentence, what matters most in italics. */
export function Said({ sentence, compact }: { sentence: Sentence; compact?: boolean | undefined }) {
  return (
    <Finding compact={compact}>
      {sentence.map((segment, at) =>
        // A sentence is replaced as a whole, never reordered.
        segment.emphasis ? <em key={at}>{segment.text}</em> : <span key={at}>{segment.text}</span>,
      )}
    </Finding>
  );
}
