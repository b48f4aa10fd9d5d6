import { expect, test, vi } from "vitest";
import { type Locator, userEvent } from "vitest/browser";
import { KitPage } from "../../../renderer/features/openings/kit-page.tsx";
import { Toaster } from "../../../renderer/ui/toast.tsx";
import type { Opening } from "../../../shared/opening.ts";
import { fail } from "../../../shared/result.ts";
import { expectNoAxeViolationsInBothThemes } from "../axe.ts";
import { type Answers, renderScreen } from "../harness.tsx";
import { company } from "../company.ts";
import { id, opening, questionItem } from "./openings.ts";

const fresh = { kind: "question", builtInId: "fresh" } as const;

/** A Node side that keeps what it is sent: enough for edits to build on each other. */
function server(start: Opening, over: Answers = {}): Answers {
  let current = start;
  const items = new Map(start.rounds.flatMap((round) => round.items).map((one) => [one.id, one]));
  return {
    "opening.get": () => current,
    "company.get": company,
    "opening.library": [
      {
        ...fresh,
        title: "What did you learn last week?",
        summary: "",
        minutes: 8,
        competencies: ["Drive"],
        copyOf: null,
        writtenFor: null,
        criteria: [id(203)],
        fits: true,
      },
      {
        kind: "role-play",
        builtInId: "call",
        title: "Cold call",
        summary: "",
        minutes: 22,
        competencies: ["Prospecting"],
        copyOf: null,
        writtenFor: null,
        criteria: [id(202), id(202)],
        fits: false,
      },
    ],
    "opening.libraryItem": {
      builtInId: "fresh",
      title: "What did you learn last week?",
      minutes: 8,
      content: questionItem(1, "").content,
      criteria: [{ competency: "Drive", text: "Drive", anchors: { 1: "a", 3: "b", 5: "c" } }],
    },
    "opening.saveKit": ({ rounds }) => {
      current = {
        ...current,
        updatedAt: current.updatedAt + 1,
        rounds: rounds.map((round, at) => ({
          id: round.id ?? id(400 + at),
          name: round.name,
          panelistIds: round.panelistIds ?? [],
          items: round.items.map((item, place) =>
            "id" in item
              ? items.get(item.id)!
              : {
                  ...questionItem(600 + place, "Added", id(203)),
                  builtInId: "builtInId" in item ? item.builtInId : null,
                },
          ),
        })),
      };
      return { updatedAt: current.updatedAt };
    },
    "opening.setRoundPanel": ({ roundId, panelistIds }) => {
      current = {
        ...current,
        updatedAt: current.updatedAt + 1,
        rounds: current.rounds.map((one) => (one.id === roundId ? { ...one, panelistIds } : one)),
      };
      return { updatedAt: current.updatedAt };
    },
    ...over,
  };
}

const show = (start = opening(), over: Answers = {}) =>
  renderScreen(
    <>
      <KitPage id={id(1)} />
      <Toaster />
    </>,
    { answers: server(start, over) },
  );

const kitSent = (calls: { rounds: { name: string; items: unknown[] }[] }[]) =>
  calls.at(-1)!.rounds.map((round) => [round.name, round.items]);

async function focus(control: Locator) {
  await expect.element(control).toBeInTheDocument();
  control.element().focus();
}

test("shows rounds with their minutes, and what nothing rates", async () => {
  const { screen } = await show();
  await expect.element(screen.getByText("Two rounds, 32 min with each candidate")).toBeVisible();
  await expect.element(screen.getByText(/^Drive would stay unknown/)).toBeVisible();
  await expect.element(screen.getByRole("row", { name: "Drive 10 not measured" })).toBeVisible();
  await expect.element(screen.getByRole("img", { name: "2 told" })).toBeVisible();
  await expectNoAxeViolationsInBothThemes(screen.container);
});

test("adds from the library after a look at it", async () => {
  const { screen, sentTo } = await show();
  await screen.getByRole("button", { name: "Add from the library" }).first().click();
  await screen.getByRole("button", { name: /^Question: What did you learn/ }).click();
  await expect.element(screen.getByText("How it is rated")).toBeVisible();
  await expectNoAxeViolationsInBothThemes(screen.container);
  await screen.getByRole("button", { name: "Add to First conversation" }).click();
  await expect.element(screen.getByText("in the kit")).toBeVisible();
  expect(kitSent(sentTo("opening.saveKit"))[0]).toEqual([
    "First conversation",
    [{ id: id(51) }, { id: id(52) }, fresh],
  ]);
});

