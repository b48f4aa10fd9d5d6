/** Blanks in the texts of a job description, written `{like_this}`. */

const pattern = /\{([a-z][a-z0-9_]*)\}/g;

/** The names of all blanks in a text, each once, in order of appearance. */
export function placeholdersIn(text: string): string[] {
  return [...new Set(Array.from(text.matchAll(pattern), (match) => match[1]!))];
}

/** A piece of a text: said, filled from a known value, or still blank. */
export type FilledPiece =
  | { kind: "text"; text: string }
  | { kind: "filled"; name: string; text: string }
  | { kind: "blank"; name: string };

/** Fills what is known. A value of nothing but white space counts as unknown, so that no sentence ends in a hole. */
export function fillPlaceholders(
  text: string,
  values: Readonly<Record<string, string | undefined>>,
): FilledPiece[] {
  const pieces: FilledPiece[] = [];
  let from = 0;
  for (const match of text.matchAll(pattern)) {
    if (match.index > from) pieces.push({ kind: "text", text: text.slice(from, match.index) });
    pieces.push(pieceFor(match[1]!, values));
    from = match.index + match[0].length;
  }
  if (from < text.length) pieces.push({ kind: "text", text: text.slice(from) });
  return pieces;
}

function pieceFor(name: string, values: Readonly<Record<string, string | undefined>>): FilledPiece {
  // The text is the founder's own: "{constructor}" must not find what every object inherits.
  const value = Object.hasOwn(values, name) ? values[name]?.trim() : undefined;
  return value ? { kind: "filled", name, text: value } : { kind: "blank", name };
}

/** How much of the source a piece stands for. */
export const sourceLength = (piece: FilledPiece): number =>
  piece.kind === "text" ? piece.text.length : piece.name.length + 2;
