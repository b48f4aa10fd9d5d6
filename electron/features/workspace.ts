import { existsSync, mkdirSync, statSync } from "node:fs";
import path from "node:path";
import { fail, ok, type Result } from "../../shared/result.ts";
import { kitEnding } from "../../shared/sheet.ts";
import type { AppContext, AppHandlers } from "../context.ts";
import { readDesk, readSetting } from "../workspace/settings.ts";
import { seed } from "../workspace/seed.ts";
import { fillSample } from "../workspace/sample/fill.ts";
import { getFounder, getPanelistName } from "./panelist.ts";
import { hasPin } from "./pin.ts";
import { isolate } from "../../shared/rules/names.ts";

const filter = { name: "Bullpen workspace", extensions: ["bullpen"] };
const kitFilter = { name: "Interview kit", extensions: [kitEnding] };
const titles = {
  open: "Open a workspace",
  create: "Where to save the workspace",
  copy: "Save a copy",
  kit: "Open an interview kit",
};

export const workspaceHandlers: AppHandlers<"workspace"> = {
  "workspace.status": (_input, { workspaces }) => {
    const current = workspaces.current;
    if (!current)
      return ok({
        open: false,
        failure: workspaces.startFailure,
        offeredPath: workspaces.offeredPath,
      });
    const { db } = current;
    const actorId = workspaces.actor();
    const lock = readSetting(db, "lock");
    return ok({
      open: true,
      path: current.path,
      fileName: path.basename(current.path),
      folder: path.dirname(current.path),
      bytes: statSync(current.path, { throwIfNoEntry: false })?.size ?? 0,
      isInPlace: workspaces.isInPlace(),
      companyName: readSetting(db, "company").name,
      isSample: readSetting(db, "isSample"),
      isDesk: readDesk(db) !== null,
      actor: {
        id: actorId,
        name: getPanelistName(db, actorId),
        isFounder: getFounder(db).id === actorId,
        hasPin: hasPin(db, actorId),
      },
      locked: lock && {
        to: { id: lock.toId, name: getPanelistName(db, lock.toId) },
        since: lock.since,
      },
    });
  },
  "workspace.create": (input, context) => {
    const company = {
      name: input.companyName,
      currency: input.currency,
      timeZone: input.timeZone,
      paper: "A4" as const,
      customerType: "",
      customerBenefit: "",
      location: "",
      logo: null,
    };
    return announced(context, () =>
      context.workspaces.create(withExtension(input.path), context.now, (db) => {
        seed(db, { company, ownName: input.ownName, isSample: false }, context);
      }),
    );
  },
  "workspace.explore": (input, context) =>
    announced(context, () =>
      context.workspaces.create(
        input.path === null ? freeSamplePath(context) : withExtension(input.path),
        context.now,
        (db) => fillSample(db, context),
      ),
    ),
  "workspace.open": ({ path: file }, context) =>
    announced(context, () => context.workspaces.open(file, context.now)),
  "workspace.close": (_input, context) => announced(context, () => context.workspaces.leave()),
  "workspace.recent": (_input, { workspaces }) => ok(workspaces.recent.list()),
  "workspace.forget": ({ path: file }, context) => {
    context.workspaces.recent.remove(file);
    context.changed("workspace");
    return ok({});
  },
  "workspace.saveCopy": ({ path: file }, { workspaces }) => {
    const founder = workspaces.current && getFounder(workspaces.current.db);
    if (founder && founder.id !== workspaces.actor())
      return fail(
        "forbidden",
        `A copy holds what is sealed, so only ${isolate(founder.name)} can save one. Hand over first.`,
      );
    return workspaces.saveCopy(withExtension(file));
  },
  "workspace.choosePath": async ({ purpose, suggestedName }, { host }) =>
    ok({
      path: await host.choosePath({
        purpose: purpose === "open" || purpose === "kit" ? "open" : "save",
        title: titles[purpose],
        suggestedName:
          purpose === "kit"
            ? host.documentsFolder
            : path.join(host.documentsFolder, withExtension(suggestedName)),
        filter: purpose === "kit" ? kitFilter : filter,
      }),
    }),
  "workspace.show": (_input, { workspaces, host }) => {
    if (!workspaces.current) return fail("no-workspace", "No workspace is open.");
    host.showInFolder(workspaces.current.path);
    return ok({});
  },
};

async function announced(
  context: AppContext,
  act: () => Promise<Result<null>>,
): Promise<Result<Record<string, never>>> {
  const result = await act();
  if (!result.ok) return result;
  context.changed("workspace");
  return ok({});
}

const withExtension = (file: string) =>
  file.toLowerCase().endsWith(".bullpen") ? file : `${file}.bullpen`;

/** A path for the example that is free: it gets a file of its own every time, so that nobody's trial overwrites another. */
function freeSamplePath({ host, now, newId }: AppContext): string {
  const stamp = new Date(now).toISOString().slice(0, 19).replaceAll(":", "-").replace("T", " ");
  const folder = path.join(host.userDataFolder, "examples");
  mkdirSync(folder, { recursive: true });
  const file = path.join(folder, `Example ${stamp}.bullpen`);
  return existsSync(file) ? path.join(folder, `Example ${newId()}.bullpen`) : file;
}
