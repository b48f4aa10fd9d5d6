import type { PlannedRole } from "../../plan.ts";
import { monthNumber } from "../months.ts";
import { addFrom, agedCurve, rampAt, seatCurve, type SeatCurve } from "./curve.ts";

/** A role with what is settled before anybody is hired: who is here, how a seat unfolds, when one can begin. */
export interface Basis {
  planned: PlannedRole;
  /** Its place in the details. */
  at: number;
  months: number;
  curve: SeatCurve;
  /** What a seat would bring whose first person was ramped from the first day. */
  mature: number[];
  /** The first month in which somebody hired from now on can start; before 0 if the plan begins later than that. */
  soonest: number;
  /** The same within the plan: the rules let nobody start before it. */
  earliest: number;
  /** Months in which those who are here began, before 0 mostly; in order. */
  here: number[];
  /** Months chosen by hand, in order; null: to be found. */
  chosen: number[] | null;
  ofHere: Brought & { mature: number[] };
}

/** By month: people, fully ramped people, people joining. */
export interface Brought {
  present: number[];
  productive: number[];
  joining: number[];
}

export interface BasisInput {
  from: string;
  now: string;
  months: number;
  replaceLeavers: boolean;
}

export function basisOf(planned: PlannedRole, at: number, input: BasisInput): Basis {
  const { from, now, months, replaceLeavers } = input;
  const first = monthNumber(from);
  const lead = Math.ceil(planned.hiringMonths);
  const monthsOf = (list: readonly string[]) =>
    list.map((month) => monthNumber(month) - first).toSorted((a, b) => a - b);
  const { ramp, attrition } = planned;
  const curve = seatCurve({ ramp, attrition, gap: replaceLeavers ? lead : null, months });
  const mature = agedCurve(curve, ramp, ramp.length).productive;
  const here = monthsOf(planned.here);
  const ofHere = bringing(here, { planned, curve, months }, false);
  const soonest = monthNumber(now) - first + lead;
  const matureHere = ofHere.present.map(() => 0);
  for (const start of here) addFrom(matureHere, mature, Math.max(0, start));
  return {
    planned,
    at,
    months,
    curve,
    mature,
    soonest,
    earliest: Math.max(0, soonest),
    here,
    chosen: planned.starts && monthsOf(planned.starts),
    ofHere: { ...ofHere, mature: matureHere },
  };
}

/**
 * What seats that begin in these months bring. Somebody who began before the plan is there when it begins, with so much
 * of the ramp behind them. `areHired`: the first person of a seat counts as joining.
 */
function bringing(
  starts: readonly number[],
  { planned, curve, months }: Pick<Basis, "planned" | "curve" | "months">,
  areHired: boolean,
): Brought {
  const series = () => curve.first.map(() => 0);
  const sum = { present: series(), productive: series(), joining: series() };
  for (const start of starts) {
    const of = start >= 0 ? curve : agedCurve(curve, planned.ramp, -start);
    const from = Math.max(0, start);
    addFrom(sum.present, of.present, from);
    addFrom(sum.productive, of.productive, from);
    addFrom(sum.joining, of.joins, from);
    if ((!areHired || start < 0) && from < months) sum.joining[from]! -= 1;
  }
  return sum;
}

/** Everything that the people of a role bring once it is known when the hires start. */
export function staffed(basis: Basis, starts: readonly number[]): Brought {
  const { ofHere } = basis;
  const hired = bringing(starts, basis, true);
  const plus = (key: keyof Brought) => ofHere[key].map((value, at) => value + hired[key][at]!);
  return { present: plus("present"), productive: plus("productive"), joining: plus("joining") };
}

/** For pictures: everybody who has started, by month, with the share of full speed; the longest there first. */
export function cellsOf({ planned, here, months }: Basis, starts: readonly number[]): number[][] {
  const all = [...here, ...starts].toSorted((a, b) => a - b);
  const cells: number[][] = [];
  let started = 0;
  for (let at = 0; at < months; at += 1) {
    while (started < all.length && all[started]! <= at) started += 1;
    cells.push(all.slice(0, started).map((start) => rampAt(planned.ramp, at - start)));
  }
  return cells;
}
