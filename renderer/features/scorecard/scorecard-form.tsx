import { useRef, useState } from "react";
import { flushSync } from "react-dom";
import type { OpenPoint, Scorecard } from "../../../shared/scorecard.ts";
import { useCommand } from "../../api.ts";
import { Banner } from "../../ui/banner.tsx";
import { Button } from "../../ui/button.tsx";
import type { LevelValue } from "../../ui/level.tsx";
import { useShortcuts } from "../../ui/shortcuts.ts";
import { toast } from "../../ui/toast.tsx";
import { Page } from "../../ui/page.tsx";
import { ItemBrief } from "./item-brief.tsx";
import { Conclude } from "./conclude.tsx";
import { linesOf, openIn } from "./content.ts";
import { CriteriaList } from "./criteria-list.tsx";
import { SaveState } from "./save-state.tsx";
import { ScorecardHead } from "./scorecard-head.tsx";
import { SubmitDialog } from "./submit-dialog.tsx";
import { useSaver } from "./use-saver.ts";
import styles from "./scorecard.module.css";

interface ScorecardFormProps {
  scorecard: Scorecard;
  onSubmitted: () => void;
}

/** Scoring without a mouse: J and K walk the criteria, a digit rates, E goes to the evidence, Escape comes back. */
export function ScorecardForm({ scorecard, onSubmitted }: ScorecardFormProps) {
  const { saver, state } = useSaver(scorecard);
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
  const digit = (level: LevelValue | 0) => () => line && saver.rate(line.criterion.id, { level });
  useShortcuts({
    "0": digit(0),
    "1": digit(1),
    "2": digit(2),
    "3": digit(3),
    "4": digit(4),
    "5": digit(5),
    j: () => goTo(lines[Math.min(at + 1, lines.length - 1)]?.criterion.id),
    k: () => goTo(lines[Math.max(at - 1, 0)]?.criterion.id),
    e: () => line && focusIn(page.current, placeOf(line.criterion.id, "evidence")),
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
          lines={lines}
          onGo={goTo}
          scorecard={scorecard}
        />
        <CriteriaList
          asked={asked}
          content={state.content}
          current={line?.criterion.id ?? null}
          lines={lines}
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
        />
      </div>
      <SubmitDialog scorecard={scorecard} {...submission.dialog} />
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
