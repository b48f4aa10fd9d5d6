import { ChevronRight, Ellipsis, IdCard, Pause, Play } from "lucide-react";
import { useState } from "react";
import { useLocation } from "wouter";
import {
  elapsed,
  hasBegun,
  remaining,
  type RunClock,
  type RunPhase,
  spentIn,
} from "../../../shared/rules/run-clock.ts";
import { formatClock, formatMinutes } from "../../../shared/rules/format.ts";
import { invoke } from "../../api.ts";
import { Button } from "../../ui/button.tsx";
import { classNames } from "../../ui/class-names.ts";
import { ConfirmDialog } from "../../ui/dialog.tsx";
import { Menu } from "../../ui/menu.tsx";
import { toast } from "../../ui/toast.tsx";
import { useNow } from "../../ui/use-now.ts";
import type { Exercise } from "./use-exercise.ts";
import styles from "./run.module.css";

/** How long the exercise has taken, which phase is on, and what comes next. */
export function ExerciseClock({ exercise }: { exercise: Exercise }) {
  const { clock, phases, act } = exercise;
  const [, navigate] = useLocation();
  const [asking, setAsking] = useState(false);
  const isRunning = clock.runningSince !== null;
  const isOver = clock.phase >= phases.length;
  return (
    <section aria-label="Clock" className={styles.clock}>
      <div className={styles.face}>
        <Time clock={clock} phases={phases} />
        {!isOver && (
          <Button
            compact
            icon={isRunning ? Pause : Play}
            iconOnly
            label={isRunning ? "Pause" : hasBegun(clock) ? "Go on" : "Start the clock"}
            onClick={() => act(isRunning ? "pause" : "start")}
            shortcut="Space"
          />
        )}
        <Menu
          items={[
            {
              id: "card",
              label: "Show the candidate their card",
              onSelect: () => void showCard(exercise),
            },
            {
              id: "print",
              label: "Print the candidate’s card",
              onSelect: () => navigate(`/reports/candidate-card/${exercise.item.id}`),
            },
            { id: "line", separator: true },
            {
              id: "back",
              label: "Back to the phase before",
              disabled: clock.phase === 0,
              onSelect: () => act("back"),
            },
            {
              id: "restart",
              label: "Begin again…",
              disabled: !hasBegun(clock),
              onSelect: () => setAsking(true),
            },
          ]}
          trigger={
            <Button compact icon={Ellipsis} iconOnly label="More of the exercise" variant="quiet" />
          }
        />
      </div>
      <Bar clock={clock} phases={phases} />
      {!isOver && (
        <p aria-current="step" className={styles.now}>
          <span>{phases[clock.phase]!.name}</span> <Left clock={clock} phases={phases} />
        </p>
      )}
      {!hasBegun(clock) && (
        <Button compact icon={IdCard} onClick={() => void showCard(exercise)}>
          Candidate’s card
        </Button>
      )}
      {hasBegun(clock) && !isOver && (
        <Button compact icon={ChevronRight} onClick={() => act("next")}>
          {clock.phase === phases.length - 1
            ? "End the exercise"
            : `Next: ${phases[clock.phase + 1]!.name}`}
        </Button>
      )}
      <ConfirmDialog
        confirmLabel="Begin again"
        onConfirm={() => {
          act("restart");
          setAsking(false);
        }}
        onOpenChange={setAsking}
        open={asking}
        title="Begin the exercise again?"
        tone="primary"
      >
        <p>
          The clock goes back to zero and the ticks on the actor card are taken away. Notes, levels
          and evidence stay.
        </p>
      </ConfirmDialog>
    </section>
  );
}

/** What it is made of, under the clock: it scrolls away, the clock does not. */
export function Phases({ exercise: { clock, phases } }: { exercise: Exercise }) {
  return (
    <ol aria-label="Phases" className={styles.phases}>
      {phases.map((phase, at) => (
        <li
          aria-current={at === clock.phase ? "step" : undefined}
          className={classNames(at < clock.phase && styles.past)}
          key={at}
        >
          <span>{phase.name}</span>
          <span>{formatMinutes(phase.planned / 60_000)}</span>
        </li>
      ))}
    </ol>
  );
}

/** A window of its own on the desktop; in a browser a tab, which is opened within the click that asked for it. */
async function showCard({ scorecardId, item }: Exercise): Promise<void> {
  const address = `#/card/${scorecardId}/${item.id}`;
  if (window.bullpen === undefined) {
    window.open(address, "_blank", "noopener");
    return;
  }
  const result = await invoke("run.showCard", { scorecardId, kitItemId: item.id });
  if (!result.ok) toast({ message: result.error.message, tone: "block" });
}

interface Going {
  clock: RunClock;
  phases: readonly RunPhase[];
}

const seconds = (milliseconds: number) => milliseconds / 1000;

function Time({ clock, phases }: Going) {
  const now = useNow(clock.runningSince !== null);
  const planned = phases.reduce((sum, phase) => sum + phase.planned, 0);
  return (
    <p>
      <time role="timer">{formatClock(seconds(elapsed(clock, now)))}</time>{" "}
      <span className={styles.faint}>of {formatClock(seconds(planned))}</span>
    </p>
  );
}

function Left({ clock, phases }: Going) {
  const now = useNow(clock.runningSince !== null);
  const rest = remaining(clock, phases, now);
  if (rest === null) return null;
  return rest.over > 0 ? (
    <span className={styles.over}>{formatClock(seconds(rest.over))} over</span>
  ) : (
    <span className={styles.left}>{formatClock(Math.ceil(seconds(rest.left)))} left</span>
  );
}

/** A segment for each phase, as wide as it is long, filled as far as it has gone. */
function Bar({ clock, phases }: Going) {
  const now = useNow(clock.runningSince !== null);
  return (
    <div aria-hidden="true" className={styles.bar}>
      {phases.map((phase, at) => {
        const share =
          at < clock.phase ? 1 : Math.min(1, spentIn(clock, at, now) / Math.max(1, phase.planned));
        const isOver = spentIn(clock, at, now) > phase.planned;
        return (
          <i key={at} style={{ flexGrow: Math.max(0.5, phase.planned / 60_000) }}>
            <b
              className={classNames(isOver && at === clock.phase && styles.tooLong)}
              style={{ width: `${share * 100}%` }}
            />
          </i>
        );
      })}
    </div>
  );
}
