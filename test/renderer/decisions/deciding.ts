import type { Output } from "../../../shared/contract.ts";
import { DecisionLine } from "../../../shared/decision.ts";
import type {
  DecisionBasis,
  DecisionCandidate,
  DecisionRecord,
  DecisionSnapshot,
} from "../../../shared/decision.ts";
import type { Deciding } from "../../../renderer/features/decisions/answers.ts";

export const id = (n: number) => `01900000-0000-7000-8000-${String(n).padStart(12, "0")}`;
export const openingId = id(90);
const [adaeze, hanna] = [id(1), id(2)];
const when = Date.UTC(2026, 10, 26, 14);

export const stages = [
  { id: id(11), name: "Final", kind: "active" },
  { id: id(12), name: "Hired", kind: "hired" },
  { id: id(13), name: "Rejected", kind: "rejected" },
  { id: id(14), name: "Withdrawn", kind: "withdrawn" },
] as const;

export function candidate(
  n: number,
  name: string,
  fit: number | null,
  over: Partial<DecisionCandidate> = {},
): DecisionCandidate {
  const said = (panelistId: string, current: "yes" | "no", words: string) => ({
    panelistId,
    interviewId: id(60 + n),
    roundName: "Discovery role-play",
    first: current,
    current,
    words,
    late: false,
    changes: [],
  });
  return {
    applicationId: id(100 + n),
    candidateId: id(200 + n),
    name,
    stage: "Final",
    raw: fit,
    adjusted: fit,
    interval: fit === null ? null : [fit - 9, fit + 9],
    coverage: 1,
    ratings: 8,
    competencies: [],
    mustHaves: [
      {
        competencyId: id(30),
        name: "Discovery",
        minimum: 3,
        state: fit !== null && fit < 60 ? "below" : "met",
        mean: fit !== null && fit < 60 ? 2.8 : 4,
        panelists: 2,
      },
    ],
    profile: "mixed",
    notSeparableFrom: n < 3 ? [id(100 + (3 - n))] : [],
    ties: n < 3 ? 1 : 0,
    coachability: null,
    fits: [],
    recommendations: [
      said(adaeze, "yes", "The best discovery call I have sat in."),
      said(hanna, "no", "She knew tugs but not tariffs."),
    ],
    ratingChanges: [],
    sealedInterviews: 0,
    sealedScorecards: { submitted: 0, expected: 0 },
    sealsOpenedEarly: [],
    debriefed: null,
    ...over,
  };
}

export const people = [
  candidate(2, "Kwame Asante", 71, {
    sealedInterviews: 1,
    sealedScorecards: { submitted: 1, expected: 3 },
  }),
  candidate(1, "ليلى حداد", 74),
  candidate(3, "Siobhán Keane", 52),
];

const basis = {
  opening: {
    id: openingId,
    title: "Account executive, northern ports",
    roleName: "Account executive",
    seats: 1,
    lead: { id: adaeze, name: "Adaeze Nwosu", title: "Founder" },
  },
  method: {
    version: "1",
    intervalLevel: 0.95,
    refusal: null,
    residualSd: 0.4,
    df: 4,
    draws: 1000,
    seed: 1979,
    weightChange: 0.1,
  },
  weights: { version: 1, createdAt: 0, createdBy: "Adaeze Nwosu", reason: "", competencies: [] },
  panel: [
    {
      id: adaeze,
      name: "Adaeze Nwosu",
      title: "Founder",
      severity: 0,
      severityInterval: null,
      scorecards: 3,
      candidates: 3,
    },
    {
      id: hanna,
      name: "Hanna Virtanen",
      title: "",
      severity: 0,
      severityInterval: null,
      scorecards: 3,
      candidates: 3,
    },
  ],
  candidates: people,
  agreement: [],
  robustness: { orderHeld: 1, firstHeld: 1, refusal: null, without: [] },
  debrief: { startedAt: when, endedAt: when },
} satisfies DecisionBasis;

const line = (n: number, level: number, text: string) => ({
  scorecardId: id(300 + n),
  interviewId: id(61),
  roundName: "Discovery role-play",
  itemTitle: "Discovery role-play",
  competencyId: id(30),
  criterionId: id(400 + n),
  criterion: "Asks for the cost",
  panelistId: adaeze,
  take: 1,
  level,
  text,
  at: n === 1 ? 7 * 60_000 : null,
});

export const deciding = (over: Partial<Deciding> = {}): Deciding => ({
  basis: { ...basis, candidates: people.map((one) => DecisionLine.strip().parse(one)) },
  status: "open",
  seats: { total: 1, filled: 0, promised: 0 },
  targetDate: null,
  stages: [...stages],
  applicants: people.map((one) => ({
    applicationId: one.applicationId,
    stage: stages[0],
    answer: null,
  })),
  waiting: [],
  latestRecordId: null,
  refusal: null,
  needsPin: false,
  ...over,
});

/** What the panel wrote and recommended of somebody, as it comes when they are opened. */
export const said = (
  over: Partial<Output<"decision.evidence">> = {},
): Output<"decision.evidence"> => ({
  evidence: [
    line(1, 5, "Asked what a missed berth window costs us."),
    line(2, 2, "Opened the demo before asking anything."),
  ],
  recommendations: people[0]!.recommendations,
  ...over,
});

export function record(over: Partial<DecisionRecord> = {}): DecisionRecord {
  const snapshot: DecisionSnapshot = {
    ...basis,
    version: 1,
    decidedAt: when,
    decidedBy: basis.opening.lead,
    seats: { total: 1, filledBefore: 0, filledAfter: 1 },
    entries: [
      {
        applicationId: id(101),
        verdict: "hire",
        reason: "Nobody drew that number out as she did.",
        holdUntil: null,
        movedTo: "Hired",
        evidence: [line(1, 5, "Asked what a missed berth window costs us.")],
      },
      {
        applicationId: id(102),
        verdict: "hold",
        reason: "Second choice.",
        holdUntil: "2027-01-12",
        movedTo: null,
        evidence: [],
      },
    ],
  };
  return {
    id: id(500),
    openingId,
    snapshot,
    voices: [{ panelist: basis.opening.lead, stance: "agrees", words: "", saidAt: when }],
    silent: [{ id: hanna, name: "Hanna Virtanen", title: "", hasPin: true, atLaptop: false }],
    ...over,
  };
}
