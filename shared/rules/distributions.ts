import jstat from "jstat";

/**
 * Quantiles and tail probabilities of the distributions that the panel's statistics need, through jstat. Everything
 * else asks here, so that another library would change one file.
 */

const { normal, studentt, centralF, chisquare } = jstat.jStat;

/** What a two-sided interval of 95 % reaches up to. */
export const upper95 = 0.975;

/** The standard normal quantile: 1.959964 at 0.975. */
export const normalQuantile = (p: number): number => normal.inv(p, 0, 1);

/** Student's t: 2.776 at 0.975 with 4 degrees of freedom. */
export const tQuantile = (p: number, df: number): number => studentt.inv(p, df);

/** Fisher's F. Degrees of freedom need not be whole. */
export const fQuantile = (p: number, df1: number, df2: number): number => centralF.inv(p, df1, df2);

/** The probability of an F at least this large when there is nothing to find. */
export const fTail = (f: number, df1: number, df2: number): number =>
  f === Number.POSITIVE_INFINITY ? 0 : 1 - centralF.cdf(f, df1, df2);

/** The probability of a χ² at least this large when there is nothing to find. */
export const chiSquareTail = (x: number, df: number): number => 1 - chisquare.cdf(x, df);
