import { describe, expect, it } from "vitest";
import { basisSteps } from "../../../shared/rules/panel-basis.ts";
import { seededRandom } from "../../../shared/rules/random.ts";
import { severityModel, type SeverityModel } from "../../../shared/rules/severity.ts";
import { finish } from "../../../shared/rules/steps.ts";
import { panelInput } from "./panel-input.ts";

/**
 * Made-up panels whose truth is known: how often does the 95 % interval of a difference hold it? A panelist's halo
 * (liking or disliking a candidate as a whole) shifts all of that panelist's ratings of that candidate.
 */

const weights = [30, 20, 20, 10, 10, 10];
const rounds = 1_200;

interface World {
  candidates: number;
  panelists: number;
  halo: number;
  /** Whether this panelist rates this competency of this candidate. */
  rates: (random: () => number, panelist: number, competency: number) => boolean;
  /** Whether the two meet at all. */
  meet: (random: () => number) => boolean;
}

const everything = { rates: () => true, meet: () => true };

function normal(random: () => number, sd: number): number {
  return sd * Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
}

const many = <T>(count: number, make: (at: number) => T): T[] =>
  Array.from({ length: count }, (_, at) => make(at));

interface Made {
  /** By candidate and competency. */
  ability: number[][];
  /** By candidate, panelist and competency. */
  levels: ((number | null)[] | null)[][];
}

function madePanel(world: World, random: () => number): Made {
  const ability = many(world.candidates, () => {
    const own = 3 + normal(random, 0.5);
    return weights.map(() => own + normal(random, 0.3));
  });
  const severity = many(world.panelists, () => normal(random, 0.3));
  const levels = ability.map((own) =>
    severity.map((strict, panelist) => {
      const halo = normal(random, world.halo);
      if (!world.meet(random)) return null;
      return own.map((true_, competency) =>
        world.rates(random, panelist, competency)
          ? Math.min(5, Math.max(1, Math.round(true_ + strict + halo + normal(random, 0.5))))
          : null,
      );
    }),
  );
  return { ability, levels };
}

interface Counted {
  held: number;
  pairs: number;
}

/** What the intervals of one panel say of every pair, against what is so. */
function counted(model: SeverityModel, truth: number[]): Counted {
  let [held, pairs] = [0, 0];
  for (let a = 0; a < truth.length; a += 1) {
    for (let b = 0; b < a; b += 1) {
      const { low, high } = model.difference(a, b);
      pairs += 1;
      if (low <= truth[a]! - truth[b]! && truth[a]! - truth[b]! <= high) held += 1;
    }
  }
  return { held, pairs };
}

/** As the product reads it: one unit a meeting. */
function byUnits({ ability, levels }: Made): Counted {
  const { model, units } = finish(basisSteps(panelInput(levels, { weights })));
  if (!model.ok) return { held: 0, pairs: 0 };
  const truth = units.candidates.map((at) =>
    ability[at]!.reduce((sum, one, competency) => sum + (one * weights[competency]!) / 100, 0),
  );
  return counted(model, truth);
}

/** As it would read with every single rating as a fact of its own. */
function byRatings({ ability, levels }: Made): Counted {
  const ratings = levels.flatMap((row, candidate) =>
    row.flatMap((own, panelist) => own!.map((value) => ({ candidate, panelist, value: value! }))),
  );
  const model = severityModel(ratings, levels.length, levels[0]!.length);
  if (!model.ok) throw new Error(model.reason);
  const truth = ability.map((own) => own.reduce((sum, one) => sum + one, 0) / own.length);
  return counted(model, truth);
}

function coverage(world: World, read = byUnits): number {
  const random = seededRandom(95);
  let [held, pairs] = [0, 0];
  for (let round = 0; round < rounds; round += 1) {
    const found = read(madePanel(world, random));
    held += found.held;
    pairs += found.pairs;
  }
  return held / pairs;
}

describe("intervals of differences hold the truth 95 times in 100", () => {
  for (const halo of [0, 0.25, 0.5]) {
    const shape = { candidates: 5, panelists: 4, halo };

    it(`when everybody rates everything, with a halo of ${halo}`, () => {
      const share = coverage({ ...shape, ...everything });
      expect(share).toBeGreaterThan(0.93);
      expect(share).toBeLessThan(0.97);
    });

    it(`when a fifth never met, with a halo of ${halo}`, () => {
      const share = coverage({ ...shape, ...everything, meet: (random) => random() > 0.2 });
      expect(share).toBeGreaterThan(0.93);
      expect(share).toBeLessThan(0.97);
    });

    it(`when each panelist rates other competencies, with a halo of ${halo}`, () => {
      const rates: World["rates"] = (random, panelist, competency) =>
        (panelist + competency) % 3 !== 0 && random() > 0.1;
      const share = coverage({ ...shape, ...everything, rates });
      expect(share).toBeGreaterThan(0.93);
      expect(share).toBeLessThan(0.97);
    });
  }

  it("would hold it far too seldom if single ratings of the same panels were taken as independent", () => {
    const panel = { candidates: 5, panelists: 4, halo: 0.5, ...everything };
    expect(coverage(panel, byRatings)).toBeLessThan(0.8);
  });
});
