import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import fc from "fast-check";
import ICAL from "ical.js";
import { beforeEach, describe, expect, it } from "vitest";
import { serveCalendar } from "../../../../electron/features/calendar/calendar.ts";
import type { Appointment } from "../../../../electron/features/calendar/appointment.ts";
import { writeEvent } from "../../../../electron/features/calendar/event.ts";
import { calendarPath } from "../../../../shared/calendar.ts";
import { TestWorkspace, testHost } from "../../../helpers/app.ts";
import {
  makeApplication,
  makeInterview,
  makeOpening,
  submitScorecard,
} from "../../../helpers/make.ts";

const start = Date.UTC(2026, 10, 25, 9, 30);

const appointment = (over: Partial<Appointment> = {}): Appointment => ({
  id: "01900000-0000-7000-8000-000000000001",
  companyName: "Tidemark Systems",
  candidateName: "Leila Haddad",
  candidateEmail: "leila@example.com",
  openingTitle: "Account executive",
  roundName: "Role-play",
  startsAt: start,
  timeZone: "Europe/Oslo",
  minutes: 45,
  place: "Room 4",
  note: "",
  lead: { name: "Adaeze Nwosu", email: "adaeze@example.com" },
  panel: [
    { name: "Adaeze Nwosu", email: "adaeze@example.com" },
    { name: "Hanna Virtanen", email: "" },
  ],
  createdAt: start - 86_400_000,
  updatedAt: start - 86_400_000,
  cancelledAt: null,
  ...over,
});

/** Reads the file with a parser that knows nothing of the one that wrote it. */
function parse(text: string) {
  const calendar = new ICAL.Component(ICAL.parse(text) as never);
  const event = new ICAL.Event(calendar.getFirstSubcomponent("vevent")!);
  const all = (name: string) =>
    event.component.getAllProperties(name).map((one) => ({
      value: String(one.getFirstValue()).toLowerCase(),
      cn: one.getFirstParameter("cn"),
    }));
  return { calendar, event, all };
}

const read = (over: Partial<Appointment> = {}, audience: "panel" | "candidate" = "panel") =>
  parse(writeEvent(appointment(over), audience));

