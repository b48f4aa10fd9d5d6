import { isJoined, type Token } from "./tokens.ts";
import type { WordingKind } from "./terms.ts";

/** What was found from the token `from` to the token `to`, both included. */
export interface SpecialMatch {
  from: number;
  to: number;
  kind: WordingKind;
  reason: string;
  instead: string[];
}

type Finder = (text: string, tokens: readonly Token[], at: number) => SpecialMatch | null;

const pronounReason = "Speaks to one gender. “You” or “they” speaks to everybody.";

const pronouns: Readonly<Record<string, readonly string[]>> = {
  he: ["they"],
  she: ["they"],
  him: ["them"],
  his: ["their"],
  her: ["their", "them"],
  hers: ["theirs"],
  himself: ["themselves"],
  herself: ["themselves"],
};

/** `he`, `his`, `he/she`, `(s)he`, `he or she works`, with the verb that follows put right. */
const pronoun: Finder = (text, tokens, at) => {
  const first = tokens[at]!;
  const isShort = first.word === "s" && tokens[at + 1]?.word === "he" && isClose(text, tokens, at);
  const instead = isShort ? pronouns["he"] : pronouns[first.word];
  if (instead === undefined || (first.suffix !== "" && !contracted.has(first.suffix.slice(1))))
    return null;
  let to = isShort ? at + 1 : at;
  const or = tokens[to + 1]?.word === "or" ? 2 : 1;
  const other = tokens[to + or];
  if (other && Object.hasOwn(pronouns, other.word) && isClose(text, tokens, to + or - 1)) to += or;
  return withVerb(text, tokens, { from: at, to, instead, last: tokens[to]! });
};

const contracted = new Set(["s", "ll", "d"]);

const isClose = (text: string, tokens: readonly Token[], at: number) =>
  /^[\s/()]{1,3}$/.test(
    text.slice(tokens[at]!.end, Math.min(tokens[at + 1]!.start, tokens[at]!.end + 4)),
  );

interface Pronoun {
  from: number;
  to: number;
  instead: readonly string[];
  last: Token;
}

function withVerb(
  text: string,
  tokens: readonly Token[],
  { from, to, instead, last }: Pronoun,
): SpecialMatch {
  const found = { from, to, kind: "gendered" as const, reason: pronounReason };
  if (instead[0] !== "they") return { ...found, instead: [...instead] };
  if (last.suffix !== "")
    return { ...found, instead: [last.suffix.endsWith("s") ? "they are" : `they${last.suffix}`] };
  const next = tokens[to + 1];
  const verb = isJoined(text, last, next) && next.suffix === "" ? pluralVerb(next.word) : null;
  return verb === null
    ? { ...found, instead: ["they"] }
    : { ...found, to: to + 1, instead: [`they ${verb}`] };
}

const verbs: Readonly<Record<string, string>> = {
  is: "are",
  was: "were",
  has: "have",
  does: "do",
  goes: "go",
};

const noVerb = new Set(["always", "perhaps", "thus", "this", "besides", "sometimes", "its"]);

/** `works` becomes `work`, `carries` `carry`, `reaches` `reach`; null for what is no such verb. */
function pluralVerb(word: string): string | null {
  if (Object.hasOwn(verbs, word)) return verbs[word]!;
  if (word.length < 4 || noVerb.has(word) || /(?:ss|us|ly)$/.test(word) || !word.endsWith("s"))
    return null;
  if (word.endsWith("ies")) return `${word.slice(0, -3)}y`;
  return /(?:ch|sh|ss|x|zz)es$/.test(word) ? word.slice(0, -2) : word.slice(0, -1);
}

const small = new Set(
  "one two three four five six seven eight nine ten eleven twelve fifteen twenty".split(" "),
);

const isNumber = (token: Token | undefined) =>
  token !== undefined && (/^\d{1,2}$/.test(token.word) || small.has(token.word));

/** `5+ years of sales experience`, `at least three to five years’ experience`: begins at the number or what leads up to it. */
const years: Finder = (text, tokens, at) => {
  if (!isNumber(tokens[at]) || isRangeEnd(text, tokens, at)) return null;
  const year = yearAfter(tokens, at);
  if (year === null) return null;
  if (tokens[year + 1]?.word === "old" || tokens[year + 1]?.word === "young")
    return ageRange(text, tokens, lead(tokens, at), year + 1);
  const to = wordWithin(tokens, "experience", year + 1, year + 7);
  if (to === null || !staysTogether(text, tokens, at, to)) return null;
  const middle = tokens.slice(year + 1, to).filter((one, index) => index > 0 || one.word !== "of");
  const skill = middle.map((one) => text.slice(one.start, one.end)).join(" ");
  const from = lead(tokens, at);
  const isLimit =
    /^(?:most|than|to|maximum|max)$/.test(tokens[at - 1]?.word ?? "") && isUpper(tokens, at);
  return {
    from,
    to,
    kind: isLimit ? "age" : "demand",
    reason: isLimit
      ? "A limit on experience is a limit on age; in many countries that is unlawful in an advertisement."
      : "Years say little about skill, and people who took a break count themselves out. Ask for what they can show.",
    instead: [`${skill === "" ? "" : `${skill} `}experience that can be shown`],
  };
};

function wordWithin(tokens: readonly Token[], word: string, from: number, until: number) {
  for (let at = from; at < until && at < tokens.length; at += 1)
    if (tokens[at]!.word === word) return at;
  return null;
}

const counting = new Set(["to", "or", "more", "plus", "full", "and"]);

