import type { Scorecard } from "../../../shared/scorecard.ts";
import { ConfirmDialog } from "../../ui/dialog.tsx";

interface SubmitDialogProps {
  scorecard: Scorecard;
  open: boolean;
  onOpenChange: (open: boolean) => void;
  onConfirm: () => void;
  pending: boolean;
}

/** Says what a submission changes, by name. */
export function SubmitDialog({ scorecard, ...dialog }: SubmitDialogProps) {
  return (
    <ConfirmDialog
      confirmLabel="Submit"
      title={`Submit your scorecard of ${scorecard.candidate.name}?`}
      tone="primary"
      {...dialog}
    >
      <p>You cannot change it afterwards. {sealSentence(scorecard)}</p>
      {!scorecard.opening.frozen && (
        <p>
          It is the first one of {scorecard.opening.title}: its interviews stay as they are from now
          on, and a change of weights needs a reason.
        </p>
      )}
    </ConfirmDialog>
  );
}

function sealSentence({ submitted, expected }: Scorecard): string {
  const left = expected - submitted - 1;
  if (expected === 1) return "You are the only panelist, so it is visible to everybody at once.";
  if (left === 0)
    return "It is the last one: the panel sees all scorecards of this interview then.";
  return `${submitted} of ${expected} are in; nobody sees any of them until all are.`;
}
