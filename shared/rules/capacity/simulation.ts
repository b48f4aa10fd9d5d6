import { refuse, type Refusal } from "../refusal.ts";
import { wilson, type Interval } from "../selection-rates.ts";
import { chanceOf, type Chance } from "./chance.ts";
import { sumOf } from "./cost.ts";
import { survival } from "./curve.ts";
import type { CapacityPlan, RolePlan } from "./types.ts";
import { sellersOf } from "./variants.ts";

/**
 * How likely the plan is to reach its goal: the same plan lived through many times, each time with other luck.
 *
 * Of one draw, for everybody: attainment lies off by a normal number of points (`team`), the win rate, the deal size
 * and the founder's own sales by a normal share. For each person on top: attainment again (`person`), whole months of
 * ramp more or fewer (normal, rounded), whole months of a late start (geometric), and the month in which they leave,
 * if they do, by the attrition of the role; where leavers are replaced, the replacement is a new person. Nothing falls
 * below zero. What existing customers pay is taken as planned. With nothing spread, the mean of the draws is the plan.
 */
export interface SimulationOptions {
  seed: number;
  draws: number;
}

export interface Simulation {
  ok: true;
  draws: number;
  /** Does up to `count` draws more and says how many are done. Slices do not change the result. */
  run: (count: number) => number;
  /** What the draws so far say; at least one must be done. */
  result: () => SimulationResult;
}

export interface SimulationResult {
  draws: number;
  /** Draws that met the goal at every checkpoint. */
  reached: number;
  /** Draws that are not behind at the end of the plan; more than `reached` if some were behind at a checkpoint before. */
  ended: number;
  probability: number;
  /** Wilson, 95 %: how well so many draws know the probability. */
  interval: Interval;
  /** Of cumulative bookings, by month. */
  p10: number[];
  p50: number[];
  p90: number[];
  /** Of the bookings at the end of the plan. */
  mean: number;
  bins: { from: number; to: number; count: number }[];
}

export function startSimulation(
  plan: CapacityPlan,
  { seed, draws }: SimulationOptions,
): Simulation | Refusal {
  if (!Number.isInteger(draws) || draws < 1 || draws > 100_000)
    return refuse("A simulation has 1 to 100 000 draws.");
  if (!Number.isFinite(seed)) return refuse("A simulation needs a number to begin with.");
  if (sumOf(plan.bookings) === 0)
    return refuse("Nothing is sold in this plan, so that luck has nothing to change.");
  const months = plan.months.length;
  const chance = chanceOf(seed);
  const sellers = sellersOf(plan).map((role) => sellerOf(role, plan));
  const lived = new Float64Array(draws * months);
  let done = 0;
  let reached = 0;
  return {
    ok: true,
    draws,
    run: (count) => {
      const until = Math.min(draws, done + Math.max(0, count));
      for (; done < until; done += 1) {
        const drawn = lived.subarray(done * months, (done + 1) * months);
        live(drawn, plan, sellers, chance);
        if (meets(drawn, plan)) reached += 1;
      }
      return done;
    },
    result: () =>
      resultOf(lived, { months, draws: done, reached, goal: plan.cumulative.goal.at(-1)! }),
  };
}

interface Seller {
  /** First months of those who are here, and of those who will be when the plan begins: ramped as far as they got. */
  here: number[];
  starts: number[];
  quota: number;
  attainment: number;
  stay: number;
  /** Months between a departure and the next start; null: nobody follows. */
  gap: number | null;
  /** Speed by month in the job, as far as anybody gets. */
  speed: number[];
}

function sellerOf(role: RolePlan, { details, months }: CapacityPlan): Seller {
  const { driver, ramp, attrition, hiringMonths } = role.planned;
  const [quota, attainment] = driver.kind === "quota" ? [driver.quota, driver.attainment] : [0, 0];
  return {
    here: [...role.hereSince, ...role.starts.filter((start) => start < 0)],
    starts: role.starts.filter((start) => start >= 0),
    quota,
    attainment,
    stay: survival(attrition, 1),
    gap: details.replaceLeavers ? Math.ceil(hiringMonths) : null,
    speed: Array.from(
      { length: Math.max(ramp.length, 1) + months.length },
      (_, at) => ramp[at] ?? 1,
    ),
  };
}

