import type { Database } from "better-sqlite3";
import { FairnessSetting } from "../../../shared/fairness.ts";

/** Until a founder has chosen, it is off and suggests two questions. */
export function readFairness(db: Database): FairnessSetting {
  const value = db.prepare("SELECT value FROM setting WHERE key = 'fairness'").pluck().get();
  if (value === undefined) return { enabled: false, questions: suggested };
  return FairnessSetting.parse(JSON.parse(value as string));
}

export function writeFairness(db: Database, setting: FairnessSetting): void {
  db.prepare(
    "INSERT INTO setting (key, value) VALUES ('fairness', ?) ON CONFLICT (key) DO UPDATE SET value = excluded.value",
  ).run(JSON.stringify(setting));
}

/** The same ids in every workspace: a suggestion is shown before anything is stored. */
const idOf = (at: number) => `0190fa1e-0000-7000-8000-${String(at).padStart(12, "0")}`;

const suggested: FairnessSetting["questions"] = [
  {
    id: idOf(1),
    text: "Gender",
    groups: [
      { id: idOf(11), name: "Women" },
      { id: idOf(12), name: "Men" },
      { id: idOf(13), name: "Another gender" },
    ],
  },
  {
    id: idOf(2),
    text: "Age",
    groups: [
      { id: idOf(21), name: "Under 40" },
      { id: idOf(22), name: "40 and over" },
    ],
  },
];
