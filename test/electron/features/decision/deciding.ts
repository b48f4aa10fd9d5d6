import type { Input } from "../../../../shared/contract.ts";
import { sealPin, storePin } from "../../../../electron/features/pin.ts";
import { TestWorkspace } from "../../../helpers/app.ts";
import {
  makeApplication,
  makeInterview,
  makeOpening,
  makePanelist,
  submitScorecard,
} from "../../../helpers/make.ts";

type Entry = Input<"decision.record">["entries"][number];

/** An opening of one seat with a lead, two more panelists, and two people whom everybody interviewed. */
export async function makeDeciding(seats = 1) {
  const workspace = new TestWorkspace();
  const lead = await makePanelist(workspace, "Tomás Ferreira");
  const hanna = await makePanelist(workspace, "Hanna Virtanen");
  const openingId = await makeOpening(workspace, {
    title: "Account executive, northern ports",
    leadId: lead,
    panelistIds: [workspace.founderId, lead, hanna],
    seats,
  });
  const leila = await interviewed(workspace, openingId, "Leila Haddad", [5, 4, 4]);
  const kwame = await interviewed(workspace, openingId, "Kwame Asante", [4, 4, 3]);
  workspace.act(lead);
  const { stages } = await workspace.ok("opening.get", { id: openingId });
  const stage = (name: string) => stages.find((one) => one.name === name)!.id;
  return { workspace, openingId, lead, hanna, leila, kwame, stage };
}

export type Deciding = Awaited<ReturnType<typeof makeDeciding>>;

/** Somebody whom the whole panel of an opening interviewed; one level each, null for whoever has not submitted. */
export async function interviewed(
  workspace: TestWorkspace,
  openingId: string,
  name: string,
  levels: readonly (number | null)[],
): Promise<string> {
  const { id } = await makeApplication(workspace, { openingId, name });
  const interviewId = await makeInterview(workspace, { applicationId: id });
  const { panelistIds } = await workspace.ok("opening.get", { id: openingId });
  for (const [at, level] of levels.entries())
    if (level !== null)
      await submitScorecard(workspace, {
        interviewId,
        panelistId: panelistIds[at]!,
        levels: level,
        recommendation: level > 3 ? "yes" : "no",
        note: `Level ${level} throughout.`,
      });
  return id;
}

export const entry = (applicationId: string, over: Partial<Entry> = {}): Entry => ({
  applicationId,
  verdict: "hire",
  reason: "Nobody drew the cost of a missed window out as she did.",
  holdUntil: null,
  evidence: [],
  moveTo: null,
  ...over,
});

export const recording = (
  openingId: string,
  entries: Entry[],
  over: Partial<Input<"decision.record">> = {},
): Input<"decision.record"> => ({
  openingId,
  latestRecordId: null,
  entries,
  pin: null,
  ...over,
});

export async function givePin(workspace: TestWorkspace, panelistId: string, pin: string) {
  const at = workspace.now;
  storePin(workspace.db, panelistId, await sealPin(pin), { at, by: null });
}
