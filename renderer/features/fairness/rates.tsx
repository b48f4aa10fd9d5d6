import { useState } from "react";
import { RateIntervals } from "../../../shared/charts/rate-intervals.tsx";
import type { FairnessGroupRate, FairnessRates, QuestionRates } from "../../../shared/fairness.ts";
import { fairnessFinding } from "../../../shared/rules/findings/fairness.ts";
import { formatNumber, formatPercent } from "../../../shared/rules/format.ts";
import { useChannel } from "../../api.ts";
import { LinkButton } from "../../ui/button.tsx";
import { EmptyState } from "../../ui/empty.tsx";
import { ErrorState } from "../../ui/error-state.tsx";
import { Field, Select } from "../../ui/field.tsx";
import { Section } from "../../ui/page.tsx";
import { type SimpleColumn, SimpleTable } from "../../ui/simple-table.tsx";
import { Sentence } from "../../ui/sentence.tsx";
import styles from "./fairness.module.css";

/** How often each group reached a stage. */
export function Rates({ declared }: { declared: number }) {
  const [openingId, setOpening] = useState<string | null>(null);
  const [stageId, setStage] = useState<string | null>(null);
  const rates = useChannel("fairness.rates", { openingId, stageId }, { keepPrevious: true });
  if (declared === 0)
    return (
      <EmptyState
        actions={<LinkButton href="#/fairness/answers">Enter answers</LinkButton>}
        title="Nobody has answered yet"
      >
        Rates appear once candidates have said which groups they belong to. Look at the questions
        first: what is asked decides what can be seen.
      </EmptyState>
    );
  return (
    <>
      <div className={styles.choices}>
        <OpeningField
          onChange={(next) => {
            setOpening(next);
            setStage(null);
          }}
          value={openingId}
        />
        {openingId !== null && (
          <StageField onChange={setStage} openingId={openingId} value={stageId} />
        )}
      </div>
      {rates.error ? (
        <ErrorState onRetry={() => void rates.refetch()} title="The rates could not be computed">
          {rates.error.message}
        </ErrorState>
      ) : (
        rates.data && <Results rates={rates.data} />
      )}
    </>
  );
}

interface ChoiceProps {
  value: string | null;
  onChange: (value: string | null) => void;
}

function OpeningField({ value, onChange }: ChoiceProps) {
  const openings = useChannel("opening.list", { status: "all" });
  return (
    <Field label="Applications to">
      <Select onChange={(event) => onChange(event.target.value || null)} value={value ?? ""}>
        <option value="">All openings</option>
        {(openings.data ?? []).map((one) => (
          <option key={one.id} value={one.id}>
            {one.title}
          </option>
        ))}
      </Select>
    </Field>
  );
}

function StageField({ openingId, value, onChange }: ChoiceProps & { openingId: string }) {
  const opening = useChannel("opening.get", { id: openingId });
  const stages = (opening.data?.stages ?? []).filter((one) => one.kind === "active");
  return (
    <Field label="Selected means">
      <Select onChange={(event) => onChange(event.target.value || null)} value={value ?? ""}>
        <option value="">Hired</option>
        {stages.slice(1).map((one) => (
          <option key={one.id} value={one.id}>
            Reached {one.name} or further
          </option>
        ))}
      </Select>
    </Field>
  );
}

function Results({ rates }: { rates: FairnessRates }) {
  return (
    <>
      <p className={styles.faint} role="status">
        {formatNumber(rates.selected)} of {formatNumber(rates.applications)} applications selected
        {rates.running > 0 &&
          `; ${formatNumber(rates.running)} are still running and count as not selected yet`}
        .
      </p>
      {rates.questions.map((question) => (
        <Question key={question.id} question={question} />
      ))}
      <p className={styles.faint}>
        Four fifths is a rule of thumb for where to look, not proof of anything, in either
        direction. Intervals are Wilson’s, 95 %.
      </p>
    </>
  );
}

function Question({ question }: { question: QuestionRates }) {
  const answered = question.groups.filter((one) => one.total > 0);
  return (
    <Section title={<span dir="auto">{question.text}</span>}>
      <Sentence compact sentence={fairnessFinding(question)} />
      {answered.length > 0 && question.refusal === null && (
        <RateIntervals
          rows={answered.map((one) => ({
            id: one.id,
            name: one.name,
            rate: one.rate,
            interval: one.interval,
            note: one.tooSmall ? "fewer than 5" : `${one.selected} of ${one.total}`,
            subject: one.highest,
          }))}
        />
      )}
      {answered.length > 0 && (
        <SimpleTable
          caption={`Selection by ${question.text}`}
          columns={columns}
          rowId={(one) => one.id}
          rows={answered}
        />
      )}
      <p className={styles.faint}>{leftOut(question)}</p>
    </Section>
  );
}

const columns: readonly SimpleColumn<FairnessGroupRate>[] = [
  {
    id: "group",
    header: "Group",
    rowHeader: true,
    cell: (one) => (
      <span className={styles.group} dir="auto">
        {one.name}
      </span>
    ),
  },
  { id: "total", header: "Applications", align: "end", cell: (one) => formatNumber(one.total) },
  {
    id: "selected",
    header: "Selected",
    align: "end",
    cell: (one) => formatNumber(one.tooSmall ? null : one.selected),
  },
  { id: "rate", header: "Rate", align: "end", cell: (one) => formatPercent(one.rate) },
  {
    id: "ratio",
    header: "Of the highest",
    align: "end",
    cell: (one) => (one.highest ? "highest" : formatPercent(one.comparison?.ratio ?? null)),
  },
  { id: "says", header: "Four fifths", cell: verdictOf },
];

function verdictOf({ tooSmall, comparison }: FairnessGroupRate): string {
  if (tooSmall) return "too few to say";
  if (!comparison) return "";
  const turns = comparison.turnsWithOne ? ", one choice turns it" : "";
  return `${comparison.flagged ? "below" : "met"}${turns}`;
}

function leftOut({ unanswered, withheld }: QuestionRates): string {
  return `Left out: ${formatNumber(unanswered)} without an answer, ${formatNumber(withheld)} preferring not to say.`;
}
