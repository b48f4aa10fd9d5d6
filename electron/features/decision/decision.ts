import { fail, ok } from "../../../shared/result.ts";
import type { FeatureHandlers } from "../../context.ts";
import { listOpeningsToDecide } from "./openings.ts";
import { readDeciding, readSaid } from "./read.ts";
import { record } from "./record.ts";
import { readDecided } from "./records.ts";
import { sign } from "./sign.ts";

export const decisionHandlers: FeatureHandlers<"decision"> = {
  "decision.openings": (_input, { db, now }) => ok(listOpeningsToDecide(db, now)),
  "decision.get": async ({ openingId }, { db, actor }) => {
    const deciding = await readDeciding(db, openingId, actor);
    return deciding ? ok(deciding) : missingOpening();
  },
  "decision.evidence": (asked, { db }) => {
    const said = readSaid(db, asked);
    return said ? ok(said) : fail("not-found", "This application is not there any more.");
  },
  "decision.record": record,
  "decision.history": async ({ openingId }, { db, actor }) =>
    db.prepare("SELECT 1 FROM opening WHERE id = ?").get(openingId)
      ? ok(await readDecided(db, openingId, actor))
      : missingOpening(),
  "decision.sign": sign,
};

const missingOpening = () => fail("not-found", "This opening is not there any more.");
