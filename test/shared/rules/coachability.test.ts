import { describe, expect, it } from "vitest";
import { coachability, type TakeRating } from "../../../shared/rules/coachability.ts";

const rated = (
  panelistId: string,
  criterionId: string,
  take: 1 | 2,
  level: TakeRating["level"],
  interviewId = "interview",
): TakeRating => ({ panelistId, criterionId, take, level, interviewId });

describe("the coachability difference", () => {
  it("is the mean over panelists of each one's mean difference, whoever rated more", () => {
    const ratings = [
      rated("hanna", "opening", 1, 2),
      rated("hanna", "opening", 2, 4),
      rated("hanna", "price", 1, 3),
      rated("hanna", "price", 2, 3),
      rated("rosa", "opening", 1, 4),
      rated("rosa", "opening", 2, 3),
    ];
    expect(coachability(ratings)).toEqual({
      ok: true,
      difference: 0,
      panelists: [
        { panelistId: "hanna", difference: 1, criteria: 2 },
        { panelistId: "rosa", difference: -1, criteria: 1 },
      ],
    });
    expect(coachability(ratings.toReversed())).toEqual(coachability(ratings));
  });

  it("leaves out what was rated in one take only: it is not a fall to zero", () => {
    const found = coachability([
      rated("hanna", "opening", 1, 2),
      rated("hanna", "opening", 2, 3),
      rated("hanna", "price", 1, 5),
      rated("hanna", "close", 2, 1),
      rated("rosa", "opening", 2, 1),
    ]);
    expect(found).toMatchObject({
      difference: 1,
      panelists: [{ panelistId: "hanna", criteria: 1 }],
    });
  });

  it("compares takes of one interview, not of two", () => {
    const found = coachability([
      rated("hanna", "opening", 1, 2, "first"),
      rated("hanna", "opening", 2, 5, "second"),
    ]);
    expect(found).toEqual({
      ok: false,
      reason: "No criterion was rated in both takes, so there is nothing to compare.",
    });
  });

  it("refuses where there was no second take", () => {
    expect(coachability([rated("hanna", "opening", 1, 2)])).toEqual({
      ok: false,
      reason: "There was no second take.",
    });
    expect(coachability([])).toMatchObject({ ok: false });
  });
});
