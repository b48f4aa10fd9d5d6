import { Lock, Printer, Users } from "lucide-react";
import { useMemo, useState } from "react";
import { useLocation } from "wouter";
import type { Debrief } from "../../../shared/debrief.ts";
import type { PanelAnalysis } from "../../../shared/panel.ts";
import { panelFinding } from "../../../shared/rules/findings/panel.ts";
import { counted, countWord, formatInstantDay } from "../../../shared/rules/format.ts";
import { asSentenceStart, isolate, joinSome } from "../../../shared/rules/names.ts";
import { useChannel } from "../../api.ts";
import { LinkButton, TextLink } from "../../ui/button.tsx";
import { EmptyState } from "../../ui/empty.tsx";
import { ErrorState } from "../../ui/error-state.tsx";
import { Icon } from "../../ui/icon.tsx";
import { Page, PageBody, PageHead } from "../../ui/page.tsx";
import { useShortcuts } from "../../ui/shortcuts.ts";
import { Skeleton } from "../../ui/skeleton.tsx";
import { Sentence } from "../../ui/sentence.tsx";
import { guidedAddress, nearestTwo } from "./analysis-view.ts";
import { Fits } from "./fits.tsx";
import { Profiles } from "./profiles.tsx";
import { Talk } from "./talk.tsx";
import { useKeptMeeting } from "./use-kept-meeting.ts";
import { WhoSawWhat } from "./who-saw-what.tsx";
import styles from "./debrief.module.css";

interface DebriefPageProps {
  openingId: string;
  timeZone: string;
}

/** What the panel knows of an opening's candidates, how sure it can be, and what to talk about. */
export function DebriefPage({ openingId, timeZone }: DebriefPageProps) {
  const debrief = useChannel("debrief.get", { openingId });
  const isOpen = (debrief.data?.candidates.length ?? 0) > 0;
  const analysis = useChannel("panel.analysis", { openingId }, { enabled: isOpen });
  useKeptMeeting(debrief.data);
  const error = debrief.error ?? analysis.error;
  return (
    <Page>
      <PageHead
        actions={debrief.data && <Actions debrief={debrief.data} timeZone={timeZone} />}
        crumb={
          <>
            <a href="#/decisions">Decisions</a>
            {debrief.data && (
              <>
                {" "}
                · <bdi>{debrief.data.opening.title}</bdi>
              </>
            )}
          </>
        }
        title="Debrief"
      />
      <PageBody className={styles.page}>
        {error ? (
          <ErrorState
            actions={<LinkButton href="#/decisions">All decisions</LinkButton>}
            onRetry={() => void (debrief.error ? debrief : analysis).refetch()}
            title="The debrief could not be read"
          >
            {error.message}
          </ErrorState>
        ) : debrief.data && !isOpen ? (
          <NotOpenYet debrief={debrief.data} />
        ) : debrief.data && analysis.data ? (
          <Overview analysis={analysis.data} debrief={debrief.data} />
        ) : (
          <Skeleton lines={10} />
        )}
      </PageBody>
    </Page>
  );
}

function Actions({ debrief, timeZone }: { debrief: Debrief; timeZone: string }) {
  const [, navigate] = useLocation();
  const { opening, scorecards, candidates, meeting } = debrief;
  const record = `/decisions/${opening.id}/record`;
  const guided = firstToDiscuss(debrief);
  const isOpen = candidates.length > 0;
  useShortcuts({ d: () => navigate(record) }, { enabled: isOpen });
  useShortcuts(
    { g: () => navigate(guidedAddress(opening.id, guided!).slice(1)) },
    { enabled: guided !== null },
  );
  return (
    <>
      <span className={styles.state}>
        {scorecards.counted} of {scorecards.expected} scorecards
        {scorecards.counted < scorecards.expected && " open"}
        {opening.frozenAt !== null && (
          <span className={styles.frozen}>
            {` · weights frozen ${formatInstantDay(opening.frozenAt, timeZone)}`}
          </span>
        )}
      </span>
      {guided !== null && (
        <LinkButton href={guidedAddress(opening.id, guided)} icon={Users} shortcut="g">
          {meeting === null || meeting.endedAt !== null ? "Guided debrief" : "Go on"}
        </LinkButton>
      )}
      <LinkButton href={`#/reports/decision-record/${opening.id}`} icon={Printer}>
        Decision record
      </LinkButton>
      {isOpen && (
        <LinkButton href={`#${record}`} shortcut="d" variant="primary">
          Record a decision
        </LinkButton>
      )}
    </>
  );
}

