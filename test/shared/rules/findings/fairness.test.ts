import { describe, expect, it } from "vitest";
import type { QuestionRates } from "../../../../shared/fairness.ts";
import { fairnessFinding } from "../../../../shared/rules/findings/fairness.ts";
import { findingText } from "../../../../shared/rules/findings/finding.ts";
import { selectionRates } from "../../../../shared/rules/selection-rates.ts";

function question(...counts: [group: string, selected: number, total: number][]): QuestionRates {
  const rates = selectionRates(
    counts.map(([group, selected, total]) => ({ group, selected, total })),
  );
  return {
    id: "",
    text: "Gender",
    unanswered: 0,
    withheld: 0,
    refusal: rates.ok ? null : rates.reason,
    smallSample: rates.ok && rates.smallSample,
    groups: rates.ok
      ? rates.groups.map(({ group, ...one }) => ({
          ...one,
          id: group,
          name: group,
          highest: rates.highest === group,
        }))
      : [],
  };
}

const text = (...counts: Parameters<typeof question>) =>
  findingText(fairnessFinding(question(...counts)));

describe("the sentence on selection rates", () => {
  it("names who is below four fifths, against whom", () => {
    expect(text(["Men", 48, 80], ["Women", 12, 40])).toBe(
      "Selected: “Women” at 50\u00a0% of the rate of “Men”, below four fifths.",
    );
  });

  it("says that nobody is", () => {
    expect(text(["Men", 40, 80], ["Women", 20, 40])).toBe(
      "No group was selected at less than four fifths of the highest rate.",
    );
  });

  it("says in plain words what one different choice and few people mean", () => {
    expect(text(["Men", 5, 10], ["Women", 3, 10], ["Another", 1, 2])).toBe(
      "Selected: “Women” at 60\u00a0% of the rate of “Men”, below four fifths. For “Women” one different choice would turn that round. With fewer than 30 people in a group, the rule flags and passes by luck. Of “Another” there are fewer than 5, too few to say anything.",
    );
  });

  it("gives the reason where nothing is compared", () => {
    expect(text(["Men", 5, 10])).toMatch(/^Fewer than two groups have 5 people/);
    expect(text(["Men", 0, 10], ["Women", 0, 10])).toBe("Nobody has been selected yet.");
  });

  it("keeps names of another script apart", () => {
    expect(text(["رجال", 48, 80], ["نساء", 12, 40])).toContain("“\u2068نساء\u2069”");
  });
});
