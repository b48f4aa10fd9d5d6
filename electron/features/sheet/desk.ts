import { existsSync } from "node:fs";
import path from "node:path";
import { fileName } from "../../../shared/documents/file-name.ts";
import { fail, ok, type Result } from "../../../shared/result.ts";
import type { AppContext, AppHandlers } from "../../context.ts";
import { openContent, readContainer, type Sealed } from "./container.ts";
import { fillDesk } from "./desk-rows.ts";
import { Kit } from "./payload.ts";
import { readSealedFile } from "./read.ts";

export const deskHandlers: AppHandlers<"desk"> = {
  "desk.open": async ({ file, passphrase }, context) => {
    const bytes = await readSealedFile(file);
    const sealed = bytes.ok ? readContainer(bytes.value) : bytes;
    if (!sealed.ok) return sealed;
    const kit = await openKit(sealed.value, passphrase);
    return kit.ok ? openDesk(context, sealed.value, kit.value, passphrase) : kit;
  },
};

async function openKit(sealed: Sealed, passphrase: string): Promise<Result<Kit>> {
  if (sealed.header.kind === "sheet")
    return fail(
      "invalid",
      "This is a score sheet, not an interview kit. It is imported on the Interviews page of the workspace that sent the kit.",
      "file",
    );
  const opened = await openContent(sealed, passphrase);
  if (!opened.ok)
    return opened.reason === "passphrase"
      ? fail(
          "invalid",
          "This passphrase does not open the kit. Compare it sign by sign with the person who sent it.",
          "passphrase",
        )
      : damaged();
  const kit = Kit.safeParse(opened.value);
  return kit.success && belongsTogether(kit.data) ? ok(kit.data) : damaged();
}

const damaged = () =>
  fail("invalid", "What is in this kit cannot be read. Ask for it to be sent again.", "file");

/** Every id once, and every criterion tied to a competency that came along: the tables would refuse anything else. */
function belongsTogether({ items, competencies }: Kit): boolean {
  const known = new Set(competencies.map((one) => one.id));
  const criteria = items.flatMap((item) => item.criteria);
  return (
    isUnique(competencies) &&
    isUnique(items) &&
    isUnique(criteria) &&
    criteria.length > 0 &&
    criteria.every((one) => known.has(one.competencyId))
  );
}

const isUnique = (rows: readonly { id: string }[]) =>
  new Set(rows.map((row) => row.id)).size === rows.length;

async function openDesk(
  context: AppContext,
  { header: { sheetId, workspaceId } }: Sealed,
  kit: Kit,
  passphrase: string,
): Promise<Result<{ path: string; isNew: boolean }>> {
  const { workspaces, now, newId, host, changed } = context;
  // Named by the sheet, so that a kit opened a second time leads back to what was begun, not to an empty scorecard.
  const name = fileName([kit.candidate.name, kit.round.name, sheetId.slice(-6)], "bullpen");
  const file = path.join(host.documentsFolder, name);
  const isNew = !existsSync(file);
  const from = { sheetId, workspaceId, passphrase };
  const opened = isNew
    ? await workspaces.create(file, now, (db) => fillDesk(db, kit, from, { now, newId }))
    : await workspaces.open(file, now);
  if (!opened.ok) return opened;
  changed("workspace");
  return ok({ path: file, isNew });
}
