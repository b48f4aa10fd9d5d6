import { afterEach, expect, test, vi } from "vitest";
import { DocumentPage } from "../../../renderer/features/documents/document-page.tsx";
import { dismissToast, Toaster } from "../../../renderer/ui/toast.tsx";
import type { Company } from "../../../shared/company.ts";
import type { Output } from "../../../shared/contract.ts";
import { fail } from "../../../shared/result.ts";
import { expectNoAxeViolationsInBothThemes } from "../axe.ts";
import { type Answers, renderScreen } from "../harness.tsx";

const id = "01900000-0000-7000-8000-000000000001";

const company: Company = {
  name: "Tidemark Systems",
  currency: "EUR",
  timeZone: "Europe/Oslo",
  paper: "Letter",
  customerType: "",
  customerBenefit: "",
  location: "",
  logo: null,
};

const info = {
  host: "desktop" as "desktop" | "browser",
  version: "0.1.0",
  logFile: "/log/bullpen.log",
  documentsFolder: "/docs",
  appearance: "system" as const,
  versions: {},
};

const answers: Answers = {
  "company.get": company,
  "app.info": info,
  "document.get": {
    kind: "job-description",
    id,
    title: "Account executive",
    subtitle: "Role",
    caution: "One blank to fill",
    remarks: [{ title: "Base pay", text: "Decide the role's yearly pay on target." }],
    updatedAt: 1,
    fileName: "Job description - Account executive.pdf",
    profile: null,
    profiles: [],
  },
};

const show = (over: Answers = {}, kind = "job-description", profile?: string) =>
  renderScreen(
    <>
      <DocumentPage id={id} kind={kind} profile={profile} />
      <Toaster />
    </>,
    { answers: { ...answers, ...over }, path: `/reports/${kind}/${id}` },
  );

const frame = () => document.querySelector("iframe")!;

afterEach(() => {
  vi.restoreAllMocks();
  for (let shown = 1; shown < 30; shown += 1) dismissToast(shown);
});

test("the preview runs no script, and is on the company's paper until another is chosen", async () => {
  const { screen: view } = await show();
  await expect.element(view.getByText("Account executive")).toBeVisible();
  expect(frame().getAttribute("sandbox")).toBe("allow-same-origin");
  expect(frame().getAttribute("src")).toContain(
    `/data/documents/job-description/${id}.html?paper=Letter`,
  );
  expect(frame().title).toBe("Job description: Account executive");
  await view.getByRole("radio", { name: "A4" }).click();
  await expect.poll(() => frame().getAttribute("src")).toContain("paper=A4");
});

test("blanks are listed before anything is printed", async () => {
  const { screen: view } = await show();
  await expect.element(view.getByText("One blank is printed as a line to write on")).toBeVisible();
  await expect.element(view.getByText("Decide the role's yearly pay on target.")).toBeVisible();
  await expectNoAxeViolationsInBothThemes();
});

test("on the desktop the PDF goes where the dialog says, and the page tells its name", async () => {
  const { screen: view, sentTo } = await show({ "document.save": { path: "C:\\Docs\\Job.pdf" } });
  await view.getByRole("button", { name: "Save PDF" }).click();
  await expect.element(view.getByText("Saved as Job.pdf.")).toBeVisible();
  expect(sentTo("document.save")).toEqual([{ kind: "job-description", id, paper: "Letter" }]);
});

test("a full disk is told in its own words, and a cancelled dialog is not told at all", async () => {
  const outcomes = [{ path: null }, fail("file", "The disk is full, so the PDF was not saved.")];
  const { screen: view, sentTo } = await show({ "document.save": () => outcomes.shift() as never });
  const button = view.getByRole("button", { name: "Save PDF" });
  await button.click();
  await expect.poll(() => sentTo("document.save")).toHaveLength(1);
  expect(view.getByText(/Saved as/).query()).toBeNull();
  await button.click();
  await expect.element(view.getByText("The disk is full, so the PDF was not saved.")).toBeVisible();
});

