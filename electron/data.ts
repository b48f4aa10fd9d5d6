import { serveAttachment } from "./features/attachment.ts";
import { serveDocument } from "./documents/serve.ts";
import { serveCalendar } from "./features/calendar/calendar.ts";
import { serveJob } from "./features/job.ts";
import { serveSheet } from "./features/sheet/serve.ts";
import type { Context } from "./context.ts";
import type { Log } from "./host.ts";
import { isLocked } from "./lock.ts";

/** Answers `/data/…`: bytes that do not belong into JSON. The entries have checked already who asks. */
export async function serveData(
  request: Request,
  context: Context | null,
  log: Log,
): Promise<Response> {
  if (!context) return new Response("No workspace is open.", { status: 409 });
  if (isLocked(context.db)) return new Response("The laptop is locked.", { status: 423 });
  const [, , area, ...rest] = new URL(request.url).pathname.split("/");
  try {
    if (area === "attachments") return await serveAttachment(request, rest, context);
    if (area === "interviews") return serveCalendar(request, rest, context);
    if (area === "jobs") return serveJob(request, rest, context);
    if (area === "sheets") return await serveSheet(request, rest, context);
    if (area === "documents") return await serveDocument(request, rest, context);
  } catch (error) {
    log.error(request.method, area, error);
    return new Response("Something went wrong in Bullpen; the log has the details.", {
      status: 500,
    });
  }
  return new Response("There is nothing here.", { status: 404 });
}
