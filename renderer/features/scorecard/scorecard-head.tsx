import type { ReactNode } from "react";
import type { Scorecard } from "../../../shared/scorecard.ts";
import { PageHead } from "../../ui/page.tsx";
import styles from "./scorecard.module.css";

export function ScorecardHead({
  scorecard,
  actions,
}: {
  scorecard: Scorecard;
  actions?: ReactNode;
}) {
  return (
    <PageHead
      actions={actions}
      back={{ href: `#/interviews/${scorecard.interviewId}`, label: "Back to the interview" }}
      ruled
      subline={
        <span className={styles.subline}>
          <bdi className={styles.candidate} title={scorecard.candidate.name}>
            {scorecard.candidate.name}
          </bdi>
          <span className={styles.rest}>
            <span className={styles.opening} title={scorecard.opening.title}>
              {" · "}
              {scorecard.opening.title}
            </span>
            <span className={styles.by}>
              {" · scored by "}
              <bdi>{scorecard.panelist.name}</bdi>
            </span>
          </span>
        </span>
      }
      title={scorecard.round.name}
    />
  );
}
