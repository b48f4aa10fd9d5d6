import path from "node:path";
import { createApp } from "../../../electron/app.ts";
import { createPrinter } from "../../../electron/browser/print.ts";
import { startServer } from "../../../electron/browser/server.ts";
import { createSite, type Site } from "../../../electron/site.ts";
import { type Channel, contract } from "../../../shared/contract.ts";
import { fail, type Result } from "../../../shared/result.ts";
import { noon, testHost } from "../../helpers/app.ts";
import { saveWorld } from "../../helpers/sealed/file.ts";
import type { World } from "../../helpers/sealed/world.ts";
import { silentLog } from "../../helpers/serve.ts";

export interface ServedWorld {
  /** With the token: it lets a browser in. */
  address: string;
  origin: string;
  /** Names the folder of this file, which is another one in every world. */
  folder: string;
  /** Every answer that a page was given, by what it asked. */
  answers: Record<string, unknown>;
  /** Errors that the page reported. */
  troubles: string[];
  fetch(pathname: string): Promise<Response>;
  close(): Promise<void>;
}

const built = path.join(import.meta.dirname, "../../../out/renderer");

/**
 * The whole app on a world in a file, behind the real server with the built pages. Its clock stands, and commands are
 * refused before they do anything: whoever walks through leaves everything as it was. Somebody with a PIN shows it first.
 */
export async function serveWorld(
  world: World,
  { folder, actor, pin }: { folder: string; actor: string; pin?: string },
): Promise<ServedWorld> {
  const file = path.join(folder, "leaks.bullpen");
  saveWorld(world, file, { actor });
  const site: Site = (request) => served(request);
  const printer = createPrinter({ site });
  const host = testHost({
    kind: "browser",
    userDataFolder: path.join(folder, "user"),
    documentsFolder: folder,
    logFile: path.join(folder, "bullpen.log"),
    printToPdf: printer.printToPdf,
  });
  const app = createApp({ host, log: silentLog, now: () => noon });
  const served = createSite({ app, root: built });
  const opened = await app.openAtStart(file);
  if (!opened.ok) throw new Error(opened.error.message);
  const unlocked = pin === undefined ? null : await app.dispatch("lock.unlock", { pin });
  if (unlocked?.ok === false) throw new Error(unlocked.error.message);
  const answers: Record<string, unknown> = {};
  const troubles: string[] = [];
  const dispatch = async (channel: string, input: unknown): Promise<Result<unknown>> => {
    if (channel === "app.reportError") troubles.push(JSON.stringify(input));
    if (!isQuery(channel)) return fail("conflict", "Nothing is changed on this walk.");
    const answer = await app.dispatch(channel, input);
    answers[`${channel} ${JSON.stringify(input)}`] = JSON.parse(
      JSON.stringify(answer).replaceAll(folder, "(folder)"),
    ) as unknown;
    return answer;
  };
  const onChanged = app.onChanged.bind(app);
  const server = await startServer({
    app: { dispatch, onChanged },
    site: served,
    log: silentLog,
    port: 0,
  });
  const { address, origin, token } = server;
  return {
    address,
    origin,
    folder,
    answers,
    troubles,
    fetch: (pathname) =>
      fetch(new URL(pathname, origin), { headers: { authorization: `Bearer ${token}` } }),
    async close() {
      await server.close();
      app.close();
      await printer.close();
    },
  };
}

const isQuery = (channel: string): boolean =>
  Object.hasOwn(contract, channel) && contract[channel as Channel].kind === "query";
