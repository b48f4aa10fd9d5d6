import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import type { Channel, Input, Output } from "../../../../shared/contract.ts";
import type { Failure } from "../../../../shared/result.ts";
import { TestWorkspace, testApp, testHost } from "../../../helpers/app.ts";
import {
  makeApplication,
  makeInterview,
  makeOpening,
  makePanelist,
} from "../../../helpers/make.ts";

/** One interview of Hanna, Rajiv and the lead; Rajiv scores it on a laptop of his own. */
export async function makeWorld() {
  const workspace = new TestWorkspace();
  const lead = workspace.founderId;
  const hanna = await makePanelist(workspace, "Hanna Virtanen");
  const rajiv = await makePanelist(workspace, "Rajiv Menon");
  const openingId = await makeOpening(workspace, {
    role: "account-executive",
    panelistIds: [lead, hanna, rajiv],
  });
  const { id: applicationId, candidateId } = await makeApplication(workspace, {
    openingId,
    name: "ليلى حداد",
  });
  const { rounds } = await workspace.ok("opening.get", { id: openingId });
  const round = rounds.find((one) => one.items.some((item) => item.content.kind === "role-play"))!;
  const interviewId = await makeInterview(workspace, {
    applicationId,
    roundId: round.id,
    place: "Room 4",
    note: "Ask about +47 555 0100",
  });
  const { panelists } = await workspace.ok("interview.get", { id: interviewId });
  const cardOf = (id: string) => panelists.find((one) => one.id === id)!.scorecardId;
  const folder = mkdtempSync(path.join(tmpdir(), "bullpen-sheets-"));
  return {
    workspace,
    lead,
    hanna,
    rajiv,
    openingId,
    applicationId,
    candidateId,
    interviewId,
    round,
    cardOf,
    scorecardId: cardOf(rajiv),
    folder,
    dispose: () => rmSync(folder, { recursive: true, force: true }),
  };
}

export type World = Awaited<ReturnType<typeof makeWorld>>;

/** Exports the kit of Rajiv's scorecard into the world's folder. */
export async function exportKit({ workspace, scorecardId, folder }: World, name = "kit") {
  const file = path.join(folder, `${name}.bullpenkit`);
  workspace.host = testHost({ choosePath: () => Promise.resolve(file) });
  const { kit } = await workspace.ok("sheet.exportKit", { scorecardId });
  return { file, ...kit! };
}

/** A laptop of somebody else: the whole app, with files of its own. */
export function makeLaptop() {
  let chosen: string | null = null;
  const laptop = testApp({ choosePath: () => Promise.resolve(chosen) });
  const call = (channel: Channel, input: unknown) => laptop.app.dispatch(channel, input);
  const ok = async <C extends Channel>(channel: C, input: Input<C>): Promise<Output<C>> => {
    const result = await call(channel, input);
    if (!result.ok) throw new Error(`${channel}: ${result.error.code} ${result.error.message}`);
    return result.value as Output<C>;
  };
  const refused = async (channel: Channel, input: unknown): Promise<Failure> => {
    const result = await call(channel, input);
    if (result.ok) throw new Error(`${channel} was expected to be refused`);
    return result.error;
  };
  const choose = (file: string | null) => (chosen = file);
  return { ...laptop, ok, refused, choose };
}

export type Laptop = ReturnType<typeof makeLaptop>;

/** Fills in the scorecard of an open desk and submits it. */
export async function scoreAtDesk(laptop: Laptop, { submit = true } = {}) {
  const desk = (await laptop.ok("sheet.desk", {}))!;
  const card = await laptop.ok("scorecard.get", { id: desk.scorecardId });
  for (const item of card.items)
    for (const criterion of item.criteria)
      await laptop.ok("scorecard.rate", {
        id: card.id,
        criterionId: criterion.id,
        take: 1,
        level: 4,
        notAssessed: false,
        evidence: "SENTINEL she named the berth window",
      });
  const rolePlay = card.items.find((item) => item.content.kind === "role-play")!;
  await laptop.ok("scorecard.rate", {
    id: card.id,
    criterionId: rolePlay.criteria[0]!.id,
    take: 2,
    level: 5,
    notAssessed: false,
    evidence: "SENTINEL better after one sentence of coaching",
  });
  await laptop.ok("scorecard.conclude", {
    id: card.id,
    recommendation: "strong-yes",
    note: "SENTINEL I would sit beside her",
  });
  if (submit) await laptop.ok("scorecard.submit", { id: card.id });
  return laptop.ok("scorecard.get", { id: card.id });
}

/** Saves the sheet of an open desk. Returns its path. */
export async function saveSheet(laptop: Laptop, name = "sheet"): Promise<string> {
  laptop.choose(path.join(laptop.folder, `${name}.bullpensheet`));
  return (await laptop.ok("sheet.save", {})).path!;
}
