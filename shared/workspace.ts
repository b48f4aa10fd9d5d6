import { z } from "zod";
import { command, query } from "./channel.ts";
import { FailureCode } from "./result.ts";
import { Currency, Id, Instant, name, Nothing, TimeZone } from "./values.ts";

export const WorkspaceStatus = z.discriminatedUnion("open", [
  z.strictObject({
    open: z.literal(false),
    /** Why the file that should have been opened at start could not be. */
    failure: z
      .strictObject({ code: FailureCode, message: z.string(), field: z.string().optional() })
      .nullable(),
    /** Where a new workspace was asked for on the command line. */
    offeredPath: z.string().nullable(),
  }),
  z.strictObject({
    open: z.literal(true),
    path: z.string(),
    fileName: z.string(),
    folder: z.string(),
    bytes: z.int(),
    /** False once the file was moved, renamed or deleted under the app: nothing new can be stored then. */
    isInPlace: z.boolean(),
    companyName: z.string(),
    isSample: z.boolean(),
    /** A single interview of somebody else's workspace, opened from its kit. */
    isDesk: z.boolean(),
    /** Who is at the laptop; while it is locked, who was. */
    actor: z.strictObject({
      id: Id,
      name: z.string(),
      isFounder: z.boolean(),
      hasPin: z.boolean(),
    }),
    /** Whom the laptop waits for. */
    locked: z
      .strictObject({ to: z.strictObject({ id: Id, name: z.string() }), since: Instant })
      .nullable(),
  }),
]);
export type WorkspaceStatus = z.infer<typeof WorkspaceStatus>;

/** A whole path: a relative one would depend on where the program happened to be started. */
export const Path = z
  .string()
  .min(1, "Say where the file lies.")
  .max(4096)
  .regex(/^(\/|[A-Za-z]:[\\/]|\\\\)/, "Type the whole path, from the root or the drive.")
  .regex(/^\P{Cc}*$/u, "A path cannot hold control characters.");

export const NewWorkspace = z.strictObject({
  path: Path,
  companyName: name(120),
  ownName: name(120),
  currency: Currency,
  timeZone: TimeZone,
});
export type NewWorkspace = z.input<typeof NewWorkspace>;

export const RecentFile = z.strictObject({
  path: z.string(),
  fileName: z.string(),
  folder: z.string(),
  openedAt: Instant,
  exists: z.boolean(),
});

export const workspaceChannels = {
  "workspace.status": query(Nothing, WorkspaceStatus, ["workspace", "company", "panelist"]),
  "workspace.create": command(NewWorkspace, Nothing),
  /** Opens the example in a new file of its own; an existing file is never filled. */
  "workspace.explore": command(z.strictObject({ path: Path.nullable() }), Nothing),
  "workspace.open": command(z.strictObject({ path: Path }), Nothing),
  "workspace.close": command(Nothing, Nothing),
  "workspace.recent": query(Nothing, z.array(RecentFile), ["workspace"]),
  "workspace.forget": command(z.strictObject({ path: Path }), Nothing),
  /** A whole, checked copy at a new path; an existing file is refused. */
  "workspace.saveCopy": command(
    z.strictObject({ path: Path }),
    z.strictObject({ path: z.string(), bytes: z.int() }),
  ),
  /** The system's dialog; null when cancelled, or where there are no dialogs (browser entry). */
  "workspace.choosePath": command(
    z.strictObject({
      purpose: z.enum(["open", "create", "copy", "kit"]),
      suggestedName: z.string().max(300),
    }),
    z.strictObject({ path: z.string().nullable() }),
  ),
  "workspace.show": command(Nothing, Nothing),
};
