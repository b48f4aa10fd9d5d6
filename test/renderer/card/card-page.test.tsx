import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { page, userEvent } from "vitest/browser";
import { PanelOrCandidate } from "../../../renderer/app.tsx";
import { builtInCaseStudies, builtInRolePlays } from "../../../shared/content/content.ts";
import { fail } from "../../../shared/result.ts";
import {
  type ClockAction,
  moveClock,
  newClock,
  phasesOf,
} from "../../../shared/rules/run-clock.ts";
import type { CandidateCard } from "../../../shared/run.ts";
import { expectNoAxeViolationsInBothThemes } from "../axe.ts";
import { type Answers, renderScreen } from "../harness.tsx";

const id = (n: number) => `01900000-0000-7000-8000-${String(n).padStart(12, "0")}`;
const address = `/card/${id(1)}/${id(2)}`;
const noon = Date.UTC(2026, 10, 23, 9);
const minute = 60_000;

const study = builtInCaseStudies().find((one) => one.id === "research-and-outreach")!;
const twice = builtInRolePlays().find((one) => one.id === "opening-call-two-takes")!;

/** A card on which these actions happened, all at noon. */
function caseCard(actions: ClockAction[] = [], over: Partial<CandidateCard> = {}): CandidateCard {
  const { brief, data, deliverable } = study;
  const phases = phasesOf({ kind: "case-study", caseStudy: study });
  return {
    candidateName: "Ananya Iyer",
    companyName: "Tidemark Systems",
    title: study.title,
    task: { kind: "case-study", brief, data, deliverable },
    phases,
    clock: actions.reduce((clock, action) => moveClock(clock, action, noon), newClock(3)),
    ...over,
  };
}

function roleCard(actions: ClockAction[] = []): CandidateCard {
  const phases = phasesOf({ kind: "role-play", rolePlay: twice }).map((phase) =>
    phase.who === "panel" ? { ...phase, name: "" } : phase,
  );
  return {
    ...caseCard(),
    title: twice.title,
    task: { kind: "role-play", card: twice.candidateCard },
    phases,
    clock: actions.reduce(
      (clock, action) => moveClock(clock, action, noon),
      newClock(phases.length),
    ),
  };
}

function show(answer: NonNullable<Answers["run.card"]>, path = address) {
  return renderScreen(<PanelOrCandidate />, {
    path,
    answers: {
      "app.info": {
        host: "desktop",
        version: "0.1.0",
        logFile: "/log",
        documentsFolder: "/docs",
        appearance: "system",
        versions: {},
      },
      "run.card": answer,
    },
  });
}

/** The page's time stands still; this moves it, and everything that reads it again and again. */
const goOn = (milliseconds: number) => vi.advanceTimersByTime(milliseconds);

const overflow = () => {
  const { scrollWidth, clientWidth } = document.documentElement;
  const wide = [...document.querySelectorAll<HTMLElement>("main, main header, [role=region]")]
    .filter((one) => one.scrollWidth > one.clientWidth + 1)
    .map((one) => `${one.tagName} ${one.ariaLabel ?? one.className}`);
  return { page: scrollWidth - clientWidth, wide };
};

beforeEach(async () => {
  vi.useFakeTimers({ now: noon, toFake: ["Date", "setInterval", "clearInterval"] });
  await page.viewport(1360, 860);
});

afterEach(() => vi.useRealTimers());

