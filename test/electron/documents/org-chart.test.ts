import { describe, expect, test } from "vitest";
import { prepare, renderCss, renderHtml } from "../../../electron/documents/render.ts";
import { TestWorkspace } from "../../helpers/app.ts";
import { makePanelist } from "../../helpers/make.ts";

async function begin() {
  const workspace = new TestWorkspace();
  const roles = await workspace.ok("role.list", { archived: false });
  const roleOf = (slug: string) => roles.find((one) => one.builtInId === slug)!.id;
  const founder = (await workspace.ok("org.get", {})).seats[0]!.id;
  const add = async (slug: string, reportsTo: string | null, holder = "") => {
    const fields = { startsOn: "2027-02-01", hoursPerWeek: 40, note: "", reportsTo, holder };
    return (await workspace.ok("seat.create", { roleId: roleOf(slug), ...fields })).id;
  };
  const print = async () => {
    const ref = { kind: "org-chart", id: founder } as const;
    const prepared = await prepare(workspace.context, ref);
    if (!prepared.ok) throw new Error(prepared.error.message);
    const html = await renderHtml(prepared.value, ref, "A4");
    return { html, css: renderCss(prepared.value, "A4"), prepared: prepared.value };
  };
  return { workspace, founder, roleOf, add, print };
}

describe("the org chart on paper", () => {
  test("names seats, hats and owners, the founder alone having it", async () => {
    const { workspace, founder, roleOf, add, print } = await begin();
    expect((await workspace.ok("document.list", {})).map((one) => one.kind)).not.toContain(
      "org-chart",
    );
    const manager = await add("sales-manager", null);
    await add("account-executive", manager, "<b>Jonas</b> مريم");
    const duty = { id: null, fromDay: null, untilDay: null, hoursPerWeek: 6, seatId: founder };
    const marketing = {
      roleId: roleOf("marketing-manager"),
      responsibilityId: "define-positioning",
    };
    await workspace.ok("duty.save", {
      save: [{ ...duty, ...marketing, keptBecause: "" }],
      remove: [],
    });
    const { html, prepared } = await print();
    expect(prepared.subtitle).toBe("Three seats");
    expect(html).toContain("&lt;b&gt;Jonas");
    expect(html).toContain("Adaeze wears one hat");
    expect(html).not.toMatch(/\byours?\b|\bYou\b/);
    expect(html).toMatch(/marketing manager<\/td><td class="num">6<\/td>.*no seat planned/);
    expect(html).not.toMatch(/ style=|<script|NaN|undefined/);
    expect((await workspace.ok("document.list", {})).at(-1)).toMatchObject({
      kind: "org-chart",
      id: founder,
      caution: expect.stringContaining("nobody owns"),
    });

    workspace.act(await makePanelist(workspace, "Hanna Virtanen"));
    expect(
      await workspace.refused("document.get", { kind: "org-chart", id: founder }),
    ).toMatchObject({ code: "forbidden" });
    expect((await workspace.ok("document.list", {})).map((one) => one.kind)).not.toContain(
      "org-chart",
    );
  });

  test("stands upright while it is narrow, lies across when it is wider, and runs down the page beyond that", async () => {
    const { add, print } = await begin();
    const alone = await print();
    expect(alone.css).toContain("size: A4;");
    const manager = await add("sales-manager", null);
    for (const slug of ["account-executive", "sdr", "customer-success-rep", "sales-specialist"])
      await add(slug, manager);
    const ten = await print();
    expect(ten.css).toContain("size: A4 landscape;");
    expect(ten.html).not.toContain("org-listed");
    for (let at = 0; at < 12; at += 1) {
      const leader = await add("sales-team-leader", manager);
      for (let one = 0; one < 8; one += 1) await add("sdr", leader);
    }
    const hundred = await print();
    expect(hundred.css).toContain("size: A4;");
    expect(hundred.html).toContain("org-listed");
    expect(hundred.html.match(/class="org-seat /g)).toHaveLength(114);
  });
});
