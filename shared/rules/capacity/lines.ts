/**
 * Every figure of a plan as a few lines of arithmetic that can be checked with a pocket calculator, but for rounding.
 * The last line is the result.
 */
export interface Working {
  title: string;
  lines: Line[];
}

export interface Line {
  label: string;
  value: string;
  /** What the lines above come to. */
  sum: boolean;
}

export const line = (label: string, value: string): Line => ({ label, value, sum: false });
export const result = (label: string, value: string): Line => ({ label, value, sum: true });
