import type { Finding as Words } from "../../../shared/rules/findings/finding.ts";
import { Finding } from "../../ui/page.tsx";
import styles from "./capacity.module.css";

/** A computed sentence, what matters most in italics. */
export function Sentence({
  sentence,
  compact,
}: {
  sentence: Words;
  compact?: boolean | undefined;
}) {
  return (
    <Finding className={styles.finding} compact={compact}>
      {sentence.map((segment, at) =>
        // A sentence is replaced as a whole, never reordered.
        segment.emphasis ? <em key={at}>{segment.text}</em> : <span key={at}>{segment.text}</span>,
      )}
    </Finding>
  );
}
