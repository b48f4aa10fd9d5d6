import { Plus } from "lucide-react";
import { useState } from "react";
import type { FairnessQuestion } from "../../../shared/fairness.ts";
import { useCommand } from "../../api.ts";
import { Banner } from "../../ui/banner.tsx";
import { Button } from "../../ui/button.tsx";
import { ConfirmDialog } from "../../ui/dialog.tsx";
import { Field, TextInput } from "../../ui/field.tsx";
import { ListEditor } from "../../ui/list-editor.tsx";
import { toast } from "../../ui/toast.tsx";
import { alignGroups } from "./align-groups.ts";
import styles from "./fairness.module.css";

interface QuestionsProps {
  questions: readonly FairnessQuestion[];
  declared: number;
}

/** What is asked, and which groups there are to choose from. Kept whole when a field is left. */
export function Questions({ questions: stored, declared }: QuestionsProps) {
  const [questions, setQuestions] = useState([...stored]);
  const [refusal, setRefusal] = useState<string | null>(null);
  const save = useCommand("fairness.saveQuestions");
  const keep = async (next: readonly FairnessQuestion[]) => {
    if (JSON.stringify(next) === JSON.stringify(stored)) return setRefusal(null);
    const result = await save.run({ questions: [...next] });
    setRefusal(result.ok ? null : result.error.message);
  };
  const setAndKeep = (next: FairnessQuestion[]) => {
    setQuestions(next);
    void keep(next);
  };
  return (
    <div className={styles.questions}>
      <p className={styles.intro}>
        “Prefers not to say” is always offered as well. Ask only what you would be glad to be asked.
      </p>
      {refusal !== null && (
        <Banner live title="Not saved yet" tone="warn">
          {refusal} What you typed is kept here.
        </Banner>
      )}
      {questions.map((question, at) => (
        <Question
          key={question.id}
          onChange={(next) => setQuestions(questions.with(at, next))}
          onLess={(next) => setAndKeep(questions.with(at, next))}
          onLeave={() => void keep(questions)}
          onRemove={() => setAndKeep(questions.toSpliced(at, 1))}
          question={question}
        />
      ))}
      <div className={styles.actions}>
        <Button icon={Plus} onClick={() => setQuestions([...questions, emptyQuestion()])}>
          Add a question
        </Button>
        <Forget declared={declared} />
      </div>
    </div>
  );
}

const emptyQuestion = (): FairnessQuestion => ({
  id: crypto.randomUUID(),
  text: "",
  groups: ["", ""].map((name) => ({ id: crypto.randomUUID(), name })),
});

interface QuestionProps {
  question: FairnessQuestion;
  onChange: (question: FairnessQuestion) => void;
  /** A group was taken away: nothing is left to leave, so it is kept at once. */
  onLess: (question: FairnessQuestion) => void;
  onLeave: () => void;
  onRemove: () => void;
}

function Question({ question, onChange, onLess, onLeave, onRemove }: QuestionProps) {
  const name = question.text || "new question";
  const setNames = (names: string[]) => {
    const change = names.length < question.groups.length ? onLess : onChange;
    change({ ...question, groups: alignGroups(question.groups, names) });
  };
  return (
    <section aria-label={name} className={styles.question}>
      <Field label="Question">
        <TextInput
          dir="auto"
          onBlur={onLeave}
          onChange={(event) => onChange({ ...question, text: event.target.value })}
          value={question.text}
        />
      </Field>
      <Field group label="Groups to choose from">
        <ListEditor
          addLabel="Add a group"
          itemLabel={(position) => `Group ${position} of ${name}`}
          onBlur={onLeave}
          onChange={setNames}
          ordered={false}
          value={question.groups.map((one) => one.name)}
        />
      </Field>
      <Button onClick={onRemove} variant="quiet">
        Remove this question
      </Button>
    </section>
  );
}

function Forget({ declared }: { declared: number }) {
  const forget = useCommand("fairness.forget");
  const [asking, ask] = useState(false);
  if (declared === 0) return null;
  const run = async () => {
    const result = await forget.run({});
    toast(
      result.ok
        ? { message: "All answers were deleted." }
        : { message: result.error.message, tone: "block" },
    );
  };
  return (
    <>
      <Button onClick={() => ask(true)} variant="danger">
        Delete all answers
      </Button>
      <ConfirmDialog
        confirmLabel="Delete all answers"
        onConfirm={() => void run()}
        onOpenChange={ask}
        open={asking}
        title={`Delete the answers of ${declared === 1 ? "one person" : `${declared} people`}?`}
      >
        The questions stay, and so do candidates and scores. This cannot be undone.
      </ConfirmDialog>
    </>
  );
}
