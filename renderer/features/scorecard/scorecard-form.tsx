import { useRef, useState } from "react";
import { flushSync } from "react-dom";
import type { Run } from "../../../shared/run.ts";
import { formatClock } from "../../../shared/rules/format.ts";
import { elapsed } from "../../../shared/rules/run-clock.ts";
import type { OpenPoint, Scorecard } from "../../../shared/scorecard.ts";
import { useCommand } from "../../api.ts";
import { useDraft } from "../../drafts.ts";
import { Banner } from "../../ui/banner.tsx";
import { Button } from "../../ui/button.tsx";
import type { LevelValue } from "../../ui/level.tsx";
import { useShortcuts } from "../../ui/shortcuts.ts";
import { toast } from "../../ui/toast.tsx";
import { Page } from "../../ui/page.tsx";
import { ItemBrief } from "./item-brief.tsx";
import { Conclude } from "./conclude.tsx";
import { answerTo, linesOf, openIn, unfinishedSecondTakes } from "./content.ts";
import { CriteriaList } from "./criteria-list.tsx";
import { Moments } from "./moments.tsx";
import { SaveState } from "./save-state.tsx";
import { secondTakeOf } from "./saver.ts";
import { ScorecardHead } from "./scorecard-head.tsx";
import { SubmitDialog } from "./submit-dialog.tsx";
import { type Exercise, exerciseOf } from "./use-exercise.ts";
import { useSaver } from "./use-saver.ts";
import styles from "./scorecard.module.css";

interface ScorecardFormProps {
  scorecard: Scorecard;
  runs: readonly Run[];
  onSubmitted: () => void;
}

/** Scoring without a mouse: J and K walk the criteria, a digit rates, E goes to the evidence, Escape comes back. */
export function ScorecardForm({ scorecard, runs, onSubmitted }: ScorecardFormProps) {
  const { saver, state } = useSaver(scorecard, runs);
  const lines = linesOf(scorecard);
  const page = useRef<HTMLElement>(null);
  const open = openIn(state.content, lines);
  const [current, setCurrent] = useState(open[0]?.criterionId ?? lines[0]?.criterion.id ?? null);
  const [asked, setAsked] = useState(false);
  const submission = useSubmission(scorecard, saver.flush, onSubmitted);

  const at = Math.max(
    0,
    lines.findIndex((line) => line.criterion.id === current),
  );
  const line = lines[at];
  const exercise = exerciseOf(scorecard.id, line?.item ?? scorecard.items[0], runs);
  const moment = useMoment(scorecard.id, exercise?.item.id);
  const goTo = (criterionId: string | undefined) => {
    if (criterionId === undefined) return;
    flushSync(() => setCurrent(criterionId));
    focusIn(page.current, `[data-criterion="${criterionId}"]`);
  };
  const jumpTo = ({ criterionId, lacks }: OpenPoint) => {
    if (criterionId !== null) flushSync(() => setCurrent(criterionId));
    focusIn(page.current, placeOf(criterionId, lacks));
  };
  const submit = async () => {
    setAsked(true);
    const [first] = open;
    if (first) jumpTo(first);
    else await submission.begin();
  };
  /** Which answer the keys belong to: while a second take is on, its own. */
  const key = line && (exercise?.take === 2 ? secondTakeOf(line.criterion.id) : line.criterion.id);
  const digit = (level: LevelValue | 0) => () => key !== undefined && saver.rate(key, { level });
  const addEvidence = (to: string, text: string) => {
    const { evidence } = answerTo(saver.state().content, to);
    saver.rate(to, { evidence: evidence.trim() === "" ? text : `${evidence.trimEnd()}\n${text}` });
  };
  const stamp = () => {
    if (!line || key === undefined || !exercise) return;
    flushSync(() => addEvidence(key, `${timeOn(exercise)} `));
    focusAtEnd(page.current, placeOfEvidence(line.criterion.id, exercise.take));
  };
  useShortcuts({
    "0": digit(0),
    "1": digit(1),
    "2": digit(2),
    "3": digit(3),
    "4": digit(4),
    "5": digit(5),
    j: () => goTo(lines[Math.min(at + 1, lines.length - 1)]?.criterion.id),
    k: () => goTo(lines[Math.max(at - 1, 0)]?.criterion.id),
    e: () => line && focusIn(page.current, placeOfEvidence(line.criterion.id, exercise?.take ?? 1)),
    ...(exercise === null
      ? {}
      : {
          t: stamp,
          n: () => focusIn(page.current, "[data-moment]"),
          Space: () => exercise.act(exercise.clock.runningSince === null ? "start" : "pause"),
        }),
    "mod+Enter": () => void submit(),
  });

  return (
    <Page className={styles.scoring} fill ref={page}>
      <ScorecardHead
        actions={
          <>
            <SaveState state={state} />
            <Button onClick={() => void submit()} shortcut="mod+Enter" variant="primary">
              Submit scorecard
            </Button>
          </>
        }
        scorecard={scorecard}
      />
      <Dropped texts={state.dropped} />
      <Trouble onRetry={() => void saver.flush()} state={state} />
      <div className={styles.columns}>
        <ItemBrief
          content={state.content}
          current={line?.item.id ?? null}
          exercise={exercise}
          lines={lines}
          onGo={goTo}
          scorecard={scorecard}
        />
        <CriteriaList
          asked={asked}
          content={state.content}
          current={line?.criterion.id ?? null}
          exercise={exercise}
          lines={lines}
          onCoach={saver.coach}
          onOpen={goTo}
          onRate={saver.rate}
          onStore={() => void saver.flush()}
          problems={state.problems}
        />
        <Conclude
          asked={asked}
          candidateName={scorecard.candidate.name}
          lines={lines}
          onChange={saver.conclude}
          onJump={jumpTo}
          onStore={() => void saver.flush()}
          open={open}
          state={state}
        >
          {exercise && (
            <Moments exercise={exercise} lines={lines} onEvidence={addEvidence} {...moment} />
          )}
        </Conclude>
      </div>
      <SubmitDialog
        scorecard={scorecard}
        unfinished={unfinishedSecondTakes(state.content, lines)}
        {...submission.dialog}
      />
    </Page>
  );
}

