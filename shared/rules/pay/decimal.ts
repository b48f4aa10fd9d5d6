/**
 * Decimal numbers as whole ones, so that no sum of money depends on how a processor writes 0.1. A number is taken for
 * the shortest decimal that it reads as (0.102, not 0.10199999999999999), to `digits` decimals, halves away from zero.
 */

const digits = 12;

/** What 1 is, once scaled. */
export const unit = 10n ** BigInt(digits);

/** A finite number × 10¹². */
export function scaled(value: number): bigint {
  const [mantissa = "0", exponent = "0"] = String(Math.abs(value)).split("e");
  const [whole = "0", fraction = ""] = mantissa.split(".");
  const shift = digits + Number(exponent) - fraction.length;
  const figures = BigInt(whole + fraction);
  const size = shift >= 0 ? figures * 10n ** BigInt(shift) : divide(figures, 10n ** BigInt(-shift));
  return value < 0 ? -size : size;
}

/** The quotient to the nearest whole number, halves away from zero. The divisor is positive. */
export function divide(dividend: bigint, divisor: bigint): bigint {
  const half = dividend < 0n ? -divisor : divisor;
  return (2n * dividend + half) / (2n * divisor);
}

/** `value` × `factor` to the nearest whole number: money times a rate. */
export const times = (value: number, factor: number): number =>
  Number(divide(scaled(value) * scaled(factor), unit * unit));

/** The share of a whole amount that falls on the parts up to `part` of `parts`, whole numbers all; the parts add up. */
export const partOf = (amount: number, part: number, parts: number): number =>
  Number(divide(BigInt(amount) * BigInt(part), BigInt(parts)));

/** `value` with its first `figures` figures, the last one rounded up: 0.12370 → 0.124. Zero and less stay. */
export function roundUp(value: number, figures: number): number {
  if (value <= 0) return value;
  const shift = figures - 1 - Math.floor(Math.log10(value));
  const scale = 10 ** Math.abs(shift);
  // 0.124 × 1000 is 124.00000000000001: what is that near to a whole number is one.
  const size = shift >= 0 ? value * scale : value / scale;
  const whole = Math.ceil(size - size * 1e-12);
  return shift >= 0 ? whole / scale : whole * scale;
}