test("finds in the library by kind and by words, and says when there is nothing", async () => {
  const { screen } = await show();
  await screen.getByRole("button", { name: "Add from the library" }).first().click();
  await screen.getByRole("radio", { name: "Role-plays" }).click();
  await expect.element(screen.getByText("Cold call")).toBeVisible();
  await screen.getByLabelText("Search the library").fill("zebra");
  await expect.element(screen.getByText("Nothing in the library says “zebra”.")).toBeVisible();
});

test("removes a part and puts it back where it was", async () => {
  const { screen, sentTo } = await show();
  await screen.getByRole("button", { name: "More for What puzzled you lately?" }).click();
  await screen.getByRole("menuitem", { name: "Remove" }).click();
  await screen.getByRole("button", { name: "Undo" }).click();
  await vi.waitFor(() => expect(sentTo("opening.saveKit")).toHaveLength(2));
  expect(kitSent(sentTo("opening.saveKit"))[0]).toEqual([
    "First conversation",
    [{ kind: "question", builtInId: "question-51" }, { id: id(52) }],
  ]);
});

test("moves a part to another round, and reorders by keyboard alone", async () => {
  const { screen, sentTo } = await show();
  await screen.getByRole("button", { name: "More for And why?" }).click();
  await screen.getByRole("menuitem", { name: "Move to Role-play" }).click();
  await vi.waitFor(() => expect(sentTo("opening.saveKit")).toHaveLength(1));
  expect(kitSent(sentTo("opening.saveKit"))[1]).toEqual([
    "Role-play",
    [{ id: id(53) }, { id: id(52) }],
  ]);
  const handle = screen.getByRole("button", { name: "Move And why?" });
  handle.element().focus();
  await userEvent.keyboard(" ");
  await expect.element(screen.getByText(/^And why\? is lifted/)).toBeInTheDocument();
  await userEvent.keyboard("{ArrowUp}");
  await expect.element(screen.getByText(/And why\? is at position 1/)).toBeInTheDocument();
  await userEvent.keyboard(" ");
  await vi.waitFor(() => expect(sentTo("opening.saveKit")).toHaveLength(2));
  expect(kitSent(sentTo("opening.saveKit"))[1]).toEqual([
    "Role-play",
    [{ id: id(52) }, { id: id(53) }],
  ]);
});

test("plans who sits in a round, and tells what one person alone rates", async () => {
  const { screen, sentTo } = await show();
  await screen.getByRole("button", { name: /^Who interviews in Role-play/ }).click();
  await expectNoAxeViolationsInBothThemes(document.body);
  await screen.getByRole("checkbox", { name: "Hanna Virtanen" }).click();
  await vi.waitFor(() => expect(sentTo("opening.setRoundPanel")).toHaveLength(1));
  expect(sentTo("opening.setRoundPanel")[0]).toMatchObject({
    roundId: id(42),
    panelistIds: [id(13)],
  });
  await userEvent.keyboard("{Escape}");
  await expect
    .element(screen.getByRole("row", { name: "Prospecting 30 5 shown one source" }))
    .toBeInTheDocument();
  await expect
    .element(
      screen.getByRole("button", {
        name: "Who interviews in Role-play: Hanna Virtanen",
        exact: true,
      }),
    )
    .toBeVisible();
});

