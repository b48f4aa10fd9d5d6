import { z } from "zod";
import { command, query } from "./channel.ts";
import { Id, Instant, KnownElsewhere, Nothing } from "./values.ts";
import { Path } from "./workspace.ts";

/** How the two kinds of file are called. */
export const kitEnding = "bullpenkit";
export const sheetEnding = "bullpensheet";

/** A kit that went out by file for one scorecard, and whether its sheet came back. */
export const SentKit = z.strictObject({
  id: Id,
  scorecardId: Id,
  exportedAt: Instant,
  exportedBy: z.string(),
  importedAt: Instant.nullable(),
});
export type SentKit = z.infer<typeof SentKit>;

/** What a desk is there for: one interview of somebody else's workspace, scored by one person. */
export const Desk = z.strictObject({
  scorecardId: Id,
  companyName: z.string(),
  panelistName: z.string(),
  candidateName: z.string(),
  openingTitle: z.string(),
  roundName: z.string(),
  startsAt: Instant,
  timeZone: KnownElsewhere,
  minutes: z.int(),
  place: z.string(),
  begun: z.boolean(),
  submittedAt: Instant.nullable(),
  /** What the sealed sheet is called. */
  fileName: z.string(),
});
export type Desk = z.infer<typeof Desk>;

/** What may be said of a sheet that has just come in: nothing of what it holds. */
export const ImportedSheet = z.strictObject({
  interviewId: Id,
  panelistName: z.string(),
  candidateName: z.string(),
  submitted: z.int(),
  expected: z.int(),
  sealed: z.boolean(),
});
export type ImportedSheet = z.infer<typeof ImportedSheet>;

export const sheetChannels = {
  /** The newest kit of every scorecard that one went out for. */
  "sheet.list": query(z.strictObject({ interviewId: Id }), z.array(SentKit), [
    "interview",
    "scorecard",
    "panelist",
  ]),
  /**
   * Makes a kit for one panelist's untouched scorecard, with a passphrase that is told this one time. On the desktop the
   * file is saved by dialog (null when that was cancelled); elsewhere it waits at /data/sheets/ID.bullpenkit.
   */
  "sheet.exportKit": command(
    z.strictObject({ scorecardId: Id }),
    z.strictObject({
      kit: z
        .strictObject({
          id: Id,
          passphrase: z.string(),
          fileName: z.string(),
          path: z.string().nullable(),
        })
        .nullable(),
    }),
  ),
  /** Takes a sheet in, from this path or one that the person chooses; null when they chose none. */
  "sheet.import": command(
    z.strictObject({ path: Path.nullable() }),
    z.strictObject({ imported: ImportedSheet.nullable() }),
  ),
  /** Null in an ordinary workspace. */
  "sheet.desk": query(Nothing, Desk.nullable(), ["scorecard", "interview"]),
  /** Saves the sealed sheet of a desk; null when the person chose no place. */
  "sheet.save": command(Nothing, z.strictObject({ path: z.string().nullable() })),
};

export const deskChannels = {
  /** Opens a kit as a small workspace of its own, or the one that it was opened as before. */
  "desk.open": command(
    z.strictObject({ file: Path, passphrase: z.string().min(1, "Type the passphrase.").max(200) }),
    z.strictObject({ path: z.string(), isNew: z.boolean() }),
  ),
};
