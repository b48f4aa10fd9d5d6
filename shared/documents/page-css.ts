import type { Paper } from "../company.ts";
import { isolate } from "../rules/names.ts";

/** What stands in the margins of every page. */
export interface PageMargins {
  paper: Paper;
  /** Bottom left: company, kind of document, whom it is about. */
  footer: string;
  /** Whose copy it is, after the footer and never cut; empty where one copy is for everybody. */
  mark: string;
  /** Top right from the second page on; empty for none. */
  notice: string;
  /** Set across the sheet, for what is wide. */
  isAcross?: boolean | undefined;
  /** What stands instead on the pages that are taken out and handed over. */
  handed?: { footer: string; notice: string } | undefined;
}

const sheets = {
  A4: {
    size: "A4",
    width: "210mm",
    height: "297mm",
    margin: "24mm 20mm 22mm",
    side: "20mm",
    first: "18mm",
  },
  Letter: {
    size: "letter",
    width: "215.9mm",
    height: "279.4mm",
    margin: "22mm 22.9mm 20mm",
    side: "22.9mm",
    first: "16mm",
  },
} as const;

const small = '7.5pt "Inter Variable", sans-serif';

/**
 * The page rules of one document: paper, margins, footer and page numbers; and the same sheet as it looks on screen.
 * The hidden line says what the margins say, so that their fonts are there in time: margin boxes ask for theirs only
 * while the page is being printed, and a font that comes then leaves them empty.
 */
export function pageCss({
  paper,
  footer,
  mark,
  notice,
  handed,
  isAcross = false,
}: PageMargins): string {
  const sheet = sheets[paper];
  const bottom = [shortened(footer, 110 - mark.length), mark].filter(Boolean).join(" · ");
  const margins = [bottom, notice, handed?.footer ?? "", handed?.notice ?? ""].filter(Boolean);
  return `@page {
  size: ${sheet.size}${isAcross ? " landscape" : ""};
  margin: ${sheet.margin};
  @top-right { content: ${cssString(notice)}; font: ${small}; color: #6f6a62; }
  @bottom-left { content: ${cssString(bottom)}; font: ${small}; color: #6f6a62; text-align: left; }
  @bottom-right { content: counter(page) " / " counter(pages); font: 600 ${small}; color: #1c1b1a; white-space: nowrap; }
}
@page :first { margin-top: ${sheet.first}; @top-right { content: ""; } }
${handed ? handedCss(handed) : ""}
.document::before { content: ${cssString(`${margins.join(" ")} 0123456789 /`)}; font: ${small}; position: absolute; height: 0; overflow: hidden; white-space: nowrap; visibility: hidden; }
@media screen { .document { width: ${isAcross ? sheet.height : sheet.width}; padding: ${sheet.first} ${sheet.side} 22mm; } }
`;
}

const handedCss = ({ footer, notice }: NonNullable<PageMargins["handed"]>): string =>
  `.handed { page: handed; }
@page handed {
  @top-right { content: ${cssString(notice)}; font: 600 ${small}; color: #0b6e5f; }
  @bottom-left { content: ${cssString(shortened(footer, 110))}; font: ${small}; color: #6f6a62; text-align: left; }
}`;

/**
 * A text as a CSS string. Everything but plain letters, digits, spaces and signs above ASCII is written as an escape,
 * so that no text can end the string, the rule or the file.
 */
export function cssString(text: string): string {
  const escaped = Array.from(text, (sign) => {
    const code = sign.codePointAt(0)!;
    if (code === 0 || (code >= 0xd800 && code <= 0xdfff)) return "\\fffd ";
    const safe = code > 0x9f && code !== 0x2028 && code !== 0x2029;
    return safe || /[\w .,:·-]/.test(sign) ? sign : `\\${code.toString(16)} `;
  });
  return `"${escaped.join("")}"`;
}

/** Parts of a footer with what is between them; a name of any script keeps to itself. */
export const footerLine = (...parts: readonly string[]): string =>
  parts
    .filter((part) => part !== "")
    .map(isolate)
    .join(" · ");

const segmenter = new Intl.Segmenter("en", { granularity: "grapheme" });

/** At most so many signs, the last one an ellipsis where it was longer; cut between words, else between graphemes. */
export function shortened(text: string, most: number): string {
  const signs = Array.from(segmenter.segment(text), (part) => part.segment);
  if (signs.length <= most) return text;
  const whole = signs.slice(0, most - 1).join("");
  const space = whole.lastIndexOf(" ");
  const kept = (space > whole.length * 0.7 ? whole.slice(0, space) : whole).trimEnd();
  // The cut may have left an isolate open.
  return `${kept}…${kept.includes("\u2068") ? "\u2069" : ""}`;
}
