import { fQuantile, fTail, upper95 } from "./distributions.ts";
import { refuse, type Refusal } from "./refusal.ts";

/**
 * Intraclass correlation, six forms: the share of the variation that lies between the candidates.
 *
 * Shape: targets (candidates) by judges (panelists). The forms need every judge's value of a target: targets with a
 * gap are left out and counted in `leftOut`, nothing is filled in. No unit; at most 1, may be negative: down to
 * −1/(k − 1) for one judge, without a bound for the mean of k. Form 2 is null where judges differ so much less than
 * their error lets expect that its estimate would leave that range; a bound beyond it is put at its end.
 * 1: each target has its own judges. 2: the judges are a sample, and differences in their severity count as error.
 * 3: these judges only, consistency. `single`: one judge's value; `average`: the mean of all k judges.
 *
 * Source: P. E. Shrout & J. L. Fleiss, "Intraclass correlations: uses in assessing rater reliability", Psychological
 * Bulletin 86 (1979), with their F tests and 95 % intervals (Satterthwaite's degrees of freedom in form 2).
 */

export interface IntraclassForm {
  /** null where the form would divide by nothing or leave its range. */
  icc: number | null;
  low: number | null;
  high: number | null;
}

export interface Intraclass {
  ok: true;
  targets: number;
  judges: number;
  leftOut: number;
  /** Mean squares: between targets, within targets, between judges, error. */
  squares: { bms: number; wms: number; jms: number; ems: number };
  /** The tests of "the targets do not differ", one-way (form 1) and two-way (forms 2 and 3). */
  oneWay: FTest;
  twoWay: FTest;
  single: { one: IntraclassForm; two: IntraclassForm; three: IntraclassForm };
  average: { one: IntraclassForm; two: IntraclassForm; three: IntraclassForm };
}

export interface FTest {
  /** null where there is no error at all: F has no bound. */
  f: number | null;
  df1: number;
  df2: number;
  /** null where neither error nor differences are left: nothing was tested. */
  p: number | null;
}

export function intraclass(table: readonly (readonly (number | null)[])[]): Intraclass | Refusal {
  const judges = Math.max(0, ...table.map((row) => row.length));
  const rows = table.filter(
    (row): row is readonly number[] =>
      row.length === judges && row.every((value) => value !== null),
  );
  if (judges < 2) return refuse("It takes two panelists to compare their scores.");
  if (rows.length < 2) return refuse("Fewer than two candidates were rated by every panelist.");
  const squares = meanSquares(rows, judges);
  if (squares === null)
    return refuse("Every score is the same, so there is nothing to tell apart.");
  const n = rows.length;
  const sizes = { n, k: judges };
  const within = n * (judges - 1);
  const error = (n - 1) * (judges - 1);
  return {
    ok: true,
    targets: n,
    judges,
    leftOut: table.length - n,
    squares,
    oneWay: fTest(squares.bms, squares.wms, n - 1, within),
    twoWay: fTest(squares.bms, squares.ems, n - 1, error),
    ...forms(squares, sizes),
  };
}

type Squares = Intraclass["squares"];
interface Sizes {
  n: number;
  k: number;
}

function meanSquares(rows: readonly (readonly number[])[], k: number): Squares | null {
  const n = rows.length;
  const grand = mean(rows.flat());
  const total = sum(rows.flat().map((value) => (value - grand) ** 2));
  if (total === 0 || total < 1e-20 * grand ** 2 * n * k) return null;
  const between = k * sum(rows.map((row) => (mean(row) - grand) ** 2));
  const byJudge = Array.from({ length: k }, (_, at) => mean(rows.map((row) => row[at]!)));
  const judges = n * sum(byJudge.map((one) => (one - grand) ** 2));
  const left = (value: number) => (value < 1e-12 * total ? 0 : value);
  return {
    bms: left(between) / (n - 1),
    wms: left(total - between) / (n * (k - 1)),
    jms: left(judges) / (k - 1),
    ems: left(total - between - judges) / ((n - 1) * (k - 1)),
  };
}

