// `npm run bench`: ratios measured side by side in one run. Figures are for people; only errors fail.
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { runnerImport } from "vite";
import type { measureBlocking } from "./blocking.ts";
import { measureCapacity } from "./capacity.ts";
import type { measureHandlers } from "./handlers.ts";
import { type Figure, meets, table } from "./measure.ts";
import { measurePages } from "./pages.ts";
import { measurePanel } from "./panel.ts";

const sizes = [100, 10_000];

interface Handlers {
  measureHandlers: typeof measureHandlers;
}

interface Blocking {
  measureBlocking: typeof measureBlocking;
}

/** The Node side holds JSX and JSON, which Node cannot read by itself; vite's runner can. */
async function load<T>(name: string): Promise<T> {
  const file = path.join(import.meta.dirname, name);
  const options = {
    configFile: false,
    root: path.join(import.meta.dirname, "../.."),
    logLevel: "warn",
  } as const;
  return (await runnerImport<T>(file, options)).module;
}

async function measure(folder: string): Promise<Figure[]> {
  const handlers = await load<Handlers>("handlers.ts");
  const figures: Figure[] = [];
  for (const candidates of sizes) {
    console.error(`Measuring with ${candidates} candidates…`);
    const file = path.join(folder, `${candidates}.bullpen`);
    const { figures: ofHandlers, filled } = await handlers.measureHandlers(file, candidates);
    const ofPages = await measurePages(file, path.join(folder, "user"), filled.reportId);
    figures.push(...ofHandlers, ...ofPages.map((figure) => ({ candidates, ...figure })));
  }
  console.error("Measuring how long anything else has to wait…");
  const { measureBlocking: blocking } = await load<Blocking>("blocking.ts");
  figures.push(...(await blocking(path.join(folder, "large.bullpen"))));
  console.error("Measuring the analysis of a large panel…");
  figures.push(...(await measurePanel()));
  console.error("Measuring capacity plans…");
  figures.push(...(await measureCapacity()));
  return figures;
}

const folder = mkdtempSync(path.join(tmpdir(), "bullpen-bench-"));
try {
  const figures = await measure(folder);
  console.log(table(figures));
  const missed = figures.filter((figure) => !meets(figure)).length;
  console.log(
    missed === 0 ? "All goals are met." : `${missed} of ${figures.length} figures miss their goal.`,
  );
} finally {
  rmSync(folder, { recursive: true, force: true });
}
