import { Pause, Play } from "lucide-react";
import { useState } from "react";
import type { Debrief } from "../../../shared/debrief.ts";
import { formatClock } from "../../../shared/rules/format.ts";
import { useCommand } from "../../api.ts";
import { Button, TextLink } from "../../ui/button.tsx";
import { Field, NumberInput } from "../../ui/field.tsx";
import { Popover } from "../../ui/popover.tsx";
import { useShortcuts } from "../../ui/shortcuts.ts";
import { toast } from "../../ui/toast.tsx";
import { useNow } from "../../ui/use-now.ts";
import { VisuallyHidden } from "../../ui/visually-hidden.tsx";
import styles from "./guided.module.css";

const minute = 60_000;

interface ClockProps {
  debrief: Debrief;
  applicationId: string;
}

/** Time spent on one candidate against what the panel set itself. Only this part draws itself anew each second. */
export function Clock({ debrief, applicationId }: ClockProps) {
  const { meeting, opening, mayRun } = debrief;
  const openingId = opening.id;
  const start = useCommand("debrief.run");
  const stop = useCommand("debrief.pause");
  const runs = meeting?.currentId === applicationId && meeting.runningSince !== null;
  const toggle = async () => {
    const result = await (runs ? stop.run({ openingId }) : start.run({ openingId, applicationId }));
    if (!result.ok) toast({ message: result.error.message, tone: "block" });
  };
  useShortcuts({ s: () => void toggle() }, { enabled: mayRun });
  const spent = meeting?.candidates.find((one) => one.applicationId === applicationId)?.spent ?? 0;
  const target = meeting?.targetMinutes ?? 20;
  return (
    <div aria-label="Time for this candidate" className={styles.clock} role="group">
      <Ticking since={runs ? meeting.runningSince : null} spent={spent} target={target} />
      {meeting !== null && mayRun && meeting.endedAt === null ? (
        <Target minutes={target} openingId={openingId} />
      ) : (
        <span>of {target} min</span>
      )}
      {mayRun && (
        <Button
          compact
          icon={runs ? Pause : Play}
          onClick={() => void toggle()}
          pending={start.pending || stop.pending}
          shortcut="s"
        >
          {runs ? "Pause" : spent > 0 ? "Go on" : "Start the clock"}
        </Button>
      )}
    </div>
  );
}

function Ticking({
  since,
  spent,
  target,
}: {
  since: number | null;
  spent: number;
  target: number;
}) {
  const now = useNow(since !== null);
  const whole = spent + (since === null ? 0 : Math.max(0, now - since));
  const over = whole - target * minute;
  return (
    <>
      <span className={styles.time} data-over={over > 0 || undefined} role="timer">
        {formatClock(whole / 1000)}
        {over > 0 && <span className={styles.over}> {formatClock(over / 1000)} over</span>}
      </span>
      {since !== null && <VisuallyHidden>The clock runs.</VisuallyHidden>}
    </>
  );
}

function Target({ minutes, openingId }: { minutes: number; openingId: string }) {
  const [text, setText] = useState<string | null>(null);
  const [error, setError] = useState<string | undefined>(undefined);
  const { run } = useCommand("debrief.setTarget");
  const save = async (value: string) => {
    setText(value);
    const result = await run({ openingId, minutes: Number(value) });
    setError(result.ok ? undefined : result.error.message);
  };
  return (
    <Popover
      align="end"
      label="How long to talk about each candidate"
      trigger={<TextLink>of {minutes} min</TextLink>}
    >
      <Field error={error} help="The clock goes on after it, and says so." label="Each candidate">
        <NumberInput
          onChange={(event) => void save(event.target.value)}
          unit="min"
          value={text ?? String(minutes)}
        />
      </Field>
    </Popover>
  );
}
