/**
 * PINs that are asked for on a shared laptop: which ones are refused, and how guessing is slowed down.
 *
 * Four to eight digits are few enough to be tried out, so a wrong try costs time: five are free, the next wait is a
 * minute, and every further wrong try doubles it up to an hour (throttling as NIST SP 800-63B §5.2.2 asks for). Digits
 * that people choose first are refused (ibid. §5.1.1.2, "commonly used values").
 */

export const shortestPin = 4;
export const longestPin = 8;
const freeTries = 5;
const minute = 60_000;
const longestWait = 60 * minute;

/** Straight lines, corners and pairs on a keypad that lists of leaked PINs begin with. */
const favourites = new Set(["2580", "0852", "1379", "1397", "1478", "1122", "1221", "147258"]);

/** Why these digits cannot be a PIN, as a sentence; null when they can. */
export function refusePin(pin: string): string | null {
  if (!/^\d*$/.test(pin)) return "A PIN is made of digits only.";
  if (pin.length < shortestPin || pin.length > longestPin)
    return `A PIN has ${shortestPin} to ${longestPin} digits.`;
  if (new Set(pin).size === 1) return "The same digit throughout is guessed first. Choose another.";
  if (isSequence(pin)) return "Digits in a row are guessed first. Choose another.";
  if (/^(\d\d)\1+$/.test(pin)) return "A repeated pair is guessed first. Choose another.";
  if (favourites.has(pin))
    return "These digits are among the first that people try. Choose others.";
  return null;
}

/** Each digit one more than the one before, or one less; after 9 comes 0. */
function isSequence(pin: string): boolean {
  const digits = Array.from(pin, Number);
  const steps = digits.slice(1).map((digit, at) => (digit - digits[at]! + 10) % 10);
  return steps.every((step) => step === 1) || steps.every((step) => step === 9);
}

/** Wrong tries since the last right one, and until when no further one is taken. */
export interface Tries {
  failures: number;
  waitUntil: number;
}

/** How long one waits after this many wrong tries. */
export const waitAfter = (failures: number): number =>
  failures < freeTries ? 0 : Math.min(longestWait, minute * 2 ** (failures - freeTries));

/** The tries with one more wrong one. */
export function countTry({ failures }: Tries, now: number): Tries {
  const wait = waitAfter(failures + 1);
  return { failures: failures + 1, waitUntil: wait === 0 ? 0 : now + wait };
}

/**
 * The same tries by a clock that may have been set back since: a wait that seems longer than it was given begins
 * again, so that it neither ends early nor lasts for years.
 */
export function anchored(tries: Tries, now: number): Tries {
  const whole = waitAfter(tries.failures);
  return tries.waitUntil - now > whole ? { ...tries, waitUntil: now + whole } : tries;
}

/** Milliseconds still to wait before the next try is taken. */
export const waitLeft = (tries: Tries, now: number): number =>
  Math.max(0, anchored(tries, now).waitUntil - now);

/** Wrong tries that are still free of a wait; none while one is waiting or after it. */
export const triesLeft = ({ failures }: Tries): number => Math.max(0, freeTries - failures);

/** `40 seconds`, `one minute`, `two minutes`: never less than what is left. */
export function sayWait(milliseconds: number): string {
  const seconds = Math.max(1, Math.ceil(milliseconds / 1000));
  if (seconds < 60) return seconds === 1 ? "one second" : `${seconds} seconds`;
  const minutes = Math.ceil(seconds / 60);
  return minutes === 1 ? "one minute" : minutes === 60 ? "an hour" : `${minutes} minutes`;
}
