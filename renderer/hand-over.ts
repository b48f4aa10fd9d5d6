import type { Result } from "../shared/result.ts";
import { invoke } from "./api.ts";
import { afterSaving } from "./unsaved.ts";

/** Puts somebody else at the laptop, after what was being typed is stored under the name of who typed it. */
export const handOver = (panelistId: string): Promise<Result<unknown>> =>
  afterSaving(
    () => invoke("panelist.act", { id: panelistId }),
    "What you typed could not be stored, so the laptop was not handed over. Nothing is lost; try again.",
  );

/** Opens, begins or closes a file, after what was being typed is stored in the file it belongs to. */
export const switchWorkspace = <T>(run: () => Promise<Result<T>>): Promise<Result<T>> =>
  afterSaving(
    run,
    "What you typed could not be stored, so this file stays open. Nothing is lost; try again.",
  );