/** One draw: cumulative bookings by month. */
function live(
  into: Float64Array,
  { details: { spread }, founder, book }: CapacityPlan,
  sellers: readonly Seller[],
  chance: Chance,
): void {
  const share = (spreadOf: number) => Math.max(0, 1 + spreadOf * chance.normal());
  const team = spread.team * chance.normal();
  const deals = share(spread.won) * share(spread.dealSize);
  const own = share(spread.founder);
  for (const seller of sellers) {
    const { here, starts, attainment, quota, gap } = seller;
    const person = () =>
      Math.max(0, attainment + team + spread.person * chance.normal()) * quota * deals;
    const slower = () => Math.round(spread.ramp * chance.normal());
    const follow = (start: number) => {
      for (let from = start; from < into.length;) {
        const gone = from + chance.leaving(seller.stay);
        work(into, from, gone, seller.speed, -from - slower(), person());
        if (gap === null) return;
        from = gone + gap + chance.delay(spread.late);
      }
    };
    for (const start of here) {
      const from = Math.max(0, start);
      const gone = from + chance.leaving(seller.stay);
      work(into, from, gone, seller.speed, -start, person());
      if (gap !== null) follow(gone + gap + chance.delay(spread.late));
    }
    for (const start of starts) follow(start + chance.delay(spread.late));
  }
  let sum = 0;
  for (let at = 0; at < into.length; at += 1)
    into[at] = sum += into[at]! + founder[at]! * own + book[at]!;
}

/** Adds what one person books; `shift` turns a month into the month of the ramp. */
function work(
  into: Float64Array,
  from: number,
  gone: number,
  speed: readonly number[],
  shift: number,
  full: number,
): void {
  const until = Math.min(into.length, gone);
  const last = speed.length - 1;
  for (let at = from; at < until; at += 1) {
    const age = at + shift;
    into[at]! += full * speed[age < 0 ? 0 : age > last ? last : age]!;
  }
}

const isEnough = (booked: number, goal: number) => booked >= goal * (1 - 1e-9);

function meets(drawn: Float64Array, { checkpoints }: CapacityPlan): boolean {
  for (const { month, goal } of checkpoints) if (!isEnough(drawn[month]!, goal)) return false;
  return true;
}

function resultOf(
  lived: Float64Array,
  { months, draws, reached, goal }: Record<"months" | "draws" | "reached" | "goal", number>,
): SimulationResult {
  const column = new Float64Array(draws);
  const [p10, p50, p90]: [number[], number[], number[]] = [[], [], []];
  for (let month = 0; month < months; month += 1) {
    for (let draw = 0; draw < draws; draw += 1) column[draw] = lived[draw * months + month]!;
    column.sort();
    p10.push(quantile(column, 0.1));
    p50.push(quantile(column, 0.5));
    p90.push(quantile(column, 0.9));
  }
  return {
    draws,
    reached,
    ended: column.filter((booked) => isEnough(booked, goal)).length,
    probability: reached / draws,
    interval: wilson(reached, draws) ?? { low: 0, high: 1 },
    p10,
    p50,
    p90,
    mean: column.reduce((sum, value) => sum + value, 0) / draws,
    bins: binsOf(column),
  };
}

/** Linear between neighbours (type 7 of Hyndman and Fan, The American Statistician 50, 1996). */
function quantile(sorted: Float64Array, p: number): number {
  const at = (sorted.length - 1) * p;
  const low = Math.floor(at);
  const [below, above] = [sorted[low]!, sorted[Math.min(low + 1, sorted.length - 1)]!];
  return below + (at - low) * (above - below);
}

/** Between twelve and about thirty stretches of a round width. */
function binsOf(sorted: Float64Array): SimulationResult["bins"] {
  const [least, most] = [sorted[0]!, sorted.at(-1)!];
  const width = roundStep((most - least) / 24) || Math.max(1, Math.abs(most) / 1000);
  const first = Math.floor(least / width);
  const count = Math.floor(most / width) - first + 1;
  const bins = Array.from({ length: count }, (_, at) => ({
    from: (first + at) * width,
    to: (first + at + 1) * width,
    count: 0,
  }));
  for (const value of sorted)
    bins[Math.min(count - 1, Math.max(0, Math.floor(value / width) - first))]!.count += 1;
  return bins;
}

/** The next 1, 2 or 5 times a power of ten; 0 of 0. */
function roundStep(least: number): number {
  if (!(least > 0)) return 0;
  const power = 10 ** Math.floor(Math.log10(least));
  return [1, 2, 5, 10].map((times) => times * power).find((step) => step >= least * 0.999_999)!;
}
