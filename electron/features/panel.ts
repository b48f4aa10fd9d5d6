import type { Database } from "better-sqlite3";
import type { Disagreement, PanelAnalysis } from "../../shared/panel.ts";
import { fail, ok } from "../../shared/result.ts";
import { panelSteps, type AnalysedPanel } from "../../shared/rules/panel.ts";
import type { PanelInput } from "../../shared/rules/panel-basis.ts";
import type { FeatureHandlers } from "../context.ts";
import { inTurns, type Steps } from "../turns.ts";
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
export const analysisOf = (db: Database, openingId: string): Promise<PanelAnalysis> =>
  inTurns(analysisSteps(db, openingId));

export function* analysisSteps(db: Database, openingId: string): Steps<PanelAnalysis> {
  const input = yield* readPanel(db, openingId);
  const analysed = yield* panelSteps(input);
  yield;
  return {
    ...analysed,
    disagreements: withEvidence(db, input, analysed.disagreements),
    sealed: sealedOf(db, openingId),
    changes: countChanges(db, openingId),
    late: countLate(db, openingId),
  };
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
