import type { Candidate, StageMove } from "../../../shared/candidate.ts";
import { formatInstant } from "../../../shared/rules/format.ts";
import { EmptyState } from "../../ui/empty.tsx";
import { Section } from "../../ui/page.tsx";
import styles from "./candidates.module.css";

/** Every move of every application, the newest first. */
export function HistoryTab({ candidate, timeZone }: { candidate: Candidate; timeZone: string }) {
  if (candidate.applications.length === 0) {
    return (
      <EmptyState title="No applications yet">
        Once this person is in an opening, every step is kept here: who, when, and why.
      </EmptyState>
    );
  }
  return candidate.applications.map((application) => (
    <Section key={application.id} title={application.openingTitle}>
      <ol className={styles.lines}>
        {application.history.toReversed().map((move, index) => (
          <Move key={`${move.at} ${index}`} move={move} timeZone={timeZone} />
        ))}
      </ol>
    </Section>
  ));
}

function Move({ move, timeZone }: { move: StageMove; timeZone: string }) {
  return (
    <li>
      <span>{move.from === null ? `Applied: ${move.to}` : `${move.from} → ${move.to}`}</span>
      {move.note !== "" && <span dir="auto">{move.note}</span>}
      <span className={styles.small}>
        {formatInstant(move.at, timeZone)} · <bdi>{move.by}</bdi>
      </span>
    </li>
  );
}
