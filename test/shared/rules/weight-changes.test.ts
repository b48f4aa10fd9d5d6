import { expect, test } from "vitest";
import { weightChanges, weightChangeText } from "../../../shared/rules/weight-changes.ts";

const weigh = (competencyId: string, weight: number, mustHave: number | null = null) => ({
  competencyId,
  weight,
  mustHave,
});
type Weights = ReturnType<typeof weigh>[];
const say = (before: Weights, after: Weights) =>
  weightChanges(before, after).map(
    (change) => `${change.competencyId} ${weightChangeText(change)}`,
  );

test("the same weights in another order are no change", () => {
  const [a, b] = [weigh("a", 60, 3), weigh("b", 40)];
  expect(weightChanges([a, b], [b, a])).toEqual([]);
});

test("says what is heavier, new, gone, and what minimum moved", () => {
  expect(
    say(
      [weigh("a", 50), weigh("b", 30, 3), weigh("c", 20), weigh("d", 0)],
      [weigh("a", 60), weigh("b", 30), weigh("e", 10, 4), weigh("d", 0, 2)],
    ),
  ).toEqual([
    "a 50 → 60",
    "b minimum 3 → none",
    "e new, 10, minimum 4",
    "d minimum none → 2",
    "c taken out",
  ]);
});

test("weight and minimum together stand in one phrase", () => {
  expect(say([weigh("a", 50, 3)], [weigh("a", 40, 4)])).toEqual(["a 50 → 40, minimum 3 → 4"]);
});
