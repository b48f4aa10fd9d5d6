import { useState } from "react";
import { useLocation } from "wouter";
import { useChannel, useCommand } from "../../api.ts";
import { Button } from "../../ui/button.tsx";
import { Segments } from "../../ui/choice.tsx";
import { ConfirmDialog } from "../../ui/dialog.tsx";
import { EmptyState } from "../../ui/empty.tsx";
import { ErrorState } from "../../ui/error-state.tsx";
import { Page, PageBody, PageHead } from "../../ui/page.tsx";
import { toast } from "../../ui/toast.tsx";
import { Answers } from "./answers.tsx";
import { Questions } from "./questions.tsx";
import { Rates } from "./rates.tsx";
import styles from "./fairness.module.css";

const parts = [
  { value: "rates", label: "Rates" },
  { value: "answers", label: "Answers" },
  { value: "questions", label: "Questions" },
] as const;

/** Selection rates by self-declared group: opt-in, for the founder, apart from every score. */
export function FairnessPage({ part }: { part: string }) {
  const setting = useChannel("fairness.get", {});
  if (setting.error) {
    const { code, message } = setting.error.failure;
    return (
      <Page>
        <PageBody>
          {code === "forbidden" ? (
            <EmptyState alone title="The fairness check is for the founder">
              What candidates declare of themselves is kept apart from scoring, so nobody who scores
              can look it up.
            </EmptyState>
          ) : (
            <ErrorState
              alone
              onRetry={() => void setting.refetch()}
              title="The fairness check could not be read"
            >
              {message}
            </ErrorState>
          )}
        </PageBody>
      </Page>
    );
  }
  if (!setting.data) return <Page aria-busy="true" />;
  return setting.data.enabled ? (
    <Checked part={part} setting={setting.data} />
  ) : (
    <Off declared={setting.data.declared} />
  );
}

interface Setting {
  questions: React.ComponentProps<typeof Questions>["questions"];
  declared: number;
}

function Checked({ part, setting }: { part: string; setting: Setting }) {
  const [, navigate] = useLocation();
  const current = parts.find((one) => one.value === part)?.value ?? "rates";
  return (
    <Page>
      <PageHead
        actions={<SwitchOff />}
        crumb={<a href="#/reports">Reports</a>}
        subline="For the founder alone. Nothing here reaches a scorecard, a profile, the search or a document."
        title="Fairness check"
      />
      <PageBody className={styles.body}>
        <Segments
          label="Part"
          onChange={(value) => navigate(`/fairness/${value}`)}
          options={parts}
          value={current}
        />
        {current === "rates" && <Rates declared={setting.declared} />}
        {current === "answers" && <Answers questions={setting.questions} />}
        {current === "questions" && (
          <Questions declared={setting.declared} questions={setting.questions} />
        )}
      </PageBody>
    </Page>
  );
}

function useSwitch() {
  const command = useCommand("fairness.setEnabled");
  return async (enabled: boolean) => {
    const result = await command.run({ enabled });
    if (!result.ok) toast({ message: result.error.message, tone: "block" });
  };
}

function SwitchOff() {
  const turn = useSwitch();
  const [asking, ask] = useState(false);
  return (
    <>
      <Button onClick={() => ask(true)}>Switch off</Button>
      <ConfirmDialog
        confirmLabel="Switch off"
        onConfirm={() => void turn(false)}
        onOpenChange={ask}
        open={asking}
        title="Switch the fairness check off?"
      >
        The answers stay in the file, unseen, until it is switched on again. To remove them, delete
        them under Questions first.
      </ConfirmDialog>
    </>
  );
}

function Off({ declared }: { declared: number }) {
  const turn = useSwitch();
  return (
    <Page>
      <PageHead crumb={<a href="#/reports">Reports</a>} title="Fairness check" />
      <PageBody>
        <EmptyState
          actions={
            <Button onClick={() => void turn(true)} variant="primary">
              Switch it on
            </Button>
          }
          title="Are groups selected at like rates?"
        >
          <p>
            You ask candidates, if they like, to say which groups they belong to, and enter their
            answers here. Bullpen compares how often each group reaches a stage, with the
            four-fifths rule and what so few people can and cannot show.
          </p>
          <p>
            Answers are kept apart from scores. They are never shown on a scorecard or a profile, in
            the search or in a document, and only the founder reaches this page. “Prefers not to
            say” is always an answer.
            {declared > 0 && ` Answers of ${declared} people from before are still kept.`}
          </p>
        </EmptyState>
      </PageBody>
    </Page>
  );
}
