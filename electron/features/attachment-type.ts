import { attachmentTypes } from "../../shared/candidate.ts";

export type AttachmentType = (typeof attachmentTypes)[number];

/** The ending that a copy on disk gets, whatever the file was called: it decides which program opens it. */
export const endings: Record<AttachmentType, string> = {
  "application/pdf": ".pdf",
  "application/vnd.openxmlformats-officedocument.wordprocessingml.document": ".docx",
  "image/png": ".png",
  "image/jpeg": ".jpg",
  "image/webp": ".webp",
  "image/gif": ".gif",
};

export const isAttachmentType = (type: string): type is AttachmentType =>
  Object.hasOwn(endings, type);

const beginnings: Record<AttachmentType, (text: string) => boolean> = {
  // Readers accept a PDF whose header comes a little later.
  "application/pdf": (text) => text.slice(0, 1024).includes("%PDF-"),
  "application/vnd.openxmlformats-officedocument.wordprocessingml.document": (text) =>
    text.startsWith("PK\u0003\u0004"),
  "image/png": (text) => text.startsWith("\u0089PNG\r\n\u001a\n"),
  "image/jpeg": (text) => text.startsWith("\u00ff\u00d8\u00ff"),
  "image/webp": (text) => text.startsWith("RIFF") && text.slice(8, 12) === "WEBP",
  "image/gif": (text) => text.startsWith("GIF87a") || text.startsWith("GIF89a"),
};

/** Whether the bytes are what their type says; a DOCX is a ZIP whose list of contents, at its end, names a Word document. */
export function looksLike(type: AttachmentType, first: Buffer, last: Buffer): boolean {
  if (!beginnings[type](first.toString("latin1", 0, 1024))) return false;
  return endings[type] !== ".docx" || last.includes("word/") || first.includes("word/");
}

const controls = /[\p{Cc}\p{Bidi_Control}]/gu;
const reservedOnWindows = /^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/i;

/** A file name that every system takes, that leads nowhere else and ends as its type does. */
export function safeFileName(name: string, type: AttachmentType): string {
  const ending = endings[type];
  const stem = name
    .replace(controls, "")
    .replace(/\.[^.]{1,5}$/, "")
    .replace(/[/\\:*?"<>|]/g, "_")
    .replace(/^[\s.-]+|[\s.]+$/g, "");
  const short = Array.from(stem).slice(0, 60).join("");
  const usable =
    short === "" || reservedOnWindows.test(short) ? `Attachment ${short}`.trim() : short;
  return usable + ending;
}
