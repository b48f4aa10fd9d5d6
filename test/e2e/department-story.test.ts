import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Seat } from "../../shared/org.ts";
import { readPdf } from "../electron/documents/read-pdf.ts";
import { launchBullpen, type RunningBullpen } from "../helpers/launch.ts";
import { addPanelists, answerDialogs, ask, begin, goTo, handOverTo, read } from "./founder.ts";

/** From a goal to an opening, an org and a pay plan, each step on what the one before it left. */
describe("a founder who plans the department", () => {
  let folder: string;
  let bullpen: RunningBullpen;
  let page: Page;
  let open: Seat[] = [];

  beforeAll(async () => {
    folder = mkdtempSync(path.join(os.tmpdir(), "bullpen-department-"));
    bullpen = await launchBullpen({ userData: path.join(folder, "user") });
    page = await bullpen.firstWindow();
    page.setDefaultTimeout(15_000);
    await begin(page, bullpen, {
      name: "Tidemark Systems",
      founder: "Adaeze Nwosu",
      file: path.join(folder, "tidemark.bullpen"),
    });
  });

  afterAll(async () => {
    await bullpen?.close();
    rmSync(folder, { recursive: true, force: true });
  });

  test("is led from Home to a goal, and reads what it takes", async () => {
    await page.getByRole("button", { name: "Set a goal" }).click();
    await page.getByRole("button", { name: "Begin a plan" }).click();
    const goal = page.getByRole("textbox", { name: /^Bookings in / });
    await goal.fill("2 400 000");
    await page.getByText(/account executives reach the goal with/).waitFor();
    await page.getByRole("table", { name: /^Why .* account executives$/ }).waitFor();
    await expect
      .poll(async () =>
        (await read(page, "plan.list", {}))[0]?.details.goal.reduce((a, b) => a + b, 0),
      )
      .toBe(240_000_000);
  });

  test("learns how likely the plan is, from draws that a worker makes", async () => {
    await page.getByRole("button", { name: "Work out how likely it is" }).click();
    await page.getByText(/The plan reaches its goal in/).waitFor({ timeout: 60_000 });
  });

  test("turns planned seats into openings with one action", async () => {
    await page.getByRole("button", { name: /^Open .* seats?$/ }).click();
    const dialog = page.getByRole("dialog", { name: "Open seats of this plan" });
    await dialog.getByRole("button", { name: /^Open .* seats?$/ }).click();
    await page.getByRole("heading", { level: 1, name: "Openings" }).waitFor();
    const { seats } = await read(page, "org.get", {});
    open = seats.filter((seat) => seat.state === "open");
    expect(open.length).toBeGreaterThan(0);
    const openings = await read(page, "opening.list", { status: "open" });
    expect(openings.reduce((sum, one) => sum + one.seats, 0)).toBe(open.length);
  });

  test("sees the seats in the org, and who does the work until then", async () => {
    await goTo(page, "Org & responsibilities");
    await page.getByRole("heading", { level: 1, name: "Org & responsibilities" }).waitFor();
    await page.getByRole("link", { name: /^Adaeze Nwosu, Founder/ }).waitFor();
    const hiring = page.getByRole("link", { name: /hiring for/ });
    await expect.poll(() => hiring.count()).toBe(open.length);
    await page.getByText("Who owns what").first().waitFor();
  });

  test("pays the closers by a plan that keeps its promise, and puts it in force", async () => {
    await goTo(page, "Pay");
    await page.getByRole("button", { name: "Draft a pay plan" }).click();
    await page.getByRole("textbox", { name: "On target, a year" }).fill("110k");
    await page.getByText(/^At quota the plan pays/).waitFor();
    await page
      .getByRole("button", { name: /^Put in force/ })
      .first()
      .click();
    await page.getByRole("dialog").getByRole("button", { name: "Put in force" }).click();
    await page
      .getByText(/in force since/)
      .first()
      .waitFor();
    const [plan] = await read(page, "pay.list", {});
    expect(plan).toMatchObject({ status: "in-force" });
    const role = await read(page, "role.get", { id: plan!.roleId });
    expect(role.onTargetPay).toBe(plan!.terms.onTargetPay);
  });

  test("hands the pay sheet over as a PDF", async () => {
    await page.getByRole("link", { name: "Pay sheet" }).click();
    await answerDialogs(bullpen, path.join(folder, "pay.pdf"));
    await page.getByRole("button", { name: /Save PDF/ }).click();
    await page.getByText("Saved as pay.pdf.").waitFor({ timeout: 60_000 });
    const pdf = await readPdf(readFileSync(path.join(folder, "pay.pdf")));
    expect(pdf.tagged).toBe(true);
    expect(pdf.pages.join(" ")).toContain("Tidemark Systems");
  });

  test("keeps all of it from the panel", async () => {
    await addPanelists(page, ["Hanna Virtanen"]);
    await handOverTo(page, "Hanna Virtanen");
    const areas = page.getByRole("navigation", { name: "Areas" });
    await areas.getByRole("link", { name: "Roles" }).waitFor();
    expect(await areas.getByRole("link", { name: "Goal & capacity" }).count()).toBe(0);
    for (const channel of ["plan.list", "org.get", "pay.list"] as const)
      expect(await ask(page, channel, {})).toMatchObject({ error: { code: "forbidden" } });
  });
});
