import { useState } from "react";
import type { Waiting } from "../../../shared/decision.ts";
import { isolate } from "../../../shared/rules/names.ts";
import { useChannel, useCommand } from "../../api.ts";
import { Button, LinkButton } from "../../ui/button.tsx";
import { classNames } from "../../ui/class-names.ts";
import { Dialog } from "../../ui/dialog.tsx";
import { Field, Select } from "../../ui/field.tsx";
import { toast } from "../../ui/toast.tsx";
import styles from "./record.module.css";

interface WaitingListProps {
  openingId: string;
  waiting: readonly Waiting[];
  /** On another page than the record's: leads there. */
  away?: boolean;
}

/** Who runs on without a verdict, each with a next step. Nobody is answered by silence. */
export function WaitingList({ openingId, waiting, away }: WaitingListProps) {
  const [asked, setAsked] = useState<Waiting | null>(null);
  if (waiting.length === 0) return <p className={styles.faint}>Everybody has an answer.</p>;
  return (
    <div className={classNames(!away && styles.kept)}>
      {!away && <h3>Still without an answer</h3>}
      <ul className={styles.waiting}>
        {waiting.map((one) => (
          <li key={one.applicationId}>
            <span>
              <a href={`#/candidates/${one.candidateId}`}>
                <bdi>{one.name}</bdi>
              </a>{" "}
              <span className={styles.faint}>
                {one.stage}
                {!one.interviewed && ", not interviewed"}
              </span>
            </span>
            <span className={styles.steps}>
              {away && one.interviewed && (
                <LinkButton
                  aria-label={`Answer ${one.name}`}
                  compact
                  href={`#/decisions/${openingId}/record`}
                  variant="quiet"
                >
                  Answer
                </LinkButton>
              )}
              {!one.interviewed && (
                <LinkButton
                  aria-label={`Move on: ${one.name}`}
                  compact
                  href={`#/candidates/${one.candidateId}`}
                  variant="quiet"
                >
                  Move on
                </LinkButton>
              )}
              <Button
                aria-label={`Another opening… for ${one.name}`}
                compact
                onClick={() => setAsked(one)}
                variant="quiet"
              >
                Another opening…
              </Button>
            </span>
          </li>
        ))}
      </ul>
      {asked && <AskDialog asked={asked} onClose={() => setAsked(null)} openingId={openingId} />}
    </div>
  );
}

/** Puts somebody into another opening as well; here nothing changes until they get their answer. */
function AskDialog({
  asked,
  openingId,
  onClose,
}: {
  asked: Waiting;
  openingId: string;
  onClose: () => void;
}) {
  const openings = useChannel("opening.list", { status: "open" });
  const { run, pending } = useCommand("application.create");
  const others = (openings.data ?? []).filter((one) => one.id !== openingId);
  const [chosen, setChosen] = useState("");
  const [error, setError] = useState<string | undefined>(undefined);
  const name = isolate(asked.name);
  const ask = async () => {
    const other = others.find((one) => one.id === chosen);
    if (!other) return setError("Choose an opening.");
    const result = await run({ candidateId: asked.candidateId, openingId: other.id });
    if (!result.ok) return setError(result.error.message);
    toast({ message: `${name} is in ${isolate(other.title)} now, too.`, tone: "done" });
    return onClose();
  };
  return (
    <Dialog
      description="The application here goes on until it is answered. Scores of these interviews stay with this opening."
      footer={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button
            onClick={() => void ask()}
            pending={pending}
            unavailable={
              openings.data && others.length === 0 ? "No other opening is open." : undefined
            }
            variant="primary"
          >
            Add to the opening
          </Button>
        </>
      }
      onOpenChange={(open) => !open && onClose()}
      open
      title={`Ask ${name} for another opening`}
    >
      <Field error={error} label="Opening" required>
        <Select onChange={(event) => setChosen(event.target.value)} value={chosen}>
          <option value="">Choose…</option>
          {others.map((one) => (
            <option key={one.id} value={one.id}>
              {one.title}
            </option>
          ))}
        </Select>
      </Field>
    </Dialog>
  );
}
