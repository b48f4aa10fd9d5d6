import { expect, test } from "vitest";
import { userEvent } from "vitest/browser";
import { SettingsPage } from "../../../renderer/features/settings/settings-page.tsx";
import { Toaster } from "../../../renderer/ui/toast.tsx";
import type { Company } from "../../../shared/company.ts";
import type { Panelist } from "../../../shared/panelist.ts";
import { fail } from "../../../shared/result.ts";
import type { WorkspaceStatus } from "../../../shared/workspace.ts";
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
  seniority: 1,
  pin: null,
  ...over,
});

const noCode = { hasRecovery: false, recoveredAt: null };

type OpenStatus = Extract<WorkspaceStatus, { open: true }>;

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
    isDesk: false,
    actor: { id: id(1), name: "Adaeze Nwosu", isFounder: true, hasPin: false },
    locked: null,
  },
  "company.get": company,
  "company.save": ({ company: saved }) => saved,
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
  "lock.idle": { after: null },
};

const settings = (section: string, over: Answers = {}) =>
  renderScreen(
    <>
      <SettingsPage section={section} />
      <Toaster />
    </>,
    { answers: { ...answers, ...over } },
  );

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
  expect(sentTo("company.save")).toEqual([
    { company: { ...company, customerType: "port operators" }, before: company },
  ]);
});

