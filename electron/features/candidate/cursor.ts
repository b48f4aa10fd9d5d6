import { z } from "zod";

const Cursor = z.strictObject({
  /** The part of the order in which the last page ended, and the key of its last row there. */
  part: z.string().max(200),
  key: z.array(z.union([z.string(), z.number(), z.null()])).max(3),
  /** Counted once, for the first page. */
  total: z.int(),
  people: z.int(),
});
export type Cursor = z.infer<typeof Cursor>;

/** Where a page ended, as text that says nothing to anybody else. */
export function writeCursor({ part, key, total, people }: Cursor): string {
  return Buffer.from(JSON.stringify({ part, key, total, people })).toString("base64url");
}

/** Undefined when it was not written here. */
export function readCursor(text: string): Cursor | undefined {
  try {
    const parsed = Cursor.safeParse(JSON.parse(Buffer.from(text, "base64url").toString("utf8")));
    return parsed.success ? parsed.data : undefined;
  } catch {
    return undefined;
  }
}
