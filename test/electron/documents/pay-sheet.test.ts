import { beforeEach, expect, test } from "vitest";
import { prepare, renderHtml } from "../../../electron/documents/render.ts";
import type { PayTerms } from "../../../shared/pay.ts";
import { jumping, tier } from "../../shared/rules/pay/terms-input.ts";
import { TestWorkspace } from "../../helpers/app.ts";
import { makePanelist } from "../../helpers/make.ts";

let workspace: TestWorkspace;
beforeEach(() => {
  workspace = new TestWorkspace();
});

/** A pay plan of account executives with these terms. Returns its id. */
async function makePlan(terms: PayTerms): Promise<string> {
  const roles = await workspace.ok("role.list", { archived: false });
  const roleId = roles.find((one) => one.builtInId === "account-executive")!.id;
  const { id } = await workspace.ok("pay.create", { roleId, from: null });
  const plan = (await workspace.ok("pay.list", {})).find((one) => one.id === id)!;
  const { name, deals, updatedAt } = plan;
  await workspace.ok("pay.save", { id, name, terms, deals, updatedAt });
  return id;
}

async function pageOf(id: string): Promise<string> {
  const ref = { kind: "pay-sheet", id } as const;
  const prepared = await prepare(workspace.context, ref);
  if (!prepared.ok) throw new Error(prepared.error.message);
  return (await renderHtml(prepared.value, ref, "A4")).replaceAll("\u00a0", " ");
}

test("says what the role pays, at which results, and by which rules", async () => {
  const html = await pageOf(await makePlan(jumping));
  for (const said of [
    "Offer and pay sheet for",
    "€55 000 of base pay, and €55 000 for results.",
    "By the rules below a year at quota pays €54 000 for results, €1 000 less than that.",
    "<td>€648 000</td><td>€90 720</td><td>€145 720</td><td>€12 143</td>",
    "Once 120 % of the quota is reached, 14 % is paid for everything, back to the first euro.",
    "Contract of 3 years",
    "Place, date, signature",
    "Plan 1, not in force yet",
  ])
    expect(html).toContain(said);
  expect(html).not.toMatch(/NaN|Infinity|undefined| style=|<script/);
});

test("counts in the company's own money, with as many decimals as it has", async () => {
  const company = await workspace.ok("company.get", {});
  await workspace.ok("company.save", {
    company: { ...company, currency: "KWD" },
    before: company,
  });
  const html = await pageOf(
    await makePlan({
      ...jumping,
      onTargetPay: 24_000_500,
      quota: 12,
      period: "month",
      basis: "qualified-leads",
      paid: { kind: "per-unit", unit: "عملاء <مؤهلون>", tiers: [tier(0, 83_335)] },
    }),
  );
  expect(html).toContain("KWD 24 000.500");
  expect(html).toContain("KWD 83.335 each");
  expect(html).toContain("عملاء &lt;مؤهلون&gt;");
});

test("gives the reason instead of figures where terms make no sense", async () => {
  const html = await pageOf(await makePlan({ ...jumping, quota: 0 }));
  expect(html).toContain("without one there is no 100 % to pay for");
  expect(html).not.toMatch(/NaN|Infinity/);
});

test("warns before it is handed over, and is the founder's alone", async () => {
  const id = await makePlan(jumping);
  const ref = { kind: "pay-sheet", id } as const;
  const sheet = await workspace.ok("document.get", ref);
  expect(sheet).toMatchObject({ title: "Account executive", caution: "A draft" });
  expect(sheet.remarks.map(({ title }) => title.replaceAll("\u00a0", " "))).toEqual([
    "Draft",
    "A jump at 120 %",
    "€1 000 short at quota",
  ]);
  const kinds = async () => (await workspace.ok("document.list", {})).map(({ kind }) => kind);
  expect(await kinds()).toContain("pay-sheet");
  workspace.act(await makePanelist(workspace));
  expect(await kinds()).not.toContain("pay-sheet");
  expect(await workspace.refused("document.get", ref)).toMatchObject({ code: "forbidden" });
});
