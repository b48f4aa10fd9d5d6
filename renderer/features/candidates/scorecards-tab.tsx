import { CalendarPlus, Lock } from "lucide-react";
import type { Application } from "../../../shared/candidate.ts";
import type { Interview } from "../../../shared/interview.ts";
import { coachabilityWords } from "../../../shared/rules/findings/coachability.ts";
import { formatInstant } from "../../../shared/rules/format.ts";
import { useChannel } from "../../api.ts";
import { LinkButton } from "../../ui/button.tsx";
import { EmptyState } from "../../ui/empty.tsx";
import { ErrorState } from "../../ui/error-state.tsx";
import { Icon } from "../../ui/icon.tsx";
import { Skeleton } from "../../ui/skeleton.tsx";
import styles from "./candidates.module.css";

interface ScorecardsTabProps {
  candidateId: string;
  application: Application | undefined;
}

/** The interviews of a candidate, and whose scorecards are in. While one is sealed only one's own can be opened. */
export function ScorecardsTab({ candidateId, application }: ScorecardsTabProps) {
  const interviews = useChannel("interview.list", {
    when: "all",
    openingId: null,
    candidateId,
    mineOpen: false,
  });
  if (interviews.error) {
    return (
      <ErrorState
        onRetry={() => void interviews.refetch()}
        title="The interviews could not be read"
      >
        {interviews.error.message}
      </ErrorState>
    );
  }
  if (!interviews.data) return <Skeleton lines={4} />;
  const shown = interviews.data.filter((interview) => !interview.cancelled);
  if (shown.length === 0) {
    return (
      <EmptyState
        actions={
          application && (
            <LinkButton href={`#/interviews/new?application=${application.id}`} icon={CalendarPlus}>
              Schedule interview
            </LinkButton>
          )
        }
        title="No interviews yet"
      >
        Each panelist gets a scorecard for every interview. They stay sealed until all are in.
      </EmptyState>
    );
  }
  return (
    <>
      {application && <SecondTakes applicationId={application.id} />}
      <ul className={styles.lines}>
        {shown.map((interview) => (
          <InterviewLine interview={interview} key={interview.id} />
        ))}
      </ul>
    </>
  );
}

/** What a coaching note changed, where a role-play was played twice. */
function SecondTakes({ applicationId }: { applicationId: string }) {
  const { data } = useChannel("outcome.application", { applicationId });
  if (!data?.coachability) return null;
  return <p className={styles.coached}>{coachabilityWords({ ok: true, ...data.coachability })}</p>;
}

function InterviewLine({ interview }: { interview: Interview }) {
  const { id, round, opening, startsAt, timeZone, panelists, sealed, mine } = interview;
  const submitted = panelists.filter((panelist) => panelist.submitted).length;
  return (
    <li>
      <h3>
        <a href={`#/interviews/${id}`}>{round.name}</a>
      </h3>
      <span className={styles.small}>
        {opening.title} · {formatInstant(startsAt, timeZone)}
      </span>
      {sealed && (
        <span className={styles.sealed}>
          <Icon icon={Lock} size={14} />
          {`Sealed, ${submitted} of ${panelists.length} scorecards`}
        </span>
      )}
      <span className={styles.panelists}>
        {panelists.map((panelist) => (
          <PanelistLink
            canOpen={!sealed ? panelist.submitted : panelist.scorecardId === mine?.scorecardId}
            key={panelist.id}
            panelist={panelist}
          />
        ))}
      </span>
    </li>
  );
}

function PanelistLink({
  panelist,
  canOpen,
}: {
  panelist: Interview["panelists"][number];
  canOpen: boolean;
}) {
  const state = panelist.submitted ? "submitted" : "not in yet";
  return (
    <span>
      {canOpen ? (
        <a href={`#/scorecards/${panelist.scorecardId}`}>
          <bdi>{panelist.name}</bdi>
        </a>
      ) : (
        <bdi>{panelist.name}</bdi>
      )}{" "}
      <span className={styles.small}>{state}</span>
    </span>
  );
}
