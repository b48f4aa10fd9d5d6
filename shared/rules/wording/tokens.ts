/** A word of a text as it stands there, and as it is compared. */
export interface Token {
  start: number;
  end: number;
  /** Lower case, compatibility forms and invisible signs gone. */
  word: string;
  /** An apostrophe and what follows it: `’s` of `rockstar’s`; else empty. */
  suffix: string;
  /** A `{blank}`, which is no word and lies between words. */
  isBlank: boolean;
}

// One pass, no choice to go back to: the time grows with the length alone.
const pattern = /\{[a-z0-9_]*\}|[\p{L}\p{M}\p{N}\u00AD\u200B-\u200D]+(?:['’][\p{L}\p{M}]+)?/gu;

const invisible = /[\u00AD\u200B-\u200D]/g;

export function tokensOf(text: string): Token[] {
  const tokens: Token[] = [];
  for (const match of text.matchAll(pattern)) {
    const whole = match[0];
    const at = apostrophe(whole);
    const base = at < 0 ? whole : whole.slice(0, at);
    tokens.push({
      start: match.index,
      end: match.index + whole.length,
      word: compared(base),
      suffix: at < 0 ? "" : whole.slice(at),
      isBlank: whole.charCodeAt(0) === 0x7b,
    });
  }
  return tokens;
}

function apostrophe(whole: string): number {
  const straight = whole.indexOf("'");
  return straight < 0 ? whole.indexOf("’") : straight;
}

const isPlain = /^[a-z0-9]+$/;

const compared = (word: string) =>
  isPlain.test(word) ? word : word.normalize("NFKC").replace(invisible, "").toLowerCase();

const between = new Set(" \u00A0\t\n-‐‑–/&,");

/** Whether two words stand in one phrase: only spaces, hyphens, a slash or a comma between them, and little of that. */
export function isJoined(text: string, one: Token, next: Token | undefined): next is Token {
  if (next === undefined || one.isBlank || next.isBlank) return false;
  const length = next.start - one.end;
  if (length < 1 || length > 3) return false;
  for (let at = one.end; at < next.start; at += 1) if (!between.has(text.charAt(at))) return false;
  return true;
}
