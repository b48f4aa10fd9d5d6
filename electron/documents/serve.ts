import type { Paper } from "../../shared/company.ts";
import {
  DocumentKind,
  DocumentProfile,
  type DocumentRef,
  documentPath,
} from "../../shared/document.ts";
import { Paper as PaperSchema } from "../../shared/company.ts";
import { Id } from "../../shared/values.ts";
import type { Context } from "../context.ts";
import { readSetting } from "../workspace/settings.ts";
import { type PreparedDocument, prepare, renderCss, renderHtml, withProfile } from "./render.ts";

/** Nothing runs, nothing leaves, and no other site frames it. */
const policy =
  "default-src 'none'; style-src 'self'; font-src 'self'; img-src 'self' data:; base-uri 'none'; form-action 'none'; frame-ancestors 'self'";

interface Wanted {
  ref: DocumentRef;
  as: "html" | "css" | "pdf";
  paper: Paper;
}

/** GET /data/documents/KIND/ID.html, .css or .pdf, each with `?paper=A4` or `Letter`. */
export async function serveDocument(
  request: Request,
  path: string[],
  context: Context,
): Promise<Response> {
  if (request.method !== "GET")
    return new Response(null, { status: 405, headers: { allow: "GET" } });
  const wanted = readAddress(new URL(request.url), path, context);
  if (!wanted) return gone();
  const prepared = await prepare(context, wanted.ref);
  if (!prepared.ok) {
    const { code, message } = prepared.error;
    return code === "forbidden" ? apology(403, "This copy is not yours to print", message) : gone();
  }
  const document = prepared.value;
  switch (wanted.as) {
    case "html":
      return answer(
        await renderHtml(document, wanted.ref, wanted.paper),
        "text/html; charset=utf-8",
      );
    case "css":
      return answer(renderCss(document, wanted.paper), "text/css; charset=utf-8");
    case "pdf":
      return pdf(document, wanted, context);
  }
}

const gone = () => apology(404, "This document is not there any more");

function readAddress(url: URL, path: string[], { db }: Context): Wanted | null {
  const [kind, file, ...rest] = path;
  const [, id, as] = /^([0-9a-f-]{36})\.(html|css|pdf)$/.exec(file ?? "") ?? [];
  const parsed = { kind: DocumentKind.safeParse(kind), id: Id.safeParse(id) };
  if (rest.length > 0 || !parsed.kind.success || !parsed.id.success) return null;
  const paper = PaperSchema.safeParse(url.searchParams.get("paper"));
  const profile = DocumentProfile.optional().safeParse(
    url.searchParams.get("profile") ?? undefined,
  );
  if (!profile.success) return null;
  return {
    ref: withProfile({ kind: parsed.kind.data, id: parsed.id.data }, profile.data ?? null),
    as: as as Wanted["as"],
    paper: paper.success ? paper.data : readSetting(db, "company").paper,
  };
}

async function pdf(
  document: PreparedDocument,
  { ref, paper }: Wanted,
  context: Context,
): Promise<Response> {
  try {
    const copy = withProfile(ref, document.profile);
    const bytes = await context.host.printToPdf(documentPath(copy, "html", paper));
    return new Response(Uint8Array.from(bytes), {
      headers: {
        "content-type": "application/pdf",
        "content-length": String(bytes.length),
        "content-disposition": attachment(document.fileName),
        "cache-control": "no-store",
      },
    });
  } catch (error) {
    context.log.error("A document could not be printed.", error);
    return apology(503, "The PDF could not be made", printingFailed(error));
  }
}

/** What a failed print says to the person; the browser entry's own sentences say what to install. */
export const printingFailed = (error: unknown): string =>
  error instanceof Error && /[.!]$/.test(error.message)
    ? error.message
    : "Printing failed. Nothing is lost; try again.";

/** The name twice: in plain signs for old programs, and as it is (RFC 6266). */
export function attachment(fileName: string): string {
  const plain = fileName
    .normalize("NFKD")
    .replace(/[^\w .()-]/g, "")
    .trim();
  const encoded = encodeURIComponent(fileName).replace(
    /['()*]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return `attachment; filename="${plain === ".pdf" ? "document.pdf" : plain}"; filename*=UTF-8''${encoded}`;
}

const answer = (body: string, type: string, status = 200) =>
  new Response(body, {
    status,
    headers: {
      "content-type": type,
      "content-security-policy": policy,
      "cache-control": "no-store",
    },
  });

const sentences = {
  deleted: "What it is about was deleted, or belongs to another workspace.",
};

/** A page of two sentences; both are written here, never by somebody else. */
function apology(status: number, title: string, text: string = sentences.deleted): Response {
  const html = `<!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="color-scheme" content="light"><title>${title}</title></head><body><h1>${title}</h1><p>${escapeHtml(text)}</p></body></html>`;
  return answer(html, "text/html; charset=utf-8", status);
}

const escapeHtml = (text: string) =>
  text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
