import type { CommandId } from "../shared/commands.ts";

/** Dispatched on the window, so that any page can run a command whose dialog the shell owns. */
export const askEvent = "bullpen:command";

export const runCommand = (id: CommandId): void => {
  window.dispatchEvent(new CustomEvent(askEvent, { detail: id }));
};
