import { expect, it } from "vitest";
import { dissentWords, type Said } from "../../../../shared/rules/findings/recommendations.ts";

const say = (name: string, recommendation: Said["recommendation"]): Said => ({
  panelistId: name,
  name,
  recommendation,
});

it("names whoever is on the smaller side, and says that it stays", () => {
  const three = [say("Adaeze", "yes"), say("Tomás", "strong-yes"), say("Hanna", "yes")];
  expect(dissentWords([...three, say("Rajiv", "no")])).toBe(
    "Three say yes; Rajiv says no, and that stands in the record.",
  );
  expect(dissentWords([say("A", "no"), say("B", "strong-no"), say("C", "yes")])).toBe(
    "Two say no; C says yes, and that stands in the record.",
  );
});

it("sides with nobody in an even split", () => {
  expect(dissentWords([say("علي", "no"), say("Tomás", "yes")])).toBe(
    "The panel is split: Tomás says yes, \u2068علي\u2069 says no. Both stand in the record.",
  );
});

it("counts somebody who sat in several interviews once, and says when they are torn", () => {
  const torn = [say("Hanna", "yes"), say("Hanna", "no")];
  expect(dissentWords([...torn, say("Tomás", "yes"), say("Tomás", "strong-yes")])).toBe(
    "Tomás says yes. Hanna says yes in one interview and no in another.",
  );
  expect(dissentWords(torn)).toBe("Hanna says yes in one interview and no in another.");
});

it("is short when all are of one mind, and says when nobody said anything", () => {
  expect(dissentWords([say("A", "yes"), say("B", "yes"), say("C", "strong-yes")])).toBe(
    "All three say yes.",
  );
  expect(dissentWords([say("A", "no"), say("B", "no")])).toBe("Both say no.");
  expect(dissentWords([say("A", "no")])).toBe("A says no.");
  expect(dissentWords([])).toBe("Nobody has recommended anything yet.");
});
