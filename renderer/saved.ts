import { createStore } from "zustand/vanilla";

/** What the foot of the sidebar says: when something was last stored, or that the last attempt failed. */
export const saved = createStore<{ at: number | null; failed: boolean }>(() => ({
  at: null,
  failed: false,
}));

/** Channels that store nothing anybody did. */
const elsewhere =
  /^(app|draft)\.|^debrief\.keep$|^workspace\.(choosePath|show|forget|recent)$|^document\.|^attachment\.open$/;

export function noteCommand(channel: string, succeeded: boolean, code: string | null): void {
  if (elsewhere.test(channel)) return;
  if (succeeded) saved.setState({ at: Date.now(), failed: false });
  // Refused input is the form's to say; only what should have been stored and was not is worth the foot's attention.
  else if (code === "file" || code === "internal") saved.setState({ failed: true });
}
