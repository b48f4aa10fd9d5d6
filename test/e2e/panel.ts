import { mkdirSync, rmSync } from "node:fs";
import { expect } from "vitest";
import type { Page } from "playwright-core";
import type { Recommendation } from "../../shared/scorecard.ts";
import { launchBullpen, type RunningBullpen } from "../helpers/launch.ts";
import {
  answerDialogs,
  ask,
  goTo,
  idInAddress,
  openInterview,
  read,
  recommend,
  scoreCriteria,
  submit,
} from "./founder.ts";

/** What a panel does together: preparing a kit, running an exercise, sending an interview away and taking it in. */

/** From the page of a role to its opening, led by whoever is at the laptop. Returns its id. */
export async function openPosition(
  page: Page,
  { role, title, panel }: { role: string; title: string; panel: readonly string[] },
): Promise<string> {
  await goTo(page, "Roles");
  await page.getByRole("link", { name: role }).click();
  await page.getByRole("button", { name: "Hire for this role" }).click();
  await page.getByLabel(/^Title/).fill(title);
  const people = page.getByRole("group", { name: /^Panel/ });
  for (const name of panel) await people.getByLabel(name).check();
  await page.getByRole("button", { name: "Open this position" }).click();
  return idInAddress(page, "openings");
}

/** From the page of an opening. Returns the candidate's id. */
export async function addCandidate(page: Page, openingId: string, name: string): Promise<string> {
  await page.evaluate((hash) => (location.hash = hash), `#/openings/${openingId}`);
  await page.getByRole("button", { name: "Add a candidate" }).click();
  await page.getByLabel(/^Name/).fill(name);
  await page.getByRole("button", { name: "Add candidate" }).last().click();
  return idInAddress(page, "candidates");
}

/** Leaves the case study in the kit of an opening, and of role-plays this one of the library. */
export async function trimKit(page: Page, openingId: string, rolePlay: string): Promise<void> {
  await page.evaluate((hash) => (location.hash = hash), `#/openings/${openingId}/kit`);
  const { rounds } = await read(page, "opening.get", { id: openingId });
  for (const { name, items } of rounds) {
    if (!items.every((item) => item.content.kind === "question")) continue;
    await page.getByRole("button", { name: `Remove ${name}`, exact: true }).click();
    await page.getByLabel(`Name of the round ${name}`).waitFor({ state: "detached" });
  }
  const round = page.getByRole("region", { name: /^Round \d+: Role-play/ });
  const more = round.getByRole("button", { name: /^More for / });
  for (let left = await more.count(); left > 0; left -= 1) {
    await more.first().click();
    await page.getByRole("menuitem", { name: "Remove" }).click();
    await expect.poll(() => more.count()).toBe(left - 1);
  }
  await round.getByRole("button", { name: "Add from the library" }).click();
  const library = round.getByRole("group", { name: "Add to Role-play" });
  await library.getByText("Role-plays", { exact: true }).click();
  await library.getByRole("button", { name: `Add ${rolePlay}` }).click();
  await round.getByRole("button", { name: `More for ${rolePlay}` }).waitFor();
}

/** The clock of the exercise that is being scored. */
const clockOf = (page: Page) => page.getByRole("region", { name: "Clock" });

/** Goes on to the phase of this name, over those between. */
export async function goOnTo(page: Page, phase: string): Promise<void> {
  const clock = clockOf(page);
  const now = clock.locator("[aria-current=step]");
  for (;;) {
    const before = await now.innerText();
    if (before.startsWith(phase)) return;
    const next = clock.getByRole("button", { name: /^Next: / });
    const wanted = (await next.innerText())
      .replace(/^Next: /, "")
      .split("\n")[0]!
      .trim();
    await next.click();
    await expect.poll(() => now.innerText()).toContain(wanted);
  }
}

/** Begins the exercise, stops its clock once and lets it go on. */
export async function startClock(page: Page): Promise<void> {
  const clock = clockOf(page);
  await clock.getByRole("button", { name: "Start the clock" }).click();
  await clock.getByRole("button", { name: "Pause" }).click();
  await clock.getByRole("button", { name: "Go on" }).click();
  await clock.getByRole("button", { name: "Pause" }).waitFor();
}

/** Ticks something on the actor card: it stands ticked once it is stored. */
export async function tick(page: Page, name: RegExp): Promise<void> {
  const box = page.getByRole("checkbox", { name });
  await box.click();
  await expect.poll(() => box.isChecked()).toBe(true);
}

export interface Judgement {
  levels: readonly number[];
  evidence: (number: number) => string;
  recommendation: Recommendation;
  note?: string;
}

