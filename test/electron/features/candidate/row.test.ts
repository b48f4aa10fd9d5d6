import { expect, test } from "vitest";
import { CandidateSort } from "../../../../shared/candidate.ts";
import { conditionsOf } from "../../../../electron/features/candidate/filter.ts";
import { pageStatement, partsOf } from "../../../../electron/features/candidate/order.ts";
import { TestWorkspace } from "../../../helpers/app.ts";
import {
  makeApplication,
  makeInterview,
  makeOpening,
  makePanelist,
  submitScorecard,
} from "../../../helpers/make.ts";

const everything = {
  text: "",
  openingId: null,
  stageKind: "any",
  tag: null,
  source: null,
  deleted: false,
  sort: "name",
  descending: false,
  after: null,
  limit: 50,
} as const;

async function interviewed() {
  const workspace = new TestWorkspace();
  const second = await makePanelist(workspace);
  const panelistIds = [workspace.founderId, second];
  const openingId = await makeOpening(workspace, { panelistIds });
  const application = await makeApplication(workspace, { openingId, stage: "Interview" });
  const interviewId = await makeInterview(workspace, { applicationId: application.id });
  const firstRow = async () => (await workspace.ok("candidate.list", everything)).items[0]!;
  return { workspace, second, application, interviewId, openingId, firstRow };
}

test("while an interview is sealed its row says how many are in, and nothing of what they say", async () => {
  const { workspace, second, interviewId, firstRow } = await interviewed();
  expect(await firstRow()).toMatchObject({ sealed: { submitted: 0, expected: 2 } });
  await submitScorecard(workspace, { interviewId, panelistId: workspace.founderId, levels: 1 });
  const sealed = await firstRow();
  expect(sealed).toMatchObject({
    sealed: { submitted: 1, expected: 2 },
    fit: null,
    coverage: null,
    blockers: [],
  });
  await submitScorecard(workspace, { interviewId, panelistId: second, levels: 5 });
  const open = await firstRow();
  expect(open.sealed).toBeNull();
  expect(open.fit).toBeCloseTo(50, 9);
});

test("a cancelled interview counts neither as sealed nor as the next", async () => {
  const { workspace, interviewId, firstRow } = await interviewed();
  expect((await firstRow()).nextInterview).toMatchObject({ at: workspace.now });
  await workspace.ok("interview.cancel", { id: interviewId });
  expect(await firstRow()).toMatchObject({ sealed: null, nextInterview: null });
});

test("an interview that has begun is no longer the next", async () => {
  const { workspace, firstRow } = await interviewed();
  workspace.now += 1;
  expect((await firstRow()).nextInterview).toBeNull();
});

test("a stage stands as a step on the path, and an ended one says when and why", async () => {
  const { workspace, application, firstRow } = await interviewed();
  expect(await firstRow()).toMatchObject({ stageAt: 3, stageCount: 5, ended: null });
  const candidate = await workspace.ok("candidate.get", { id: application.candidateId });
  const { stages } = candidate.applications[0]!;
  const withdrawn = stages.find((stage) => stage.kind === "withdrawn")!.id;
  await workspace.ok("application.move", {
    id: application.id,
    stageId: withdrawn,
    note: "Moved.",
  });
  expect(await firstRow()).toMatchObject({
    stageAt: null,
    stageKind: "withdrawn",
    ended: { at: workspace.now, reason: "Moved." },
  });
});

// What keeps a page of ten thousand as quick as one of a hundred, told without a clock.
test.each(CandidateSort.options)(
  "an index gives the order by %s; nothing is sorted whole",
  async (sort) => {
    const { workspace } = await interviewed();
    for (const descending of [false, true]) {
      const input = { ...everything, sort, descending };
      for (const part of partsOf(workspace.db, input)) {
        for (const after of [null, part.order.map(() => "x")]) {
          const { sql, bound } = pageStatement(part, conditionsOf(workspace.db, input), after);
          const plan = workspace.db
            .prepare(`EXPLAIN QUERY PLAN ${sql}`)
            .all({ ...bound, limit: 51 }) as { detail: string }[];
          const steps = plan.map((step) => step.detail).join("\n");
          expect(steps).not.toContain("USE TEMP B-TREE FOR ORDER BY");
          expect(steps).toContain("INDEX");
        }
      }
    }
  },
);
