import type { Lock } from "../../../shared/pin.ts";

export const id = (n: number) => `01900000-0000-7000-8000-${String(n).padStart(12, "0")}`;

/** Monday 23 November 2026, 13:06 in Oslo. */
export const since = Date.UTC(2026, 10, 23, 12, 6);

export const lockFor = (over: Partial<Lock> = {}): Lock => ({
  to: { id: id(3), name: "Hanna Virtanen" },
  by: { id: id(1), name: "Adaeze Nwosu" },
  since,
  timeZone: "Europe/Oslo",
  pin: "enter",
  wait: 0,
  triesLeft: 5,
  forgotten: "founder",
  others: [
    { id: id(1), name: "Adaeze Nwosu" },
    { id: id(4), name: "ليلى بنت عبد الرحمن الهاشمي" },
  ],
  interview: null,
  isSample: false,
  ...over,
});

export const interview: NonNullable<Lock["interview"]> = {
  candidateName: "Leila Haddad",
  openingTitle: "Account executive, northern ports",
  leadName: "Adaeze Nwosu",
  criteria: 9,
  panelists: [
    { id: id(1), name: "Adaeze Nwosu", submittedAt: since - 26 * 60 * 60 * 1000 },
    { id: id(2), name: "Tomás Ferreira", submittedAt: since - 20 * 60 * 60 * 1000 },
    { id: id(3), name: "Hanna Virtanen", submittedAt: null },
    { id: id(5), name: "Rajiv Menon", submittedAt: null },
  ],
};
