import type { Scorecard } from "../../../shared/scorecard.ts";
import { ConfirmDialog } from "../../ui/dialog.tsx";

interface SubmitDialogProps {
  scorecard: Scorecard;
  open: boolean;
  onOpenChange: (open: boolean) => void;
  onConfirm: () => void;
  pending: boolean;
  /** Second takes that were begun and not rated to the end. */
  unfinished: readonly { title: string; rated: number; total: number }[];
}

/** Says what a submission changes, by name. */
export function SubmitDialog({ scorecard, unfinished, ...dialog }: SubmitDialogProps) {
  return (
    <ConfirmDialog
      confirmLabel="Submit"
      title={`Submit your scorecard of ${scorecard.candidate.name}?`}
      tone="primary"
      {...dialog}
    >
      <p>You cannot change it afterwards. {sealSentence(scorecard)}</p>
      {unfinished.map(({ title, rated, total }) => (
        <p key={title}>
          The second take of {title} is rated on {rated} of {total} criteria. The others say nothing
          of what changed.
        </p>
      ))}
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
