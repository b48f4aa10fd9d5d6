import { QueryClient, useMutation, useQuery, type UseQueryResult } from "@tanstack/react-query";
import type { Bridge } from "../shared/bridge.ts";
import type { Subject } from "../shared/channel.ts";
import {
  type Channel,
  type CommandChannel,
  contract,
  type Input,
  type Output,
  type QueryChannel,
} from "../shared/contract.ts";
import type { Failure, Result } from "../shared/result.ts";
import { followEvents } from "./events.ts";
import { post } from "./post.ts";
import { noteCommand } from "./saved.ts";

declare global {
  interface Window {
    /** Put there by the preload; absent in the browser entry, where plain requests take its place. */
    bullpen?: Bridge;
  }
}

/** Runs one channel. Expected failures come back as a value; a broken connection does too. */
export async function invoke<C extends Channel>(
  channel: C,
  input: Input<C>,
): Promise<Result<Output<C>>> {
  const result = await send(channel, input);
  if (contract[channel].kind === "command") {
    noteCommand(channel, result.ok, result.ok ? null : result.error.code);
  }
  return result;
}

async function send<C extends Channel>(channel: C, input: Input<C>): Promise<Result<Output<C>>> {
  try {
    const answer = window.bullpen
      ? await window.bullpen.invoke(channel, input)
      : await post(`/rpc/${channel}`, input);
    return answer as Result<Output<C>>;
  } catch {
    return {
      ok: false,
      error: {
        code: "internal",
        message: "Bullpen does not answer. What was saved before is kept; start it again.",
      },
    };
  }
}

/** A failure of a query, thrown so that TanStack Query keeps it apart from data. */
export class FailureError extends Error {
  readonly failure: Failure;

  constructor(failure: Failure) {
    super(failure.message);
    this.failure = failure;
  }
}

/** Runs one channel and throws its failure. */
export async function ask<C extends Channel>(channel: C, input: Input<C>): Promise<Output<C>> {
  const result = await invoke(channel, input);
  if (!result.ok) throw new FailureError(result.error);
  return result.value;
}

export const createQueryClient = () =>
  new QueryClient({
    defaultOptions: {
      // The Node side says when something changed; polling, focus and retries would only repeat a local answer.
      queries: {
        staleTime: Infinity,
        retry: false,
        refetchOnWindowFocus: false,
        networkMode: "always",
      },
      mutations: { retry: false, networkMode: "always" },
    },
  });

/** The answer of a query channel, asked again whenever something it is made of changed. */
export function useChannel<C extends QueryChannel>(
  channel: C,
  input: Input<C>,
  options: { enabled?: boolean; keepPrevious?: boolean } = {},
): UseQueryResult<Output<C>, FailureError> {
  return useQuery<Output<C>, FailureError>({
    queryKey: [channel, input],
    queryFn: () => ask(channel, input),
    enabled: options.enabled ?? true,
    ...(options.keepPrevious
      ? { placeholderData: (previous: Output<C> | undefined) => previous }
      : {}),
  } as never);
}

/** A command to run from an event handler: `run(input)` resolves to its Result, never rejects. */
export function useCommand<C extends CommandChannel>(channel: C) {
  const mutation = useMutation({ mutationFn: (input: Input<C>) => invoke(channel, input) });
  return { run: mutation.mutateAsync, pending: mutation.isPending };
}

/** Listens for what changed and asks the queries concerned again. Returns the unsubscribe function. */
export function followChanges(client: QueryClient): () => void {
  const refresh = async (subjects: readonly string[]) => {
    // First which file it is and whether it is locked: a page that has to go must not show its refusals before.
    if (subjects.includes("workspace"))
      await client.invalidateQueries({ queryKey: ["workspace.status"] });
    await client.invalidateQueries({
      predicate: ({ queryKey }) => concerns(queryKey[0] as Channel, subjects as readonly Subject[]),
    });
  };
  if (window.bullpen)
    return window.bullpen.on("changed", (names) => void refresh(names as string[]));
  return followEvents((names) => void refresh(names));
}

const concerns = (channel: Channel, subjects: readonly Subject[]): boolean =>
  Object.hasOwn(contract, channel) &&
  contract[channel].reads.some(
    (subject: Subject) => subjects.includes(subject) || subjects.includes("workspace"),
  );

/** Ids of commands chosen in the system menu; the browser entry has no menu. */
export const onMenuCommand = (listener: (command: unknown) => void): (() => void) =>
  window.bullpen?.on("command", listener) ?? (() => {});

/** Paths of files that were double-clicked or chosen among the recent ones; the browser entry has neither. */
export const onOpenFile = (listener: (path: string) => void): (() => void) =>
  window.bullpen?.on("open-file", (path) => listener(String(path))) ?? (() => {});