/** Through the page's bridge, as whoever is at the laptop: what would only repeat what was done by hand before. */
export async function fillIn(page: Page, interviewId: string, judgement: Judgement) {
  const { mine } = await read(page, "interview.get", { id: interviewId });
  const id = mine!.scorecardId;
  const { items } = await read(page, "scorecard.get", { id });
  const criteria = items.flatMap((item) => item.criteria);
  expect(judgement.levels).toHaveLength(criteria.length);
  for (const [at, criterion] of criteria.entries())
    await read(page, "scorecard.rate", {
      id,
      criterionId: criterion.id,
      take: 1,
      level: judgement.levels[at] as 1 | 2 | 3 | 4 | 5,
      notAssessed: false,
      evidence: judgement.evidence(at + 1),
    });
  const { recommendation, note = "" } = judgement;
  await read(page, "scorecard.conclude", { id, recommendation, note });
  await read(page, "scorecard.submit", { id });
}

/** Sends an interview to one of its panelists: the file is at `file` then. Returns its passphrase. */
export async function sendKit(
  bullpen: RunningBullpen,
  { interviewId, name, file }: { interviewId: string; name: string; file: string },
): Promise<string> {
  const page = await bullpen.firstWindow();
  await openInterview(page, interviewId);
  await answerDialogs(bullpen, file);
  await page.getByRole("button", { name: `More for ${name}` }).click();
  await page.getByRole("menuitem", { name: "Send as a file…" }).click();
  await page.getByRole("button", { name: "Make the file" }).click();
  const told = page.getByRole("dialog", { name: "The passphrase of this file" });
  const passphrase = await told.getByLabel("Passphrase", { exact: true }).innerText();
  await told.getByText(file).waitFor();
  await told.getByRole("button", { name: "Done" }).click();
  return passphrase;
}

interface Away {
  kit: string;
  passphrase: string;
  sheet: string;
  levels: readonly number[];
  evidence: (number: number) => string;
  recommendation: string;
}

/** Somebody with a Bullpen of their own: opens the kit, scores, submits and saves the sealed sheet. */
export async function scoreElsewhere(userData: string, away: Away): Promise<void> {
  const own = await launchBullpen({ userData });
  // It lies among the documents of whoever runs this.
  let desk: string | null = null;
  try {
    // Whoever has just got a laptop may have no folder for documents yet.
    mkdirSync(await own.evaluate(({ app }) => app.getPath("documents")), { recursive: true });
    const page = await own.firstWindow();
    page.setDefaultTimeout(15_000);
    await answerDialogs(own, away.kit);
    await page.getByRole("button", { name: "Open kit…" }).click();
    await page.getByLabel("Passphrase").fill(away.passphrase);
    await page.getByRole("button", { name: "Open the kit" }).click();
    await page.getByRole("link", { name: "Open the scorecard" }).click();
    const status = await read(page, "workspace.status", {});
    if (status.open) desk = status.path;
    await scoreCriteria(page, away);
    await recommend(page, away.recommendation);
    await submit(page);
    await page.evaluate(() => (location.hash = "#/"));
    await answerDialogs(own, away.sheet);
    await page.getByRole("button", { name: "Save the sealed sheet…" }).click();
    await page.getByText(`Saved as ${away.sheet}.`).waitFor();
    expect(own.log.pageErrors).toEqual([]);
  } finally {
    await own.close();
    if (desk) rmSync(desk, { force: true });
  }
}

/** Takes a sheet in on the page of the interviews. */
export async function importSheet(bullpen: RunningBullpen, file: string): Promise<void> {
  const page = await bullpen.firstWindow();
  await answerDialogs(bullpen, file);
  await page.evaluate(() => (location.hash = "#/interviews"));
  await page.getByRole("button", { name: "Import a sheet…" }).click();
}

interface About {
  opening: string;
  application: string;
  interview: string;
  card: string;
}

/** Everything that the app answers about somebody's scores to whoever is at the laptop, as one text. */
export async function everythingSaid(page: Page, about: About): Promise<string> {
  const openingId = about.opening;
  const applicationId = about.application;
  const answers = [
    await ask(page, "scorecard.get", { id: about.card }),
    await ask(page, "run.list", { scorecardId: about.card }),
    await ask(page, "interview.get", { id: about.interview }),
    await ask(page, "outcome.application", { applicationId }),
    await ask(page, "outcome.opening", { openingId, withEnded: true }),
    await ask(page, "panel.analysis", { openingId }),
    await ask(page, "debrief.get", { openingId }),
    await ask(page, "debrief.candidate", { applicationId }),
    await ask(page, "decision.get", { openingId }),
    await ask(page, "sheet.list", { interviewId: about.interview }),
  ];
  const papers = await page.evaluate(
    (addresses) => Promise.all(addresses.map(async (one) => (await fetch(one)).text())),
    [
      `/data/documents/candidate-report/${applicationId}.html?paper=A4`,
      `/data/documents/decision-record/${openingId}.html?paper=A4`,
    ],
  );
  return JSON.stringify(answers) + papers.join("\n");
}
