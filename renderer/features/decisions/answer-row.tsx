import { CalendarDays } from "lucide-react";
import { useEffect, useRef } from "react";
import type { DecisionLine } from "../../../shared/decision.ts";
import { fittingStages, nearestOther } from "../../../shared/rules/deciding.ts";
import { formatDay } from "../../../shared/rules/format.ts";
import { isolate } from "../../../shared/rules/names.ts";
import { TextLink } from "../../ui/button.tsx";
import { Segments } from "../../ui/choice.tsx";
import { classNames } from "../../ui/class-names.ts";
import { DateInput, Field, Select, TextArea } from "../../ui/field.tsx";
import { Tag } from "../../ui/tag.tsx";
import { Who } from "../../ui/who.tsx";
import {
  type Answer,
  type Applicant,
  type Deciding,
  type Lacks,
  noAnswer,
  targetOf,
} from "./answers.ts";
import { FitLine, Warnings } from "./fit-line.tsx";
import { Grounds } from "./grounds.tsx";
import { verdictOptions, verdictWords } from "./words.ts";
import styles from "./record.module.css";

interface AnswerRowProps {
  candidate: DecisionLine;
  applicant: Applicant;
  answer: Answer;
  deciding: Deciding;
  open: boolean;
  /** Shown once somebody tried to record. */
  errors: Lacks;
  disabled: boolean;
  onOpen: () => void;
  onChange: (answer: Answer) => void;
}

/** One person and their answer: a line, or opened with reason, evidence and what stands against it. */
export function AnswerRow(props: AnswerRowProps) {
  const { candidate, answer, open, disabled, onOpen, onChange } = props;
  const line = useRef<HTMLDivElement>(null);
  // What closes above it must not carry the opened one out of sight.
  useEffect(() => {
    if (open) line.current?.scrollIntoView({ block: "nearest" });
  }, [open]);
  return (
    <li className={classNames(styles.answer, open && styles.open)}>
      <div className={styles.line} ref={line}>
        <Who name={candidate.name} />
        <div className={styles.name}>
          <h2>
            <button aria-expanded={open} onClick={onOpen} type="button">
              <bdi>{candidate.name}</bdi>
            </button>
          </h2>
          <FitLine candidate={candidate} mark={open} />
        </div>
        {!open && <Why {...props} />}
        <Segments
          className={styles.choice}
          disabled={disabled}
          label={`Verdict on ${candidate.name}`}
          onChange={(verdict) => {
            // Another verdict leads elsewhere; the words stay.
            onChange({ ...answer, verdict, moveTo: "" });
            if (!open) onOpen();
          }}
          options={verdictOptions}
          value={answer.verdict}
        />
      </div>
      {open && <Opened {...props} />}
    </li>
  );
}

/** What a closed line says: the day to come back, what stands in the way, and the reason so far. */
function Why({ candidate, applicant, answer }: AnswerRowProps) {
  const earlier = applicant.answer;
  return (
    <p className={styles.why}>
      {answer.verdict === "hold" && answer.holdUntil !== "" && (
        <Tag icon={CalendarDays}>{formatDay(answer.holdUntil, { style: "short" })}</Tag>
      )}
      <Warnings candidate={candidate} />
      {answer.reason !== "" ? (
        <span dir="auto">{answer.reason}</span>
      ) : earlier !== null ? (
        <span dir="auto">
          {verdictWords[earlier.verdict]} so far: {earlier.reason}
        </span>
      ) : (
        <span className={styles.faint}>{applicant.stage.name}, no answer yet</span>
      )}
    </p>
  );
}

function Opened(props: AnswerRowProps) {
  const { candidate, applicant, answer, deciding, errors, disabled, onChange } = props;
  const edit = (change: Partial<Answer>) => onChange({ ...answer, ...change });
  const nearest = nearestOther(candidate, deciding.basis.candidates);
  return (
    <>
      <div className={styles.signals}>
        <Warnings candidate={candidate} />
        {applicant.answer !== null && (
          <Tag>
            {`${verdictWords[applicant.answer.verdict]} in the record before; a new verdict stands beside it`}
          </Tag>
        )}
      </div>
      <Field
        error={errors.reason}
        label={reasonLabel(answer, candidate.name, nearest?.name ?? null)}
        required={answer.verdict !== null}
      >
        <TextArea
          dir="auto"
          disabled={disabled}
          maxLength={4000}
          onChange={(event) => edit({ reason: event.target.value })}
          rows={2}
          value={answer.reason}
        />
      </Field>
      {answer.verdict !== null && <Consequences {...props} />}
      <Grounds
        basis={deciding.basis}
        candidate={candidate}
        chosen={answer.evidence}
        onChange={(evidence) => edit({ evidence })}
        verdict={answer.verdict}
      />
    </>
  );
}

/** Until when, where to, and the way back to no verdict. */
function Consequences({
  candidate,
  applicant,
  answer,
  deciding,
  errors,
  disabled,
  onChange,
}: AnswerRowProps) {
  const edit = (change: Partial<Answer>) => onChange({ ...answer, ...change });
  const verdict = answer.verdict!;
  const target = targetOf(answer, applicant, deciding.stages);
  return (
    <div className={styles.then}>
      {verdict === "hold" && (
        <Field error={errors.holdUntil} label="Hold until" required>
          <DateInput
            disabled={disabled}
            onChange={(event) => edit({ holdUntil: event.target.value })}
            value={answer.holdUntil}
          />
        </Field>
      )}
      <Field label="The application then">
        <Select
          disabled={disabled}
          onChange={(event) => edit({ moveTo: event.target.value })}
          value={target?.id ?? "stay"}
        >
          <option value="stay">stays in {applicant.stage.name}</option>
          {fittingStages(verdict, deciding.stages)
            .filter((stage) => stage.id !== applicant.stage.id)
            .map((stage) => (
              <option key={stage.id} value={stage.id}>
                moves to {stage.name}
              </option>
            ))}
        </Select>
      </Field>
      {!disabled && (
        <TextLink
          aria-label={`Take the verdict back: ${candidate.name}`}
          onClick={() =>
            onChange({ ...noAnswer, reason: answer.reason, evidence: answer.evidence })
          }
        >
          Take the verdict back
        </TextLink>
      )}
    </div>
  );
}

function reasonLabel({ verdict }: Answer, name: string, nearest: string | null): string {
  const whom = isolate(name);
  switch (verdict) {
    case "hire":
      return nearest === null ? `Why ${whom}` : `Why ${whom}, and not ${isolate(nearest)}`;
    case "hold":
      return `Why wait with ${whom}`;
    case "reject":
      return `Why not ${whom}`;
    case null:
      return `What decides on ${whom}`;
  }
}
