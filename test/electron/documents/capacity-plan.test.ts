import { beforeEach, describe, expect, it } from "vitest";
import { prepare, renderHtml } from "../../../electron/documents/render.ts";
import { TestWorkspace } from "../../helpers/app.ts";
import { makePanelist } from "../../helpers/make.ts";

let workspace: TestWorkspace;
let id: string;

beforeEach(async () => {
  workspace = new TestWorkspace();
  id = (await workspace.ok("plan.create", { name: "الخطة 2027", from: null })).id;
});

const html = async () => {
  const ref = { kind: "capacity-plan", id } as const;
  const prepared = await prepare(workspace.context, ref);
  if (!prepared.ok) throw new Error(prepared.error.message);
  return renderHtml(prepared.value, ref, "A4");
};

const listed = async () =>
  (await workspace.ok("document.list", {})).filter((one) => one.kind === "capacity-plan");

describe("a capacity plan on paper", () => {
  it("holds the sentence, the pictures, every hire, the working and what was assumed", async () => {
    const page = await html();
    expect(page).toMatch(/account executives reach the goal with/);
    for (const picture of ["Head count: ", "Cumulative bookings: ", "Attainment: ", "Leads: "])
      expect(page).toContain(`aria-label="${picture}`);
    for (const words of [
      "Hires by date",
      "Why so many",
      "What would change it most",
      "Cost of sale",
      "What was assumed",
      "How these figures were made",
      "<bdi>الخطة 2027</bdi>",
    ])
      expect(page).toContain(words);
    // One linked stylesheet, nothing inline, and no figure that is none.
    expect(page).not.toMatch(/<style| style="/);
    expect(page).not.toMatch(/NaN|Infinity|undefined/);
  });

  it("is listed and opened for the founder alone", async () => {
    expect(await listed()).toMatchObject([
      { id, title: "الخطة 2027", subtitle: "2027", caution: "" },
    ]);
    expect(await workspace.ok("document.get", { kind: "capacity-plan", id })).toMatchObject({
      profile: null,
      remarks: expect.arrayContaining([expect.objectContaining({ title: "To bear in mind" })]),
    });
    workspace.act(await makePanelist(workspace));
    expect(await listed()).toEqual([]);
    expect(await workspace.refused("document.get", { kind: "capacity-plan", id })).toMatchObject({
      code: "forbidden",
    });
  });

  it("says which figure it waits for, and is not there once the scenario is deleted", async () => {
    const [plan] = await workspace.ok("plan.list", {});
    const details = { ...plan!.details, funnel: { ...plan!.details.funnel, won: 0 } };
    await workspace.ok("plan.save", { ...plan!, details });
    expect(await html()).toMatch(/no number of leads makes a customer/);
    expect(await listed()).toMatchObject([{ caution: "Cannot be worked out yet" }]);
    await workspace.ok("plan.delete", { id });
    expect(await listed()).toEqual([]);
    expect(await workspace.refused("document.get", { kind: "capacity-plan", id })).toMatchObject({
      code: "not-found",
    });
  });
});
