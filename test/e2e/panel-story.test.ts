import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { panelFinding } from "../../shared/rules/findings/panel.ts";
import { has, poppler, readPdf } from "../electron/documents/read-pdf.ts";
import { launchBullpen, type RunningBullpen } from "../helpers/launch.ts";
import {
  addPanelists,
  answerDialogs,
  ask,
  atTheLaptop,
  begin,
  beginPin,
  goTo,
  idInAddress,
  openInterview,
  passTo,
  read,
  recommend,
  schedule,
  scoreByKeyboard,
  scoreCriteria,
  setOwnPin,
  submit,
  typePin,
} from "./founder.ts";
import {
  adaeze,
  coaching,
  diagnosis,
  dissent,
  everybody,
  hanna,
  layla,
  moment,
  rajiv,
  rolePlay,
  secret,
  title,
  tomas,
  whyChanged,
  whyHire,
  whyNot,
} from "./panel-cast.ts";
import {
  addCandidate,
  everythingSaid,
  fillIn,
  goOnTo,
  importSheet,
  openPosition,
  scoreElsewhere,
  sendKit,
  startClock,
  tick,
  trimKit,
} from "./panel.ts";

/** Three people who hire one of two, through everything a panel does together. */
describe("a panel that decides", () => {
  let folder: string;
  let bullpen: RunningBullpen;
  let page: Page;
  const ids = { opening: "", layla: "", tomas: "", call: "", otherCall: "", card: "" };
  const cases = { layla: "", tomas: "" };
  const applications = { layla: "", tomas: "" };
  let passphrase = "";
  const file = (name: string) => path.join(folder, name);
  const about = () => ({
    opening: ids.opening,
    application: applications.layla,
    interview: ids.call,
    card: ids.card,
  });

  beforeAll(async () => {
    folder = mkdtempSync(path.join(os.tmpdir(), "bullpen-panel-"));
    bullpen = await launchBullpen({ userData: file("user") });
    page = await bullpen.firstWindow();
    page.setDefaultTimeout(15_000);
  });

  afterAll(async () => {
    await bullpen?.close();
    rmSync(folder, { recursive: true, force: true });
  });

  test("opens a position whose kit is a role-play in two takes and a case study", async () => {
    await begin(page, bullpen, {
      name: "Tidemark Systems",
      founder: adaeze.name,
      file: file("tidemark.bullpen"),
    });
    await addPanelists(page, [hanna.name, rajiv.name]);
    ids.opening = await openPosition(page, {
      role: "Sales development representative",
      title,
      panel: [hanna.name, rajiv.name],
    });
    await trimKit(page, ids.opening, rolePlay);
    const { rounds, leadId, panel: people } = await read(page, "opening.get", { id: ids.opening });
    expect(rounds.map((round) => round.items.map((item) => item.content.kind))).toEqual([
      ["role-play"],
      ["case-study"],
    ]);
    expect(people.find((one) => one.id === leadId)?.name).toBe(adaeze.name);
  });

  test("plans the interviews of two candidates", async () => {
    for (const [key, name] of [
      ["layla", layla],
      ["tomas", tomas],
    ] as const) {
      ids[key] = await addCandidate(page, ids.opening, name);
      const { applications: own } = await read(page, "candidate.get", { id: ids[key] });
      applications[key] = own[0]!.id;
      const call = { round: "Role-play", panelists: everybody };
      ids[key === "layla" ? "call" : "otherCall"] = await schedule(page, ids[key], call);
      const two = [adaeze.name, hanna.name];
      const study = { round: "Case study", panelists: two, without: [rajiv.name] };
      cases[key] = await schedule(page, ids[key], study);
    }
  });

  test("sends the interview to the panelist who is elsewhere", async () => {
    const kit = file("layla.bullpenkit");
    passphrase = await sendKit(bullpen, { interviewId: ids.call, name: rajiv.name, file: kit });
    expect(passphrase).toMatch(/^[0-9A-Z-]{20,}$/);
    expect(readFileSync(kit).includes("Field operations, good morning")).toBe(false);
  });

  test("runs the first take with clock, actor card and a moment", async () => {
    await openInterview(page, ids.call);
    await page.getByRole("link", { name: "Open my scorecard" }).click();
    ids.card = await idInAddress(page, "scorecards");
    await startClock(page);
    await goOnTo(page, "First take");
    await tick(page, /What worries you most/);
    await tick(page, /We already have a program/);
    await page.getByLabel("New moment").fill(`1: ${moment}`);
    await page.getByLabel("New moment").press("Enter");
    await page.getByRole("region", { name: "Moments" }).getByText(moment).waitFor();
    await page.getByLabel("New moment").press("Escape");
    const evidence = (number: number) => `${secret.adaeze}, point ${number}.`;
    await scoreCriteria(page, { levels: [3, 4, 3, 4, 2], evidence });
  });

  test("coaches, and rates the second take beside the first", async () => {
    await goOnTo(page, "Coaching note");
    await page.getByLabel("What the candidate said of the first take").fill(diagnosis);
    await page.getByLabel("The coaching note you gave").fill(coaching);
    await goOnTo(page, "Second take");
    await page.getByRole("region", { name: "Criteria" }).getByRole("button").first().click();
    const evidence = (number: number) => `Asked first, point ${number}.`;
    await scoreCriteria(page, { levels: [4, 5, 4, 5, 4], evidence }, "What was different");
    await goOnTo(page, "Scoring");
    await page.getByRole("button", { name: "End the exercise" }).click();
    await recommend(page, "Strong yes");
    await submit(page);
    const words = "The second take was rated 1.2 levels higher than the first";
    await page.getByText(words).waitFor();
    const [run] = await read(page, "run.list", { scorecardId: ids.card });
    expect(run).toMatchObject({ selfDiagnosis: diagnosis, coachingNote: coaching });
    expect(run!.used.map((one) => one.kind).toSorted()).toEqual(["fact", "objection"]);
    expect(run!.notes).toMatchObject([{ text: moment, take: 1 }]);
  });

  test("passes the laptop on: a PIN for whoever leaves and one for whoever comes", async () => {
    const wrote = (number: number) => `Point ${number}, as she wrote it down.`;
    const yes = { evidence: wrote, recommendation: "yes" } as const;
    await fillIn(page, cases.layla, { ...yes, levels: [4, 4, 5, 4, 4, 3] });
    const no = { evidence: wrote, recommendation: "no" } as const;
    await fillIn(page, ids.otherCall, { ...no, levels: [2, 3, 2, 3, 2] });
    await fillIn(page, cases.tomas, { ...no, levels: [2, 3, 2, 3, 3, 2] });
    await page.getByRole("button", { name: `Hand over to ${hanna.name}` }).click();
    await setOwnPin(page, adaeze.pin);
    await page.getByRole("heading", { name: "Please hand the laptop to Hanna." }).waitFor();
    expect(await ask(page, "scorecard.get", { id: ids.card })).toMatchObject({
      ok: false,
      error: { code: "locked" },
    });
    await beginPin(page, hanna.pin);
    await atTheLaptop(page, hanna.name);
  });

  test("lets the second panelist score, who reaches nothing of the first", async () => {
    await openInterview(page, ids.call);
    await scoreByKeyboard(page, {
      levels: [2, 4, 4, 4, 3],
      evidence: (number) => `${secret.hanna}, point ${number}.`,
      recommendation: "Yes",
    });
    await submit(page);
    await page.getByText("Sealed until all have submitted · 2 of 3 in").waitFor();
    const said = await everythingSaid(page, about());
    for (const words of [secret.adaeze, moment, diagnosis, coaching, "Asked first"])
      expect(said).not.toContain(words);
    expect(await ask(page, "scorecard.get", { id: ids.card })).toMatchObject({
      ok: false,
      error: { code: "sealed" },
    });
    const evidence = (number: number) => `Point ${number}, as I wrote it down.`;
    const yes = { evidence, recommendation: "yes" } as const;
    await fillIn(page, cases.layla, { ...yes, levels: [4, 4, 4, 3, 4, 4] });
    const no = { evidence, recommendation: "no" } as const;
    await fillIn(page, ids.otherCall, { ...no, levels: [2, 2, 3, 2, 2] });
    await fillIn(page, cases.tomas, { ...no, levels: [3, 2, 2, 3, 2, 2] });
  });

  test("lets the third score the other candidate here, and nobody back in by a wrong PIN", async () => {
    await passTo(page, rajiv.name, hanna.pin);
    await beginPin(page, rajiv.pin);
    await atTheLaptop(page, rajiv.name);
    const evidence = (number: number) => `Point ${number}, as he said it.`;
    await fillIn(page, ids.otherCall, { levels: [3, 3, 3, 2, 3], evidence, recommendation: "no" });
    await passTo(page, adaeze.name, rajiv.pin);
    await typePin(page, rajiv.pin);
    await page.getByText(/^That is not the PIN\./).waitFor();
    expect(await ask(page, "interview.get", { id: ids.call })).toMatchObject({
      ok: false,
      error: { code: "locked" },
    });
    await typePin(page, adaeze.pin);
    await atTheLaptop(page, adaeze.name);
    expect(await everythingSaid(page, about())).not.toContain(secret.hanna);
  });

  test("takes in the sealed sheet, which opens the seal for everybody", async () => {
    const sheet = file("layla.bullpensheet");
    await scoreElsewhere(file("rajiv"), {
      kit: file("layla.bullpenkit"),
      passphrase,
      sheet,
      levels: [4, 4, 5, 4, 4],
      evidence: (number) => `${secret.rajiv}, point ${number}.`,
      recommendation: "Yes",
    });
    expect(readFileSync(sheet).includes(secret.rajiv)).toBe(false);
    await importSheet(bullpen, sheet);
    await page.getByText("The seal is open: everybody can read what was submitted.").waitFor();
    const said = await everythingSaid(page, about());
    for (const words of [...Object.values(secret), moment, coaching]) expect(said).toContain(words);
    await importSheet(bullpen, sheet);
    await page
      .getByText(`The scorecard of ${rajiv.name} came in by file already`)
      .first()
      .waitFor();
  });

  test("reads on the debrief what the panel can and cannot say", async () => {
    await goTo(page, "Decisions");
    await page.getByRole("link", { name: title, exact: true }).click();
    const analysis = await read(page, "panel.analysis", { openingId: ids.opening });
    const sentence = panelFinding(analysis)
      .map((one) => one.text)
      .join("");
    expect(sentence).toMatch(new RegExp(`${layla}.* stands clear of ${tomas}: \\d+ points apart`));
    await page.getByText(sentence).waitFor();
    await page.getByText("10 of 10 scorecards").waitFor();
    const talk = page.getByRole("region", { name: "Talk about, in this order" });
    await talk
      .getByText(`${tomas}’s prospecting: 3 from ${hanna.name}, 2 from ${adaeze.name}`)
      .waitFor();
    await talk
      .getByText(/The panel agrees moderately on levels: Krippendorff’s α 0\.\d\d/)
      .waitFor();
  });

  test("meets over one candidate: reads first, then compares", async () => {
    await page.getByRole("link", { name: "Guided debrief" }).click();
    const people = page.getByRole("navigation", { name: "Candidates of the debrief" });
    await people.getByText(layla).click();
    await page.getByRole("heading", { level: 1, name: layla }).waitFor();
    await page.getByRole("button", { name: "Start the clock" }).click();
    await page.getByText(`${secret.rajiv}, point 1.`).waitFor();
    const reading = await page.getByRole("main").innerText();
    for (const { name } of [hanna, rajiv]) expect(reading).not.toContain(name);
    await page.getByText("2 Compare scores").click();
    const order = /Speaking order: .*, and last Adaeze Nwosu \(lead\)/;
    await page.getByText(order).first().waitFor();
  });

  test("changes a score with its author's PIN and keeps the first one", async () => {
    const said = page.getByRole("listitem").filter({ hasText: `${secret.hanna}, point 1.` });
    const fit = async () =>
      (await read(page, "outcome.application", { applicationId: applications.layla })).fit!;
    const before = await fit();
    const topics = page.getByRole("navigation", { name: /^Competencies/ });
    await topics.getByRole("button", { name: "Coachability" }).click();
    await said.getByRole("button", { name: `Change the level of ${hanna.name}` }).click();
    const dialog = page.getByRole("dialog", { name: `Change what ${hanna.name} gave` });
    await dialog.getByRole("radiogroup", { name: "New level" }).press("4");
    await dialog.getByLabel("Why").fill(whyChanged);
    await dialog.getByText("the whole picture").click();
    await dialog.getByLabel(`PIN of ${hanna.name}`).fill(adaeze.pin);
    await dialog.getByRole("button", { name: "Change it" }).click();
    await dialog.getByText(/^That is not the PIN\./).waitFor();
    await dialog.getByLabel(`PIN of ${hanna.name}`).fill(hanna.pin);
    await dialog.getByRole("button", { name: "Change it" }).click();
    await dialog.waitFor({ state: "detached" });
    await said.getByText("first 2").waitFor();
    await said.getByText(`2 → 4, from the whole picture: ${whyChanged}`).waitFor();
    expect(await fit()).toBeGreaterThan(before);
  });

  test("hears what everybody recommends and ends the meeting", async () => {
    await page.getByText("3 Recommendations").click();
    await page.getByText("All three say yes.").waitFor();
    await page.getByRole("button", { name: "Next candidate" }).click();
    await page.getByRole("heading", { level: 1, name: tomas }).waitFor();
    // Nobody is talked about before what everybody recommends was opened.
    await page.getByText("3 Recommendations").click();
    await page.getByRole("heading", { name: "In their own words" }).waitFor();
    await page.getByRole("button", { name: "End the debrief" }).click();
    await page.getByRole("heading", { level: 1, name: "Debrief" }).waitFor();
    const { meeting } = await read(page, "debrief.get", { openingId: ids.opening });
    expect(meeting!.endedAt).not.toBeNull();
    expect(meeting!.candidates.map((one) => one.finished)).toEqual([true, true]);
  });

  test("records who is hired and who is not, with reasons and evidence", async () => {
    await page.getByRole("link", { name: "Record a decision" }).click();
    const answers = page.getByRole("list", { name: "Candidates by name" });
    for (const [name, verdict, reason] of [
      [layla, "Hire", whyHire],
      [tomas, "Reject", whyNot],
    ] as const) {
      const verdicts = answers.getByRole("radiogroup", { name: `Verdict on ${name}` });
      await verdicts.getByText(verdict).click();
      await answers.getByLabel(/^Why /).fill(reason);
      await answers.getByRole("checkbox").first().check();
    }
    await page.getByRole("button", { name: "Record and sign" }).click();
    const dialog = page.getByRole("dialog", { name: "Record and sign this decision?" });
    await dialog.getByLabel("Your PIN").fill(adaeze.pin);
    await dialog.getByRole("button", { name: "Record and sign" }).click();
    await page.getByRole("heading", { level: 1, name: "The decision" }).waitFor();
    await page.getByText("The seat is filled", { exact: true }).waitFor();
  });

  test("takes a dissent word for word, by its author's PIN", async () => {
    await page.getByRole("button", { name: `Dissent as ${rajiv.name}` }).click();
    const dialog = page.getByRole("dialog", { name: `Dissent as ${rajiv.name}` });
    await dialog.getByLabel(/^What you would have done/).fill(dissent);
    await dialog.getByLabel(`PIN of ${rajiv.name}`).fill(rajiv.pin);
    await dialog.getByRole("button", { name: "Dissent" }).click();
    await page.getByRole("region", { name: "Signatures" }).getByText(dissent).waitFor();
    const [opening] = await read(page, "decision.openings", {});
    expect(opening).toMatchObject({ seats: 1, filled: 1, decided: 2 });
    const candidate = await read(page, "candidate.get", { id: ids.layla });
    expect(candidate.applications[0]!.stage.kind).toBe("hired");
  });

  test("prints a record that explains the decision a year later", async () => {
    await page.getByRole("link", { name: "Print the record" }).click();
    await page.frameLocator("iframe").getByRole("heading", { level: 1 }).waitFor();
    await answerDialogs(bullpen, file("record.pdf"));
    await page.getByRole("button", { name: /Save PDF/ }).click();
    await page.getByText("Saved as record.pdf.").waitFor({ timeout: 60_000 });
    const bytes = readFileSync(file("record.pdf"));
    const pdf = await readPdf(bytes);
    expect(pdf.tagged).toBe(true);
    expect(pdf.pages[0]).toContain(title);
    for (const words of [whyHire, whyNot, whyChanged, dissent, tomas, "Hire", "Reject"])
      expect(pdf.whole).toContain(words);
    for (const words of ["weights version 1", "Changed scores", "2 → 4", "from the whole picture"])
      expect(pdf.whole).toContain(words);
    for (const { name } of [adaeze, hanna, rajiv]) expect(pdf.whole).toContain(name);
    expect(pdf.whole).toMatch(/Method: .*Adjusted fit: .*additive model/);
    if (has("pdftotext")) {
      const text = poppler("pdftotext", bytes).normalize("NFKC").replace(/\s+/g, " ");
      for (const words of ["ليلى", tomas, whyHire, "weights version 1"])
        expect(text).toContain(words);
    }
  });

  test("did all this without an error in the page or a word to the network", () => {
    expect(bullpen.log.pageErrors).toEqual([]);
    expect(bullpen.log.blocked).toEqual([]);
    expect(bullpen.log.console.filter((one) => one.type === "error")).toEqual([]);
  });
});
