import { type InfiniteData, useInfiniteQuery } from "@tanstack/react-query";
import type { InterviewPage } from "../../../shared/interview.ts";
import { pageSize } from "../../../shared/values.ts";
import { ask, type FailureError } from "../../api.ts";

export type View = "upcoming" | "past" | "mine";

/** The pages of one view read so far; all of them are read again when something in them changed. */
export function useInterviewPages(view: View) {
  const input = { view, limit: pageSize };
  const query = useInfiniteQuery<
    InterviewPage,
    FailureError,
    InfiniteData<InterviewPage, string | null>,
    readonly unknown[],
    string | null
  >({
    queryKey: ["interview.page", input],
    queryFn: ({ pageParam }) => ask("interview.page", { ...input, after: pageParam }),
    initialPageParam: null,
    getNextPageParam: (page) => page.next,
    placeholderData: (previous) => previous,
  });
  const pages = query.data?.pages ?? [];
  return {
    rows: pages.flatMap((page) => page.items),
    total: pages[0]?.total,
    isPending: query.isPending,
    error: query.error,
    isFetchingMore: query.isFetchingNextPage,
    readMore: () => {
      if (query.hasNextPage && !query.isFetching) void query.fetchNextPage();
    },
    reread: () => void query.refetch(),
  };
}
