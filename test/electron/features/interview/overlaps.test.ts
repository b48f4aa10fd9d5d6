import { beforeEach, expect, test } from "vitest";
import type { Input } from "../../../../shared/contract.ts";
import { TestWorkspace } from "../../../helpers/app.ts";
import {
  makeApplication,
  makeInterview,
  makeOpening,
  makePanelist,
} from "../../../helpers/make.ts";

let workspace: TestWorkspace;
let hanna: string;
let rosa: string;
let leila: { id: string; candidateId: string };
let kwame: { id: string; candidateId: string };
const hour = 60 * 60_000;

beforeEach(async () => {
  workspace = new TestWorkspace();
  hanna = await makePanelist(workspace, "Hanna Virtanen");
  rosa = await makePanelist(workspace, "Rosa Marten");
  const openingId = await makeOpening(workspace, {
    panelistIds: [workspace.founderId, hanna, rosa],
  });
  leila = await makeApplication(workspace, { openingId });
  kwame = await makeApplication(workspace, { openingId, name: "Kwame Asante" });
});

const ask = (over: Partial<Input<"interview.overlaps">> = {}) =>
  workspace.ok("interview.overlaps", {
    startsAt: workspace.now,
    minutes: 60,
    panelistIds: [hanna, rosa],
    candidateId: kwame.candidateId,
    exceptId: null,
    ...over,
  });

const ofLeila = (over: Partial<Input<"interview.schedule">> = {}) =>
  makeInterview(workspace, { applicationId: leila.id, ...over });

test("names only those who are wanted twice", async () => {
  await ofLeila({ panelistIds: [hanna] });
  expect(await ask()).toMatchObject([
    { candidateName: "Leila Haddad", panelists: ["Hanna Virtanen"], sameCandidate: false },
  ]);
  expect(await ask({ panelistIds: [rosa] })).toEqual([]);
});

test("says when it is the candidate who is wanted twice, whoever asks", async () => {
  await ofLeila({ panelistIds: [hanna] });
  expect(await ask({ panelistIds: [rosa], candidateId: leila.candidateId })).toMatchObject([
    { panelists: [], sameCandidate: true },
  ]);
});

test.for([
  { says: "one that ends when this begins", at: -hour, minutes: 60, found: 0 },
  { says: "one that ends a minute later", at: -hour, minutes: 61, found: 1 },
  { says: "one that begins when this ends", at: hour, minutes: 60, found: 0 },
  { says: "one that begins a minute earlier", at: hour - 60_000, minutes: 60, found: 1 },
  { says: "one that began nine hours before and goes on", at: -9 * hour, minutes: 600, found: 1 },
])("$says: $found", async ({ at, minutes, found }) => {
  await ofLeila({ startsAt: workspace.now + at, minutes });
  expect(await ask()).toHaveLength(found);
});

test("leaves out the interview that is moved, what is cancelled and who is in the bin", async () => {
  const id = await ofLeila();
  expect(await ask()).toHaveLength(1);
  expect(await ask({ exceptId: id })).toEqual([]);
  await workspace.ok("interview.cancel", { id });
  expect(await ask()).toEqual([]);
  await workspace.ok("interview.restore", { id });
  await workspace.ok("candidate.delete", { ids: [leila.candidateId] });
  expect(await ask()).toEqual([]);
});

test("refuses what is no interview", async () => {
  expect(await workspace.refused("interview.overlaps", { startsAt: 0 })).toMatchObject({
    code: "invalid",
  });
});