test("Alt with an arrow moves rounds past rounds and parts on into the next round, keeping the focus", async () => {
  const { screen, sentTo } = await show();
  const handle = screen.getByRole("button", { name: "Move And why?" });
  await focus(handle);
  await userEvent.keyboard("{Alt>}{ArrowDown}{/Alt}");
  await vi.waitFor(() => expect(sentTo("opening.saveKit")).toHaveLength(1));
  expect(kitSent(sentTo("opening.saveKit"))[1]).toEqual([
    "Role-play",
    [{ id: id(52) }, { id: id(53) }],
  ]);
  await expect
    .element(screen.getByText("And why? is at position 1 of 2 in Role-play."))
    .toBeInTheDocument();
  await expect.element(handle).toHaveFocus();
  await userEvent.keyboard("{Alt>}{ArrowUp}{/Alt}");
  await vi.waitFor(() => expect(sentTo("opening.saveKit")).toHaveLength(2));
  expect(kitSent(sentTo("opening.saveKit"))[0]).toEqual([
    "First conversation",
    [{ id: id(51) }, { id: id(52) }],
  ]);
  await focus(screen.getByRole("button", { name: "Move First conversation" }));
  await userEvent.keyboard("{Alt>}{ArrowDown}{/Alt}");
  await vi.waitFor(() => expect(sentTo("opening.saveKit")).toHaveLength(3));
  expect(kitSent(sentTo("opening.saveKit")).map(([name]) => name)).toEqual([
    "Role-play",
    "First conversation",
  ]);
  await userEvent.keyboard("{Alt>}{ArrowDown}{/Alt}");
  await expect
    .element(screen.getByText("First conversation is at position 2 of 2."))
    .toBeInTheDocument();
  expect(sentTo("opening.saveKit")).toHaveLength(3);
});

test("a lifted part goes on into the next round with the arrows", async () => {
  const { screen, sentTo } = await show();
  await focus(screen.getByRole("button", { name: "Move And why?" }));
  await userEvent.keyboard(" ");
  await expect.element(screen.getByText(/^And why\? is lifted/)).toBeInTheDocument();
  await userEvent.keyboard("{ArrowDown}");
  await expect
    .element(screen.getByText(/And why\? is at position 1 of 1 in Role-play/))
    .toBeInTheDocument();
  await userEvent.keyboard(" ");
  await vi.waitFor(() => expect(sentTo("opening.saveKit")).toHaveLength(1));
  expect(kitSent(sentTo("opening.saveKit"))[1]).toEqual([
    "Role-play",
    [{ id: id(52) }, { id: id(53) }],
  ]);
});

test("says what it costs, with the sum written out", async () => {
  const { screen } = await show();
  const cost = screen.getByRole("region", { name: "What it costs, for each candidate" });
  await expect.element(cost.getByRole("row", { name: /^The candidate: 16 \+ 16/ })).toBeVisible();
  await expect
    .element(cost.getByRole("row", { name: /^The panel: 2 × 16 \+ 2 × 22 1\sh\s16/ }))
    .toBeVisible();
  await expect
    .element(cost.getByRole("row", { name: /^Scoring the rest alone: two scorecards/ }))
    .toBeVisible();
  await expect
    .element(cost.getByRole("row", { name: /^Three candidates, panel in all 4\sh\s48/ }))
    .toBeVisible();
});

test("adds, renames and removes a round", async () => {
  const { screen, sentTo } = await show();
  await screen.getByRole("button", { name: "Add a round" }).click();
  const name = screen.getByLabelText("Name of the round Round 3");
  await name.fill("Panel");
  await userEvent.keyboard("{Enter}");
  await expect.element(screen.getByLabelText("Name of the round Panel")).toBeVisible();
  await screen.getByRole("button", { name: "Remove Panel" }).click();
  await vi.waitFor(() => expect(sentTo("opening.saveKit")).toHaveLength(3));
  expect(kitSent(sentTo("opening.saveKit")).map(([round]) => round)).toEqual([
    "First conversation",
    "Role-play",
  ]);
});

const entry = (
  n: number,
  kind: "role-play" | "case-study",
  title: string,
  ...criteria: number[]
) => ({
  kind,
  builtInId: `entry-${n}`,
  copyOf: null,
  writtenFor: null,
  title,
  summary: "By phone.",
  minutes: n,
  competencies: ["Prospecting"],
  criteria: criteria.map(id),
  fits: true,
});

/** The conversation alone: nothing is shown at work yet. */
const withoutRolePlay = () => {
  const start = opening();
  return { ...start, rounds: start.rounds.slice(0, 1) };
};

