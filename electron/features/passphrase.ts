import { randomBytes } from "node:crypto";

/** Crockford's base 32: no I, L, O or U, so that nothing is misread, and no word comes about by accident. */
const signs = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

/** Signs of a passphrase, without its dashes. */
export const passphraseLength = 20;

/** Four groups of five signs, 100 bits: nobody guesses it, and it can be read out over the phone. */
export function newPassphrase(): string {
  const text = Array.from(randomBytes(passphraseLength), (byte) => signs[byte % signs.length]).join(
    "",
  );
  return text.match(/.{5}/g)!.join("-");
}

/** What is hashed, or made a key from: however it was typed, with or without dashes, and with the signs that look alike. */
export const plainPassphrase = (typed: string): string =>
  typed
    .normalize("NFKC")
    .toUpperCase()
    .replaceAll("O", "0")
    .replace(/[IL]/g, "1")
    .replace(/[\s\p{Pd}]/gu, "");
