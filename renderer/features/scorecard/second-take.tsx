import { useEffect, useRef } from "react";
import type { RolePlay } from "../../../shared/kit.ts";
import { Field, TextArea } from "../../ui/field.tsx";
import { type LevelAnswer, LevelKeys } from "../../ui/level.tsx";
import { Tag } from "../../ui/tag.tsx";
import { leaveOnEscape } from "./conclude.tsx";
import type { Line } from "./content.ts";
import { type Answer, type Coaching } from "./saver.ts";
import styles from "./run.module.css";

interface BetweenTakesProps {
  secondTake: NonNullable<RolePlay["secondTake"]>;
  coaching: Coaching;
  /** The first take is over. */
  isDue: boolean;
  /** It is the time for it: the first take is over, the second has not begun. */
  isNow: boolean;
  problem: string | undefined;
  onChange: (change: Partial<Coaching>) => void;
  onStore: () => void;
}

/** The candidate speaks first: what they see by themselves says as much as what they do with the note. */
export function BetweenTakes(props: BetweenTakesProps) {
  const { secondTake, coaching, isDue, isNow, problem, onChange, onStore } = props;
  const block = useRef<HTMLDetailsElement>(null);
  const wasNow = useRef(isNow);
  // Seen when its time comes, wherever the criteria stand; whoever types goes on typing.
  useEffect(() => {
    if (isNow && !wasNow.current && block.current) {
      block.current.open = true;
      block.current.scrollIntoView({ block: "nearest" });
    }
    wasNow.current = isNow;
  }, [isNow]);
  const isWritten = coaching.selfDiagnosis !== "" || coaching.coachingNote !== "";
  return (
    <details className={styles.between} open={isDue || isWritten} ref={block}>
      <summary>Between the two takes</summary>
      <div className={styles.fields}>
        <p className={styles.prompt} dir="auto">
          “{secondTake.selfDiagnosisPrompt}”
        </p>
        <Field error={problem} label="What the candidate said of the first take">
          <TextArea
            onBlur={onStore}
            onChange={(event) => onChange({ selfDiagnosis: event.target.value })}
            onKeyDown={leaveOnEscape}
            rows={2}
            value={coaching.selfDiagnosis}
          />
        </Field>
        <p className={styles.guide}>{secondTake.coachingNoteGuide}</p>
        <Field label="The coaching note you gave">
          <TextArea
            onBlur={onStore}
            onChange={(event) => onChange({ coachingNote: event.target.value })}
            onKeyDown={leaveOnEscape}
            rows={2}
            value={coaching.coachingNote}
          />
        </Field>
      </div>
    </details>
  );
}

interface SecondTakeProps {
  line: Line;
  first: LevelAnswer;
  answer: Answer;
  problem: string | undefined;
  /** The second take is on: digits rate it. */
  isOn: boolean;
  onRate: (change: Partial<Answer>) => void;
  onStore: () => void;
}

/** The same criterion once more, beside what it was before the coaching note. */
export function SecondTake(props: SecondTakeProps) {
  const { line, first, answer, problem, isOn, onRate, onStore } = props;
  const label = `${line.number}. ${line.title}, second take`;
  return (
    <section aria-label={label} className={styles.second}>
      <div className={styles.secondHead}>
        <h3>Second take</h3>
        {isOn && <Tag>Digits rate this take</Tag>}
        <Difference first={first} second={answer.level} />
        <LevelKeys
          label={label}
          notAssessedLabel="Not assessed"
          onChange={(level) => onRate({ level })}
          value={answer.level}
        />
      </div>
      <Field error={problem} label="What was different" note="optional">
        <TextArea
          data-second-evidence
          onBlur={onStore}
          onChange={(event) => onRate({ evidence: event.target.value })}
          onKeyDown={leaveOnEscape}
          rows={2}
          value={answer.evidence}
        />
      </Field>
    </section>
  );
}

/** By how many levels the second take differs, in words for those who hear it. */
export function Difference({ first, second }: { first: LevelAnswer; second: LevelAnswer }) {
  if (!first || !second) return null;
  const by = second - first;
  const sign = by > 0 ? "+" : by < 0 ? "−" : "±";
  return (
    <Tag>
      {first} → {second} ({sign}
      {Math.abs(by)})
    </Tag>
  );
}
