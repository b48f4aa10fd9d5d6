import { type Colour, paintPng } from "./png.ts";

const paper: Colour = [255, 255, 255];
const sea: Colour = [11, 110, 95];
const sand: Colour = [201, 196, 186];

/** Between two colours, so that edges are smooth. */
const blend = (from: Colour, to: Colour, share: number): Colour => {
  const part = Math.min(1, Math.max(0, share));
  const mix = (index: 0 | 1 | 2) => Math.round(from[index] + (to[index] - from[index]) * part);
  return [mix(0), mix(1), mix(2)];
};

/** Three waves, the tide mark of the company. */
export function logo(): Buffer {
  const size = 128;
  return paintPng(size, size, (x, y) => {
    const nearest = Math.min(
      ...[34, 64, 94].map((line) => Math.abs(y - line - 9 * Math.sin((x / size) * 4 * Math.PI))),
    );
    return blend(sea, paper, nearest - 6);
  });
}

/** Orders signed by quarter, as a candidate might enclose them. */
export function ordersChart(): Buffer {
  const orders = [62, 84, 71, 118, 96, 140, 133, 172];
  const [width, height, foot] = [420, 240, 210];
  const slot = width / orders.length;
  return paintPng(width, height, (x, y) => {
    const value = orders[Math.floor(x / slot)]!;
    const inBar = x % slot > 12 && y < foot && y >= foot - value;
    if (inBar) return x / slot >= 4 ? sea : sand;
    return y === foot ? [28, 27, 26] : paper;
  });
}
