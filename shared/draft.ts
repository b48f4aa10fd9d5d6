import { z } from "zod";
import { command, query } from "./channel.ts";
import { Instant, Nothing } from "./values.ts";

const Key = z.strictObject({ key: z.string().min(1).max(200) });

/** What is being typed, as it is, unvalidated: one per form and person at the laptop. */
export const Draft = z.strictObject({ json: z.string().max(2_000_000), updatedAt: Instant });

export const draftChannels = {
  "draft.get": query(Key, Draft.nullable(), []),
  "draft.put": command(Key.extend({ json: z.string().max(2_000_000) }), Nothing),
  "draft.clear": command(Key, Nothing),
};
