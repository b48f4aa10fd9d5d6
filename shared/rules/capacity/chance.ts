import { seededRandom } from "../random.ts";

/** Draws from a seeded stream: the same seed gives the same draws, however the work is cut into slices. */
export interface Chance {
  /** Standard normal, by the polar method of Marsaglia. */
  normal(): number;
  /** Whole months of delay, geometric, with this mean. */
  delay(mean: number): number;
  /** In which month after the first somebody is gone who stays each month with this probability; at least 1. */
  leaving(stay: number): number;
}

export function chanceOf(seed: number): Chance {
  const uniform = seededRandom(seed);
  let spare: number | null = null;
  const normal = () => {
    if (spare !== null) {
      const value = spare;
      spare = null;
      return value;
    }
    for (;;) {
      const x = 2 * uniform() - 1;
      const y = 2 * uniform() - 1;
      const square = x * x + y * y;
      if (square >= 1 || square === 0) continue;
      const scale = Math.sqrt((-2 * Math.log(square)) / square);
      spare = y * scale;
      return x * scale;
    }
  };
  const exponential = () => -Math.log(1 - uniform());
  return {
    normal,
    // The whole part of an exponential time is geometric; this scale gives it the mean that is asked for.
    delay: (mean) => (mean <= 0 ? 0 : Math.floor(exponential() / Math.log(1 + 1 / mean))),
    leaving: (stay) =>
      stay >= 1 ? Number.POSITIVE_INFINITY : 1 + Math.floor(exponential() / -Math.log(stay)),
  };
}
