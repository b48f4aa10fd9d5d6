import { describe, expect, test } from "vitest";
import { TestWorkspace } from "../../../helpers/app.ts";
import { makeOpening } from "../../../helpers/make.ts";

describe("a new opening", () => {
  test("copies the role's weights, names and anchors, and begins with the usual pipeline", async () => {
    const workspace = new TestWorkspace();
    const id = await makeOpening(workspace, { role: "sdr", seats: 2, targetDate: "2027-02-01" });
    const opening = await workspace.ok("opening.get", { id });
    expect(opening).toMatchObject({
      title: "Sales development representative",
      seats: 2,
      targetDate: "2027-02-01",
      status: "open",
      frozenAt: null,
      draftScorecards: 0,
      role: { builtInId: "sdr" },
      panel: [{ id: workspace.founderId, name: "Adaeze Nwosu", archived: false }],
    });
    expect(opening.stages.map((stage) => stage.name)).toEqual([
      "Applied",
      "Screen",
      "Interview",
      "Final",
      "Offer",
      "Hired",
      "Rejected",
      "Withdrawn",
    ]);
    expect(opening.competencies[0]).toMatchObject({ name: "Prospecting", weight: 22 });
    expect(opening.weights).toMatchObject([{ version: 1, reason: "", createdBy: "Adaeze Nwosu" }]);
    expect(workspace.announced).toContain("opening");
  });
});