describe("a case study", () => {
  test("shows the candidate the brief, what is asked, and the data beside it", async () => {
    const { screen } = await show(caseCard(["start"]));
    await expect
      .element(screen.getByRole("heading", { level: 1, name: study.title }))
      .toBeVisible();
    await expect.element(screen.getByText("For Ananya Iyer")).toBeVisible();
    const task = screen.getByRole("region", { name: "The task" });
    await expect.element(task.getByText(/You make first contact/)).toBeVisible();
    await expect.element(task.getByRole("heading", { name: "What we ask of you" })).toBeVisible();
    const table = screen.getByRole("region", { name: "The data" }).getByRole("table");
    await expect.element(table.getByRole("columnheader", { name: "Sites" })).toBeVisible();
    await expect.element(table.getByRole("rowheader", { name: "Facility cleaning" })).toBeVisible();
    expect(table.getByRole("row").elements()).toHaveLength(study.data.rows.length + 1);
    expect(document.title).toBe(`${study.title} · Tidemark Systems`);
    await expectNoAxeViolationsInBothThemes();
  });

  test("counts the time down while it runs, and asks for nothing to do so", async () => {
    const { screen, sentTo } = await show(caseCard(["start"]));
    const timer = screen.getByRole("timer");
    await expect.element(timer).toHaveTextContent("1:00:00");
    goOn(18 * minute + 40_000);
    await expect.element(timer).toHaveTextContent("41:20");
    await expect
      .element(screen.getByText("left to prepare · then 10 to present, 10 for questions"))
      .toBeVisible();
    goOn(1000);
    await expect.element(timer).toHaveTextContent("41:19");
    expect(sentTo("run.card")).toHaveLength(1);
  });

  test("draws only the clock anew with every tick", async () => {
    const { screen } = await show(caseCard(["start"]));
    await expect.element(screen.getByRole("timer")).toBeVisible();
    const changed: Node[] = [];
    const watcher = new MutationObserver((list) =>
      changed.push(...list.map((mutation) => mutation.target)),
    );
    watcher.observe(document.body, {
      subtree: true,
      childList: true,
      characterData: true,
      attributes: true,
    });
    goOn(5000);
    await expect.element(screen.getByRole("timer")).toHaveTextContent("59:55");
    watcher.disconnect();
    expect(changed.length).toBeGreaterThan(0);
    const clock = screen.getByRole("timer").element().closest("div")!;
    expect(changed.filter((node) => !clock.contains(node))).toEqual([]);
  });

  test("says time over calmly", async () => {
    const { screen } = await show(caseCard(["start"]));
    await expect.element(screen.getByRole("timer")).toBeVisible();
    goOn(61 * minute + 20_000);
    await expect.element(screen.getByRole("timer")).toHaveTextContent("+01:20");
    await expect
      .element(screen.getByText("over the time to prepare · the panel says when to go on"))
      .toBeVisible();
    expect(screen.getByRole("alert").elements()).toEqual([]);
  });

  test("follows the panel: paused, next, and the end", async () => {
    let card = caseCard(["start"]);
    const { screen, announce } = await show(() => card);
    await expect.element(screen.getByText(/^left to prepare ·/)).toBeVisible();
    card = { ...card, clock: moveClock(card.clock, "pause", noon + minute) };
    announce("run");
    await expect.element(screen.getByText(/^left to prepare, paused/)).toBeVisible();
    expect(vi.getTimerCount()).toBe(0);
    goOn(minute);
    await expect.element(screen.getByRole("timer")).toHaveTextContent("59:00");
    card = caseCard(["start", "next", "next"]);
    announce("run");
    await expect.element(screen.getByText("left for questions")).toBeVisible();
    card = caseCard(["start", "next", "next", "next"]);
    announce("run");
    await expect.element(screen.getByText("Finished")).toBeVisible();
    expect(screen.getByRole("timer").elements()).toEqual([]);
  });

  test("writes lists as lists", async () => {
    const { brief, data, deliverable } = study;
    const text =
      "Read this first.\n\n1. Choose three.\nOf the ten.\n2) Write one.\n\n3. End.\n\n- Paper\n• Pen\n\nThen begin.";
    const { screen } = await show(
      caseCard([], {
        task: { kind: "case-study", brief: `${text}\n\n${brief}`, data, deliverable },
      }),
    );
    const task = screen.getByRole("region", { name: "The task" });
    await expect.element(task.getByText("Then begin.")).toBeVisible();
    const items = task.getByRole("listitem").elements();
    expect(items.map((item) => [item.parentElement!.tagName, item.textContent])).toEqual([
      ["OL", "Choose three.\nOf the ten."],
      ["OL", "Write one."],
      ["OL", "End."],
      ["UL", "Paper"],
      ["UL", "Pen"],
    ]);
  });
});

describe("a role-play", () => {
  test("shows situation, goal, what is known and the rules", async () => {
    const { screen } = await show(roleCard(["start", "next"]));
    const { situation, goal, youKnow, rules } = twice.candidateCard;
    const task = screen.getByRole("region", { name: "The task" });
    for (const text of [situation, goal]) await expect.element(task.getByText(text)).toBeVisible();
    const side = screen.getByRole("region", { name: "What you know, and the rules" });
    for (const text of [...youKnow, ...rules])
      await expect.element(side.getByText(text)).toBeVisible();
    await expect
      .element(screen.getByText("left for preparation · then 5 for first take"))
      .toBeVisible();
    await expectNoAxeViolationsInBothThemes();
  });

  test("says nothing of what the panel does while it has the word", async () => {
    const { screen } = await show(roleCard(["start", "next", "next", "next", "next"]));
    await expect.element(screen.getByText("The panel has the word")).toBeVisible();
    await expect.element(screen.getByText("then 2 for reset")).toBeVisible();
    expect(screen.getByRole("timer").elements()).toEqual([]);
    expect(document.body.textContent).not.toMatch(/coach|scor/i);
    await expectNoAxeViolationsInBothThemes();
  });
});

