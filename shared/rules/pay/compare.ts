import type { PayTerms } from "../../pay.ts";
import { type CurvePoint, payCurve } from "./curve.ts";
import { variableAt } from "./payout.ts";
import { type PayRefusal, periodsInYear, promiseOf } from "./terms.ts";

/** What one plan pays in a year, minor units. */
export interface ComparedPay {
  variable: number;
  /** With the base. */
  total: number;
  /** `total` for each unit of the result: a fraction of revenue, or minor units for a unit. Null without a result. */
  perUnit: number | null;
}

export interface ComparedRow {
  /** Share of the first plan's quota. */
  attainment: number;
  one: ComparedPay;
  other: ComparedPay;
}

/** Where one plan begins to pay more than the other. */
export interface Crossing {
  attainment: number;
  /** What both pay there; at a jump, what the first pays just below. */
  total: number;
  /** Which pays more from there on. */
  better: "one" | "other";
}

export interface PlanComparison {
  ok: true;
  /** Whether the same sales are compared, or, as the plans count different things, the same share of each quota. */
  by: "result" | "attainment";
  rows: ComparedRow[];
  crossings: Crossing[];
}

const shares = [0.5, 0.8, 1, 1.2, 1.5];

/** Two plans side by side at 50, 80, 100, 120 and 150 % of the first one's quota, and where they cross up to there. */
export function comparePlans(one: PayTerms, other: PayTerms): PlanComparison | PayRefusal {
  const by = countAlike(one, other) ? "result" : "attainment";
  const scale = by === "result" ? yearlyQuota(one) / yearlyQuota(other) : 1;
  const [first, second] = [payCurve(one), payCurve(other, 1.5 * scale)];
  if (!first.ok) return first;
  if (!second.ok) return second;
  const moved = second.points.map(({ attainment, pay }) => ({
    attainment: attainment / scale,
    pay,
  }));
  return {
    ok: true,
    by,
    rows: shares.map((attainment) => ({
      attainment,
      one: paidAt(one, attainment),
      other: paidAt(other, attainment * scale),
    })),
    crossings: crossingsOf(
      withBase(first.points, promiseOf(one).base),
      withBase(moved, promiseOf(other).base),
    ),
  };
}

const yearlyQuota = ({ quota, period }: PayTerms) => quota * periodsInYear[period];

/** A pool counts the team's revenue, so its quota is no person's. */
function countAlike(one: PayTerms, other: PayTerms): boolean {
  if (one.paid.kind === "none" || one.paid.kind !== other.paid.kind) return false;
  if (one.paid.kind === "per-unit" && other.paid.kind === "per-unit")
    return one.paid.unit === other.paid.unit;
  return one.basis === other.basis;
}

function paidAt(terms: PayTerms, attainment: number): ComparedPay {
  const variable = variableAt(terms, attainment);
  const total = promiseOf(terms).base + variable;
  const result = terms.paid.kind === "none" ? 0 : attainment * yearlyQuota(terms);
  return { variable, total, perUnit: result > 0 ? total / result : null };
}

const withBase = (points: readonly CurvePoint[], base: number): CurvePoint[] =>
  points.map(({ attainment, pay }) => ({ attainment, pay: pay + base }));

function crossingsOf(one: readonly CurvePoint[], other: readonly CurvePoint[]): Crossing[] {
  const corners = [...new Set([...one, ...other].map(({ attainment }) => attainment))]
    .filter((attainment) => attainment <= shares.at(-1)!)
    .toSorted((left, right) => left - right);
  const crossings: Crossing[] = [];
  let last = 0;
  let before = { at: 0, gap: 0, total: 0 };
  for (const at of corners)
    for (const side of ["below", "at"] as const) {
      const total = payAt(one, at, side);
      const here = { at, gap: total - payAt(other, at, side), total };
      // Less than a cent is no difference.
      const sign = Math.abs(here.gap) < 1 ? 0 : Math.sign(here.gap);
      if (sign !== 0 && last !== 0 && sign !== last)
        crossings.push({ ...meeting(before, here), better: sign > 0 ? "one" : "other" });
      if (sign !== 0) last = sign;
      before = here;
    }
  return crossings;
}

interface Gap {
  at: number;
  gap: number;
  total: number;
}

/** Where the gap between two straight lines closes; where they touched, or jumped past each other, that is where. */
function meeting(before: Gap, here: Gap): Pick<Crossing, "attainment" | "total"> {
  const part = before.gap === here.gap ? 0 : before.gap / (before.gap - here.gap);
  return {
    attainment: before.at + part * (here.at - before.at),
    total: Math.round(
      before.at === here.at ? before.total : before.total + part * (here.total - before.total),
    ),
  };
}

/** A curve's pay at an attainment; at a jump on the side that is asked for. */
function payAt(points: readonly CurvePoint[], at: number, side: "below" | "at"): number {
  const next = points.findIndex(({ attainment }) => attainment >= at);
  if (next < 0) return points.at(-1)!.pay;
  const right = points[next]!;
  if (right.attainment === at)
    return side === "below" ? right.pay : points.findLast((point) => point.attainment === at)!.pay;
  const left = points[next - 1];
  if (!left) return right.pay;
  const part = (at - left.attainment) / (right.attainment - left.attainment);
  return left.pay + part * (right.pay - left.pay);
}
