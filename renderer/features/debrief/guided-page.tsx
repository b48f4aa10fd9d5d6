import { Lock } from "lucide-react";
import { useState } from "react";
import { useLocation, useSearch } from "wouter";
import type {
  Debrief,
  DebriefCandidate,
  DebriefPlace,
  DebriefStep,
} from "../../../shared/debrief.ts";
import { counted } from "../../../shared/rules/format.ts";
import { asSentenceStart } from "../../../shared/rules/names.ts";
import { useChannel, useCommand } from "../../api.ts";
import { Button } from "../../ui/button.tsx";
import { Segments } from "../../ui/choice.tsx";
import { EmptyState } from "../../ui/empty.tsx";
import { ErrorState } from "../../ui/error-state.tsx";
import { Icon } from "../../ui/icon.tsx";
import { Page, PageBody, PageHead } from "../../ui/page.tsx";
import { useShortcuts } from "../../ui/shortcuts.ts";
import { Skeleton } from "../../ui/skeleton.tsx";
import { toast } from "../../ui/toast.tsx";
import { guidedAddress } from "./analysis-view.ts";
import { CandidateList } from "./candidate-list.tsx";
import { Clock } from "./clock.tsx";
import { ReadingStep } from "./reading-step.tsx";
import { RecommendationsStep } from "./recommendations-step.tsx";
import { ScoresStep } from "./scores-step.tsx";
import { useKeptMeeting } from "./use-kept-meeting.ts";
import styles from "./guided.module.css";

interface GuidedPageProps {
  openingId: string;
  applicationId: string;
  actorId: string;
}

/** The panel's meeting about one candidate: evidence first, then levels, then what everybody recommends. */
export function GuidedPage({ openingId, applicationId, actorId }: GuidedPageProps) {
  const debrief = useChannel("debrief.get", { openingId });
  const candidate = useChannel("debrief.candidate", { applicationId });
  useKeptMeeting(debrief.data);
  // The last step was looked at, even if the panel went back from it since.
  const [reached, setReached] = useState(false);
  const error = debrief.error ?? candidate.error;
  return (
    <Page>
      <PageHead
        actions={
          debrief.data && (
            <Actions applicationId={applicationId} debrief={debrief.data} reached={reached} />
          )
        }
        back={{ href: `#/decisions/${openingId}`, label: "Back to the debrief" }}
        crumb={
          <>
            Debrief · <bdi>{debrief.data?.opening.title}</bdi>
          </>
        }
        title={candidate.data ? <bdi>{candidate.data.candidate.name}</bdi> : "Guided debrief"}
      />
      <PageBody className={styles.page}>
        {error ? (
          <ErrorState
            onRetry={() => void (debrief.error ? debrief : candidate).refetch()}
            title="The debrief could not be read"
          >
            {error.message}
          </ErrorState>
        ) : debrief.data && candidate.data ? (
          <Guided
            actorId={actorId}
            candidate={candidate.data}
            debrief={debrief.data}
            onReach={() => setReached(true)}
          />
        ) : (
          <Skeleton lines={8} />
        )}
      </PageBody>
    </Page>
  );
}

interface ActionsProps {
  debrief: Debrief;
  applicationId: string;
  reached: boolean;
}

function Actions({ debrief, applicationId, reached }: ActionsProps) {
  const [, navigate] = useLocation();
  const { run, pending } = useCommand("debrief.place");
  const turn = useCommand("debrief.run");
  const end = useCommand("debrief.end");
  const { meeting, opening, candidates, mayRun } = debrief;
  const next = nextAfter(debrief, applicationId);
  const finish = async () => {
    const openingId = opening.id;
    const place = placeOf(debrief, applicationId);
    // Whoever was only passed by has not been talked about.
    const finished = place.finished || reached || place.step === "recommendations";
    const saved = await run({ openingId, applicationId, ...place, finished });
    if (!saved.ok) return toast({ message: saved.error.message, tone: "block" });
    if (next === null) {
      await end.run({ openingId });
      toast({ message: "The debrief has ended. It stands in the decision record.", tone: "done" });
      return navigate(`/decisions/${openingId}`);
    }
    await turn.run({ openingId, applicationId: next });
    return navigate(guidedAddress(openingId, next).slice(1));
  };
  const began = meeting !== null && meeting.endedAt === null;
  const known = candidates.some((one) => one.applicationId === applicationId);
  useShortcuts({ n: () => void finish() }, { enabled: began && mayRun && known });
  if (!known) return null;
  return (
    <>
      <Clock applicationId={applicationId} debrief={debrief} />
      {mayRun && began && (
        <Button
          onClick={() => void finish()}
          pending={pending || turn.pending || end.pending}
          shortcut="n"
          variant="primary"
        >
          {next === null ? "End the debrief" : "Next candidate"}
        </Button>
      )}
    </>
  );
}

