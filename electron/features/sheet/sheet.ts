import path from "node:path";
import type { Database } from "better-sqlite3";
import { fileName } from "../../../shared/documents/file-name.ts";
import { ok, type Result } from "../../../shared/result.ts";
import { kitEnding, type SentKit, sheetEnding } from "../../../shared/sheet.ts";
import type { Context, FeatureHandlers } from "../../context.ts";
import { saveFile } from "../../save-file.ts";
import { readSetting } from "../../workspace/settings.ts";
import { sealContent } from "./container.ts";
import { getDesk, sealOwnSheet } from "./desk-sheet.ts";
import { importSheet } from "./import.ts";
import { exportable, gatherKit } from "./kit.ts";
import { newPassphrase } from "../passphrase.ts";
import { factsOf } from "./payload.ts";
import { readSealedFile } from "./read.ts";

export const sheetHandlers: FeatureHandlers<"sheet"> = {
  "sheet.list": ({ interviewId }, { db }) => ok(listSent(db, interviewId)),
  "sheet.exportKit": ({ scorecardId }, context) => exportKit(context, scorecardId),
  "sheet.import": async ({ path: known }, context) => {
    const file = known ?? (await chooseSheet(context));
    if (file === null) return ok({ imported: null });
    const bytes = await readSealedFile(file);
    if (!bytes.ok) return bytes;
    const imported = await importSheet(context, bytes.value);
    return imported.ok ? ok({ imported: imported.value }) : imported;
  },
  "sheet.desk": (_input, { db }) => ok(getDesk(db)),
  "sheet.save": async (_input, context) => {
    const sealed = await sealOwnSheet(context.db);
    if (!sealed.ok) return sealed;
    const { bytes, fileName: name } = sealed.value;
    const target = await chooseTarget(context, name, sheetFilter, "Save the sealed sheet");
    if (target === null) return ok({ path: null });
    const saved = await saveFile(target, bytes, { ending: sheetEnding, what: "the sheet" });
    return saved.ok ? ok({ path: saved.value }) : saved;
  },
};

const kitFilter = { name: "Interview kit", extensions: [kitEnding] };
const sheetFilter = { name: "Sealed score sheet", extensions: [sheetEnding] };

const chooseSheet = ({ host }: Context) =>
  host.choosePath({
    purpose: "open",
    title: "Import a sheet",
    suggestedName: host.documentsFolder,
    filter: sheetFilter,
  });

const chooseTarget = (
  { host }: Context,
  name: string,
  filter: typeof kitFilter,
  title: string,
): Promise<string | null> =>
  host.choosePath({
    purpose: "save",
    title,
    suggestedName: path.join(host.documentsFolder, name),
    filter,
  });

interface Made {
  kit: { id: string; passphrase: string; fileName: string; path: string | null } | null;
}

async function exportKit(context: Context, scorecardId: string): Promise<Result<Made>> {
  const { db, actor, now, newId, host, changed } = context;
  const row = exportable(db, actor, scorecardId);
  if (!row.ok) return row;
  const name = fileName(
    [row.value.candidateName, row.value.roundName, `for ${row.value.panelistName}`],
    kitEnding,
  );
  const target =
    host.kind === "browser"
      ? null
      : await chooseTarget(context, name, kitFilter, "Save the interview kit");
  if (host.kind !== "browser" && target === null) return ok({ kit: null });
  const kit = { id: newId(), passphrase: newPassphrase(), fileName: name };
  // First the row, then the file: a file that went out unknown could never come back.
  db.prepare(
    "INSERT INTO sheet (id, scorecardId, passphrase, exportedBy, exportedAt) VALUES (?, ?, ?, ?, ?)",
  ).run(kit.id, scorecardId, kit.passphrase, actor, now);
  const saved = target === null ? ok(null) : await writeKit(context, kit.id, target);
  if (!saved.ok) db.prepare("DELETE FROM sheet WHERE id = ?").run(kit.id);
  changed("interview");
  return saved.ok ? ok({ kit: { ...kit, path: saved.value } }) : saved;
}

async function writeKit(context: Context, id: string, target: string): Promise<Result<string>> {
  const sealed = await sealKit(context, id);
  return sealed.ok
    ? saveFile(target, sealed.value.bytes, { ending: kitEnding, what: "the kit" })
    : sealed;
}

/** The file of a kit that was made before, as the interview is now. */
export async function sealKit(
  { db, actor }: Pick<Context, "db" | "actor">,
  id: string,
): Promise<Result<{ bytes: Buffer; fileName: string }>> {
  const sheet = db
    .prepare("SELECT scorecardId, passphrase FROM sheet WHERE id = ? AND importedAt IS NULL")
    .get(id) as { scorecardId: string; passphrase: string } | undefined;
  const row = exportable(db, actor, sheet?.scorecardId ?? "");
  if (!row.ok || !sheet) return row as Result<never>;
  const facts = factsOf("kit", { sheetId: id, workspaceId: readSetting(db, "workspaceId") });
  const sealed = await sealContent(facts, gatherKit(db, row.value), sheet.passphrase);
  if (!sealed.ok) return sealed;
  const { candidateName, roundName, panelistName } = row.value;
  const name = fileName([candidateName, roundName, `for ${panelistName}`], kitEnding);
  return ok({ bytes: sealed.value, fileName: name });
}

/** The newest of each scorecard, unless an older one has come back. */
function listSent(db: Database, interviewId: string): SentKit[] {
  return db
    .prepare(
      `SELECT id, scorecardId, exportedAt, exportedBy, importedAt FROM (
         SELECT sheet.id, sheet.scorecardId, sheet.exportedAt, panelist.name AS exportedBy, sheet.importedAt,
           row_number() OVER (PARTITION BY sheet.scorecardId
             ORDER BY sheet.importedAt IS NULL, sheet.exportedAt DESC, sheet.id DESC) AS place
         FROM sheet JOIN scorecard ON scorecard.id = sheet.scorecardId
         JOIN panelist ON panelist.id = sheet.exportedBy
         WHERE scorecard.interviewId = ?) WHERE place = 1 ORDER BY scorecardId`,
    )
    .all(interviewId) as SentKit[];
}