test("in the browser it is a link to the PDF with its name, and a failure is told calmly", async () => {
  const { screen: view } = await show({ "app.info": { ...info, host: "browser" } });
  const link = view.getByRole("link", { name: "Download PDF" });
  await expect.element(link).toHaveAttribute("download", "Job description - Account executive.pdf");
  await expect
    .element(link)
    .toHaveAttribute("href", `/data/documents/job-description/${id}.pdf?paper=Letter`);
  vi.spyOn(window, "fetch").mockResolvedValue(
    new Response("<h1>No</h1><p>Printing needs a browser of the Chromium family.</p>", {
      status: 503,
    }),
  );
  await link.click();
  await expect
    .element(view.getByText("Printing needs a browser of the Chromium family."))
    .toBeVisible();
});

test("the usual keys for printing save it too", async () => {
  const { screen: view, sentTo } = await show({ "document.save": { path: null } });
  await expect.element(view.getByRole("button", { name: "Save PDF" })).toBeVisible();
  window.dispatchEvent(
    new KeyboardEvent("keydown", { key: "p", code: "KeyP", ctrlKey: true, bubbles: true }),
  );
  await expect.poll(() => sentTo("document.save")).toHaveLength(1);
});

test("a document that is gone, or a kind that never was, is told with a way back", async () => {
  const { screen: view } = await show({
    "document.get": fail("not-found", "What this document is about is not there any more."),
  });
  await expect
    .element(view.getByText("What this document is about is not there any more."))
    .toBeVisible();
  await expectNoAxeViolationsInBothThemes();
  const { screen: other } = await show({}, "invoice");
  await expect.element(other.getByText("There is no document at this address.")).toBeVisible();
});

const report: Output<"document.get"> = {
  kind: "candidate-report",
  id,
  title: "Leila Haddad",
  subtitle: "Account executive",
  caution: "",
  remarks: [],
  updatedAt: 1,
  fileName: "Candidate report (founder copy) - Leila Haddad.pdf",
  profile: "founder",
  profiles: ["founder", "panel", "candidate"],
};

test("whose copy it is can be chosen, stands in the address, and is what is shown and saved", async () => {
  const { screen: view, sentTo } = await show(
    { "document.get": report, "document.save": { path: null } },
    "candidate-report",
  );
  await expect.element(view.getByText(/^Founder copy: everything/)).toBeVisible();
  expect(frame().getAttribute("src")).toContain("paper=Letter&profile=founder");
  await view.getByRole("button", { name: "Save PDF" }).click();
  expect(sentTo("document.save")).toEqual([
    { kind: "candidate-report", id, paper: "Letter", profile: "founder" },
  ]);
  await view.getByRole("radio", { name: "Candidate" }).click();
  await expect.poll(() => location.hash).toBe(`#/reports/candidate-report/${id}/candidate`);
  await expectNoAxeViolationsInBothThemes();
});

test("the copy in the address is the one that is asked for, and only those one may have are offered", async () => {
  const { screen: view, sentTo } = await show(
    { "document.get": { ...report, profile: "panel", profiles: ["panel", "candidate"] } },
    "candidate-report",
    "panel",
  );
  await expect.element(view.getByRole("radio", { name: "Panel" })).toBeChecked();
  expect(view.getByRole("radio", { name: "Founder" }).query()).toBeNull();
  expect(sentTo("document.get")).toEqual([{ kind: "candidate-report", id, profile: "panel" }]);
});

test("a copy that is not theirs is told with the way to the one that is", async () => {
  const { screen: view } = await show(
    {
      "document.get": fail(
        "forbidden",
        "The founder’s copy is for the founder and the panel lead.",
      ),
    },
    "candidate-report",
    "founder",
  );
  await expect.element(view.getByText("This copy is not yours to print")).toBeVisible();
  await expect
    .element(view.getByRole("link", { name: "Show my copy" }))
    .toHaveAttribute("href", `#/reports/candidate-report/${id}`);
  const { screen: other } = await show({}, "candidate-report", "press");
  await expect.element(other.getByText("There is no document at this address.")).toBeVisible();
});
