import { pageSize } from "../../../shared/values.ts";
import { ask } from "../../api.ts";
import { usePaged } from "../../use-paged.ts";

export type View = "upcoming" | "past" | "mine";

/** The pages of one view read so far. */
export function useInterviewPages(view: View) {
  const input = { view, limit: pageSize };
  const { first, ...list } = usePaged("interview.page", input, (after) =>
    ask("interview.page", { ...input, after }),
  );
  return { ...list, total: first?.total };
}
