import { create } from "zustand";
import type { Unlocked } from "../shared/pin.ts";
import type { Result } from "../shared/result.ts";
import { invoke } from "./api.ts";
import { toast } from "./ui/toast.tsx";
import { afterSaving } from "./unsaved.ts";

/** Whom the laptop goes to, and the interview it is about, if it is about one. */
export interface HandOver {
  panelistId: string;
  interviewId: string | null;
}

interface HandOverState {
  /** A hand-over that waits until whoever leaves has a PIN of their own. */
  waiting: HandOver | null;
  /** What somebody has to be told about their PIN after unlocking. */
  notice: Unlocked["notice"];
  /** The founder's recovery code, where unlocking made one. */
  recoveryCode: Unlocked["recoveryCode"];
}

export const useHandOver = create<HandOverState>()(() => ({
  waiting: null,
  notice: null,
  recoveryCode: null,
}));

/** Locks the laptop for somebody, after what was being typed is stored under the name of who typed it. */
export const handOver = (to: HandOver): Promise<Result<unknown>> =>
  afterSaving(
    () => invoke("lock.handOver", to),
    "What you typed could not be stored, so the laptop was not handed over. Nothing is lost; try again.",
  );

/** The same as an action of a page: asks for a PIN where whoever leaves has none, and says what went wrong. */
export async function startHandOver(panelistId: string, interviewId: string | null = null) {
  const to = { panelistId, interviewId };
  const result = await handOver(to);
  if (result.ok) return;
  if (result.error.field === "pin") useHandOver.setState({ waiting: to });
  else toast({ message: result.error.message, tone: "block" });
}

/** Opens, begins or closes a file, after what was being typed is stored in the file it belongs to. */
export const switchWorkspace = <T>(run: () => Promise<Result<T>>): Promise<Result<T>> =>
  afterSaving(
    run,
    "What you typed could not be stored, so this file stays open. Nothing is lost; try again.",
  );
