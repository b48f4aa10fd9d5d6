const segmenter = new Intl.Segmenter("en", { granularity: "grapheme" });

/** What Windows, macOS or a shell would trip over: reserved signs, controls, and signs that turn the reading direction. */
const forbidden = /[<>:"/\\|?*\p{Cc}\p{Cs}\u061C\u200E\u200F\u2028-\u202E\u2066-\u2069\uFEFF]/gu;

/** Names that Windows keeps for devices, with any extension. */
const device = /^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/i;

const encoder = new TextEncoder();

/** A file name for a document. */
export const documentFileName = (...parts: readonly string[]): string => fileName(parts, "pdf");

/** The parts joined by dashes, safe on every system, at most 180 bytes with the ending. */
export function fileName(parts: readonly string[], extension: string): string {
  const ending = `.${extension}`;
  const words = parts.map(cleanPart).filter((part) => part !== "");
  const whole = cut(words.join(" - "), 180 - ending.length).replace(/[. ]+$/, "");
  const name = whole === "" || device.test(whole) ? `Document ${whole}`.trim() : whole;
  return `${name}${ending}`;
}

const cleanPart = (part: string) =>
  part
    .normalize("NFC")
    .replace(forbidden, " ")
    .replace(/\s+/g, " ")
    .replace(/^[. -]+|[. ]+$/g, "");

/** Whole graphemes, as many as fit. */
function cut(text: string, bytes: number): string {
  let kept = "";
  let used = 0;
  for (const { segment } of segmenter.segment(text)) {
    used += encoder.encode(segment).length;
    if (used > bytes) break;
    kept += segment;
  }
  return kept;
}
