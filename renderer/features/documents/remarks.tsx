import type { DocumentKind, DocumentRemark } from "../../../shared/document.ts";
import { counted } from "../../../shared/rules/format.ts";
import { asSentenceStart } from "../../../shared/rules/names.ts";
import { Banner } from "../../ui/banner.tsx";
import styles from "./documents.module.css";

/** What to know before this is handed over; nothing when there is nothing. */
export function Remarks({
  kind,
  remarks,
}: {
  kind: DocumentKind;
  remarks: readonly DocumentRemark[];
}) {
  if (remarks.length === 0) return null;
  if (kind === "job-description") return <OfJob remarks={remarks} />;
  return (
    <div className={styles.remarks}>
      <Banner title="Before you hand this over" tone="warn">
        <ul className={styles.list}>
          {remarks.map(({ title, text }) => (
            <li key={`${title} ${text}`}>{text}</li>
          ))}
        </ul>
      </Banner>
    </div>
  );
}

function OfJob({ remarks }: { remarks: readonly DocumentRemark[] }) {
  return (
    <div className={styles.remarks}>
      <Banner title={titleFor(remarks)} tone="warn">
        <dl className={styles.blanks}>
          {remarks.map(({ title, text }, at) => (
            // The same words can be flagged in two places.
            <div key={at}>
              <dt>{title}</dt>
              <dd>{text}</dd>
            </div>
          ))}
        </dl>
      </Banner>
    </div>
  );
}

/** Flagged words stand in quotation marks; the rest are blanks. */
function titleFor(remarks: readonly DocumentRemark[]): string {
  const blanks = remarks.filter(({ title }) => !title.startsWith("“")).length;
  if (blanks < remarks.length) return "Before anybody reads this";
  return `${asSentenceStart(counted(blanks, "blank"))} ${blanks === 1 ? "is" : "are"} printed as a line to write on`;
}
