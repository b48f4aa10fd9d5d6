/**
 * Reads a number the way people write it: `1 200`, `1.200,50`, `1,200.5`, `0,5`. Null when it is none.
 * One comma or point before exactly three figures separates thousands only when there is a second one like it.
 */
export function readNumber(text: string): number | null {
  const bare = text.replace(/[\s\u00a0\u202f'’]/g, "");
  if (!/^[-+]?[\d.,]*\d[\d.,]*$/.test(bare)) return null;
  const decimal = decimalSign(bare);
  const whole = decimal === "." ? bare.replaceAll(",", "") : bare.replaceAll(".", "");
  const number = Number(decimal === "," ? whole.replace(",", ".") : whole);
  return Number.isFinite(number) ? number : null;
}

function decimalSign(text: string): "." | "," {
  const [points, commas] = [text.split(".").length - 1, text.split(",").length - 1];
  if (points > 0 && commas > 0) return text.lastIndexOf(".") > text.lastIndexOf(",") ? "." : ",";
  if (points > 1) return ",";
  return commas === 1 ? "," : ".";
}
