import path from "node:path";
import type { CalendarAudience } from "../../../shared/calendar.ts";
import { fileName } from "../../../shared/documents/file-name.ts";
import { fail, ok } from "../../../shared/result.ts";
import { Id } from "../../../shared/values.ts";
import type { Context, FeatureHandlers } from "../../context.ts";
import { attachment } from "../../documents/serve.ts";
import { saveFile } from "../../save-file.ts";
import { type Appointment, getAppointment } from "./appointment.ts";
import { writeEvent } from "./event.ts";

export const calendarHandlers: FeatureHandlers<"calendar"> = {
  "calendar.save": async ({ interviewId, audience }, { db, host }) => {
    const appointment = getAppointment(db, interviewId);
    if (!appointment) return fail("not-found", "This interview is not there any more.");
    const target = await host.choosePath({
      purpose: "save",
      title: "Save for a calendar",
      suggestedName: path.join(host.documentsFolder, nameOf(appointment, audience)),
      filter: { name: "Calendar", extensions: ["ics"] },
    });
    if (target === null) return ok({ path: null });
    const bytes = Buffer.from(writeEvent(appointment, audience));
    const saved = await saveFile(target, bytes, { ending: "ics", what: "the calendar file" });
    return saved.ok ? ok({ path: saved.value }) : saved;
  },
};

/** The candidate's own copy is called by the company: to them it is no interview with themselves. */
const nameOf = (
  { candidateName, roundName, openingTitle, companyName }: Appointment,
  audience: CalendarAudience,
): string =>
  audience === "candidate"
    ? fileName(["Interview", openingTitle, companyName], "ics")
    : fileName(["Interview", candidateName, roundName], "ics");

/** GET /data/interviews/ID.ics, with `?for=candidate` for the one that is sent to the candidate. */
export function serveCalendar(
  request: Request,
  [name = "", ...rest]: string[],
  { db }: Context,
): Response {
  if (request.method !== "GET")
    return new Response(null, { status: 405, headers: { allow: "GET" } });
  const id = Id.safeParse(/^([0-9a-f-]{36})\.ics$/.exec(name)?.[1]);
  const appointment = id.success && rest.length === 0 ? getAppointment(db, id.data) : null;
  if (!appointment) return new Response("This interview is not there any more.", { status: 404 });
  const wanted = new URL(request.url).searchParams.get("for");
  const audience = wanted === "candidate" ? "candidate" : "panel";
  return new Response(writeEvent(appointment, audience), {
    headers: {
      "content-type": "text/calendar; charset=utf-8",
      "content-disposition": attachment(nameOf(appointment, audience)),
      "cache-control": "no-store",
    },
  });
}
