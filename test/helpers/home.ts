import type { Home, HomeOpening } from "../../shared/home.ts";
import type { Seat } from "../../shared/org.ts";
import type { DepartmentReading } from "../../shared/rules/home/readings.ts";

export const homeId = (n: number) => `01900000-0000-7000-8000-${String(n).padStart(12, "0")}`;

const day = 86_400_000;

/** A company in which nothing has happened yet, at the laptop of its founder. */
export const makeHome = (over: Partial<Home> = {}): Home => ({
  companyName: "Tidemark Systems",
  currency: "EUR",
  timeZone: "Europe/Oslo",
  now: Date.UTC(2026, 10, 24, 14),
  yesterday: Date.UTC(2026, 10, 24, 14) - 1.5 * day,
  roles: [
    {
      id: homeId(90),
      name: "Account executive",
      weightSum: 100,
      responsibilities: 9,
      isAdjusted: false,
    },
  ],
  openings: [],
  candidates: { total: 0, running: 0, met: 0, withoutOpening: 0 },
  flatProfiles: [],
  upcoming: [],
  owed: [],
  recent: [],
  department: null,
  dismissed: [],
  ...over,
});

/** Prepared, with nobody in it. */
export const makeHomeOpening = (over: Partial<HomeOpening> = {}): HomeOpening => ({
  id: homeId(10),
  title: "Account executive",
  roleId: homeId(90),
  leadId: homeId(1),
  seats: 2,
  filled: 0,
  isFrozen: false,
  rounds: 3,
  questions: 4,
  rolePlays: 1,
  caseStudies: 1,
  rolePlaysOffered: 6,
  weightSum: 100,
  uncovered: 0,
  mustHaves: 3,
  applications: 3,
  running: 3,
  interviewed: 0,
  nextInterviewAt: null,
  scorecards: { submitted: 0, expected: 0 },
  decision: { finalists: 0, decided: 0, sealed: 0, debriefed: false },
  ...over,
});

/** A founder who has planned nothing. */
export const makeReading = (over: Partial<DepartmentReading> = {}): DepartmentReading => ({
  goal: null,
  isExample: false,
  team: null,
  plannedRoleIds: [],
  paidRoleIds: [],
  pay: [],
  nurture: null,
  ...over,
});

export const makeSeat = (over: Partial<Seat> = {}): Seat => ({
  id: homeId(50),
  roleId: homeId(90),
  reportsTo: homeId(49),
  state: "planned",
  startsOn: null,
  opening: null,
  hired: null,
  holder: "",
  hoursPerWeek: 40,
  note: "",
  updatedAt: 0,
  ...over,
});

export const goalMet: DepartmentReading["goal"] = {
  ok: true,
  measure: "revenue",
  period: "2027",
  goal: 140_000_000,
  spare: 7_900_000,
  spareAtLess: 400_000,
  sellers: [{ name: "Account executive", heads: 5 }],
  bookings: [0, 147_900_000],
  goalByMonth: [0, 140_000_000],
};