test("offers the role-plays written for the role, says what each settles, and takes the marked one", async () => {
  const { screen, sentTo } = await show(withoutRolePlay(), {
    "opening.library": [
      entry(32, "role-play", "Opening call in two takes", 202),
      entry(22, "role-play", "Mock cold call", 203, 203),
    ],
  });
  await expect
    .element(
      screen.getByText(
        "Without a role-play, 40 of 100 points would be missing. “Opening call in two takes” settles 30 of them, “Mock cold call” the other 10.",
      ),
    )
    .toBeVisible();
  await expect.element(screen.getByRole("img", { name: "1 would be added" })).toBeInTheDocument();
  await expectNoAxeViolationsInBothThemes(screen.container);
  await screen.getByRole("radio", { name: /^Mock cold call/ }).click();
  await expect.element(screen.getByRole("img", { name: "2 would be added" })).toBeInTheDocument();
  await expect
    .element(screen.getByText(/^Both role-plays together measure everything for 32 minutes more/))
    .toBeVisible();
  await userEvent.keyboard("{Enter}");
  await vi.waitFor(() => expect(sentTo("opening.saveKit")).toHaveLength(1));
  expect(kitSent(sentTo("opening.saveKit")).at(-1)).toEqual([
    "Role-play",
    [{ kind: "role-play", builtInId: "entry-22" }],
  ]);
});

test("both offered exercises go into the round that waits for one", async () => {
  const waiting = withoutRolePlay();
  waiting.rounds.push({ id: id(42), name: "Role-play", panelistIds: [], items: [] });
  const { screen, sentTo } = await show(waiting, {
    "opening.library": [
      entry(32, "role-play", "Opening call in two takes", 202),
      entry(22, "role-play", "Mock cold call", 203),
    ],
  });
  await screen.getByRole("button", { name: "Use both" }).click();
  await vi.waitFor(() => expect(sentTo("opening.saveKit")).toHaveLength(1));
  expect(kitSent(sentTo("opening.saveKit"))).toEqual([
    ["First conversation", [{ id: id(51) }, { id: id(52) }]],
    [
      "Role-play",
      [
        { kind: "role-play", builtInId: "entry-32" },
        { kind: "role-play", builtInId: "entry-22" },
      ],
    ],
  ]);
});

test("an offer can wait; a second kind has a button of its own", async () => {
  const { screen, sentTo } = await show(withoutRolePlay(), {
    "opening.library": [
      entry(32, "role-play", "Opening call", 202),
      entry(80, "case-study", "Ten companies", 203),
    ],
  });
  await screen.getByRole("button", { name: "Use this case study" }).click();
  await vi.waitFor(() => expect(sentTo("opening.saveKit")).toHaveLength(1));
  expect(kitSent(sentTo("opening.saveKit")).at(-1)?.[0]).toBe("Case study");
  await screen.getByRole("button", { name: "Not now" }).first().click();
  await expect
    .element(screen.getByRole("radio", { name: /^Opening call/ }))
    .not.toBeInTheDocument();
});

test("shows on the map what an entry of the library would add, by cursor and by focus", async () => {
  const { screen } = await show();
  await screen.getByRole("button", { name: "Add from the library" }).nth(1).click();
  await screen.getByRole("button", { name: /^Question: What did you learn/ }).hover();
  await expect
    .element(screen.getByRole("row", { name: "Drive 10 1 would be added not measured" }))
    .toBeInTheDocument();
  await screen.getByLabelText("Search the library").hover();
  await expect
    .element(screen.getByRole("row", { name: "Drive 10 not measured" }))
    .toBeInTheDocument();
  screen
    .getByRole("button", { name: /^Add What did you learn/ })
    .element()
    .focus();
  await expect
    .element(screen.getByRole("row", { name: "Drive 10 1 would be added not measured" }))
    .toBeInTheDocument();
});

test("writes a question on what lacks most, and opens it", async () => {
  const { screen, sentTo } = await show();
  await screen.getByRole("button", { name: "Add from the library" }).first().click();
  await screen.getByRole("button", { name: "Write a question" }).click();
  await vi.waitFor(() => expect(sentTo("opening.saveKit")).toHaveLength(1));
  expect(sentTo("opening.saveKit").at(-1)!.rounds[0]!.items.at(-1)).toMatchObject({
    minutes: 8,
    content: { kind: "question", question: { competency: id(203), text: "New question" } },
  });
  await vi.waitFor(() => expect(window.location.hash).toBe(`#/openings/${id(1)}/kit/${id(602)}`));
});

