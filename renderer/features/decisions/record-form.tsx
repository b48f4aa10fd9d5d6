import { PenLine, Printer } from "lucide-react";
import { useState } from "react";
import { decisionFinding } from "../../../shared/rules/findings/decision.ts";
import { consequences } from "../../../shared/rules/deciding.ts";
import { formatInstantDay } from "../../../shared/rules/format.ts";
import type { useDraft } from "../../drafts.ts";
import { useOrigin } from "../../origin.ts";
import { Banner } from "../../ui/banner.tsx";
import { Button, LinkButton } from "../../ui/button.tsx";
import { EmptyState } from "../../ui/empty.tsx";
import { Icon } from "../../ui/icon.tsx";
import { Page, PageBody, PageHead } from "../../ui/page.tsx";
import { useShortcuts } from "../../ui/shortcuts.ts";
import { Sentence } from "../../ui/sentence.tsx";
import { AnswerRow } from "./answer-row.tsx";
import {
  type Answer,
  answerOf,
  type Answers,
  type Deciding,
  entriesOf,
  lacks,
  planOf,
} from "./answers.ts";
import { Follows } from "./follows.tsx";
import { SignDialog } from "./sign-dialog.tsx";
import { WaitingList } from "./waiting-list.tsx";
import styles from "./record.module.css";

interface RecordFormProps {
  deciding: Deciding;
  draft: ReturnType<typeof useDraft<Answers>>;
  timeZone: string;
  onDone: () => void;
  /** Back to the record that stands; nothing where there is none yet. */
  onKeep: (() => void) | undefined;
}

export function RecordForm({ deciding, draft, timeZone, onDone, onKeep }: RecordFormProps) {
  const { actorId } = useOrigin();
  const [answers, setAnswers] = useState<Answers>(draft.restored ?? {});
  const [openId, setOpenId] = useState<string | null>(null);
  const [isTried, setTried] = useState(false);
  const [isSigning, setSigning] = useState(false);
  const { basis, applicants, refusal } = deciding;
  const change = (applicationId: string, answer: Answer) => {
    const next = { ...answers, [applicationId]: answer };
    setAnswers(next);
    draft.keep(next);
  };
  const entries = entriesOf(answers, deciding);
  const sign = () => {
    if (refusal !== null || entries.length === 0) return;
    const unfinished = basis.candidates.find(
      (one) => Object.keys(lacks(answerOf(answers, one.applicationId))).length > 0,
    );
    setTried(true);
    if (unfinished) setOpenId(unfinished.applicationId);
    else setSigning(true);
  };
  useShortcuts({ "mod+Enter": sign });
  return (
    <Page className={styles.page}>
      <PageHead
        actions={
          <>
            {Object.keys(answers).length > 0 && (
              <span className={styles.state}>
                <Icon icon={PenLine} size={14} />
                Draft, kept as you type
              </span>
            )}
            {onKeep && (
              <Button onClick={onKeep} variant="quiet">
                Back to the record
              </Button>
            )}
            <LinkButton href={`#/reports/decision-record/${basis.opening.id}`} icon={Printer}>
              Preview record
            </LinkButton>
            <Button
              onClick={sign}
              shortcut="mod+Enter"
              unavailable={
                refusal ?? (entries.length === 0 ? "Nobody has a verdict yet." : undefined)
              }
              variant="primary"
            >
              Record and sign
            </Button>
          </>
        }
        back={{ href: `#/decisions/${basis.opening.id}`, label: "Back to the debrief" }}
        crumb={crumbOf(deciding, timeZone)}
        ruled
        title="Record the decision"
      />
      {basis.candidates.length === 0 ? (
        <NobodyYet openingId={basis.opening.id} />
      ) : (
        <>
          <section aria-label="Answers" className={styles.answers}>
            <Sentence className={styles.finding} sentence={findingOf(deciding)} />
            {refusal !== null && (
              <div className={styles.banners}>
                <Banner title="You can read this, not record it" tone="info">
                  {refusal}
                </Banner>
              </div>
            )}
            <ol aria-label="Candidates by name">
              {basis.candidates.map((candidate, at) => {
                const id = candidate.applicationId;
                const answer = answerOf(answers, id);
                return (
                  <AnswerRow
                    answer={answer}
                    applicant={applicants[at]!}
                    candidate={candidate}
                    deciding={deciding}
                    disabled={refusal !== null}
                    errors={isTried ? lacks(answer) : {}}
                    key={id}
                    onChange={(next) => change(id, next)}
                    onOpen={() => setOpenId(openId === id ? null : id)}
                    open={openId === id}
                  />
                );
              })}
            </ol>
          </section>
          <Follows list={consequences(planOf(answers, deciding, actorId))}>
            {deciding.latestRecordId !== null && (
              <WaitingList openingId={basis.opening.id} waiting={deciding.waiting} />
            )}
          </Follows>
        </>
      )}
      {isSigning && (
        <SignDialog
          answers={answers}
          deciding={deciding}
          entries={entries}
          onClose={() => setSigning(false)}
          onRecorded={async () => {
            await draft.clear();
            onDone();
          }}
        />
      )}
    </Page>
  );
}

export function crumbOf({ basis }: Deciding, timeZone: string): string {
  const { debrief, opening } = basis;
  const day = (at: number) => formatInstantDay(at, timeZone).replace(/ \d{4}$/, "");
  const met = debrief === null ? "no debrief yet" : `debrief of ${day(debrief.startedAt)}`;
  return `Decisions · ${opening.title} · ${met}`;
}

function findingOf({ basis, seats, applicants }: Deciding) {
  const running = basis.candidates.filter(
    (_one, at) => applicants[at]!.stage.kind === "active" && applicants[at]!.answer === null,
  );
  return decisionFinding({
    candidates: running.map((one) => ({
      applicationId: one.applicationId,
      name: one.name,
      adjusted: one.adjusted,
      raw: one.raw,
      notSeparableFrom: one.notSeparableFrom,
      blockers: one.mustHaves
        .filter((mustHave) => mustHave.state === "below")
        .map((mustHave) => mustHave.name),
      sealed: one.sealedInterviews,
    })),
    free: seats.total - seats.filled - seats.promised,
    refusal: basis.method.refusal,
  });
}

function NobodyYet({ openingId }: { openingId: string }) {
  return (
    <PageBody className={styles.whole}>
      <EmptyState
        actions={
          <LinkButton href={`#/openings/${openingId}`} variant="primary">
            Open the opening
          </LinkButton>
        }
        title="There is nobody to decide on yet"
      >
        Whoever was interviewed for this opening stands here with what the panel wrote down, and
        gets an answer with its reason.
      </EmptyState>
    </PageBody>
  );
}
