import { z } from "zod";
import { command } from "./channel.ts";
import { Id } from "./values.ts";

/** For the panel with its note, or for the candidate without anything that concerns the panel alone. */
export const CalendarAudience = z.enum(["panel", "candidate"]);
export type CalendarAudience = z.infer<typeof CalendarAudience>;

/** Where the calendar file of an interview is served. */
export const calendarPath = (interviewId: string, audience: CalendarAudience): string =>
  `/data/interviews/${interviewId}.ics${audience === "candidate" ? "?for=candidate" : ""}`;

export const calendarChannels = {
  /** Saves an interview for a calendar; null when the person chose no place. */
  "calendar.save": command(
    z.strictObject({ interviewId: Id, audience: CalendarAudience }),
    z.strictObject({ path: z.string().nullable() }),
  ),
};
