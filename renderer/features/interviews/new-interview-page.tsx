import { useState } from "react";
import { useLocation } from "wouter";
import type { Interview } from "../../../shared/interview.ts";
import type { Opening } from "../../../shared/opening.ts";
import { useChannel, useCommand } from "../../api.ts";
import { useDraft } from "../../drafts.ts";
import { Banner } from "../../ui/banner.tsx";
import { Button, ButtonRow, LinkButton } from "../../ui/button.tsx";
import { EmptyState } from "../../ui/empty.tsx";
import { ErrorState } from "../../ui/error-state.tsx";
import { Page, PageBody, PageHead } from "../../ui/page.tsx";
import { useShortcuts } from "../../ui/shortcuts.ts";
import { Skeleton } from "../../ui/skeleton.tsx";
import { toast } from "../../ui/toast.tsx";
import { ChooseApplication } from "./choose-application.tsx";
import { InterviewFields } from "./interview-fields.tsx";
import {
  type InterviewErrors,
  type InterviewValues,
  newInterview,
  readValues,
} from "./interview-values.ts";
import { Overlaps } from "./overlaps.tsx";
import styles from "./interviews.module.css";

/** Schedules an interview for one application; without one, asks for whom first. */
export function NewInterviewPage({
  applicationId,
  timeZone,
}: {
  applicationId: string | null;
  timeZone: string;
}) {
  return (
    <Page>
      <PageHead
        back={{ href: "#/interviews", label: "All interviews" }}
        title="Schedule an interview"
      />
      <PageBody className={styles.narrow}>
        {applicationId === null ? (
          <ChooseApplication />
        ) : (
          <ForApplication applicationId={applicationId} key={applicationId} timeZone={timeZone} />
        )}
      </PageBody>
    </Page>
  );
}

function ForApplication({ applicationId, timeZone }: { applicationId: string; timeZone: string }) {
  const outcome = useChannel("outcome.application", { applicationId });
  const openingId = outcome.data?.opening.id ?? "";
  const opening = useChannel("opening.get", { id: openingId }, { enabled: openingId !== "" });
  const candidateId = outcome.data?.candidate.id ?? "";
  const planned = useChannel(
    "interview.list",
    { when: "all", openingId, candidateId, mineOpen: false },
    { enabled: openingId !== "" },
  );
  const draft = useDraft<InterviewValues>(`interview:new:${applicationId}`);
  const error = outcome.error ?? opening.error;
  if (error)
    return (
      <ErrorState
        actions={<LinkButton href="#/interviews/new">Choose somebody else</LinkButton>}
        title="Nothing can be scheduled here"
      >
        {error.message}
      </ErrorState>
    );
  if (!outcome.data || !opening.data || planned.isPending || draft.restored === undefined)
    return <Skeleton lines={8} />;
  const who = outcome.data.candidate;
  if (outcome.data.stage.kind !== "active")
    return (
      <EmptyState
        actions={
          <LinkButton href={`#/candidates/${who.id}`} variant="primary">
            Open the candidate
          </LinkButton>
        }
        title={`${who.name} is not in the running any more`}
      >
        The application has ended ({outcome.data.stage.name}). Move it back to schedule an
        interview.
      </EmptyState>
    );
  if (opening.data.rounds.length === 0)
    return (
      <EmptyState
        actions={
          <LinkButton href={`#/openings/${openingId}/kit`} variant="primary">
            Prepare the interviews
          </LinkButton>
        }
        title="This opening has no interviews prepared"
      >
        An interview follows one of the rounds of its opening.
      </EmptyState>
    );
  return (
    <Form
      applicationId={applicationId}
      candidate={who}
      draft={draft}
      opening={opening.data}
      planned={planned.data ?? []}
      timeZone={timeZone}
    />
  );
}

interface FormProps {
  applicationId: string;
  candidate: Interview["candidate"];
  opening: Opening;
  /** Those this candidate already has for the opening. */
  planned: readonly Interview[];
  timeZone: string;
  draft: ReturnType<typeof useDraft<InterviewValues>>;
}

function Form({ applicationId, candidate, opening, planned, timeZone, draft }: FormProps) {
  const [, navigate] = useLocation();
  const [values, setValues] = useState(
    () => draft.restored ?? newInterview(opening, planned, timeZone, Date.now()),
  );
  const [errors, setErrors] = useState<InterviewErrors>({});
  const [failure, setFailure] = useState<string | null>(null);
  const panelists = useChannel("panelist.list", { archived: false });
  const schedule = useCommand("interview.schedule");
  const change = (next: InterviewValues) => {
    setValues(next);
    draft.keep(next);
  };
  const submit = async () => {
    const read = readValues(values);
    setErrors(read.errors ?? {});
    if (read.details === null) return;
    const result = await schedule.run({ ...read.details, applicationId, roundId: values.roundId });
    if (!result.ok) {
      const { field, message } = result.error;
      if (field !== undefined && field in values) setErrors({ [field]: message });
      else setFailure(message);
      return;
    }
    await draft.clear();
    toast({ message: `The interview with ${candidate.name} is scheduled.`, tone: "done" });
    navigate(`/interviews/${result.value.id}`);
  };
  useShortcuts({ "mod+Enter": () => void submit() });
  return (
    <form
      className={styles.form}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void submit();
      }}
    >
      <p className={styles.lead}>
        <bdi>{candidate.name}</bdi> for <a href={`#/openings/${opening.id}`}>{opening.title}</a>
      </p>
      {failure !== null && (
        <Banner live title="Not scheduled" tone="block">
          {failure} What you typed is kept.
        </Banner>
      )}
      <InterviewFields
        errors={errors}
        onChange={change}
        opening={opening}
        panelists={withPanel(panelists.data ?? [], opening)}
        values={values}
      />
      <Overlaps candidateId={candidate.id} exceptId={null} values={values} />
      <ButtonRow>
        <Button pending={schedule.pending} shortcut="mod+Enter" type="submit" variant="primary">
          Schedule
        </Button>
        <LinkButton href="#/interviews">Cancel</LinkButton>
      </ButtonRow>
    </form>
  );
}

/** The opening's panel first, then everybody else. */
function withPanel<T extends { id: string }>(panelists: readonly T[], opening: Opening): T[] {
  const isOnPanel = (one: T) => opening.panelistIds.includes(one.id);
  return [...panelists.filter(isOnPanel), ...panelists.filter((one) => !isOnPanel(one))];
}