test("what was typed before a crash is there again", async () => {
  const { screen } = await settings("company", {
    "draft.get": {
      json: JSON.stringify({ values: { ...company, location: "Ålesu" }, before: company }),
      updatedAt: 0,
    },
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
    .toEqual([{ name: "Hanna Virtanen", title: "", email: "hanna@example.com", seniority: 1 }]);
});

test("Enter three times adds one panelist", async () => {
  const { screen, sentTo } = await settings("people");
  await screen.getByRole("button", { name: "Add a panelist" }).click();
  await screen.getByRole("textbox", { name: "Name" }).fill("Hanna Virtanen");
  const input = screen.getByRole("textbox", { name: "Name" }).element() as HTMLInputElement;
  for (let press = 0; press < 3; press += 1) input.form!.requestSubmit();
  await expect.poll(() => screen.getByRole("dialog").query()).toBeNull();
  expect(sentTo("panelist.create")).toHaveLength(1);
});

test("what is typed about a panelist survives, and a refusal stands at its field", async () => {
  const { screen, sentTo } = await settings("people", {
    "draft.get": { json: '{"name":"Han","title":"Board","email":""}', updatedAt: 0 },
    "draft.put": {},
    "draft.clear": {},
    "panelist.create": fail("conflict", "Somebody has this address.", "email"),
  });
  await screen.getByRole("button", { name: "Add a panelist" }).click();
  await expect.element(screen.getByRole("textbox", { name: "Name" })).toHaveValue("Han");
  await screen.getByRole("textbox", { name: "Name" }).fill("Hanna");
  await expect.poll(() => sentTo("draft.put").at(-1)?.json).toContain("Hanna");
  await screen.getByRole("button", { name: "Add", exact: true }).click();
  await expect
    .element(screen.getByLabelText("E-mail"))
    .toHaveAccessibleDescription("Somebody has this address.");
});

test("a panelist who is needed stays, and the reason is said", async () => {
  const { screen } = await settings("people", {
    "panelist.archive": fail("invalid", "ليلى حداد owes one scorecard."),
  });
  await screen.getByRole("button", { name: "Archive ليلى حداد" }).click();
  await expect.element(screen.getByText("ليلى حداد owes one scorecard.")).toBeVisible();
});

test("another window's change to the company is not saved over without asking", async () => {
  let stored = company;
  const { screen, sentTo, announce } = await settings("company", {
    "company.get": () => stored,
    "company.save": ({ company: saved, before }) =>
      before.name === stored.name ? saved : fail("conflict", "Another window."),
    "draft.clear": {},
    "draft.put": {},
    "draft.get": null,
  });
  await screen.getByLabelText("Where people work").fill("Ålesund");
  stored = { ...company, name: "Theirs" };
  announce("company");
  await screen.getByRole("button", { name: "Save" }).click();
  await expect.element(screen.getByText("Another window changed the company")).toBeVisible();
  await expect.element(screen.getByLabelText("Where people work")).toHaveValue("Ålesund");
  await screen.getByRole("button", { name: "Load the other version" }).click();
  await expect.element(screen.getByRole("textbox", { name: "Name" })).toHaveValue("Theirs");
  expect(sentTo("company.save")).toHaveLength(1);
});

test("a currency that cannot change says why at its field", async () => {
  const { screen } = await settings("company", {
    "company.save": fail("invalid", "The amounts of one role are in EUR.", "currency"),
  });
  await screen.getByLabelText("Currency").selectOptions("NOK");
  await screen.getByRole("button", { name: "Save" }).click();
  await expect
    .element(screen.getByLabelText("Currency"))
    .toHaveAccessibleDescription("The amounts of one role are in EUR.");
});

test("a zone that only another machine knows stays chosen", async () => {
  const { screen } = await settings("company", {
    "company.get": { ...company, timeZone: "America/Newtown" },
  });
  await expect.element(screen.getByLabelText("Time zone")).toHaveValue("America/Newtown");
});

test.each([
  ["is no picture", new File(["hello"], "logo.png", { type: "image/png" }), /not a PNG/],
  ["is too large", new File([new Uint8Array(299_001)], "logo.png"), /larger than 299 KB/],
])("a logo that %s is refused at once", async (_name, file, reason) => {
  const { screen } = await settings("company");
  await screen.getByLabelText("Picture file").upload(file);
  await expect.element(screen.getByText(reason)).toBeVisible();
});

test("the founder cannot be archived; an archived panelist can come back", async () => {
  const { screen, sentTo } = await settings("people");
  await expect.element(screen.getByRole("button", { name: "Archive ليلى حداد" })).toBeVisible();
  expect(screen.getByRole("button", { name: "Archive Adaeze Nwosu" }).query()).toBeNull();
  await screen.getByRole("button", { name: "Bring back" }).click();
  expect(sentTo("panelist.restore")).toEqual([{ id: id(3) }]);
});

test("one's own PIN changes with the one before it, typed twice", async () => {
  const { screen, sentTo } = await settings("people", {
    "workspace.status": {
      ...(answers["workspace.status"] as OpenStatus),
      actor: { id: id(1), name: "Adaeze Nwosu", isFounder: true, hasPin: true },
    },
    "panelist.list": [
      person(1, "Adaeze Nwosu", {
        isFounder: true,
        seniority: 3,
        pin: { givenAt: Date.UTC(2026, 10, 3, 12), givenBy: null, changedAt: null, ...noCode },
      }),
    ],
    "pin.change": fail("invalid", "That is not the PIN.", "old"),
  });
  await expect.element(screen.getByText("PIN set on 3 November 2026")).toBeVisible();
  await screen.getByRole("button", { name: "Change PIN: Adaeze Nwosu" }).click();
  await screen.getByLabelText("The PIN you have").fill("4711");
  await screen.getByLabelText("New PIN").fill("8064");
  await screen.getByLabelText("Once more").fill("8065");
  await screen.getByRole("button", { name: "Set the PIN" }).click();
  await expect.element(screen.getByText("The two are not the same.")).toBeVisible();
  expect(sentTo("pin.change")).toEqual([]);
  await screen.getByLabelText("Once more").fill("8064");
  await expectNoAxeViolationsInBothThemes(document.body);
  await screen.getByRole("button", { name: "Set the PIN" }).click();
  await expect.poll(() => sentTo("pin.change")).toEqual([{ old: "4711", pin: "8064" }]);
  await expect.element(screen.getByText("That is not the PIN.")).toBeVisible();
});

test("the founder gives a new PIN and shows their own; it stays said who gave it", async () => {
  const given = {
    givenAt: Date.UTC(2026, 10, 3, 12),
    givenBy: "Adaeze Nwosu",
    changedAt: Date.UTC(2026, 10, 4, 12),
    ...noCode,
  };
  const { screen, sentTo } = await settings("people", {
    "panelist.list": [person(2, "Hanna Virtanen", { pin: given })],
    "pin.give": {},
  });
  await expect
    .element(
      screen.getByText("PIN changed on 4 November 2026; given by Adaeze Nwosu on 3 November 2026"),
    )
    .toBeVisible();
  await screen.getByRole("button", { name: "New PIN: Hanna Virtanen" }).click();
  await screen.getByLabelText("Your own PIN").fill("4711");
  await screen.getByLabelText("New PIN of Hanna Virtanen").fill("7305");
  await screen.getByLabelText("Once more").fill("7305");
  await screen.getByRole("button", { name: "Set the PIN" }).click();
  await expect
    .poll(() => sentTo("pin.give"))
    .toEqual([{ panelistId: id(2), own: "4711", pin: "7305" }]);
});

const founderWith = (hasPin: boolean, hasRecovery = hasPin): Answers => ({
  "workspace.status": {
    ...(answers["workspace.status"] as OpenStatus),
    actor: { id: id(1), name: "Adaeze Nwosu", isFounder: true, hasPin },
  },
  "panelist.list": [
    person(1, "Adaeze Nwosu", {
      isFounder: true,
      pin: hasPin
        ? {
            givenAt: Date.UTC(2026, 10, 3, 12),
            givenBy: null,
            changedAt: Date.UTC(2026, 10, 4, 12),
            hasRecovery,
            recoveredAt: hasRecovery ? Date.UTC(2026, 10, 4, 12) : null,
          }
        : null,
    }),
  ],
});

test("the founder's first PIN shows a recovery code, which only its own button takes away", async () => {
  const { screen } = await settings("people", {
    ...founderWith(false),
    "pin.change": { recoveryCode: "7K3QF-0ZX9A-HM2TB-5WC8D" },
  });
  await expect
    .element(screen.getByRole("button", { name: "New recovery code…" }))
    .toHaveAttribute("aria-disabled", "true");
  await screen.getByRole("button", { name: "Set a PIN: Adaeze Nwosu" }).click();
  await screen.getByLabelText("New PIN").fill("8064");
  await screen.getByLabelText("Once more").fill("8064");
  await screen.getByRole("button", { name: "Set the PIN" }).click();
  const dialog = screen.getByRole("dialog", { name: "Your recovery code" });
  await expect.element(dialog.getByText("7K3QF-0ZX9A-HM2TB-5WC8D")).toBeVisible();
  await expect.element(dialog.getByText("Tidemark.bullpen")).toBeVisible();
  await expectNoAxeViolationsInBothThemes(document.body);
  await userEvent.keyboard("{Escape}");
  await expect.element(dialog).toBeVisible();
  expect(dialog.getByRole("button", { name: "Close" }).query()).toBeNull();
  await dialog.getByRole("button", { name: "I have kept it" }).click();
  await expect.element(dialog).not.toBeInTheDocument();
});

test("another recovery code takes the PIN; a wrong one says so and makes none", async () => {
  let isRight = false;
  const { screen, sentTo } = await settings("people", {
    ...founderWith(true),
    "pin.renewRecovery": () =>
      isRight
        ? { recoveryCode: "7K3QF-0ZX9A-HM2TB-5WC8D" }
        : fail("invalid", "That is not the PIN. Four more tries before a wait.", "own"),
  });
  await expect.element(screen.getByText(/the recovery code was used on 4 November/)).toBeVisible();
  await screen.getByRole("button", { name: "New recovery code…" }).click();
  await screen.getByRole("button", { name: "Make the code" }).click();
  await expect.element(screen.getByText("Show your PIN first.")).toBeVisible();
  await screen.getByLabelText("Your PIN").fill("9999");
  await expectNoAxeViolationsInBothThemes(document.body);
  await screen.getByRole("button", { name: "Make the code" }).click();
  await expect.element(screen.getByText(/Four more tries/)).toBeVisible();
  await expect.element(screen.getByLabelText("Your PIN")).toHaveValue("");
  isRight = true;
  await screen.getByLabelText("Your PIN").fill("4711");
  await screen.getByRole("button", { name: "Make the code" }).click();
  await expect.element(screen.getByText("7K3QF-0ZX9A-HM2TB-5WC8D")).toBeVisible();
  expect(sentTo("pin.renewRecovery")).toEqual([{ own: "9999" }, { own: "4711" }]);
});

test("a founder without a code is told what that means", async () => {
  const { screen } = await settings("people", founderWith(true, false));
  await expect.element(screen.getByText(/nobody can replace a PIN/)).toBeVisible();
});

test("the founder says after how long the laptop locks by itself", async () => {
  const { screen, sentTo } = await settings("people", { "lock.setIdle": {} });
  const choice = screen.getByLabelText("Lock by itself");
  await expect.element(choice).toHaveValue("");
  await choice.selectOptions("After 10 minutes without use");
  await expect.poll(() => sentTo("lock.setIdle")).toEqual([{ after: 10 }]);
  await choice.selectOptions("Never");
  await expect.poll(() => sentTo("lock.setIdle")).toEqual([{ after: 10 }, { after: null }]);
});

test("a panelist changes their own line only", async () => {
  const { screen } = await settings("people", {
    "workspace.status": {
      ...(answers["workspace.status"] as OpenStatus),
      actor: { id: id(2), name: "ليلى حداد", isFounder: false, hasPin: true },
    },
  });
  await screen.getByRole("button", { name: "Edit ليلى حداد" }).click();
  await expect.element(screen.getByRole("textbox", { name: "Name" })).toBeVisible();
  expect(screen.getByLabelText("How senior").query()).toBeNull();
  expect(screen.getByRole("button", { name: "Edit Adaeze Nwosu" }).query()).toBeNull();
  expect(screen.getByRole("button", { name: /^Archive/ }).query()).toBeNull();
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
