import type { Database } from "better-sqlite3";
import type {
  LevelChange,
  RecommendationChange,
  ScorecardChanges,
} from "../../shared/scorecard.ts";

/** Everything that was changed on one scorecard, the earliest first. */
export const listChanges = (db: Database, scorecardId: string): ScorecardChanges => ({
  ratings: db
    .prepare(
      `SELECT criterionId, take, fromLevel AS "from", toLevel AS "to", reason, scope, changedAt
       FROM ratingChange WHERE scorecardId = ? ORDER BY rowid`,
    )
    .all(scorecardId) as ScorecardChanges["ratings"],
  recommendation: db
    .prepare(
      `SELECT fromValue AS "from", toValue AS "to", reason, scope, changedAt
       FROM recommendationChange WHERE scorecardId = ? ORDER BY rowid`,
    )
    .all(scorecardId) as RecommendationChange[],
});

/** The changes of everybody's ratings of one application, by `changeKey`. Ask only what is shown of them anyway. */
export function changesOfApplication(db: Database, applicationId: string) {
  const rows = db
    .prepare(
      `SELECT scorecardId, criterionId, take, fromLevel AS "from", toLevel AS "to", reason, scope, changedAt
       FROM ratingChange
       JOIN scorecard ON scorecard.id = ratingChange.scorecardId
       JOIN interview ON interview.id = scorecard.interviewId
       WHERE interview.applicationId = ? ORDER BY ratingChange.rowid`,
    )
    .all(applicationId) as (LevelChange & Rated)[];
  const found = new Map<string, LevelChange[]>();
  for (const { scorecardId, criterionId, take, ...change } of rows) {
    const key = changeKey({ scorecardId, criterionId, take });
    found.set(key, [...(found.get(key) ?? []), change]);
  }
  return found;
}

interface Rated {
  scorecardId: string;
  criterionId: string;
  take: number;
}

export const changeKey = ({ scorecardId, criterionId, take }: Rated) =>
  `${scorecardId} ${criterionId} ${take}`;
