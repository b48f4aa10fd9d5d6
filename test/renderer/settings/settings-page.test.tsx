import { expect, test } from "vitest";
import { SettingsPage } from "../../../renderer/features/settings/settings-page.tsx";
import type { Company } from "../../../shared/company.ts";
import type { Panelist } from "../../../shared/panelist.ts";
import { fail } from "../../../shared/result.ts";
import { expectNoAxeViolationsInBothThemes } from "../axe.ts";
import { type Answers, renderScreen } from "../harness.tsx";

const id = (n: number) => `01900000-0000-7000-8000-${String(n).padStart(12, "0")}`;

const company: Company = {
  name: "Tidemark Systems",
  currency: "EUR",
  timeZone: "Europe/Oslo",
  paper: "A4",
  customerType: "",
  customerBenefit: "",
  location: "Bergen",
  logo: null,
};

const person = (n: number, name: string, over: Partial<Panelist> = {}): Panelist => ({
  id: id(n),
  name,
  title: "",
  email: "",
  isFounder: false,
  archived: false,
  openScorecards: 0,
  ...over,
});

const answers: Answers = {
  "app.info": {
    host: "desktop",
    version: "0.1.0",
    logFile: "/log/bullpen.log",
    documentsFolder: "/docs",
    appearance: "system",
    versions: { node: "24.21.0" },
  },
  "workspace.status": {
    open: true,
    path: "/docs/Tidemark.bullpen",
    fileName: "Tidemark.bullpen",
    folder: "/docs",
    bytes: 4_100_000,
    isInPlace: true,
    companyName: "Tidemark Systems",
    isSample: false,
    actor: { id: id(1), name: "Adaeze Nwosu" },
  },
  "company.get": company,
  "company.save": (input) => input,
  "panelist.list": ({ archived }) =>
    archived
      ? [person(3, "Former", { archived: true })]
      : [person(1, "Adaeze Nwosu", { isFounder: true }), person(2, "ليلى حداد")],
  "panelist.create": { id: id(4) },
  "panelist.archive": {},
  "panelist.restore": {},
  "workspace.choosePath": { path: "/usb/copy.bullpen" },
  "workspace.saveCopy": { path: "/usb/copy.bullpen", bytes: 4_100_000 },
  "app.setAppearance": {},
};

const settings = (section: string, over: Answers = {}) =>
  renderScreen(<SettingsPage section={section} />, { answers: { ...answers, ...over } });

test("the file says where it lies, and a copy goes where the dialog says", async () => {
  const { screen, sentTo } = await settings("file");
  await expect.element(screen.getByText(/4\.1.MB in \/docs/)).toBeVisible();
  await screen.getByRole("button", { name: "Save a copy…" }).click();
  await expect.poll(() => sentTo("workspace.saveCopy")).toEqual([{ path: "/usb/copy.bullpen" }]);
  expect(sentTo("workspace.choosePath")).toEqual([
    { purpose: "copy", suggestedName: "Tidemark copy.bullpen" },
  ]);
});

test("the company is saved with what changed; a failed save keeps it on screen", async () => {
  const { screen, sentTo } = await settings("company", {
    "company.save": fail("file", "The disk is full."),
  });
  await screen.getByLabelText("Who your customers are").fill("port operators");
  await screen.getByRole("button", { name: "Save" }).click();
  await expect.element(screen.getByRole("alert")).toMatchTextContent(/The disk is full\./);
  await expect
    .element(screen.getByLabelText("Who your customers are"))
    .toHaveValue("port operators");
  expect(sentTo("company.save")).toEqual([{ ...company, customerType: "port operators" }]);
});

test("what was typed before a crash is there again", async () => {
  const { screen } = await settings("company", {
    "draft.get": { json: JSON.stringify({ ...company, location: "Ålesu" }), updatedAt: 0 },
    "draft.clear": {},
  });
  await expect.element(screen.getByLabelText("Where people work")).toHaveValue("Ålesu");
  await screen.getByRole("button", { name: "Save" }).click();
  await expect.element(screen.getByLabelText("Where people work")).toHaveValue("Ålesu");
});

test("a panelist is added in a dialog that says what is wrong", async () => {
  const { screen, sentTo } = await settings("people");
  await screen.getByRole("button", { name: "Add a panelist" }).click();
  await screen.getByLabelText("E-mail").fill("not an address");
  await screen.getByRole("button", { name: "Add", exact: true }).click();
  await expect.element(screen.getByText("This cannot be empty.")).toBeVisible();
  await expect.element(screen.getByText("This is not an e-mail address.")).toBeVisible();
  await screen.getByRole("textbox", { name: "Name" }).fill("Hanna Virtanen");
  await screen.getByLabelText("E-mail").fill("hanna@example.com");
  await screen.getByRole("button", { name: "Add", exact: true }).click();
  await expect
    .poll(() => sentTo("panelist.create"))
    .toEqual([{ name: "Hanna Virtanen", title: "", email: "hanna@example.com" }]);
});

test("the founder cannot be archived; an archived panelist can come back", async () => {
  const { screen, sentTo } = await settings("people");
  await expect.element(screen.getByRole("button", { name: "Archive ليلى حداد" })).toBeVisible();
  expect(screen.getByRole("button", { name: "Archive Adaeze Nwosu" }).query()).toBeNull();
  await screen.getByRole("button", { name: "Bring back" }).click();
  expect(sentTo("panelist.restore")).toEqual([{ id: id(3) }]);
});

test("a theme takes effect at once and is kept", async () => {
  const { screen, sentTo } = await settings("appearance");
  await screen.getByRole("radio", { name: "Dark" }).click();
  expect(document.documentElement.dataset["theme"]).toBe("dark");
  expect(sentTo("app.setAppearance")).toEqual([{ appearance: "dark" }]);
  delete document.documentElement.dataset["theme"];
});

test.each(["file", "company", "people", "appearance"])(
  "%s is accessible in light and dark",
  async (section) => {
    const { screen } = await settings(section);
    await expect.element(screen.getByRole("heading", { level: 2 }).first()).toBeVisible();
    await expectNoAxeViolationsInBothThemes(screen.container);
  },
);
