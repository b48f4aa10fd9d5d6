import { expect, test } from "vitest";
import {
  builtInCaseStudies,
  builtInQuestions,
  builtInRolePlays,
} from "../../../shared/content/content.ts";
import type { KitContent } from "../../../shared/kit.ts";
import { costWorking, kitCost, roundWorking } from "../../../shared/rules/kit-cost.ts";

const questions = (minutes: number) => ({
  minutes,
  content: { kind: "question", question: builtInQuestions()[0]! } satisfies KitContent,
});
const twoTakes = builtInRolePlays().find((one) => one.id === "opening-call-two-takes")!;
const rolePlay = {
  minutes: twoTakes.totalMinutes,
  content: { kind: "role-play", rolePlay: twoTakes } satisfies KitContent,
};
const caseStudy = {
  minutes: 80,
  content: {
    kind: "case-study",
    caseStudy: {
      ...builtInCaseStudies()[0]!,
      prepMinutes: 60,
      presentMinutes: 10,
      discussMinutes: 10,
    },
  } satisfies KitContent,
};

const rounds = [
  { panelists: 1, items: [questions(10), questions(20)] },
  { panelists: 2, items: [caseStudy] },
  { panelists: 2, items: [rolePlay] },
  { panelists: 2, items: [questions(45)] },
];

test("adds up the candidate's time, the panel's and the scoring, and shows how", () => {
  const cost = kitCost(rounds);
  expect(costWorking(cost.candidate.terms)).toBe("30 + 80 + 25 + 45");
  expect(cost.candidate.minutes).toBe(180);
  expect(costWorking(cost.panel.terms)).toBe("30 + 2 × 20 + 2 × 32 + 2 × 45");
  expect(cost.panel.minutes).toBe(224);
  expect(cost.scoring).toEqual({ scorecards: 5, someAreScoredInTheirRound: true, minutes: 50 });
  expect(cost.each).toBe(274);
});

test("an empty round costs nothing and is not mentioned", () => {
  const cost = kitCost([{ panelists: 3, items: [] }, rounds[0]!]);
  expect(cost.scoring).toEqual({ scorecards: 1, someAreScoredInTheirRound: false, minutes: 10 });
  expect(costWorking(cost.panel.terms)).toBe("30");
  expect(kitCost([])).toMatchObject({ each: 0, candidate: { terms: [], minutes: 0 } });
});

test("a role-play of the panel alone takes none of the candidate's time", () => {
  const phases = [{ name: "Talk", minutes: 9, who: "panel" as const, whatHappens: "" }];
  const alone = {
    minutes: 9,
    content: { kind: "role-play", rolePlay: { ...twoTakes, phases } } satisfies KitContent,
  };
  const cost = kitCost([{ panelists: 1, items: [alone] }]);
  expect(cost.candidate).toEqual({ terms: [], minutes: 0 });
  expect(cost.panel.minutes).toBe(9);
});

test("a round of one case study says its parts", () => {
  expect(roundWorking([caseStudy])).toBe("60 + 10 + 10");
  expect(roundWorking([caseStudy, questions(8)])).toBe("88");
  expect(roundWorking([])).toBe("0");
});
