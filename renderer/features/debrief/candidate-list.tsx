import type { Debrief } from "../../../shared/debrief.ts";
import { formatMinutes } from "../../../shared/rules/format.ts";
import { Done } from "./done.tsx";
import { guidedAddress } from "./analysis-view.ts";
import styles from "./guided.module.css";

/** Everybody the panel talks about, by name, with the minutes spent. */
export function CandidateList({
  debrief,
  applicationId,
}: {
  debrief: Debrief;
  applicationId: string;
}) {
  const { candidates, meeting, opening } = debrief;
  const known = new Map(meeting?.candidates.map((one) => [one.applicationId, one]));
  return (
    <nav aria-label="Candidates of the debrief" className={styles.people}>
      <ul>
        {candidates.map((one) => {
          const found = known.get(one.applicationId);
          return (
            <li key={one.applicationId}>
              <a
                aria-current={one.applicationId === applicationId ? "page" : undefined}
                href={guidedAddress(opening.id, one.applicationId)}
              >
                <bdi>{one.name}</bdi>
                <span className={styles.faint}>
                  {found && found.spent >= 60_000 && formatMinutes(found.spent / 60_000)}{" "}
                  {found?.finished && <Done />}
                </span>
              </a>
            </li>
          );
        })}
      </ul>
    </nav>
  );
}