/** Number, `to`, number, `or more`, `plus`: nothing else may stand before the years. */
function yearAfter(tokens: readonly Token[], at: number): number | null {
  for (let to = at + 1; to < at + 6; to += 1) {
    const token = tokens[to];
    if (token === undefined) return null;
    if (token.word === "years" || token.word === "year") return to;
    if (!counting.has(token.word) && !isNumber(token)) return null;
  }
  return null;
}

const isRangeEnd = (text: string, tokens: readonly Token[], at: number) => {
  const before = tokens[at - 1];
  if (before === undefined) return false;
  if (before.word === "to" || before.word === "and") return isNumber(tokens[at - 2]);
  return isNumber(before) && isJoined(text, before, tokens[at]);
};

const isUpper = (tokens: readonly Token[], at: number) => {
  const [second, first] = [tokens[at - 2]?.word, tokens[at - 1]?.word];
  if (first === "than") return second === "more" ? tokens[at - 3]?.word === "no" : true;
  if (first === "to") return second === "up";
  if (first === "most") return second === "at";
  return true;
};

/** Back over `at least`, `a minimum of`, `more than`, `no more than`, `over`, `min`. */
function lead(tokens: readonly Token[], at: number): number {
  const before = (n: number) => tokens[at - n]?.word ?? "";
  if (before(3) === "no" && before(2) === "more" && before(1) === "than") return at - 3;
  if (before(3) === "a" && /^(?:min|max)imum$/.test(before(2)) && before(1) === "of") return at - 3;
  const pair = `${before(2)} ${before(1)}`;
  if (/^(?:at least|at most|(?:min|max)imum of|(?:more|less|fewer) than|up to)$/.test(pair))
    return at - 2;
  return /^(?:over|min|max|minimum|maximum|under|below|aged|between|from)$/.test(before(1))
    ? at - 1
    : at;
}

/** No sentence ends between the two. */
const staysTogether = (text: string, tokens: readonly Token[], from: number, to: number) =>
  to - from < 14 && !/[.?!;:,\n]/.test(text.slice(tokens[from]!.end, tokens[to]!.start));

function ageRange(
  text: string,
  tokens: readonly Token[],
  from: number,
  to: number,
): SpecialMatch | null {
  if (!staysTogether(text, tokens, from, to)) return null;
  return {
    from,
    to,
    kind: "age",
    reason: "Names an age; in many countries that is unlawful in an advertisement.",
    instead: ["able to show the skills named here"],
  };
}

/** `aged 25 to 35`, `between 25 and 35 years of age`, `age limit`. */
const age: Finder = (text, tokens, at) => {
  const { word } = tokens[at]!;
  const next = tokens[at + 1];
  if (word === "age" && isJoined(text, tokens[at]!, next) && /^(?:limit|group)s?$/.test(next.word))
    return ageRange(text, tokens, at, at + 1);
  if (word !== "aged" || !isNumber(next)) return null;
  const isRange = ["to", "and"].includes(tokens[at + 2]?.word ?? "") && isNumber(tokens[at + 3]);
  return ageRange(text, tokens, at, isRange ? at + 3 : isNumber(tokens[at + 2]) ? at + 2 : at + 1);
};

const degreeOf = new Set(
  "university college bachelor bachelors master masters academic doctoral".split(" "),
);

/** A degree, unless the same skills count as well. */
const degree: Finder = (text, tokens, at) => {
  const token = tokens[at]!;
  const next = tokens[at + 1];
  const isShort = token.word === "mba" || token.word === "phd";
  const isIn = token.word === "degree" && isJoined(text, token, next) && next.word === "in";
  const isPair =
    degreeOf.has(token.word) && isJoined(text, token, next) && /^degrees?$/.test(next.word);
  if (!isShort && !isPair && !isIn) return null;
  const to = isPair ? at + 1 : at;
  const after = tokens.slice(to + 1, to + 10).map((one) => one.word);
  const sentence = text.slice(tokens[to]!.end, tokens[to]!.end + 90).split(/[.?!;\n]/)[0]!;
  if (
    after.includes("or") &&
    /\bor\b[^.]*\b(?:same|equal|equivalent|comparable|similar|practice|experience|training)\b/i.test(
      sentence,
    )
  )
    return null;
  const words = text.slice(token.start, tokens[to]!.end);
  return {
    from: at,
    to,
    kind: "demand",
    reason:
      "A degree shuts out those who learned it at work. Ask for the skill, or let practice count as much.",
    instead: isIn ? ["degree or the same practice"] : [`${words} or the same skill from practice`],
  };
};

/** `native speaker`, `native English speakers`; a language alone is in the list of terms. */
const native: Finder = (text, tokens, at) => {
  const [first, second, third] = tokens.slice(at, at + 3);
  if (first?.word !== "native" || !isJoined(text, first, second) || !isJoined(text, second, third))
    return null;
  if (!/^speakers?$/.test(third.word)) return null;
  const language = text.slice(second.start, second.end);
  return {
    from: at,
    to: at + 2,
    kind: "origin",
    reason: "Asks where somebody grew up; what customers need is somebody they understand.",
    instead: [`confident ${language} ${third.word}`],
  };
};

const finders: readonly Finder[] = [pronoun, years, age, degree, native];

/** The first special rule that fits at this word. */
export function specialAt(text: string, tokens: readonly Token[], at: number): SpecialMatch | null {
  for (const find of finders) {
    const found = find(text, tokens, at);
    if (found) return found;
  }
  return null;
}
