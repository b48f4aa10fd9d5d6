import { useState } from "react";
import { TriangleAlert } from "lucide-react";
import { classNames } from "../../ui/class-names.ts";
import { Field, TextArea } from "../../ui/field.tsx";
import { Icon } from "../../ui/icon.tsx";
import { Key } from "../../ui/key.tsx";
import { AnchorScale, Level, LevelKeys, type LevelValue } from "../../ui/level.tsx";
import { Tag } from "../../ui/tag.tsx";
import { leaveOnEscape } from "./conclude.tsx";
import { anchorText, answerTo, isAnswered, isTwice, type Line } from "./content.ts";
import {
  type Answer,
  type Coaching,
  coachingPart,
  type Content,
  noCoaching,
  secondTakeOf,
} from "./saver.ts";
import { BetweenTakes, Difference, SecondTake } from "./second-take.tsx";
import type { Exercise } from "./use-exercise.ts";
import styles from "./scorecard.module.css";

interface CriteriaListProps {
  lines: readonly Line[];
  content: Content;
  current: string | null;
  problems: Readonly<Record<string, string>>;
  asked: boolean;
  onOpen: (criterionId: string) => void;
  /** By the key of an answer: a criterion's first take, or its second. */
  onRate: (key: string, change: Partial<Answer>) => void;
  onStore: () => void;
  exercise: Exercise | null;
  onCoach: (kitItemId: string, change: Partial<Coaching>) => void;
}

export function CriteriaList(props: CriteriaListProps) {
  const { lines, content, current } = props;
  if (lines.length === 0)
    return (
      <section aria-label="Criteria" className={styles.criteria}>
        <p className={styles.small}>
          This interview has no criteria. What you noticed belongs into the note of the
          recommendation.
        </p>
      </section>
    );
  return (
    <section aria-label="Criteria" className={styles.criteria}>
      <Coached {...props} />
      <ol>
        {lines.map((line) => {
          const row = { ...props, line, answer: answerTo(content, line.criterion.id) };
          return line.criterion.id === current ? (
            <OpenCriterion key={line.criterion.id} {...row} />
          ) : (
            <ClosedCriterion key={line.criterion.id} {...row} />
          );
        })}
      </ol>
      <Hints isRun={props.exercise !== null} />
    </section>
  );
}

/** What is said between two takes, while the part that is played twice is being scored. */
function Coached({ exercise, content, problems, onCoach, onStore }: CriteriaListProps) {
  const rolePlay = exercise?.item.content.kind === "role-play" && exercise.item.content.rolePlay;
  if (!exercise || !rolePlay || rolePlay.secondTake === null) return null;
  const { phase } = exercise.clock;
  const firstTalk = exercise.phases.findIndex((one) => one.who === "both");
  const nextTalk = exercise.phases.findIndex((one, at) => at > firstTalk && one.who === "both");
  return (
    <BetweenTakes
      coaching={content.coaching[exercise.item.id] ?? noCoaching}
      isDue={firstTalk !== -1 && phase > firstTalk}
      isNow={firstTalk !== -1 && phase > firstTalk && nextTalk > phase}
      onChange={(change) => onCoach(exercise.item.id, change)}
      onStore={onStore}
      problem={problems[coachingPart(exercise.item.id)]}
      secondTake={rolePlay.secondTake}
    />
  );
}

type RowProps = CriteriaListProps & { line: Line; answer: Answer };

function OpenCriterion(props: RowProps) {
  const { line, answer, problems, asked, onRate, onStore } = props;
  const { id, anchors } = line.criterion;
  const lacks = asked && answer.level !== null && !isAnswered(answer);
  const missing = lacks ? "A rating needs what you saw or heard." : undefined;
  return (
    <li className={styles.open} data-criterion={id} tabIndex={-1}>
      <AnchorScale
        anchors={anchors}
        heading={
          <>
            <span className={styles.number}>{line.number}</span>
            <h2>{line.title}</h2>
            {line.competency !== line.title && <Tag>{line.competency}</Tag>}
          </>
        }
        label={`${line.number}. ${line.title}`}
        onChange={(level) => onRate(id, { level })}
        value={answer.level}
      />
      {asked && answer.level === null && (
        <p className={styles.lacks}>
          <Icon icon={TriangleAlert} size={14} /> A level, or not assessed.
        </p>
      )}
      <Field
        error={problems[id] ?? missing}
        help={
          <>
            Evidence first, level second: submitting asks for a line on every rating.{" "}
            <span className={styles.roomy}>
              <Key keys="Escape" /> leaves the text.
            </span>
          </>
        }
        label="What you saw or heard"
      >
        <TextArea
          onBlur={onStore}
          onChange={(event) => onRate(id, { evidence: event.target.value })}
          onKeyDown={leaveOnEscape}
          rows={3}
          value={answer.evidence}
        />
      </Field>
      {isTwice(line.item) && <Second {...props} />}
    </li>
  );
}

