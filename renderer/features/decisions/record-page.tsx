import { useState } from "react";
import { useChannel } from "../../api.ts";
import { useDraft } from "../../drafts.ts";
import { useOrigin } from "../../origin.ts";
import { LinkButton } from "../../ui/button.tsx";
import { ErrorState } from "../../ui/error-state.tsx";
import { Page, PageBody, PageHead } from "../../ui/page.tsx";
import { Skeleton } from "../../ui/skeleton.tsx";
import type { Answers } from "./answers.ts";
import { RecordForm } from "./record-form.tsx";
import { RecordView } from "./record-view.tsx";

interface RecordPageProps {
  openingId: string;
  timeZone: string;
}

/** An answer for everybody in writing; once there is a record, that record, and a new one only beside it. */
export function RecordPage({ openingId, timeZone }: RecordPageProps) {
  const { actorId } = useOrigin();
  const deciding = useChannel("decision.get", { openingId }, { keepPrevious: true });
  const history = useChannel("decision.history", { openingId }, { keepPrevious: true });
  const draft = useDraft<Answers>(`decision:${openingId}`);
  const [isChanging, setChanging] = useState<boolean | null>(null);
  const error = deciding.error ?? history.error;
  if (error)
    return (
      <Unready>
        <ErrorState
          actions={<LinkButton href="#/decisions">All decisions</LinkButton>}
          onRetry={() => void deciding.refetch()}
          title="The decision could not be read"
        >
          {error.message}
        </ErrorState>
      </Unready>
    );
  if (!deciding.data || !history.data || draft.restored === undefined)
    return (
      <Unready>
        <Skeleton lines={8} />
      </Unready>
    );
  // What somebody had begun to write is where they go on.
  const writes = history.data.length === 0 || (isChanging ?? draft.restored !== null);
  return writes ? (
    <RecordForm
      deciding={deciding.data}
      draft={draft}
      key={`${openingId} ${actorId}`}
      onDone={() => setChanging(false)}
      onKeep={history.data.length > 0 ? () => setChanging(false) : undefined}
      timeZone={timeZone}
    />
  ) : (
    <RecordView
      deciding={deciding.data}
      onChange={() => setChanging(true)}
      records={history.data}
      timeZone={timeZone}
    />
  );
}

function Unready({ children }: { children: React.ReactNode }) {
  return (
    <Page>
      <PageHead
        back={{ href: "#/decisions", label: "Back to the decisions" }}
        crumb="Decisions"
        title="Record the decision"
      />
      <PageBody>{children}</PageBody>
    </Page>
  );
}
