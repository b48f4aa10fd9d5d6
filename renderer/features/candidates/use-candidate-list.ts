import { useDeferredValue } from "react";
import type { CandidateRow } from "../../../shared/candidate.ts";
import { pageSize } from "../../../shared/values.ts";
import { ask } from "../../api.ts";
import { usePaged } from "../../use-paged.ts";
import { useListState } from "./list-state.ts";

/** Names a row of the table: a candidate stands in it once for every opening. */
export const rowIdOf = (row: Pick<CandidateRow, "candidateId" | "applicationId">): string =>
  `${row.candidateId}:${row.applicationId ?? ""}`;

/** The pages of the table read so far. */
export function useCandidateList() {
  const { filter, sort, descending } = useListState();
  const text = useDeferredValue(filter.text);
  const input = { ...filter, text: text.slice(0, 200), sort, descending, limit: pageSize };
  return usePaged("candidate.list", input, (after) => ask("candidate.list", { ...input, after }));
}
