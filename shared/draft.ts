import { z } from "zod";
import { command, query } from "./channel.ts";
import { Id, Instant, Nothing } from "./values.ts";

const Key = z.strictObject({ key: z.string().min(1).max(200) });

/** The file and the person a form was opened for: what was typed there never lands in another file or under another name. */
const Place = Key.extend({ workspace: z.string().max(4096), actorId: Id });

/** What is being typed, as it is, unvalidated: one per form and person at the laptop. */
export const Draft = z.strictObject({ json: z.string().max(2_000_000), updatedAt: Instant });

export const draftChannels = {
  "draft.get": query(Key, Draft.nullable(), []),
  "draft.put": command(Place.extend({ json: z.string().max(2_000_000) }), Nothing),
  "draft.clear": command(Place, Nothing),
};
