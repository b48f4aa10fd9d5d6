import { describe, expect, it } from "vitest";
import type { DecisionCandidate, SaidRecommendation } from "../../../shared/decision.ts";
import type { Stage } from "../../../shared/opening.ts";
import {
  consequences,
  fittingStages,
  nearestOther,
  type Plan,
  type Planned,
  sides,
  usualStage,
} from "../../../shared/rules/deciding.ts";

const final: Stage = { id: "final", name: "Final", kind: "active" };
const hired: Stage = { id: "hired", name: "Hired", kind: "hired" };
const rejected: Stage = { id: "rejected", name: "Rejected", kind: "rejected" };
const withdrawn: Stage = { id: "withdrawn", name: "Withdrawn", kind: "withdrawn" };
const stages = [final, hired, rejected, withdrawn];

const said = (current: SaidRecommendation["current"]): SaidRecommendation => ({
  panelistId: current,
  interviewId: "i",
  roundName: "Case",
  first: current,
  current,
  words: "",
  late: false,
  changes: [],
});

describe("what stands against a verdict", () => {
  const all = (["strong-no", "no", "yes", "strong-yes"] as const).map(said);
  it.each([
    ["hire", ["strong-no", "no"]],
    ["reject", ["yes", "strong-yes"]],
    ["hold", ["strong-no", "strong-yes"]],
  ] as const)("%s", (verdict, against) => {
    const found = sides(verdict, all);
    expect(found.against.map((one) => one.current)).toEqual(against);
    expect(found.rest).toHaveLength(2);
  });
});

describe("the nearest other", () => {
  const person = (applicationId: string, adjusted: number | null, raw = adjusted) =>
    ({ applicationId, adjusted, raw }) as DecisionCandidate;
  const all = [person("leila", 74), person("kwame", 71), person("yuki", null), person("ana", 90)];
  it("is the one with the nearest fit, never somebody without one", () => {
    expect(nearestOther(all[0]!, all)?.applicationId).toBe("kwame");
    expect(nearestOther(all[3]!, all)?.applicationId).toBe("leila");
    expect(nearestOther(all[2]!, all)).toBeNull();
    expect(nearestOther(all[0]!, [all[0]!, all[2]!])).toBeNull();
  });
});

describe("where a verdict leads", () => {
  it("is the stage for it, and a hold stays", () => {
    expect(usualStage("hire", stages)).toBe("hired");
    expect(usualStage("reject", stages)).toBe("rejected");
    expect(usualStage("hold", stages)).toBeNull();
  });
  it("can be chosen among the stages that fit it", () => {
    const ids = (verdict: "hire" | "hold" | "reject") =>
      fittingStages(verdict, stages).map((one) => one.id);
    expect(ids("hire")).toEqual(["final", "hired"]);
    expect(ids("hold")).toEqual(["final"]);
    expect(ids("reject")).toEqual(["rejected"]);
  });
});

describe("what follows", () => {
  const verdict = (name: string, over: Partial<Planned>): Planned => ({
    name,
    verdict: "hire",
    holdUntil: null,
    from: final,
    to: null,
    ...over,
  });
  const plan = (over: Partial<Plan> = {}): Plan => ({
    verdicts: [],
    undecided: [],
    waiting: 0,
    seats: { total: 1, filled: 0 },
    others: 0,
    ...over,
  });
  const said_ = (over: Partial<Plan>) => consequences(plan(over)).map((one) => one.what);

  it("is only a signature while nobody has a verdict", () => {
    expect(said_({})).toEqual(["The record is signed by you"]);
    expect(consequences(plan({ others: 3 }))[0]!.detail).toContain(
      "Three more panelists can sign it or dissent.",
    );
  });

  it("names whom it moves, the seat it fills, and whom it leaves alone", () => {
    const verdicts = [
      verdict("Leila", { to: hired }),
      verdict("Kwame", { verdict: "hold", holdUntil: "2027-01-12" }),
      verdict("Siobhán", { verdict: "reject", to: rejected }),
      verdict("Mateus", { verdict: "reject", to: rejected }),
    ];
    const list = consequences(
      plan({ verdicts, undecided: [{ name: "Yuki", stage: "Final" }], waiting: 1 }),
    );
    expect(list.map((one) => one.what)).toEqual([
      "The record is signed by you",
      "Leila moves to Hired",
      "The seat is filled",
      "Kwame is owed an answer",
      "Siobhán and Mateus move to Rejected",
      "Nothing changes for two people",
    ]);
    expect(list[2]!.detail).toContain("it does not close by itself");
    expect(list[3]!.when).toBe("12 January 2027");
    expect(list.at(-1)!.detail).toContain("Yuki (Final) and one without an interview.");
  });

  it("keeps a seat for a hire that stays, and opens one that is given back", () => {
    const offer = consequences(plan({ verdicts: [verdict("Leila", {})] }));
    expect(offer.map((one) => one.what)).toEqual([
      "The record is signed by you",
      "Leila stays in Final",
    ]);
    expect(offer[1]!.detail).toContain("A seat is kept");
    expect(
      said_({
        verdicts: [verdict("Leila", { verdict: "reject", from: hired, to: rejected })],
        seats: { total: 1, filled: 1 },
      }),
    ).toContain("The seat is open again");
    expect(
      said_({ verdicts: [verdict("Leila", { to: hired })], seats: { total: 3, filled: 1 } }),
    ).toContain("Two of three seats are filled");
  });
});