/** Stores what is open, asks once more, submits. */
function useSubmission(
  scorecard: Scorecard,
  flush: () => Promise<boolean>,
  onSubmitted: () => void,
) {
  const [open, setOpen] = useState(false);
  const { run, pending } = useCommand("scorecard.submit");
  const begin = async () => {
    if (await flush()) setOpen(true);
    else toast({ message: "Not submitted: the last changes are not saved yet.", tone: "block" });
  };
  const onConfirm = async () => {
    const result = await run({ id: scorecard.id });
    setOpen(false);
    if (result.ok) onSubmitted();
    toast(
      result.ok
        ? { message: "Submitted. It can no longer be changed.", tone: "done" }
        : { message: result.error.message, tone: "block" },
    );
  };
  return { begin, dialog: { open, onOpenChange: setOpen, onConfirm, pending } };
}

/** The kit was changed while somebody scored: their words are shown once more, for nothing keeps them. */
function Dropped({ texts }: { texts: readonly string[] }) {
  if (texts.length === 0) return null;
  const written = texts.filter((text) => text.trim() !== "");
  return (
    <div className={styles.trouble}>
      <Banner live title="A criterion was taken out of this interview" tone="warn">
        <p>
          Your rating of it cannot be stored. Everything else is.
          {written.length > 0 && " Copy what you wrote if you need it:"}
        </p>
        {written.map((text, at) => (
          <p key={at}>“{text}”</p>
        ))}
      </Banner>
    </div>
  );
}

function Trouble({
  state,
  onRetry,
}: {
  state: ReturnType<typeof useSaver>["state"];
  onRetry: () => void;
}) {
  if (state.failure === null) return null;
  if (state.status === "refused")
    return (
      <div className={styles.trouble}>
        <Banner live title="Not saved any more" tone="block">
          {state.failure.message} What you typed stays on this page; copy it before you leave.
        </Banner>
      </div>
    );
  if (state.failure.code === "invalid") return null;
  return (
    <div className={styles.trouble}>
      <Banner
        action={
          <Button compact onClick={onRetry}>
            Try now
          </Button>
        }
        live
        title="Not saved"
        tone="warn"
      >
        {state.failure.message} What you typed is kept on this page, and Bullpen tries again.
      </Banner>
    </div>
  );
}

/** What is typed about a moment and not kept yet, one line for each exercise, also over a killed process. */
function useMoment(scorecardId: string, kitItemId: string | undefined) {
  const draft = useDraft<Record<string, string>>(`scorecard:moment:${scorecardId}`);
  const [typed, setTyped] = useState<Record<string, string> | null>(null);
  const texts = typed ?? draft.restored ?? {};
  // A note that comes back unsent meets what was typed meanwhile, not what stood there when it was sent.
  const latest = useRef<Record<string, string> | null>(null);
  const onText = (change: (before: string) => string) => {
    if (kitItemId === undefined) return;
    const before = latest.current ?? texts;
    const next = { ...before, [kitItemId]: change(before[kitItemId] ?? "") };
    latest.current = next;
    setTyped(next);
    draft.keep(next);
  };
  return { text: kitItemId === undefined ? "" : (texts[kitItemId] ?? ""), onText };
}

const timeOn = ({ clock }: Exercise): string => formatClock(elapsed(clock, Date.now()) / 1000);

const placeOfEvidence = (criterionId: string, take: 1 | 2): string =>
  `[data-criterion="${criterionId}"] textarea${take === 2 ? "[data-second-evidence]" : ""}`;

/** Ready to go on writing behind what is there. */
function focusAtEnd(page: HTMLElement | null, selector: string): void {
  focusIn(page, selector);
  const field = page?.querySelector<HTMLTextAreaElement>(selector);
  field?.setSelectionRange(field.value.length, field.value.length);
}

function placeOf(criterionId: string | null, lacks: OpenPoint["lacks"]): string {
  if (criterionId === null) return "[data-recommendation] input";
  const row = `[data-criterion="${criterionId}"]`;
  return lacks === "evidence" ? `${row} textarea` : row;
}

/** At once, so that what is typed next already arrives there. */
function focusIn(page: HTMLElement | null, selector: string): void {
  const target = page?.querySelector<HTMLElement>(selector);
  target?.focus({ preventScroll: true });
  target?.scrollIntoView({ block: "nearest" });
}
