import type { Finding as Sentence } from "../../../shared/rules/findings/finding.ts";
import { Finding } from "../../ui/page.tsx";

/** A sentence of the rules, as a page says it. */
export function Said({ sentence, compact }: { sentence: Sentence; compact?: boolean | undefined }) {
  if (sentence.length === 0) return null;
  return (
    <Finding compact={compact}>
      {sentence.map((segment, at) =>
        segment.emphasis ? <em key={at}>{segment.text}</em> : segment.text,
      )}
    </Finding>
  );
}
