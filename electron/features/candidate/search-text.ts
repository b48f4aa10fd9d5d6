import type { Database } from "better-sqlite3";
import type { CandidateDetails } from "../../../shared/candidate.ts";

// Accents of Latin, Greek and Cyrillic, vowel points of Hebrew and Arabic, and the Arabic stretch.
const marks = new RegExp(
  "[\\u0300-\\u036f\\u0591-\\u05bd\\u05bf-\\u05c7\\u064b-\\u065f\\u0670\\u0640]",
  "g",
);

// Letters that carry no separable mark, yet are typed without it.
const plain: Record<string, string> = {
  ø: "o",
  ł: "l",
  đ: "d",
  ð: "d",
  þ: "th",
  ß: "ss",
  æ: "ae",
  œ: "oe",
  ı: "i",
};

/** How text is compared: without case, accents and vowel points, compatibility forms written out. */
export function fold(text: string): string {
  return text
    .normalize("NFKD")
    .replace(marks, "")
    .normalize("NFC")
    .toLowerCase()
    .replace(/[øłđðþßæœı]/g, (letter) => plain[letter]!);
}

const hasLetters = /[\p{L}\p{N}]/u;
/** Scripts that write words without spaces between them: a word within a word is one that people look for. */
const withoutSpaces =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Thai}\p{Script=Khmer}\p{Script=Lao}\p{Script=Myanmar}]/u;

export interface Search {
  /** For FTS5, every word quoted so that nothing in it acts as an operator; null when nothing can be matched by words. */
  match: string | null;
  /** For LIKE on the folded name; null where words suffice. */
  like: string | null;
}

/** What to look for, or null when nothing was typed. */
export function searchOf(text: string): Search | null {
  const folded = fold(text).trim();
  if (folded === "") return null;
  const words = folded.split(/\s+/).filter((word) => hasLetters.test(word));
  const match = words.map((word) => `"${word.replaceAll('"', '""')}"*`).join(" ");
  const byWords = words.length > 0;
  const inside = !byWords || withoutSpaces.test(folded);
  return {
    match: byWords ? match : null,
    like: inside ? `%${folded.replace(/[\\%_]/g, (sign) => `\\${sign}`)}%` : null,
  };
}

/** Puts the candidate's text, as it stands, into the index. */
export function writeText(db: Database, id: string, details: CandidateDetails): void {
  const textId = db.prepare("SELECT textId FROM candidate WHERE id = ?").pluck().get(id);
  db.prepare("DELETE FROM candidateText WHERE rowid = ?").run(textId);
  const { emails, phones, links, location, jobTitle, employer, source } = details;
  db.prepare(
    "INSERT INTO candidateText (rowid, name, contact, work, tags, notes) VALUES (?, ?, ?, ?, ?, ?)",
  ).run(
    textId,
    fold(details.name),
    fold([...emails, ...phones, ...links, location].join(" ")),
    fold([jobTitle, employer, source].join(" ")),
    fold(details.tags.join(" ")),
    fold(details.notes),
  );
}
