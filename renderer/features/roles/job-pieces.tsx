import type { ReactNode } from "react";
import { fillPlaceholders, sourceLength } from "../../../shared/rules/placeholders.ts";
import type { WordingFinding } from "../../../shared/rules/inclusive-wording.ts";
import { JobBlank } from "./job-blank.tsx";
import type { Job } from "./job-view.ts";
import type { RoleForm } from "./role-form.ts";
import styles from "./job-sheet.module.css";

interface PiecesProps {
  source: string;
  job: Job;
  form: RoleForm;
  roleId: string;
  findings: readonly WordingFinding[];
}

/** A line as a candidate reads it: values in their places, blanks to fill in, flagged words underlined. */
export function Pieces({ source, job, form, roleId, findings }: PiecesProps) {
  let from = 0;
  return fillPlaceholders(source, job.texts).map((piece, index) => {
    const start = from;
    from += sourceLength(piece);
    if (piece.kind === "text") {
      return (
        // Composed anew as a whole, never reordered.
        <span data-from={start} key={index}>
          {flagged(piece.text, start, findings)}
        </span>
      );
    }
    const isYours = piece.kind === "blank" || job.values[piece.name]?.from === "you";
    return isYours ? (
      <JobBlank form={form} job={job} key={index} name={piece.name} roleId={roleId} />
    ) : (
      <bdi data-from={start} key={index}>
        {piece.text}
      </bdi>
    );
  });
}

/** The words between two findings as they are, each finding marked. */
function flagged(text: string, offset: number, findings: readonly WordingFinding[]): ReactNode {
  const inside = findings.filter(
    ({ start, end }) => start >= offset && end <= offset + text.length,
  );
  let from = 0;
  const parts = inside.map(({ start, end }) => {
    const before = text.slice(from, start - offset);
    from = end - offset;
    return (
      <span key={start}>
        {before}
        <span className={styles.flagged}>{text.slice(start - offset, from)}</span>
      </span>
    );
  });
  return (
    <>
      {parts}
      {text.slice(from)}
    </>
  );
}
