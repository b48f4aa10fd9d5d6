import { isolate } from "../../../shared/rules/names.ts";
import { useCommand } from "../../api.ts";
import { toast } from "../../ui/toast.tsx";

/** Deleting and bringing back: at once, with the way back offered, never with a question before. */
export function useDeletion() {
  const deletion = useCommand("candidate.delete");
  const restoration = useCommand("candidate.restore");

  const restore = async (ids: readonly string[]) => {
    const result = await restoration.run({ ids: [...ids] });
    if (!result.ok) toast({ message: result.error.message, tone: "block" });
    return result.ok;
  };
  const remove = async (ids: readonly string[], firstName: string) => {
    const result = await deletion.run({ ids: [...ids] });
    if (!result.ok) {
      toast({ message: result.error.message, tone: "block" });
      return false;
    }
    const who = ids.length === 1 ? isolate(firstName) : `${ids.length} candidates`;
    toast({
      message: `${who} deleted.`,
      action: { label: "Undo", onAction: () => void restore(ids) },
    });
    return true;
  };
  return { remove, restore };
}
