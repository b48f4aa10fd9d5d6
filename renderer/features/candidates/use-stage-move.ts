import type { Application } from "../../../shared/candidate.ts";
import type { Stage } from "../../../shared/opening.ts";
import { isolate } from "../../../shared/rules/names.ts";
import { useCommand } from "../../api.ts";
import { toast } from "../../ui/toast.tsx";

/** Moves an application, with the way back; the way back stands in the history too, because it happened. */
export function useStageMove(application: Application, candidateName: string) {
  const move = useCommand("application.move");
  const back = async (stageId: string) => {
    const result = await move.run({ id: application.id, stageId, note: "Taken back" });
    if (!result.ok) toast({ message: result.error.message, tone: "block" });
  };
  return async (stage: Stage, note: string) => {
    const result = await move.run({ id: application.id, stageId: stage.id, note });
    if (!result.ok) {
      toast({ message: result.error.message, tone: "block" });
      return result;
    }
    const { previousStageId } = result.value;
    if (previousStageId !== stage.id) {
      toast({
        message: `${isolate(candidateName)} moved to ${stage.name}.`,
        action: { label: "Undo", onAction: () => void back(previousStageId) },
      });
    }
    return result;
  };
}

/** Whoever is turned away, or leaves, is owed a sentence that somebody can read a year later. */
export const asksReason = (stage: Stage): boolean =>
  stage.kind === "rejected" || stage.kind === "withdrawn";
