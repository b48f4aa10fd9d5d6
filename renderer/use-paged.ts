import { type InfiniteData, useInfiniteQuery } from "@tanstack/react-query";
import type { QueryChannel } from "../shared/contract.ts";
import type { FailureError } from "./api.ts";

/**
 * The pages read so far of a list that is read by key; all of them are read again when something in them changed.
 * `input` is everything but the key, and names the list together with its channel.
 */
export function usePaged<Page extends { items: unknown[]; next: string | null }>(
  channel: QueryChannel,
  input: object,
  read: (after: string | null) => Promise<Page>,
) {
  const query = useInfiniteQuery<
    Page,
    FailureError,
    InfiniteData<Page, string | null>,
    readonly unknown[],
    string | null
  >({
    queryKey: [channel, input],
    queryFn: ({ pageParam }) => read(pageParam),
    initialPageParam: null,
    getNextPageParam: (page) => page.next,
    placeholderData: (previous) => previous,
  });
  const pages = query.data?.pages ?? [];
  return {
    rows: pages.flatMap((page) => page.items as Page["items"][number][]),
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
