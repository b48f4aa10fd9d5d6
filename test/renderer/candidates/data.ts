import type { Candidate, CandidatePage, CandidateRow } from "../../../shared/candidate.ts";
import type { Interview } from "../../../shared/interview.ts";
import { defaultStages, type OpeningSummary } from "../../../shared/opening.ts";
import type { Outcome } from "../../../shared/outcome.ts";
import { useListState, noFilter } from "../../../renderer/features/candidates/list-state.ts";
import type { Answers } from "../harness.tsx";

export const id = (n: number) => `01900000-0000-7000-8000-${String(n).padStart(12, "0")}`;
export const now = Date.UTC(2026, 10, 23, 9);

export const stages = defaultStages.map((stage, index) => ({ id: id(500 + index), ...stage }));
export const openingId = id(400);

export const row = (n: number, over: Partial<CandidateRow> = {}): CandidateRow => ({
  candidateId: id(n),
  applicationId: id(100 + n),
  name: `Candidate ${n}`,
  location: "Bergen",
  jobTitle: "Key accounts",
  employer: "Kystnett",
  source: "Referral",
  tags: ["ports"],
  openingId,
  openingTitle: "Account executive",
  stageName: "Screen",
  stageKind: "active",
  stageAt: 2,
  stageCount: 5,
  fit: null,
  coverage: null,
  blockers: [],
  sealed: null,
  nextInterview: null,
  ended: null,
  createdAt: now,
  updatedAt: now,
  ...over,
});

export const rows: CandidateRow[] = [
  row(1, { name: "Leila Haddad", fit: 74, coverage: 1 }),
  row(2, { name: "Siobhán Keane", fit: 60, coverage: 1, blockers: ["Discovery"] }),
  row(3, { name: "ليلى حداد", sealed: { submitted: 1, expected: 2 } }),
  row(4, { name: "王小明 🦊" }),
  row(5, {
    name: "Wolfeschlegelsteinhausenbergerdorff-Featherstonehaugh von und zu Hohenzollern-Sigmaringen",
    stageName: "Rejected",
    stageKind: "rejected",
    stageAt: null,
    ended: { at: now, reason: "Wants another city." },
  }),
  row(6, {
    name: "Nobody Yet",
    applicationId: null,
    openingId: null,
    openingTitle: null,
    stageName: null,
    stageKind: null,
    stageAt: null,
    stageCount: null,
  }),
];

export const page = (items: CandidateRow[], over: Partial<CandidatePage> = {}): CandidatePage => ({
  items,
  next: null,
  total: items.length,
  people: items.length,
  groups: [
    { openingId, count: items.length - 1 },
    { openingId: null, count: 1 },
  ],
  ...over,
});

export const candidate: Candidate = {
  id: id(1),
  name: "Leila Haddad",
  emails: ["leila@example.com"],
  phones: ["+47 900 00 000"],
  links: ["https://example.com/leila"],
  location: "Bergen",
  jobTitle: "Key accounts",
  employer: "Kystnett",
  source: "Referral",
  tags: ["ports"],
  notes: "Can start in February.",
  createdAt: now,
  updatedAt: now,
  deletedAt: null,
  attachments: [],
  applications: [
    {
      id: id(101),
      openingId,
      openingTitle: "Account executive",
      openingStatus: "open",
      stage: stages[1]!,
      stages,
      createdAt: now,
      history: [
        { at: now, by: "Adaeze Nwosu", from: null, to: "Applied", note: "" },
        { at: now, by: "Hanna Virtanen", from: "Applied", to: "Screen", note: "Good first call." },
      ],
    },
  ],
};

const opening: OpeningSummary = {
  id: openingId,
  title: "Account executive",
  roleName: "Account executive",
  seats: 2,
  filled: 0,
  targetDate: null,
  leadName: "Adaeze Nwosu",
  status: "open",
  frozenAt: Date.UTC(2026, 10, 9, 12),
  rounds: 3,
  kitItems: 6,
  minutes: 120,
  uncovered: 0,
  stages: [],
  applications: 5,
  interviews: 3,
};

export const outcome: Outcome = {
  applicationId: id(101),
  candidate: { id: id(1), name: "Leila Haddad" },
  opening: { id: openingId, title: "Account executive", roleName: "Account executive" },
  stage: stages[1]!,
  weightsVersion: 1,
  fit: 75,
  mean: 4,
  coverage: 1,
  competencies: [
    {
      competencyId: id(300),
      name: "Discovery",
      weight: 100,
      mustHave: 3,
      mean: 4,
      panelists: [{ panelistId: id(200), mean: 4, ratings: 1 }],
    },
  ],
  mustHaves: [
    {
      competencyId: id(300),
      name: "Discovery",
      minimum: 3,
      state: "met",
      mean: 4,
      panelists: 1,
    },
  ],
  panelists: [{ id: id(200), name: "Adaeze Nwosu" }],
  ratings: 1,
  scorecards: 1,
  coachability: null,
  sealedInterviews: 0,
  sealedScorecards: { submitted: 0, expected: 0 },
  interviews: [
    { id: id(600), roundName: "Role-play", startsAt: now, timeZone: "Europe/Oslo", sealed: false },
  ],
  recommendations: [],
  evidence: [
    {
      scorecardId: id(700),
      interviewId: id(600),
      roundName: "Role-play",
      itemTitle: "Discovery role-play",
      competencyId: id(300),
      criterionId: id(710),
      criterion: "Asks before showing",
      panelistId: id(200),
      take: 1,
      level: 5,
      changes: [],
      text: "Wrote the number down, and only then opened the demo.",
    },
  ],
};

export const interview: Interview = {
  id: id(600),
  applicationId: id(101),
  candidate: { id: id(1), name: "Leila Haddad" },
  opening: { id: openingId, title: "Account executive", leadId: id(200) },
  round: { id: id(610), name: "Role-play" },
  startsAt: now,
  timeZone: "Europe/Oslo",
  minutes: 60,
  place: "",
  note: "",
  panelistIds: [id(200), id(201)],
  panelists: [
    { id: id(200), name: "Adaeze Nwosu", scorecardId: id(700), submitted: true },
    { id: id(201), name: "Hanna Virtanen", scorecardId: id(701), submitted: false },
  ],
  cancelled: false,
  sealed: true,
  sealOpened: null,
  mine: { scorecardId: id(700), status: "submitted" },
  updatedAt: 0,
};

/** How the same result stands among those of its opening. */
const { evidence: _evidence, ...inComparison } = outcome;
export { inComparison };

export const answers = (over: Answers = {}): Answers => ({
  "candidate.list": page(rows),
  "candidate.get": candidate,
  "candidate.vocabulary": { tags: ["ports", "Arabic"], sources: ["Referral"] },
  "opening.list": [opening],
  "interview.list": [interview],
  "outcome.application": outcome,
  "outcome.opening": { outcomes: [inComparison], notInterviewed: 0 },
  "app.info": {
    host: "browser",
    version: "0",
    logFile: "",
    documentsFolder: "",
    appearance: "system",
    versions: {},
  },
  ...over,
});

/** Every test looks at the table as somebody who never changed anything. */
export function resetListState(): void {
  localStorage.clear();
  useListState.setState({
    filter: noFilter,
    sort: "opening",
    descending: false,
    columns: ["stage", "fit", "coverage", "next"],
  });
}
