import type { Application } from "../../../shared/candidate.ts";
import { useCommand } from "../../api.ts";
import { toast } from "../../ui/toast.tsx";

/** Takes somebody out of an opening, with the way back. */
export function useApplicationDeletion() {
  const deletion = useCommand("application.delete");
  const restoration = useCommand("application.restore");
  const restore = async (id: string) => {
    const result = await restoration.run({ id });
    if (!result.ok) toast({ message: result.error.message, tone: "block" });
  };
  return async ({ id, openingTitle }: Application) => {
    const result = await deletion.run({ id });
    if (!result.ok) {
      toast({ message: result.error.message, tone: "block" });
      return;
    }
    toast({
      message: `Taken out of ${openingTitle}.`,
      action: { label: "Undo", onAction: () => void restore(id) },
    });
  };
}
