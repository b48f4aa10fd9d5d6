import { useState } from "react";
import { LockOpen } from "lucide-react";
import type { Interview } from "../../../shared/interview.ts";
import { joinNames } from "../../../shared/rules/names.ts";
import { useCommand } from "../../api.ts";
import { useDraft } from "../../drafts.ts";
import { Button } from "../../ui/button.tsx";
import { Dialog } from "../../ui/dialog.tsx";
import { Field, TextInput } from "../../ui/field.tsx";
import { toast } from "../../ui/toast.tsx";
import styles from "./interviews.module.css";

/** The lead may open the seal before all are in: says what becomes visible, and keeps the reason. */
export function OpenSeal({ interview }: { interview: Interview }) {
  const [open, setOpen] = useState(false);
  const submitted = interview.panelists.filter((one) => one.submitted);
  return (
    <>
      <p>
        <Button
          compact
          icon={LockOpen}
          onClick={() => setOpen(true)}
          unavailable={submitted.length === 0 ? "Nobody has submitted a scorecard yet." : undefined}
        >
          Open the seal…
        </Button>
      </p>
      {open && <SealDialog interview={interview} onClose={() => setOpen(false)} />}
    </>
  );
}

function SealDialog({ interview, onClose }: { interview: Interview; onClose: () => void }) {
  const draft = useDraft<string>(`seal:${interview.id}`);
  const [typed, setTyped] = useState<string | null>(null);
  const reason = typed ?? draft.restored ?? "";
  const [error, setError] = useState<string | undefined>(undefined);
  const { run, pending } = useCommand("interview.openSeal");
  const discard = async () => {
    await draft.clear();
    onClose();
  };
  const confirm = async () => {
    if (reason.trim() === "") return setError("Say why: the reason is kept with the interview.");
    const result = await run({ id: interview.id, reason });
    if (!result.ok) return setError(result.error.message);
    toast({ message: "The seal is open.", tone: "done" });
    return discard();
  };
  const names = (submitted: boolean) =>
    joinNames(
      interview.panelists.filter((one) => one.submitted === submitted).map((one) => one.name),
    );
  const missing = interview.panelists.filter((one) => !one.submitted).length;
  return (
    <Dialog
      description={
        <div className={styles.consequences}>
          <p>
            Everybody will see the levels, evidence and recommendations of {names(true)}, and they
            count in the fit from now on. This cannot be undone.
          </p>
          <p>
            {names(false)} {missing === 1 ? "has" : "have"} not submitted and can still score, but
            no longer without having been able to see the others.
          </p>
        </div>
      }
      footer={
        <>
          <Button onClick={() => void discard()}>Keep it sealed</Button>
          <Button onClick={() => void confirm()} pending={pending} variant="primary">
            Open the seal
          </Button>
        </>
      }
      onOpenChange={(open) => !open && onClose()}
      open
      title={`Open the seal of ${interview.round.name} with ${interview.candidate.name}?`}
    >
      <Field error={error} label="Reason" required>
        <TextInput
          onChange={(event) => {
            setTyped(event.target.value);
            draft.keep(event.target.value);
          }}
          value={reason}
        />
      </Field>
    </Dialog>
  );
}