function Second({ line, answer, content, problems, exercise, onRate, onStore }: RowProps) {
  const key = secondTakeOf(line.criterion.id);
  return (
    <SecondTake
      answer={answerTo(content, key)}
      first={answer.level}
      isOn={exercise?.take === 2}
      line={line}
      onRate={(change) => onRate(key, change)}
      onStore={onStore}
      problem={problems[key]}
    />
  );
}

function ClosedCriterion(props: RowProps) {
  const { line, answer, asked, content, problems, onOpen, onRate } = props;
  const { id, anchors } = line.criterion;
  const [preview, setPreview] = useState<LevelValue | null>(null);
  return (
    <li
      className={classNames(styles.closed, answer.level === null && styles.pending)}
      data-criterion={id}
      tabIndex={-1}
    >
      <span className={styles.number}>{line.number}</span>
      <div className={styles.words}>
        <h2>
          <button className={styles.opener} onClick={() => onOpen(id)} type="button">
            {line.title}
          </button>
          {line.competency !== line.title && <Tag>{line.competency}</Tag>}
        </h2>
        <ClosedState answer={answer} asked={asked} line={line} problem={problems[id]} />
        {isTwice(line.item) && (
          <Difference first={answer.level} second={answerTo(content, secondTakeOf(id)).level} />
        )}
      </div>
      <LevelKeys
        label={`${line.number}. ${line.title}`}
        onChange={(level) => onRate(id, { level })}
        onPreview={setPreview}
        value={answer.level}
      />
      <div aria-live="polite" className={styles.previewPlace}>
        {preview !== null && (
          <p className={styles.preview}>
            <Level mini value={preview} /> {anchorText(anchors, preview)}
          </p>
        )}
      </div>
    </li>
  );
}

function ClosedState({
  answer,
  line,
  asked,
  problem,
}: {
  answer: Answer;
  line: Line;
  asked: boolean;
  problem: string | undefined;
}) {
  if (problem !== undefined)
    return (
      <p className={styles.lacks}>
        <Icon icon={TriangleAlert} size={14} /> {problem}
      </p>
    );
  if (answer.level !== null && !isAnswered(answer))
    return (
      <p className={styles.lacks}>
        <Icon icon={TriangleAlert} size={14} /> Evidence is missing
      </p>
    );
  if (answer.level === null && asked)
    return (
      <p className={styles.lacks}>
        <Icon icon={TriangleAlert} size={14} /> Open
      </p>
    );
  const words = answer.evidence.trim();
  if (answer.level === 0)
    return <p className={styles.evidence}>Not assessed{words && `: ${words}`}</p>;
  return <p className={styles.evidence}>{words || line.question || "Not rated yet"}</p>;
}

function Hints({ isRun }: { isRun: boolean }) {
  return (
    <p className={styles.hints}>
      <span>
        <Key keys="1" />–<Key keys="5" /> rate
      </span>
      <span>
        <Key keys="0" /> not assessed
      </span>
      <span>
        <Key keys="j" /> <Key keys="k" /> next, previous
      </span>
      <span>
        <Key keys="e" /> evidence
      </span>
      {isRun && (
        <span className={styles.together}>
          <span>
            <Key keys="t" /> stamp the time
          </span>
          <span>
            <Key keys="n" /> note a moment
          </span>
          <span>
            <Key keys="Space" /> clock
          </span>
        </span>
      )}
    </p>
  );
}
