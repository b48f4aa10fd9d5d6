import { Lock } from "lucide-react";
import { useState } from "react";
import type { Scorecard } from "../../../shared/scorecard.ts";
import { useChannel } from "../../api.ts";
import { LinkButton } from "../../ui/button.tsx";
import { EmptyState } from "../../ui/empty.tsx";
import { ErrorState } from "../../ui/error-state.tsx";
import { Icon } from "../../ui/icon.tsx";
import { Page, PageBody, PageHead } from "../../ui/page.tsx";
import { Skeleton } from "../../ui/skeleton.tsx";
import { ScorecardForm } from "./scorecard-form.tsx";
import { ScorecardReading } from "./scorecard-reading.tsx";

/** One panelist's scorecard: a form for its author, a page to read once it is submitted and the seal is open. */
export function ScorecardPage({ id, actorId }: { id: string; actorId: string }) {
  const query = useChannel("scorecard.get", { id });
  const runs = useChannel("run.list", { scorecardId: id });
  const [submittedId, setSubmittedId] = useState<string | null>(null);
  if (query.error) {
    const { code, message } = query.error.failure;
    if (code === "sealed" || code === "forbidden") return <Closed id={id} message={message} />;
    return (
      <Page>
        <ErrorState
          alone
          actions={<LinkButton href="#/interviews">All interviews</LinkButton>}
          onRetry={() => void query.refetch()}
          title="This scorecard could not be read"
        >
          {message}
        </ErrorState>
      </Page>
    );
  }
  if (runs.error && !query.isPending) {
    return (
      <Page>
        <ErrorState
          alone
          actions={<LinkButton href="#/interviews">All interviews</LinkButton>}
          onRetry={() => void runs.refetch()}
          title="What happened in the exercises could not be read"
        >
          {runs.error.message}
        </ErrorState>
      </Page>
    );
  }
  if (!query.data || !runs.data || isAnothers(query.data, actorId)) {
    return (
      <Page>
        <PageBody>
          <Skeleton lines={10} />
        </PageBody>
      </Page>
    );
  }
  const isOpen = query.data.mine && query.data.status === "draft" && !query.data.cancelled;
  return isOpen ? (
    <ScorecardForm
      key={id}
      onSubmitted={() => setSubmittedId(id)}
      runs={runs.data}
      scorecard={query.data}
    />
  ) : (
    <ScorecardReading
      justSubmitted={submittedId === id && query.data.mine}
      runs={runs.data}
      scorecard={query.data}
    />
  );
}

const isAnothers = (scorecard: Scorecard, actorId: string): boolean =>
  scorecard.mine !== (scorecard.panelist.id === actorId);

function Closed({ id, message }: { id: string; message: string }) {
  const own = useOwnScorecard(id);
  return (
    <Page>
      <PageHead back={{ href: "#/interviews", label: "All interviews" }} title="Scorecard" />
      <PageBody>
        <EmptyState
          actions={
            <>
              {own !== null && (
                <LinkButton href={`#/scorecards/${own}`} variant="primary">
                  Open my scorecard for this interview
                </LinkButton>
              )}
              <LinkButton href="#/interviews">All interviews</LinkButton>
            </>
          }
          title={
            <>
              <Icon icon={Lock} size={20} /> Sealed
            </>
          }
        >
          <p>{message} Until then only its author can read it.</p>
        </EmptyState>
      </PageBody>
    </Page>
  );
}

/** What the person at the laptop still has to fill in of the interview that another's scorecard belongs to. */
function useOwnScorecard(anothersId: string): string | null {
  const { data } = useChannel("interview.list", {
    when: "all",
    openingId: null,
    candidateId: null,
    mineOpen: true,
  });
  const interview = data?.find(({ panelists }) =>
    panelists.some(({ scorecardId }) => scorecardId === anothersId),
  );
  return interview?.mine?.scorecardId ?? null;
}
