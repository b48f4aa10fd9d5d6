import type { Context, FeatureHandlers } from "../context.ts";

export const attachmentHandlers = {} as FeatureHandlers<"attachment">;

/** GET /data/attachments/ID reads one, PUT /data/attachments/ID/SEQ adds a chunk to an unfinished one. */
export async function serveAttachment(_request: Request, _path: string[], _context: Context): Promise<Response> {
  return new Response("There is nothing here.", { status: 404 });
}
