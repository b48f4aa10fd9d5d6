import type { PlannedRole } from "../../plan.ts";
import { monthNumber } from "../months.ts";
import { addFrom, rampAt, seatCurve, type SeatCurve } from "./curve.ts";

/** A role with what is settled before anybody is hired: who is here, how a seat unfolds, when one can begin. */
export interface Basis {
  planned: PlannedRole;
  at: number;
  months: number;
  curve: SeatCurve;
  earliest: number;
  /** Months in which those who are here began, before 0 mostly; in order. */
  here: number[];
  /** Months chosen by hand, in order; null: to be found. */
  chosen: number[] | null;
  /** What those who are here bring. */
  ofHere: Brought;
}

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
  const curveInput = {
    ramp: planned.ramp,
    attrition: planned.attrition,
    gap: replaceLeavers ? lead : null,
    months,
  };
  const basis = {
    planned,
    at,
    months,
    curve: seatCurve(curveInput),
    earliest: Math.max(0, monthNumber(now) - first + lead),
    here: monthsOf(planned.here),
    chosen: planned.starts && monthsOf(planned.starts),
  };
  const aged = (age: number) => (age === 0 ? basis.curve : seatCurve(curveInput, age));
  return { ...basis, ofHere: broughtBy(basis.here, months, aged, false) };
}

/**
 * What seats that begin in these months bring, month by month. Somebody who began before the plan is there when it
 * begins, with so much of the ramp behind them. `areHired`: the first person of a seat counts as joining.
 */
export function broughtBy(
  starts: readonly number[],
  months: number,
  aged: (age: number) => SeatCurve,
  areHired: boolean,
): Brought {
  const series = () => Array.from({ length: months }, () => 0);
  const sum = { present: series(), productive: series(), joining: series() };
  for (const start of starts) {
    const curve = aged(Math.max(0, -start));
    const from = Math.max(0, start);
    addFrom(sum.present, curve.present, from);
    addFrom(sum.productive, curve.productive, from);
    addFrom(sum.joining, curve.joins, from);
    if ((!areHired || start < 0) && from < months) sum.joining[from]! -= 1;
  }
  return sum;
}

/** Everything that the people of a role bring once it is known when the hires start. */
export function staffed(basis: Basis, starts: readonly number[], input: BasisInput): Brought {
  const aged = (age: number) =>
    age === 0
      ? basis.curve
      : seatCurve(
          {
            ramp: basis.planned.ramp,
            attrition: basis.planned.attrition,
            gap: input.replaceLeavers ? Math.ceil(basis.planned.hiringMonths) : null,
            months: basis.months,
          },
          age,
        );
  const hired = broughtBy(starts, basis.months, aged, true);
  const { ofHere } = basis;
  const plus = (key: keyof Brought) => ofHere[key].map((value, at) => value + hired[key][at]!);
  return {
    present: plus("present"),
    productive: plus("productive"),
    joining: plus("joining"),
  };
}

/** For pictures: everybody who has started, by month, with the share of full speed; the longest there first. */
export function cellsOf({ planned, here, months }: Basis, starts: readonly number[]): number[][] {
  const all = [...here, ...starts].toSorted((a, b) => a - b);
  return Array.from({ length: months }, (_, at) =>
    all.filter((start) => start <= at).map((start) => rampAt(planned.ramp, at - start)),
  );
}
