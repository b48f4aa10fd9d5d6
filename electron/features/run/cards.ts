import type { Database } from "better-sqlite3";
import { fail, ok, type Result } from "../../../shared/result.ts";
import type { CandidateCard, Used } from "../../../shared/run.ts";
import { phasesOf } from "../../../shared/rules/run-clock.ts";
import { readSetting } from "../../workspace/settings.ts";
import { getRun, type Item, type ScorecardRow } from "./rows.ts";

/** So many facts or objections stand on the actor card. */
export function cardLength({ content }: Item, kind: Used["kind"]): number {
  if (content.kind !== "role-play") return 0;
  const { releaseIfAsked, objections } = content.rolePlay.actorCard;
  return kind === "fact" ? releaseIfAsked.length : objections.length;
}

/** How often it is played. */
export const takesOf = ({ content }: Item): 1 | 2 =>
  content.kind === "role-play" && content.rolePlay.secondTake !== null ? 2 : 1;

/** Field by field, so that nothing of the panel's side can slip through. */
export function cardOf(db: Database, row: ScorecardRow, item: Item): Result<CandidateCard> {
  const task = taskOf(item.content);
  if (!task) return fail("not-found", "This exercise is not part of the interview any more.");
  return ok({
    candidateName: row.candidateName,
    companyName: readSetting(db, "company").name,
    title: item.title,
    task,
    // What the panel calls the parts it has to itself may say what it does in them.
    phases: phasesOf(item.content).map((phase) =>
      phase.who === "panel" ? { ...phase, name: "" } : phase,
    ),
    clock: getRun(db, { scorecardId: row.id, kitItemId: item.id }, item).clock,
  });
}

function taskOf(content: Item["content"]): CandidateCard["task"] | null {
  if (content.kind === "role-play")
    return { kind: "role-play", card: content.rolePlay.candidateCard };
  if (content.kind === "question") return null;
  const { brief, data, deliverable } = content.caseStudy;
  return { kind: "case-study", brief, data, deliverable };
}
