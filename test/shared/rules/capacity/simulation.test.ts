import { describe, expect, it } from "vitest";
import { likelihoodOf } from "../../../../shared/charts/capacity-figures.ts";
import { sumOf } from "../../../../shared/rules/capacity/cost.ts";
import { chanceOf } from "../../../../shared/rules/capacity/chance.ts";
import {
  startSimulation,
  type SimulationOptions,
} from "../../../../shared/rules/capacity/simulation.ts";
import type { CapacityPlan } from "../../../../shared/rules/capacity/types.ts";
import { findingText } from "../../../../shared/rules/findings/finding.ts";
import { likelihoodFinding } from "../../../../shared/rules/findings/likelihood.ts";
import { formatPercent } from "../../../../shared/rules/format.ts";
import { makePlan, pictured, planOf } from "./plans.ts";

const certain = { team: 0, person: 0, won: 0, dealSize: 0, founder: 0, ramp: 0, late: 0 };

function simulated(plan: CapacityPlan, options: Partial<SimulationOptions> = {}, slice = 1e9) {
  const simulation = startSimulation(plan, { seed: 2027, draws: 2000, ...options });
  if (!simulation.ok) throw new Error(simulation.reason);
  while (simulation.run(slice) < simulation.draws);
  return simulation.result();
}

const mean = (values: readonly number[]) => sumOf(values) / values.length;

describe("chance", () => {
  const chance = chanceOf(1);
  const many = (draw: () => number) => Array.from({ length: 20_000 }, draw);

  it("is normal, geometric with the mean that was asked for, and leaves by the rate", () => {
    const normals = many(() => chance.normal());
    expect(mean(normals)).toBeCloseTo(0, 1);
    expect(mean(normals.map((value) => value ** 2))).toBeCloseTo(1, 1);
    expect(mean(many(() => chance.delay(0.5)))).toBeCloseTo(0.5, 1);
    expect(chance.delay(0)).toBe(0);
    const stay = 0.85 ** (1 / 12);
    const left = many(() => chance.leaving(stay));
    expect(Math.min(...left)).toBe(1);
    expect(left.filter((months) => months > 12).length / left.length).toBeCloseTo(0.85, 2);
    expect(chance.leaving(1)).toBe(Infinity);
  });
});

describe("a simulation", () => {
  const plan = planOf(pictured());

  it("has the plan as its mean where only leaving is left to chance, replaced or not", () => {
    for (const replaceLeavers of [false, true]) {
      const sure = planOf({ ...pictured(), spread: certain, replaceLeavers });
      const expected = sure.cumulative.bookings.at(-1)!;
      const { mean: found } = simulated(sure, { draws: 10_000 });
      // The standard error of the mean is about 0.15 % here.
      expect(Math.abs(found / expected - 1)).toBeLessThan(0.006);
    }
  });

  it("says how likely the goal is, how well that is known, and within what it ends", () => {
    const { draws, reached, probability, interval, p10, p50, p90, bins } = simulated(plan);
    expect(probability).toBe(reached / draws);
    expect(interval.low).toBeLessThan(probability);
    expect(interval.high).toBeGreaterThan(probability);
    expect(interval.high - interval.low).toBeLessThan(0.05);
    for (const [at, median] of p50.entries()) {
      expect(p10[at]).toBeLessThanOrEqual(median);
      expect(p90[at]).toBeGreaterThanOrEqual(median);
    }
    expect(sumOf(bins.map((bin) => bin.count))).toBe(draws);
    for (const [at, bin] of bins.slice(1).entries()) expect(bin.from).toBeCloseTo(bins[at]!.to, 3);
  });

  it("is the same for the same seed, in one piece or in slices, and another for another", () => {
    const whole = simulated(plan);
    expect(simulated(plan, {}, 7)).toEqual(whole);
    expect(simulated(plan, { seed: 1 }).mean).not.toBe(whole.mean);
  });

  it("can be stopped on the way", () => {
    const simulation = startSimulation(plan, { seed: 1, draws: 1000 });
    if (!simulation.ok) throw new Error(simulation.reason);
    expect(simulation.run(10)).toBe(10);
    expect(simulation.result().draws).toBe(10);
  });

  it("is certain where nothing is left to chance", () => {
    const sure = planOf({
      ...makePlan(),
      spread: certain,
      goal: Array.from({ length: 12 }, () => 1_000_000),
    });
    const { probability, bins, p10, p90 } = simulated(sure);
    expect(probability).toBe(1);
    expect(bins.filter((bin) => bin.count > 0)).toHaveLength(1);
    expect(p10).toEqual(p90);
  });

  it("asks every checkpoint of a draw", () => {
    const every = planOf({ ...pictured(), everyMonth: true });
    const [all, last] = [simulated(every), simulated(plan)];
    expect(all.probability).toBeLessThan(last.probability);
    // Where the draws end does not depend on what is asked of them on the way.
    expect([all.ended, last.ended]).toEqual([last.reached, last.reached]);
    const percent = (count: number) => formatPercent(count / last.draws);
    expect(likelihoodOf(every, all)).toMatchObject({
      below: `${percent(last.draws - last.reached)} end below`,
      above: `${percent(last.reached)} end above, ${percent(all.reached)} never behind at the end of a month`,
    });
    expect(likelihoodOf(plan, last).above).toBe(`${percent(last.reached)} reach it`);
    expect(findingText(likelihoodFinding(every, all))).toContain("at the end of every month in");
  });

  it("is refused where there is nothing to draw", () => {
    const refusal = (given: CapacityPlan, options = { seed: 1, draws: 100 }) => {
      const simulation = startSimulation(given, options);
      return simulation.ok ? null : simulation.reason;
    };
    expect(refusal(planOf(makePlan({ roles: [] })))).toContain("Nothing is sold");
    expect(refusal(plan, { seed: 1, draws: 0 })).toContain("1 to 100 000");
    expect(refusal(plan, { seed: Number.NaN, draws: 10 })).toContain("number to begin with");
  });
});
