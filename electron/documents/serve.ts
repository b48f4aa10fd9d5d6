import type { Context } from "../context.ts";

/** GET /data/documents/KIND/ID.html, .pdf, and the stylesheets and fonts they link to. */
export async function serveDocument(_request: Request, _path: string[], _context: Context): Promise<Response> {
  return new Response("There is nothing here.", { status: 404 });
}
