import { QueryClientProvider } from "@tanstack/react-query";
import type { ReactElement } from "react";
import { vi } from "vitest";
import { render } from "vitest-browser-react";
import { Router } from "wouter";
import { createQueryClient, followChanges } from "../../renderer/api.ts";
import { OriginProvider } from "../../renderer/origin.ts";
import { useHashLocation } from "../../renderer/hash-location.ts";
import "../../renderer/ui/tokens.css";
import "../../renderer/ui/fonts.ts";
import { type Channel, contract, type Output, type Parsed } from "../../shared/contract.ts";
import { fail, type Result } from "../../shared/result.ts";

type Answer<C extends Channel> =
  | Output<C>
  | Result<Output<C>>
  | ((input: Parsed<C>) => Output<C> | Result<Output<C>> | Promise<Result<Output<C>>>);
export type Answers = { [C in Channel]?: Answer<C> };

/** The file and the person that screens are shown for. */
export const testOrigin = {
  workspace: "/docs/Tidemark.bullpen",
  actorId: "01900000-0000-7000-8000-000000000001",
};

const isResult = (value: unknown): value is Result<unknown> =>
  typeof value === "object" && value !== null && "ok" in value && typeof value.ok === "boolean";

/**
 * Mounts a screen against answers given by hand. Both what the screen sends and what the test answers go through the
 * contract's own schemas, so that a fake cannot drift from what the Node side would accept or say.
 */
export async function renderScreen(
  element: ReactElement,
  { answers, path = "/" }: { answers: Answers; path?: string },
) {
  const listeners = new Map<string, (payload: unknown) => void>();
  const sent: { channel: Channel; input: unknown }[] = [];
  const invoke = vi.fn(async (channel: Channel, raw: unknown): Promise<unknown> => {
    const input = contract[channel].input.safeParse(raw);
    if (!input.success)
      return fail("invalid", input.error.issues[0]!.message, input.error.issues[0]!.path.join("."));
    sent.push({ channel, input: input.data });
    if (channel.startsWith("draft.") && !(channel in answers))
      return { ok: true, value: channel === "draft.get" ? null : {} };
    if (!(channel in answers)) throw new Error(`The test has no answer for ${channel}.`);
    const given = answers[channel] as unknown;
    const answer =
      typeof given === "function"
        ? await (given as (value: unknown) => unknown)(input.data)
        : given;
    if (isResult(answer)) return answer;
    return { ok: true, value: contract[channel].output.parse(answer) };
  });
  window.bullpen = {
    kind: "desktop",
    invoke: invoke as (channel: string, input: unknown) => Promise<unknown>,
    on: (event, listener) => {
      listeners.set(event, listener);
      return () => listeners.delete(event);
    },
  };
  window.location.hash = path;
  const client = createQueryClient();
  followChanges(client);
  const screen = await render(
    <QueryClientProvider client={client}>
      <OriginProvider value={testOrigin}>
        <Router hook={useHashLocation}>{element}</Router>
      </OriginProvider>
    </QueryClientProvider>,
  );
  return {
    screen,
    sent,
    sentTo: <C extends Channel>(channel: C) =>
      sent.filter((call) => call.channel === channel).map((call) => call.input as Parsed<C>),
    announce: (...subjects: string[]) => listeners.get("changed")?.(subjects),
    /** What the desktop tells the page: a command of the menu, a file to open. */
    tell: (event: "command" | "open-file", payload: string) => listeners.get(event)?.(payload),
  };
}
