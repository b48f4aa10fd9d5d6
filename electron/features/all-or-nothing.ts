import type { Database } from "better-sqlite3";
import type { Result } from "../../shared/result.ts";

/** One transaction: a refusal half-way takes back what was written before it. */
export function allOrNothing<T>(db: Database, write: () => Result<T>): Result<T> {
  let refused: Result<T> | undefined;
  try {
    return db
      .transaction(() => {
        const result = write();
        if (!result.ok) {
          refused = result;
          throw new Error(result.error.message);
        }
        return result;
      })
      .immediate();
  } catch (error) {
    if (refused) return refused;
    throw error;
  }
}
