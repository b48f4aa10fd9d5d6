import { useState } from "react";
import type { Input } from "../../../shared/contract.ts";
import { consequences } from "../../../shared/rules/deciding.ts";
import { isolate, joinNames } from "../../../shared/rules/names.ts";
import { useCommand } from "../../api.ts";
import { useOrigin } from "../../origin.ts";
import { Banner } from "../../ui/banner.tsx";
import { Button } from "../../ui/button.tsx";
import { Dialog } from "../../ui/dialog.tsx";
import { Field } from "../../ui/field.tsx";
import { PinInput } from "../../ui/pin-input.tsx";
import { useShortcuts } from "../../ui/shortcuts.ts";
import { toast } from "../../ui/toast.tsx";
import { type Answers, type Deciding, halfSeen, planOf } from "./answers.ts";
import styles from "./record.module.css";

interface SignDialogProps {
  answers: Answers;
  deciding: Deciding;
  entries: Input<"decision.record">["entries"];
  onClose: () => void;
  onRecorded: () => Promise<void>;
}

/** What changes, by name, before it does; then the signature. */
export function SignDialog({ answers, deciding, entries, onClose, onRecorded }: SignDialogProps) {
  const { actorId } = useOrigin();
  const [pin, setPin] = useState("");
  const [error, setError] = useState<{ message: string; ofPin: boolean } | null>(null);
  const { run, pending } = useCommand("decision.record");
  const confirm = async () => {
    if (pending) return;
    const result = await run({
      openingId: deciding.basis.opening.id,
      latestRecordId: deciding.latestRecordId,
      entries,
      pin: deciding.needsPin ? pin : null,
    });
    if (!result.ok)
      return setError({ message: result.error.message, ofPin: result.error.field === "pin" });
    toast({ message: "The decision is recorded and signed.", tone: "done" });
    return onRecorded();
  };
  useShortcuts({ "mod+Enter": () => void confirm() }, { inDialogs: true });
  const list = consequences(planOf(answers, deciding, actorId));
  const unseen = halfSeen(answers, deciding);
  return (
    <Dialog
      description="The record cannot be edited afterwards. This is what it changes:"
      footer={
        <>
          <Button onClick={onClose}>Not yet</Button>
          <Button
            onClick={() => void confirm()}
            pending={pending}
            shortcut="mod+Enter"
            variant="primary"
          >
            Record and sign
          </Button>
        </>
      }
      onOpenChange={(open) => !open && onClose()}
      open
      title="Record and sign this decision?"
      wide
    >
      <ul className={styles.changes}>
        {list.map((one) => (
          <li key={`${one.when} ${one.what}`}>
            <b>{one.what}</b> <span className={styles.faint}>{one.detail}</span>
          </li>
        ))}
      </ul>
      {deciding.basis.debrief === null && (
        <p className={styles.faint}>No debrief has been held yet, and the record will say so.</p>
      )}
      {unseen.length > 0 && (
        <Banner title="Judged on part of the evidence" tone="warn">
          Interviews of {joinNames(unseen.map((one) => isolate(one.name)))} are still sealed; what
          those scorecards say is not in the record.
        </Banner>
      )}
      {deciding.needsPin && (
        <Field
          error={error?.ofPin ? error.message : undefined}
          help="It signs the record in your name."
          label="Your PIN"
          required
        >
          <PinInput compact onChange={setPin} value={pin} />
        </Field>
      )}
      {error !== null && !error.ofPin && (
        <Banner live title="Not recorded" tone="block">
          {error.message} What you wrote is kept.
        </Banner>
      )}
    </Dialog>
  );
}