describe("in any window", () => {
  test.each([
    ["a case study", () => caseCard(["start"])],
    ["a role-play", () => roleCard(["start", "next"])],
    [
      "a case study with nine columns",
      () => {
        const { brief, data, deliverable } = builtInCaseStudies().find(
          (one) => one.id === "account-triage",
        )!;
        return caseCard(["start"], { task: { kind: "case-study", brief, data, deliverable } });
      },
    ],
    [
      "very long and Arabic names",
      () =>
        caseCard(["start"], {
          candidateName: "ليلى حداد ".repeat(15).trim(),
          title: "Unternehmensübergreifende".repeat(8),
        }),
    ],
  ])("%s fits 900 × 600 and 1360 × 860 without scrolling sideways", async (_name, card) => {
    const { screen } = await show(card());
    await expect.element(screen.getByRole("timer")).toBeVisible();
    for (const [width, height] of [
      [900, 600],
      [1360, 860],
    ] as const) {
      await page.viewport(width, height);
      await expect.poll(overflow).toEqual({ page: 0, wide: [] });
      expect(document.documentElement.scrollHeight).toBeLessThanOrEqual(height);
      const { bottom } = screen.getByRole("timer").element().getBoundingClientRect();
      expect(bottom).toBeLessThan(height / 2);
    }
    await page.viewport(900, 600);
    await expectNoAxeViolationsInBothThemes();
  });

  test("a text longer than the window scrolls with the keyboard, under a clock that stays", async () => {
    const { data, deliverable } = study;
    const brief = Array.from({ length: 60 }, (_, at) => `Paragraph ${at + 1}.`).join("\n\n");
    const { screen } = await show(
      caseCard(["start"], { task: { kind: "case-study", brief, data, deliverable } }),
    );
    const task = screen.getByRole("region", { name: "The task" });
    await expect.element(task).toBeVisible();
    (task.element() as HTMLElement).focus();
    await userEvent.keyboard("{End}");
    await expect.poll(() => task.element().scrollTop).toBeGreaterThan(300);
    await expect.element(screen.getByRole("timer")).toBeInViewport();
  });
});

describe("nothing leads away", () => {
  test("there is no link, no button and nothing of the panel's, and no key does anything", async () => {
    const { screen, sent } = await show(caseCard(["start"]));
    await expect.element(screen.getByRole("timer")).toBeVisible();
    for (const role of ["link", "button", "navigation", "dialog", "textbox"] as const)
      expect(screen.getByRole(role).elements(), role).toEqual([]);
    await userEvent.keyboard("{Escape}?{Control>}k{/Control}{Control>}1{/Control}");
    expect(window.location.hash).toBe(`#${address}`);
    expect(screen.getByRole("dialog").elements()).toEqual([]);
    expect(new Set(sent.map((call) => call.channel))).toEqual(new Set(["app.info", "run.card"]));
  });

  test.each([
    ["was removed", "not-found"],
    ["belongs to somebody else now", "forbidden"],
    ["cannot be read", "internal"],
  ] as const)("a card that %s says so calmly, and sends to the panel", async (_name, code) => {
    const { screen } = await show(fail(code, "What only the panel understands."));
    await expect
      .element(screen.getByRole("heading", { name: "This card is not there any more." }))
      .toBeVisible();
    await expect.element(screen.getByText("Please ask the panel.")).toBeVisible();
    expect(document.body.textContent).not.toContain("What only");
    await expectNoAxeViolationsInBothThemes();
  });

  test.each(["/card/", "/card/x", `/card/${id(1)}/x`, `/card/${id(1)}/${id(2)}/more`])(
    "an address that is no card's says the same: %s",
    async (path) => {
      const { screen } = await show(fail("not-found", "No."), path);
      await expect.element(screen.getByText("Please ask the panel.")).toBeVisible();
    },
  );

  test.each([
    ["cannot be asked for just now", "internal"],
    ["waits for somebody's PIN at the laptop", "locked"],
  ] as const)("a card that %s stays; one that is taken away goes", async (_name, code) => {
    let answer: CandidateCard | ReturnType<typeof fail> = caseCard(["start"]);
    const { screen, announce, sentTo } = await show(() => answer as CandidateCard);
    await expect.element(screen.getByRole("timer")).toBeVisible();
    answer = fail(code, "Not now.");
    announce("run");
    await expect.poll(() => sentTo("run.card")).toHaveLength(2);
    goOn(1000);
    await expect.element(screen.getByRole("timer")).toHaveTextContent("59:59");
    answer = fail("forbidden", "Somebody else's.");
    announce("scorecard");
    await expect.element(screen.getByText("Please ask the panel.")).toBeVisible();
    expect(screen.getByRole("timer").elements()).toEqual([]);
  });
});
