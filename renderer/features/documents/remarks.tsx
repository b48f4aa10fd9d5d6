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
  if (kind === "job-description") return <Blanks remarks={remarks} />;
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

function Blanks({ remarks }: { remarks: readonly DocumentRemark[] }) {
  const count = asSentenceStart(counted(remarks.length, "blank"));
  return (
    <div className={styles.remarks}>
      <Banner
        title={`${count} ${remarks.length === 1 ? "is" : "are"} printed as a line to write on`}
        tone="warn"
      >
        <dl className={styles.blanks}>
          {remarks.map(({ title, text }) => (
            <div key={title}>
              <dt>{title}</dt>
              <dd>{text}</dd>
            </div>
          ))}
        </dl>
      </Banner>
    </div>
  );
}
