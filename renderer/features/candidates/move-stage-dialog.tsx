import { useEffect, useRef, useState } from "react";
import type { Application } from "../../../shared/candidate.ts";
import type { Stage } from "../../../shared/opening.ts";
import { useDraft } from "../../drafts.ts";
import { Button } from "../../ui/button.tsx";
import { Radio } from "../../ui/choice.tsx";
import { Dialog } from "../../ui/dialog.tsx";
import { Field, TextInput } from "../../ui/field.tsx";
import { asksReason, useStageMove } from "./use-stage-move.ts";
import styles from "./candidates.module.css";

interface MoveStageDialogProps {
  application: Application;
  candidateName: string;
  open: boolean;
  onOpenChange: (open: boolean) => void;
  /** The stage to begin with, where it was chosen already. */
  initial?: Stage | undefined;
}

/** A stage and a note: arrows choose, Enter moves. */
export function MoveStageDialog(props: MoveStageDialogProps) {
  const { open, onOpenChange, candidateName } = props;
  return (
    <Dialog
      description={props.application.openingTitle}
      onOpenChange={onOpenChange}
      open={open}
      title={
        <>
          Move <bdi>{candidateName}</bdi>
        </>
      }
    >
      <MoveStageForm {...props} />
    </Dialog>
  );
}

/** Its own component, so that the stage begins afresh whenever the dialog opens; what was written stays. */
function MoveStageForm({
  application,
  candidateName,
  onOpenChange,
  initial,
}: MoveStageDialogProps) {
  const [stage, setStage] = useState(initial ?? application.stage);
  const draft = useDraft<{ note: string }>(`application/${application.id}/move`);
  const [typed, setTyped] = useState<string | null>(null);
  const note = typed ?? draft.restored?.note ?? "";
  const [wantsReason, setWantsReason] = useState(false);
  const move = useStageMove(application, candidateName);
  // One begins with what is still open: the stage, or the reason for the one that was chosen.
  const start = useRef<HTMLInputElement>(null);
  useEffect(() => start.current?.focus(), []);
  const needsReason = asksReason(stage);
  const submit = async () => {
    if (needsReason && note.trim() === "") {
      setWantsReason(true);
      return;
    }
    const result = await move(stage, note.slice(0, 500));
    if (!result.ok) return;
    void draft.clear();
    onOpenChange(false);
  };
  const write = (text: string) => {
    setTyped(text);
    draft.keep({ note: text });
  };
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        void submit();
      }}
    >
      <Field group label="Stage">
        <div aria-label="Stage" className={styles.choices} role="radiogroup">
          {application.stages.map((one) => (
            <Radio
              checked={one.id === stage.id}
              key={one.id}
              label={one.name}
              name="stage"
              onChange={() => setStage(one)}
              ref={one.id === stage.id && initial === undefined ? start : undefined}
              value={one.id}
            />
          ))}
        </div>
      </Field>
      <Field
        error={wantsReason && needsReason && note.trim() === "" ? "One sentence is enough." : null}
        help={needsReason ? "Kept in the history, for whoever asks later." : undefined}
        label={needsReason ? "Reason" : "Note"}
        note={needsReason ? undefined : "optional"}
        required={needsReason}
      >
        <TextInput
          maxLength={500}
          onChange={(event) => write(event.target.value)}
          ref={initial === undefined ? undefined : start}
          value={note}
        />
      </Field>
      <Button
        type="submit"
        unavailable={stage.id === application.stage.id ? "Choose another stage first" : undefined}
        variant="primary"
      >
        {`Move to ${stage.name}`}
      </Button>
    </form>
  );
}
