import { type InfiniteData, useInfiniteQuery } from "@tanstack/react-query";
import { useDeferredValue } from "react";
import type { CandidatePage, CandidateRow } from "../../../shared/candidate.ts";
import { pageSize } from "../../../shared/values.ts";
import { ask, type FailureError } from "../../api.ts";
import { useListState } from "./list-state.ts";

/** Names a row of the table: a candidate stands in it once for every opening. */
export const rowIdOf = (row: Pick<CandidateRow, "candidateId" | "applicationId">): string =>
  `${row.candidateId}:${row.applicationId ?? ""}`;

/** The pages of the table read so far; all of them are read again when something in them changed. */
export function useCandidateList() {
  const { filter, sort, descending } = useListState();
  const text = useDeferredValue(filter.text);
  const input = { ...filter, text: text.slice(0, 200), sort, descending, limit: pageSize };
  const query = useInfiniteQuery<
    CandidatePage,
    FailureError,
    InfiniteData<CandidatePage, string | null>,
    readonly unknown[],
    string | null
  >({
    queryKey: ["candidate.list", input],
    queryFn: ({ pageParam }) => ask("candidate.list", { ...input, after: pageParam }),
    initialPageParam: null,
    getNextPageParam: (page) => page.next,
    placeholderData: (previous) => previous,
  });
  const pages = query.data?.pages ?? [];
  return {
    rows: pages.flatMap((page) => page.items),
    first: pages[0],
    isPending: query.isPending,
    error: query.error,
    isFetchingMore: query.isFetchingNextPage,
    readMore: () => {
      if (query.hasNextPage && !query.isFetching) void query.fetchNextPage();
    },
    reread: () => void query.refetch(),
  };
}
