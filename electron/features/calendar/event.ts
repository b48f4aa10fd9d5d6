import ical, {
  ICalAlarmType,
  ICalAttendeeRole,
  type ICalEventData,
  ICalEventStatus,
} from "ical-generator";
import type { CalendarAudience } from "../../../shared/calendar.ts";
import { formatInstantDay, formatTime } from "../../../shared/rules/format.ts";
import { joinNames } from "../../../shared/rules/names.ts";
import type { Appointment, Person } from "./appointment.ts";

/**
 * An interview as a calendar understands it (RFC 5545). Its times are instants in UTC, which every calendar shows in the
 * zone of whoever looks; the zone it was planned in stands in the description. Its number stays the same and its sequence
 * grows, so that a later file changes the appointment instead of adding another. No METHOD: it is a file, not an
 * invitation, and no program should send answers for it.
 */
export function writeEvent(appointment: Appointment, audience: CalendarAudience): string {
  const calendar = ical({ prodId: { company: "Bullpen", product: "Interviews", language: "EN" } });
  calendar.createEvent({
    ...whenOf(appointment),
    ...(audience === "candidate" ? forCandidate(appointment) : forPanel(appointment)),
    // Who organises is known by an address as well, or left out.
    organizer: appointment.lead.email === "" ? null : appointment.lead,
    location: appointment.place,
  });
  // Every line ends, the last one too (RFC 5545, 3.1).
  return `${calendar.toString()}\r\n`;
}

function whenOf({ id, startsAt, minutes, cancelledAt, ...row }: Appointment) {
  const isCancelled = cancelledAt !== null;
  return {
    id,
    start: new Date(startsAt),
    end: new Date(startsAt + minutes * 60_000),
    created: new Date(row.createdAt),
    lastModified: new Date(row.updatedAt),
    stamp: new Date(row.updatedAt),
    // Grows with every change and needs no counter: the seconds since it was planned.
    sequence: Math.max(0, Math.ceil((row.updatedAt - row.createdAt) / 1000)),
    status: isCancelled ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
    alarms: isCancelled ? [] : [{ type: ICalAlarmType.display, trigger: 15 * 60 }],
  };
}

function forPanel(appointment: Appointment): Partial<ICalEventData> {
  const { candidateName, roundName, openingTitle, panel, note } = appointment;
  return {
    summary: `Interview with ${candidateName}: ${roundName} (${openingTitle})`,
    description: paragraphs(whenWords(appointment), panelWords(panel), note),
    attendees: attendeesOf(panel),
  };
}

/** Neither the note nor the panel's addresses: both are the panel's own. */
function forCandidate(appointment: Appointment): Partial<ICalEventData> {
  const { id, candidateName, candidateEmail, openingTitle, companyName, panel } = appointment;
  return {
    // A number of its own, so that whoever has both keeps both.
    id: `${id}-candidate`,
    summary: `Interview: ${openingTitle} at ${companyName}`,
    description: paragraphs(whenWords(appointment), panelWords(panel)),
    attendees: attendeesOf([{ name: candidateName, email: candidateEmail }]),
  };
}

const paragraphs = (...parts: readonly string[]) =>
  parts.filter((part) => part !== "").join("\n\n");

function whenWords({ startsAt, minutes, timeZone }: Appointment): string {
  const day = formatInstantDay(startsAt, timeZone, { style: "weekday" });
  const end = startsAt + minutes * 60_000;
  return `${day}, ${formatTime(startsAt, timeZone)} to ${formatTime(end, timeZone)} (${timeZone.replaceAll("_", " ")})`;
}

const panelWords = (panel: readonly Person[]) =>
  `With ${joinNames(panel.map((person) => person.name))}`;

/** A calendar knows people by their address; those without one stand in the description only. */
const attendeesOf = (people: readonly Person[]) =>
  people
    .filter((person) => person.email !== "")
    .map((person) => ({ ...person, role: ICalAttendeeRole.REQ }));
