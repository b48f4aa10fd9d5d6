import { describe, expect, it } from "vitest";
import { type Decidable, decisionFinding } from "../../../../shared/rules/findings/decision.ts";
import { findingText } from "../../../../shared/rules/findings/finding.ts";

const person = (name: string, fit: number | null, over: Partial<Decidable> = {}): Decidable => ({
  applicationId: name,
  name,
  adjusted: fit,
  raw: fit,
  notSeparableFrom: [],
  blockers: [],
  sealed: 0,
  ...over,
});

const text = (candidates: Decidable[], free = 1, refusal: string | null = null) =>
  findingText(decisionFinding({ candidates, free, refusal }));

const leila = person("Leila", 74, { notSeparableFrom: ["Kwame"] });
const kwame = person("Kwame", 71, { notSeparableFrom: ["Leila"] });
const mateus = person("Mateus", 50);

describe("the sentence over a decision", () => {
  it("leaves it open between those whom the panel cannot tell apart, in any order", () => {
    const said =
      "The scores leave it open between Leila and Kwame. What tips it is yours to say, in words somebody can check in a year.";
    expect(text([leila, kwame, mateus])).toBe(said);
    expect(text([mateus, kwame, leila])).toBe(said);
  });

  it("says who stands clear, and never that this decides", () => {
    expect(text([person("Leila", 80), mateus])).toBe(
      "Leila stands clear of everybody else. Whether that is enough is yours to say, in words somebody can check in a year.",
    );
  });

  it("draws the line at the last free seat", () => {
    expect(text([person("Siobhán", 90), leila, kwame], 2)).toMatch(
      /^The scores leave the last of two seats open between Leila and Kwame\./,
    );
    const tied = ["A", "B", "C"].map((name, at) =>
      person(name, 70 - at, { notSeparableFrom: ["A", "B", "C"] }),
    );
    expect(text(tied, 2)).toMatch(/^The scores leave both seats open between A, B and C\./);
    expect(text([leila, kwame, mateus], 2)).toMatch(/^Leila and Kwame stand clear/);
    expect(text([leila, kwame], 2)).toMatch(/^There is a seat for everybody who was scored\./);
  });

  it("names more than three as three and the rest", () => {
    const many = ["A", "B", "C", "D", "E"].map((name, at) =>
      person(name, 70 - at, { notSeparableFrom: ["A"] }),
    );
    expect(text(many)).toMatch(/open between A, B, C and two more\./);
  });

  it("never averages a blocker away, and says what is sealed", () => {
    const said = text([leila, { ...kwame, blockers: ["Discovery"], sealed: 1 }]);
    expect(said).toContain("Kwame is below the minimum in discovery.");
    expect(said).toContain("Interviews of Kwame are still sealed and not counted.");
    const three = [leila, kwame, mateus].map((one) => ({ ...one, blockers: ["Discovery"] }));
    expect(text(three)).toContain("Below a must-have: Leila, Kwame and Mateus.");
  });

  it("gives the model's own reason where it was refused, and compares nobody", () => {
    const said = text([leila, kwame], 1, "Nobody scored both of them.");
    expect(said).toBe(
      "The scores do not say who stands higher. Nobody scored both of them. What tips it is yours to say, in words somebody can check in a year.",
    );
    expect(text([{ ...leila, adjusted: null }, kwame])).toContain("Too little is rated");
  });

  it("says that there is no fit, whom a fit is missing of, and that every seat is taken", () => {
    expect(text([])).toBe("Nobody has been interviewed yet: there is nobody to decide on.");
    expect(text([person("Leila", null)])).toContain("nothing that carries weight was assessed");
    expect(text([person("Leila", null, { sealed: 2 })])).toBe(
      "There is no fit yet: two interviews are sealed. Whoever decides now decides without the panel.",
    );
    expect(text([leila, person("Yuki", null)])).toContain("Only Leila has a fit so far, 74 of 100");
    expect(text([leila, kwame], 0)).toMatch(/^Every seat is taken\./);
  });

  it("keeps a name of another direction inside its sentence", () => {
    expect(text([person("ليلى حداد", 80), mateus])).toContain("\u2068ليلى حداد\u2069 stands clear");
  });
});