describe("an interview in a calendar", () => {
  it("says what, when, where and with whom", () => {
    const { calendar, event, all } = read({ note: "Ask about the berth window" });
    expect(writeEvent(appointment(), "panel")).toMatch(/END:VCALENDAR\r\n$/);
    expect(calendar.getFirstPropertyValue("version")).toBe("2.0");
    expect(calendar.getFirstPropertyValue("method")).toBeNull();
    expect(event.uid).toBe(appointment().id);
    expect(event.summary).toBe("Interview with Leila Haddad: Role-play (Account executive)");
    expect(event.location).toBe("Room 4");
    expect(event.startDate.toJSDate().getTime()).toBe(start);
    expect(event.startDate.zone.tzid).toBe("UTC");
    expect(event.endDate.toJSDate().getTime()).toBe(start + 45 * 60_000);
    expect(event.description).toBe(
      "Wednesday 25 November 2026, 10:30 to 11:15 (Europe/Oslo)\n\nWith Adaeze Nwosu and Hanna Virtanen\n\nAsk about the berth window",
    );
    expect(all("organizer")).toEqual([{ value: "mailto:adaeze@example.com", cn: "Adaeze Nwosu" }]);
    expect(all("attendee")).toEqual([{ value: "mailto:adaeze@example.com", cn: "Adaeze Nwosu" }]);
    expect(event.component.getFirstPropertyValue("status")).toBe("CONFIRMED");
  });

  it("reminds a quarter of an hour before", () => {
    const alarm = read().event.component.getFirstSubcomponent("valarm")!;
    expect(String(alarm.getFirstPropertyValue("trigger"))).toBe("-PT15M");
    expect(alarm.getFirstPropertyValue("action")).toBe("DISPLAY");
  });

  it("stays the same appointment when it changes, with a sequence that grows", () => {
    const made = start - 86_400_000;
    expect(read().event.sequence).toBe(0);
    expect(read({ updatedAt: made + 1 }).event.sequence).toBe(1);
    expect(read({ updatedAt: made + 3_600_000 }).event.sequence).toBe(3600);
    expect(read({ updatedAt: made - 5 }).event.sequence).toBe(0);
    expect(read({ updatedAt: made + 9e10 }).event.uid).toBe(appointment().id);
  });

  it("is cancelled when the interview is, and reminds nobody", () => {
    const { event } = read({ cancelledAt: start });
    expect(event.component.getFirstPropertyValue("status")).toBe("CANCELLED");
    expect(event.component.getAllSubcomponents("valarm")).toEqual([]);
  });

  it("tells the candidate nothing that is the panel's own", () => {
    const text = writeEvent(appointment({ note: "SECRET note" }), "candidate");
    const { event, all } = parse(text);
    expect(event.summary).toBe("Interview: Account executive at Tidemark Systems");
    expect(event.description).toBe(
      "Wednesday 25 November 2026, 10:30 to 11:15 (Europe/Oslo)\n\nWith Adaeze Nwosu and Hanna Virtanen",
    );
    expect(all("attendee")).toEqual([{ value: "mailto:leila@example.com", cn: "Leila Haddad" }]);
    expect(text).not.toContain("SECRET");
    expect(event.uid).not.toBe(appointment().id);
  });

  it("names nobody as organiser without an address", () => {
    expect(read({ lead: { name: "Adaeze Nwosu", email: "" } }).all("organizer")).toEqual([]);
  });

  it.each([
    // Clocks go forward at 01:00 UTC on 29 March 2026 and back at 01:00 UTC on 25 October 2026.
    ["the morning summer time begins", Date.UTC(2026, 2, 29, 0, 30), "01:30 to 03:15"],
    ["the night summer time ends", Date.UTC(2026, 9, 25, 0, 30), "02:30 to 02:15"],
    ["midsummer", Date.UTC(2026, 6, 1, 8), "10:00 to 10:45"],
  ])("keeps its instants on %s", (_name, startsAt, words) => {
    const { event } = read({ startsAt });
    expect(event.startDate.toJSDate().getTime()).toBe(startsAt);
    expect(event.endDate.toJSDate().getTime()).toBe(startsAt + 45 * 60_000);
    expect(event.description).toContain(words);
  });

  it("keeps every script, comma, semicolon, backslash and line, and adds no property", () => {
    const note =
      'One, two; three\\n\nBEGIN:VALARM\r\nEND:VEVENT\nATTENDEE:mailto:x@y "quoted": 🚢 مرحبا';
    const { event, calendar } = read({
      candidateName: 'ليلى "L" حداد, PhD; x',
      place: "Rum 4; källaren, vänster",
      note,
      panel: [{ name: 'Zoë "Z", Ltd;: 🚢', email: "zoe@example.com" }],
    });
    expect(event.summary).toBe(
      'Interview with ليلى "L" حداد, PhD; x: Role-play (Account executive)',
    );
    expect(event.location).toBe("Rum 4; källaren, vänster");
    expect(event.description).toContain(note.replace("\r\n", "\n"));
    expect(calendar.getAllSubcomponents().map((one) => one.name)).toEqual(["vevent"]);
    expect(event.component.getAllSubcomponents("valarm")).toHaveLength(1);
    expect(event.component.getAllProperties("attendee")).toHaveLength(1);
  });

  it("survives any text, in lines of at most 75 bytes", () => {
    const anything = fc
      .string({ unit: "grapheme", maxLength: 300 })
      .map((text) => text.replace(/\p{Cc}/gu, " "));
    fc.assert(
      fc.property(anything, anything, anything, (candidateName, place, note) => {
        const text = writeEvent(appointment({ candidateName, place, note }), "panel");
        for (const line of text.split("\r\n"))
          expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
        const { event, calendar } = parse(text);
        expect(event.summary).toBe(
          `Interview with ${candidateName}: Role-play (Account executive)`,
        );
        if (note !== "") expect(event.description.endsWith(note)).toBe(true);
        expect(calendar.getAllSubcomponents()).toHaveLength(1);
      }),
      { numRuns: 60 },
    );
  });
});

