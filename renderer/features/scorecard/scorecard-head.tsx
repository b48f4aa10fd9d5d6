import type { ReactNode } from "react";
import type { Scorecard } from "../../../shared/scorecard.ts";
import { PageHead } from "../../ui/page.tsx";

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
        <>
          <bdi>{scorecard.candidate.name}</bdi> · {scorecard.opening.title} · scored by{" "}
          <bdi>{scorecard.panelist.name}</bdi>
        </>
      }
      title={scorecard.round.name}
    />
  );
}
