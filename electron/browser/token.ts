import { createHash, randomBytes, timingSafeEqual } from "node:crypto";

/** 256 random bits that fit into an address, a header and a cookie as they are. */
export function newToken(): string {
  return randomBytes(32).toString("base64url");
}

/** Compares in constant time; hashing first makes the lengths equal, so not even the length shows. */
export function sameToken(given: string | undefined | null, expected: string): boolean {
  if (!given) return false;
  return timingSafeEqual(digest(given), digest(expected));
}

function digest(text: string): Buffer {
  return createHash("sha256").update(text).digest();
}
