import { type Channel, contract } from "../shared/contract.ts";
import { fail, type Result } from "../shared/result.ts";
import type { z } from "zod";
import type { Log } from "./host.ts";

/** The one place where everything that crosses to this side is checked, and everything that leaves it. */
export async function dispatch(
  channel: string,
  raw: unknown,
  handlerFor: (channel: Channel) => Result<(input: unknown) => unknown>,
  log: Log,
): Promise<Result<unknown>> {
  if (!Object.hasOwn(contract, channel))
    return fail("not-found", `There is no channel "${channel.slice(0, 80)}".`);
  const known = channel as Channel;
  const input = contract[known].input.safeParse(raw ?? {});
  if (!input.success) return invalid(input.error);
  try {
    const handler = handlerFor(known);
    if (!handler.ok) return handler;
    const result = (await handler.value(input.data)) as Result<unknown>;
    return result.ok ? { ok: true, value: contract[known].output.parse(result.value) } : result;
  } catch (error) {
    return surprise(known, error, log);
  }
}

function invalid(error: z.ZodError): Result<never> {
  const issue = error.issues[0]!;
  return fail("invalid", issue.message, issue.path.join("."));
}

function surprise(channel: string, error: unknown, log: Log): Result<never> {
  const failure = diskFailure(error);
  if (failure) {
    log.warn(channel, error);
    return failure;
  }
  log.error(channel, error);
  return fail(
    "internal",
    "Something went wrong in Bullpen. What was saved before is kept; the log has the details.",
  );
}

/** A full or vanished disk is nobody's bug: say so, wherever a write meets it. */
function diskFailure(error: unknown): Result<never> | null {
  const code = error instanceof Error && "code" in error ? String(error.code) : "";
  if (code.startsWith("SQLITE_FULL") || code === "ENOSPC") {
    return fail(
      "file",
      "The disk is full. This was not saved, everything before it is kept. Make room and try again.",
    );
  }
  if (code.startsWith("SQLITE_IOERR")) {
    return fail(
      "file",
      "The disk could not be written. This was not saved, everything before it is kept.",
    );
  }
  if (code.startsWith("SQLITE_CORRUPT")) {
    return fail("file", "The workspace file is damaged here. Save a copy now, then open the copy.");
  }
  return null;
}
