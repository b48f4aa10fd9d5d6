/** The few functions that are used; the package brings no types of its own. */
declare module "jstat" {
  interface Distribution {
    cdf(x: number, ...parameters: number[]): number;
    inv(p: number, ...parameters: number[]): number;
  }
  export const jStat: {
    normal: Distribution;
    studentt: Distribution;
    centralF: Distribution;
    chisquare: Distribution;
  };
}