function fTest(above: number, below: number, df1: number, df2: number): FTest {
  if (below === 0) return { f: null, df1, df2, p: above === 0 ? null : 0 };
  return { f: above / below, df1, df2, p: fTail(above / below, df1, df2) };
}

function forms(squares: Squares, sizes: Sizes): Pick<Intraclass, "single" | "average"> {
  const { bms, wms, jms, ems } = squares;
  const { n, k } = sizes;
  const one = ratioInterval(bms, wms, n - 1, n * (k - 1));
  const three = ratioInterval(bms, ems, n - 1, (n - 1) * (k - 1));
  const two = agreementInterval(squares, sizes);
  const fromRatio = (f: number) => (f === Infinity ? 1 : (f - 1) / (f + k - 1));
  const fromRatioOfMeans = (f: number) => (f === Infinity ? 1 : f === 0 ? -Infinity : 1 - 1 / f);
  const lowest = -1 / (k - 1);
  const inRange = (icc: number) => Math.max(lowest, icc);
  // Spearman and Brown's formula has its pole at the end of the range; beyond it the sign would turn.
  const stepUp = (icc: number) => (icc <= lowest ? -Infinity : (icc * k) / (1 + icc * (k - 1)));
  return {
    single: {
      one: form(bms - wms, bms + (k - 1) * wms, one, fromRatio),
      two: atLeast(
        lowest,
        form(bms - ems, bms + (k - 1) * ems + (k * (jms - ems)) / n, two, inRange),
      ),
      three: form(bms - ems, bms + (k - 1) * ems, three, fromRatio),
    },
    average: {
      one: form(bms - wms, bms, one, fromRatioOfMeans),
      two: form(bms - ems, bms + (jms - ems) / n, two, stepUp),
      three: form(bms - ems, bms, three, fromRatioOfMeans),
    },
  };
}

type Bounds = readonly [low: number, high: number] | null;

function form(
  above: number,
  below: number,
  bounds: Bounds,
  iccOf: (bound: number) => number,
): IntraclassForm {
  if (below <= 0) return none;
  const [low, high] = bounds === null ? [null, null] : [iccOf(bounds[0]), iccOf(bounds[1])];
  return { icc: above / below, low: finite(low), high: finite(high) };
}

const none: IntraclassForm = { icc: null, low: null, high: null };

const atLeast = (lowest: number, found: IntraclassForm): IntraclassForm =>
  found.icc !== null && found.icc < lowest - 1e-9 ? none : found;

const finite = (value: number | null) => (value !== null && Number.isFinite(value) ? value : null);

/** The bounds of the ratio of the two mean squares' expectations. */
function ratioInterval(above: number, below: number, df1: number, df2: number): Bounds {
  const ratio = below === 0 ? Infinity : above / below;
  return [ratio / fQuantile(upper95, df1, df2), ratio * fQuantile(upper95, df2, df1)];
}

/** The bounds of form 2 for one judge, whose error has no exact number of degrees of freedom. */
function agreementInterval({ bms, jms, ems }: Squares, { n, k }: Sizes): Bounds {
  const below = bms + (k - 1) * ems + (k * (jms - ems)) / n;
  if (ems === 0 || below === 0) return null;
  const icc = (bms - ems) / below;
  const judges = jms / ems;
  const rest = n * (1 + (k - 1) * icc) - k * icc;
  const df =
    ((k - 1) * (n - 1) * (k * icc * judges + rest) ** 2) /
    ((n - 1) * k ** 2 * icc ** 2 * judges ** 2 + rest ** 2);
  if (!(df > 0)) return null;
  const upper = fQuantile(upper95, n - 1, df);
  const lower = fQuantile(upper95, df, n - 1);
  // With less than about one degree of freedom the approximation would leave the estimate itself out.
  if (upper < 1 || lower < 1) return null;
  const others = k * jms + (k * n - k - n) * ems;
  return [
    (n * (bms - upper * ems)) / (upper * others + n * bms),
    (n * (lower * bms - ems)) / (others + n * lower * bms),
  ];
}

const sum = (values: readonly number[]): number => values.reduce((total, one) => total + one, 0);
const mean = (values: readonly number[]): number => sum(values) / values.length;
