import type { BinaryLike, ScryptOptions } from "node:crypto";
import { vi } from "vitest";

type Done = (error: Error | null, key: Buffer) => void;

/**
 * scrypt takes its time on purpose, and nearly every test of a PIN or a file that travels would take it several times.
 * With this the same calls cost little: they are made with the same words, salt and stored cost, and differ from each
 * other as before. Tests of the hashing itself ask for the true one with `vi.unmock("node:crypto")`.
 */
vi.mock("node:crypto", async (original) => {
  const crypto = await original<typeof import("node:crypto")>();
  const cheap = 2 ** 6;
  return {
    ...crypto,
    scrypt: (
      words: BinaryLike,
      salt: BinaryLike,
      length: number,
      options: ScryptOptions,
      done: Done,
    ) => {
      // The cost still makes another key, as it does in truth.
      const salted = Buffer.concat([Buffer.from(salt as Buffer), Buffer.from(`${options.N}`)]);
      crypto.scrypt(words, salted, length, { ...options, N: cheap }, done);
    },
  };
});
