import { jobBlockNames, type JobDescription, plainText } from "./job-description.ts";
import type { FilledPiece } from "./placeholders.ts";

/*
 * A job description to paste elsewhere. What somebody typed is text in each of the three, never markup.
 */

type ListBlock = "duties" | "must" | "nice" | "offer" | "why";

const lists: readonly ListBlock[] = ["duties", "must", "nice", "offer", "why"];

interface Outline {
  company: string;
  title: string;
  headline: string;
  seats: string;
  paragraphs: string[];
  sections: { title: string; lines: string[] }[];
}

function outlineOf(job: JobDescription, company: string): Outline {
  return {
    company: oneLine(company),
    title: oneLine(job.title),
    headline: line(job.headline),
    seats: job.seats,
    paragraphs: plainText(job.opening)
      .split(/\n\s*\n/)
      .map((paragraph) => paragraph.trim())
      .filter((paragraph) => paragraph !== ""),
    sections: lists
      .map((block) => ({ title: jobBlockNames[block], lines: job[block].map(line) }))
      .filter(({ lines }) => lines.length > 0),
  };
}

const oneLine = (text: string) => text.replace(/\s+/g, " ").trim();

const line = (pieces: readonly FilledPiece[]) => oneLine(plainText(pieces));

/** Plain text, blanks in brackets, points with a dash. */
export function jobText(job: JobDescription, company: string): string {
  const { title, headline, seats, paragraphs, sections, company: by } = outlineOf(job, company);
  return blocks([
    blocksOf([title, by, seats], "\n"),
    headline,
    ...paragraphs,
    ...sections.map(({ title: name, lines }) =>
      [name, ...lines.map((one) => `- ${one}`)].join("\n"),
    ),
  ]);
}

/** CommonMark: whatever could be read as markup is escaped. */
export function jobMarkdown(job: JobDescription, company: string): string {
  const { title, headline, seats, paragraphs, sections, company: by } = outlineOf(job, company);
  return blocks([
    `# ${markdown(title)}`,
    blocksOf([by, seats].map(markdown), " · "),
    headline === "" ? "" : `**${markdown(headline)}**`,
    ...paragraphs.map((paragraph) => paragraph.split("\n").map(markdown).join("\\\n")),
    ...sections.map(({ title: name, lines }) =>
      [`## ${markdown(name)}`, "", ...lines.map((one) => `- ${markdown(one)}`)].join("\n"),
    ),
  ]);
}

/** For the clipboard, so that a word processor keeps headings and points. */
export function jobHtml(job: JobDescription, company: string): string {
  const { title, headline, seats, paragraphs, sections, company: by } = outlineOf(job, company);
  const paragraph = (text: string) =>
    text === "" ? "" : `<p dir="auto">${html(text).replaceAll("\n", "<br>")}</p>`;
  return [
    `<h1 dir="auto">${html(title)}</h1>`,
    paragraph(blocksOf([by, seats], " · ")),
    headline === "" ? "" : `<p dir="auto"><strong>${html(headline)}</strong></p>`,
    ...paragraphs.map(paragraph),
    ...sections.map(
      ({ title: name, lines }) =>
        `<h2>${html(name)}</h2><ul>${lines.map((one) => `<li dir="auto">${html(one)}</li>`).join("")}</ul>`,
    ),
  ].join("");
}

const blocks = (parts: readonly string[]) => `${blocksOf(parts, "\n\n")}\n`;

const blocksOf = (parts: readonly string[], joint: string) =>
  parts.filter((part) => part !== "").join(joint);

/** Any ASCII punctuation may be escaped (CommonMark 0.31, 2.4); these are those that mean something in a line. */
const markdown = (text: string): string =>
  text
    .trim()
    .replace(/[\\`*_{}[\]<>#|~&$^]/g, "\\$&")
    .replace(/^([-+=:!])/, "\\$1")
    .replace(/^(\d{1,9})([.)])/, "$1\\$2");

const html = (text: string): string =>
  text
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;");