test("asks before a change while scorecards are begun, each time, and drops nothing unasked", async () => {
  const start = opening({ draftScorecards: 2 });
  const working = server(start)["opening.saveKit"] as unknown as (input: unknown) => never;
  const asks = fail("conflict", "Two scorecards have been begun.", "dropDrafts");
  const { screen, sentTo } = await show(start, {
    "opening.saveKit": (input) => (input.dropDrafts ? working(input) : asks),
  });
  await screen.getByRole("button", { name: "Add a round" }).click();
  await expect.element(screen.getByText("Two scorecards have been begun.")).toBeVisible();
  await expectNoAxeViolationsInBothThemes(document.body);
  await screen.getByRole("button", { name: "Cancel" }).click();
  expect(sentTo("opening.saveKit")).toHaveLength(1);
  await screen.getByRole("button", { name: "Add a round" }).click();
  await screen.getByRole("button", { name: "Change the kit" }).click();
  await vi.waitFor(() => expect(sentTo("opening.saveKit")).toHaveLength(3));
  expect(sentTo("opening.saveKit").map((call) => call.dropDrafts)).toEqual([false, false, true]);
  await screen.getByRole("button", { name: "Add a round" }).click();
  await expect.element(screen.getByText("Two scorecards have been begun.")).toBeVisible();
  expect(sentTo("opening.saveKit").map((call) => call.dropDrafts)).toEqual([
    false,
    false,
    true,
    false,
  ]);
});

test("a frozen kit can be read and not changed", async () => {
  const { screen } = await show(opening({ frozenAt: Date.UTC(2026, 10, 22) }));
  await expect.element(screen.getByText("This kit is frozen")).toBeVisible();
  await expect.element(screen.getByText("Frozen since 22 November 2026")).toBeVisible();
  expect(screen.getByRole("button", { name: "Add from the library" }).query()).toBeNull();
  expect(screen.getByRole("button", { name: "Add a round" }).query()).toBeNull();
  await screen.getByRole("button", { name: /^Question: And why/ }).click();
  await expect.element(screen.getByText("Ask further")).toBeVisible();
  await expectNoAxeViolationsInBothThemes(screen.container);
});

test("says what went wrong and shows the kit as it is", async () => {
  const { screen } = await show(opening(), {
    "opening.saveKit": fail("conflict", "Another window changed this opening in the meantime."),
  });
  await screen.getByRole("button", { name: "Remove Role-play" }).click();
  await expect
    .element(screen.getByText("Another window changed this opening in the meantime."))
    .toBeVisible();
  await expect.element(screen.getByLabelText("Name of the round Role-play")).toBeVisible();
});

test("an empty kit says what a round is", async () => {
  const { screen } = await show(opening({ rounds: [] }));
  await expect.element(screen.getByText("No rounds yet")).toBeVisible();
  await expectNoAxeViolationsInBothThemes(screen.container);
});

test("a new round is named at once; one is added at a time, and twelve at most", async () => {
  const first = opening().rounds[0]!;
  const rounds = Array.from({ length: 11 }, (_, at) => ({
    ...first,
    id: id(500 + at),
    name: `Talk ${at + 1}`,
    items: [],
  }));
  const { screen, sentTo } = await show({ ...opening(), rounds });
  const add = screen.getByRole("button", { name: /^Add a round/ });
  await expect.element(add).toBeVisible();
  const click = () => add.element().dispatchEvent(new MouseEvent("click", { bubbles: true }));
  click();
  click();
  await expect.element(screen.getByLabelText("Name of the round Round 12")).toHaveFocus();
  await userEvent.keyboard("Last talk{Enter}");
  await expect.element(screen.getByLabelText("Name of the round Last talk")).toBeVisible();
  await expect
    .poll(() => sentTo("opening.saveKit").map((one) => one.rounds.at(-1)!.name))
    .toEqual(["Round 12", "Last talk"]);
  await expect.element(add).toHaveAttribute("aria-disabled", "true");
  await add.hover();
  await expect.element(screen.getByText("A kit has at most twelve rounds.")).toBeVisible();
  await userEvent.keyboard("n");
  expect(sentTo("opening.saveKit")).toHaveLength(2);
});