/** Whoever's turn it is, else the first who has not been talked about. */
function firstToDiscuss({ candidates, meeting }: Debrief): string | null {
  const done = new Set(
    meeting?.candidates.filter((one) => one.finished).map((one) => one.applicationId),
  );
  const current = candidates.find((one) => one.applicationId === meeting?.currentId);
  if (current && !done.has(current.applicationId)) return current.applicationId;
  const next = candidates.find((one) => !done.has(one.applicationId)) ?? candidates[0];
  return next?.applicationId ?? null;
}

function Overview({ analysis, debrief }: { analysis: PanelAnalysis; debrief: Debrief }) {
  const [picked, setPicked] = useState<string[] | null>(null);
  const chosen = useMemo(() => chosenOf(analysis, picked), [analysis, picked]);
  return (
    <>
      <Sentence className={styles.finding} sentence={panelFinding(analysis)} />
      {debrief.sealedInterviews > 0 && <Sealed debrief={debrief} />}
      <div className={styles.columns}>
        <Fits analysis={analysis} chosen={chosen} />
        <Profiles analysis={analysis} chosen={chosen} onChoose={setPicked} />
        <WhoSawWhat analysis={analysis} chosen={chosen} />
        <Talk analysis={analysis} chosen={chosen} />
      </div>
    </>
  );
}

/** Whom somebody picked, as long as they are in the debrief, else the two nearest to a decision. */
function chosenOf({ candidates }: PanelAnalysis, picked: readonly string[] | null): string[] {
  const known = new Set(candidates.map((one) => one.applicationId));
  const kept = picked?.filter((id) => known.has(id)) ?? [];
  return kept.length === 2 ? kept : nearestTwo(candidates);
}

/** Who keeps a seal closed, and how many scorecards each. */
const owedWords = ({ owed }: Debrief): string =>
  joinSome(
    owed.map((one) => `${isolate(one.name)} (${one.scorecards})`),
    4,
  );

const toBeHeldWords = ({ toBeHeld, sealedInterviews }: Debrief): string => {
  const count = toBeHeld === sealedInterviews && toBeHeld > 1 ? "all" : countWord(toBeHeld);
  if (sealedInterviews === 1) return "It is still to be held";
  return `${asSentenceStart(count)} of them ${toBeHeld === 1 ? "is" : "are"} still to be held`;
};

function Sealed({ debrief }: { debrief: Debrief }) {
  const count = debrief.sealedInterviews;
  return (
    <p className={styles.sealed}>
      <Icon icon={Lock} size={14} />
      <span>
        {asSentenceStart(counted(count, "interview is", "interviews are"))} still sealed and left
        out.
        {debrief.toBeHeld > 0 && ` ${toBeHeldWords(debrief)}.`}
        {debrief.owed.length > 0 && ` Scorecards are owed by ${owedWords(debrief)}.`}{" "}
        <TextLink href="#/interviews">Open the interviews</TextLink>
      </span>
    </p>
  );
}

function NotOpenYet({ debrief }: { debrief: Debrief }) {
  const { opening, scorecards, sealedInterviews } = debrief;
  if (scorecards.expected === 0)
    return (
      <EmptyState
        actions={
          <LinkButton href={`#/openings/${opening.id}`} variant="primary">
            Open the opening
          </LinkButton>
        }
        title="The debrief opens when the panel has interviewed somebody"
      >
        Plan an interview for a candidate of this opening. Once everybody on its panel has submitted
        a scorecard, fits, disagreements and evidence stand here.
      </EmptyState>
    );
  return (
    <EmptyState
      actions={
        <LinkButton href="#/interviews" variant="primary">
          Open the interviews
        </LinkButton>
      }
      title="The debrief opens when the first seal does"
    >
      {asSentenceStart(counted(sealedInterviews, "interview is", "interviews are"))} sealed until
      everybody on its panel has submitted, so that nobody’s scores lead anybody else’s.
      {debrief.toBeHeld > 0 && ` ${toBeHeldWords(debrief)}.`}
      {debrief.owed.length > 0 && ` Still owed: ${owedWords(debrief)}.`}
    </EmptyState>
  );
}