const untouched: DebriefPlace = {
  step: "reading",
  competencyId: null,
  discussed: [],
  finished: false,
};

function placeOf({ meeting }: Debrief, applicationId: string): DebriefPlace {
  const found = meeting?.candidates.find((one) => one.applicationId === applicationId);
  if (!found) return untouched;
  const { step, competencyId, discussed, finished } = found;
  return { step, competencyId, discussed, finished };
}

/**
 * Who has not been talked about yet, from this one on, then those before whose turn never came; null when nobody is
 * left. Whoever was passed by stays in the list, but does not keep the debrief from ending.
 */
function nextAfter(debrief: Debrief, applicationId: string): string | null {
  const { candidates } = debrief;
  const at = candidates.findIndex((one) => one.applicationId === applicationId);
  const had = new Set(
    debrief.meeting?.candidates.filter((one) => one.spent > 0).map((one) => one.applicationId),
  );
  const before = candidates.slice(0, Math.max(0, at)).filter((one) => !had.has(one.applicationId));
  const round = [...candidates.slice(at + 1), ...before];
  return round.find((one) => !placeOf(debrief, one.applicationId).finished)?.applicationId ?? null;
}

interface GuidedProps {
  debrief: Debrief;
  candidate: DebriefCandidate;
  actorId: string;
  /** The last step was opened. */
  onReach: () => void;
}

const steps: { value: DebriefStep; label: string }[] = [
  { value: "reading", label: "1 Read in silence" },
  { value: "scores", label: "2 Compare scores" },
  { value: "recommendations", label: "3 Recommendations" },
];

function Guided({ debrief, candidate, actorId, onReach }: GuidedProps) {
  const { applicationId } = candidate;
  const [place, setPlace] = usePlace(debrief, applicationId);
  const analysis = useChannel("panel.analysis", { openingId: debrief.opening.id });
  const ranges = new Map(
    analysis.data?.disagreements
      .filter((one) => one.applicationId === applicationId)
      .map((one) => [one.competencyId, one.range]),
  );
  if (candidate.criteria.length === 0)
    return (
      <EmptyState title="Nothing about this candidate is open yet">
        Evidence and levels can be talked about once everybody on an interview’s panel has
        submitted.
      </EmptyState>
    );
  return (
    <div className={styles.meeting}>
      <CandidateList applicationId={applicationId} debrief={debrief} />
      <div className={styles.main}>
        {candidate.sealedInterviews > 0 && (
          <p className={styles.sealed}>
            <Icon icon={Lock} size={14} />
            {asSentenceStart(
              counted(candidate.sealedInterviews, "interview is", "interviews are"),
            )}{" "}
            still sealed and left out.
          </p>
        )}
        <Segments
          className={styles.steps}
          label="Step of the debrief"
          onChange={(step) => {
            if (step === "recommendations") onReach();
            setPlace({ step });
          }}
          options={steps}
          value={place.step}
        />
        {place.step === "reading" && <ReadingStep candidate={candidate} />}
        {place.step === "scores" && (
          <ScoresStep
            actorId={actorId}
            candidate={candidate}
            onPlace={setPlace}
            place={place}
            ranges={ranges}
          />
        )}
        {place.step === "recommendations" && (
          <RecommendationsStep actorId={actorId} candidate={candidate} />
        )}
      </div>
    </div>
  );
}

/**
 * Where the panel is with this candidate: kept in the file while the meeting runs, on this page alone before it has
 * begun or for somebody who only looks. A competency in the address is the one to begin with.
 */
function usePlace(debrief: Debrief, applicationId: string) {
  const asked = new URLSearchParams(useSearch()).get("competency");
  const [own, setOwn] = useState<Partial<DebriefPlace>>(
    asked === null ? {} : { step: "scores", competencyId: asked },
  );
  const { run } = useCommand("debrief.place");
  const place = { ...placeOf(debrief, applicationId), ...own };
  const set = (change: Partial<DebriefPlace>) => {
    setOwn({ ...own, ...change });
    const { meeting, mayRun, opening } = debrief;
    if (!mayRun || meeting === null || meeting.endedAt !== null) return;
    void run({ openingId: opening.id, applicationId, ...place, ...change });
  };
  return [place, set] as const;
}
