import { type JobDescription, placeholderLabel } from "../../../shared/rules/job-description.ts";
import type { FilledPiece } from "../../../shared/rules/placeholders.ts";
import styles from "./job-sheet.module.css";

interface JobSheetProps {
  companyName: string;
  description: JobDescription;
}

/** Paper is white in both themes, as it will be when it is printed. */
export function JobSheet({ companyName, description }: JobSheetProps) {
  return (
    <article aria-label="Job description" className={styles.sheet} dir="auto">
      <p className={styles.letterhead}>{companyName} · job description</p>
      <h2>
        <Pieces pieces={description.headline} />
      </h2>
      <p className={styles.opening}>
        <Pieces pieces={description.opening} />
      </p>
      <div className={styles.two}>
        <Lines lines={description.duties} title="What you will own" />
        <div>
          <Lines lines={description.must} title="What you bring" />
          <Lines lines={description.nice} title="Good to have, no more" />
        </div>
      </div>
      <Lines lines={description.offer} title="What we offer" />
      <Lines lines={description.why} title="Why you might like it here" />
    </article>
  );
}

function Lines({ title, lines }: { title: string; lines: readonly FilledPiece[][] }) {
  if (lines.length === 0) return null;
  return (
    <section>
      <h3>{title}</h3>
      <ul>
        {lines.map((pieces, at) => (
          // Composed anew as a whole, never reordered.
          <li key={at}>
            <Pieces pieces={pieces} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function Pieces({ pieces }: { pieces: readonly FilledPiece[] }) {
  return pieces.map((piece, at) =>
    piece.kind === "blank" ? (
      <mark className={styles.blank} key={at}>
        {placeholderLabel(piece.name).toLowerCase()}
      </mark>
    ) : (
      <span key={at}>{piece.text}</span>
    ),
  );
}
