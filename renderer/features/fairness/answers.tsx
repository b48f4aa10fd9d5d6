import { Search } from "lucide-react";
import { useDeferredValue, useState } from "react";
import {
  preferNotToSay,
  type DeclaringCandidate,
  type FairnessQuestion,
} from "../../../shared/fairness.ts";
import { ask, useCommand } from "../../api.ts";
import { usePaged } from "../../use-paged.ts";
import { Button } from "../../ui/button.tsx";
import { EmptyState } from "../../ui/empty.tsx";
import { ErrorState } from "../../ui/error-state.tsx";
import { SearchInput, Select } from "../../ui/field.tsx";
import { type SimpleColumn, SimpleTable } from "../../ui/simple-table.tsx";
import { toast } from "../../ui/toast.tsx";
import styles from "./fairness.module.css";

/** What candidates declared of themselves, entered by the founder. Every choice is saved at once. */
export function Answers({ questions }: { questions: readonly FairnessQuestion[] }) {
  const [typed, setTyped] = useState("");
  const text = useDeferredValue(typed.trim());
  const list = usePaged("fairness.candidates", { text }, (after) =>
    ask("fairness.candidates", { text, after, limit: 50 }),
  );
  if (questions.length === 0)
    return (
      <EmptyState title="No question is asked yet">
        Add a question with its groups first, under Questions.
      </EmptyState>
    );
  return (
    <>
      <p className={styles.intro}>
        Enter only what somebody said of themselves. Never guess from a name, a picture or a voice.
      </p>
      <SearchInput
        aria-label="Search candidates"
        icon={Search}
        onChange={(event) => setTyped(event.target.value)}
        placeholder="Name"
        value={typed}
      />
      {list.error ? (
        <ErrorState onRetry={list.reread} title="The candidates could not be read">
          {list.error.message}
        </ErrorState>
      ) : list.rows.length === 0 && !list.isPending ? (
        <EmptyState title={text === "" ? "No candidates yet" : "No candidate has this name"} />
      ) : (
        <div className={styles.scroll}>
          <SimpleTable
            caption="Candidates and what they declared"
            columns={columnsOf(questions)}
            rowId={(one) => one.id}
            rows={list.rows}
          />
        </div>
      )}
      {list.first && list.rows.length < list.first.total && (
        <Button onClick={list.readMore} pending={list.isFetchingMore}>
          Show more
        </Button>
      )}
    </>
  );
}

const columnsOf = (
  questions: readonly FairnessQuestion[],
): readonly SimpleColumn<DeclaringCandidate>[] => [
  {
    id: "name",
    header: "Candidate",
    rowHeader: true,
    cell: (one) => (
      <span className={styles.group} dir="auto">
        {one.name}
      </span>
    ),
  },
  ...questions.map((question) => ({
    id: question.id,
    header: <span dir="auto">{question.text}</span>,
    cell: (one: DeclaringCandidate) => <Answer candidate={one} question={question} />,
  })),
];

function Answer({
  candidate,
  question,
}: {
  candidate: DeclaringCandidate;
  question: FairnessQuestion;
}) {
  const declare = useCommand("fairness.declare");
  const choose = async (value: string) => {
    const answer = value === "" ? null : value;
    const result = await declare.run({
      candidateId: candidate.id,
      questionId: question.id,
      answer,
    });
    if (!result.ok) toast({ message: result.error.message, tone: "block" });
  };
  return (
    <Select
      aria-label={`${question.text}, ${candidate.name}`}
      onChange={(event) => void choose(event.target.value)}
      value={candidate.answers[question.id] ?? ""}
    >
      <option value="">No answer</option>
      {question.groups.map((group) => (
        <option key={group.id} value={group.id}>
          {group.name}
        </option>
      ))}
      <option value={preferNotToSay}>Prefers not to say</option>
    </Select>
  );
}
