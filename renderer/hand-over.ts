import type { Result } from "../shared/result.ts";
import { invoke } from "./api.ts";
import { flushDrafts } from "./drafts.ts";

/** Puts somebody else at the laptop, after what was being typed is stored under the name of who typed it. */
export async function handOver(panelistId: string): Promise<Result<unknown>> {
  await flushDrafts();
  return invoke("panelist.act", { id: panelistId });
}
