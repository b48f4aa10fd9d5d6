import { setImmediate } from "node:timers/promises";
import type { Database } from "better-sqlite3";
import type { Disagreement, PanelAnalysis } from "../../shared/panel.ts";
import { fail, ok } from "../../shared/result.ts";
import { panelSteps, type AnalysedPanel } from "../../shared/rules/panel.ts";
import type { PanelInput } from "../../shared/rules/panel-basis.ts";
import type { FeatureHandlers } from "../context.ts";
import {
  countChanges,
  countLate,
  listDisagreementEvidence,
  readPanel,
  sealedOf,
} from "./panel-read.ts";

export const panelHandlers: FeatureHandlers<"panel"> = {
  "panel.analysis": async ({ openingId }, { db }) => {
    if (!db.prepare("SELECT 1 FROM opening WHERE id = ?").get(openingId))
      return fail("not-found", "This opening is not there any more.");
    return ok(await analysisOf(db, openingId));
  },
};

/** What the panel's ratings of an opening come to, computed without keeping others waiting. */
export async function analysisOf(db: Database, openingId: string): Promise<PanelAnalysis> {
  const input = await inTurns(readPanel(db, openingId));
  const analysed = await inTurns(panelSteps(input));
  return {
    ...analysed,
    disagreements: withEvidence(db, input, analysed.disagreements),
    sealed: sealedOf(db, openingId),
    changes: countChanges(db, openingId),
    late: countLate(db, openingId),
  };
}

/** Lets everything else have its turn between two steps. */
async function inTurns<T>(steps: Generator<void, T>): Promise<T> {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
    await setImmediate();
  }
}

function withEvidence(
  db: Database,
  { candidates }: PanelInput,
  disagreements: AnalysedPanel["disagreements"],
): Disagreement[] {
  const named = new Set(disagreements.map((one) => one.applicationId));
  const ids = candidates.map((one) => one.applicationId).filter((id) => named.has(id));
  const lines = Map.groupBy(
    listDisagreementEvidence(db, ids),
    (line) => `${line.applicationId} ${line.competencyId} ${line.panelistId}`,
  );
  return disagreements.map((one) => ({
    ...one,
    panelists: one.panelists.map((each) => ({
      ...each,
      evidence: (
        lines.get(`${one.applicationId} ${one.competencyId} ${each.panelistId}`) ?? []
      ).map(({ applicationId: _of, competencyId: _in, panelistId: _by, ...line }) => line),
    })),
  }));
}