describe("from a workspace", () => {
  let workspace: TestWorkspace;
  let interviewId: string;

  beforeEach(async () => {
    workspace = new TestWorkspace();
    const openingId = await makeOpening(workspace);
    const { id: applicationId } = await makeApplication(workspace, {
      openingId,
      name: "ليلى حداد",
    });
    interviewId = await makeInterview(workspace, { applicationId, note: "Her phone: 555" });
  });

  const ask = (address: string, method = "GET") => {
    const request = new Request(`http://127.0.0.1${address}`, { method });
    const rest = new URL(request.url).pathname.split("/").slice(3);
    return serveCalendar(request, rest, workspace.context);
  };

  it("is served to panel and candidate, each with their own", async () => {
    const panel = ask(calendarPath(interviewId, "panel"));
    expect(panel.headers.get("content-type")).toBe("text/calendar; charset=utf-8");
    expect(panel.headers.get("content-disposition")).toMatch(/^attachment; .*\.ics/);
    expect(parse(await panel.text()).event.description).toContain("Her phone: 555");
    const candidate = await ask(calendarPath(interviewId, "candidate")).text();
    expect(candidate).not.toContain("555");
    expect(parse(candidate).event.summary).toContain("Tidemark Systems");
  });

  it("says nothing of any score", async () => {
    await submitScorecard(workspace, {
      interviewId,
      panelistId: workspace.founderId,
      levels: 5,
      evidence: "SENTINEL",
    });
    expect(await ask(calendarPath(interviewId, "panel")).text()).not.toMatch(/SENTINEL|score|fit/i);
  });

  it("changes with the interview", async () => {
    workspace.now += 90_000;
    await workspace.ok("interview.cancel", { id: interviewId });
    const { event } = parse(await ask(calendarPath(interviewId, "panel")).text());
    expect(event.component.getFirstPropertyValue("status")).toBe("CANCELLED");
    expect(event.sequence).toBe(90);
  });

  it("is not there for anything else", () => {
    expect(ask(`/data/interviews/${workspace.newId()}.ics`).status).toBe(404);
    expect(ask(`/data/interviews/${interviewId}.ics/more`).status).toBe(404);
    expect(ask("/data/interviews/%27--.ics").status).toBe(404);
    expect(ask(calendarPath(interviewId, "panel"), "PUT").status).toBe(405);
  });

  it("is saved where the person chose, and says what the disk said", async () => {
    const folder = mkdtempSync(path.join(tmpdir(), "bullpen-calendar-"));
    const choosing = (file: string | null) =>
      (workspace.host = testHost({ choosePath: () => Promise.resolve(file) }));
    const wanted = { interviewId, audience: "candidate" as const };
    choosing(path.join(folder, "hers"));
    const { path: file } = await workspace.ok("calendar.save", wanted);
    expect(file).toBe(path.join(folder, "hers.ics"));
    expect(parse(readFileSync(file!, "utf8")).event.uid).toBe(`${interviewId}-candidate`);
    choosing(null);
    expect(await workspace.ok("calendar.save", wanted)).toEqual({ path: null });
    choosing(path.join(folder, "gone", "hers.ics"));
    expect(await workspace.refused("calendar.save", wanted)).toMatchObject({
      code: "file",
      message: expect.stringContaining("This folder is not there any more"),
    });
    expect(
      await workspace.refused("calendar.save", { ...wanted, interviewId: workspace.newId() }),
    ).toMatchObject({ code: "not-found" });
    expect(await workspace.refused("calendar.save", { interviewId })).toMatchObject({
      code: "invalid",
      field: "audience",
    });
    rmSync(folder, { recursive: true, force: true });
  });
});
