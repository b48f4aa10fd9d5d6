import { builtInQuestions, builtInRolePlays } from "../../../shared/content/content.ts";
import type { KitItem, Opening, OpeningSummary } from "../../../shared/opening.ts";
import type { Panelist } from "../../../shared/panelist.ts";
import type { RoleSummary } from "../../../shared/role.ts";
import type { Answers } from "../harness.tsx";

export const id = (n: number) => `01900000-0000-7000-8000-${String(n).padStart(12, "0")}`;

const anchors = { 1: "Asks nothing.", 3: "Asks twice.", 5: "Asks what nobody asked." };

export const questionItem = (n: number, text: string, competencyId = id(201)): KitItem => ({
  id: id(n),
  builtInId: `question-${n}`,
  title: text,
  minutes: 8,
  content: { kind: "question", question: builtInQuestions()[0]! },
  criteria: [{ id: id(n + 1000), competencyId, text: "Curiosity", anchors }],
});

const rolePlayItem = (n: number): KitItem => {
  const rolePlay = builtInRolePlays()[0]!;
  return {
    id: id(n),
    builtInId: rolePlay.id,
    title: rolePlay.title,
    minutes: rolePlay.totalMinutes,
    content: { kind: "role-play", rolePlay },
    criteria: rolePlay.rubric.map((line, at) => ({
      id: id(n + 2000 + at),
      competencyId: id(202),
      text: line.criterion,
      anchors: line.anchors,
    })),
  };
};

const weigh = (n: number, weight: number, mustHave: number | null) => ({
  competencyId: id(n),
  weight,
  mustHave,
  evidence: ["question" as const],
});

const competency = (n: number, name: string, weight: number, mustHave: number | null = null) => ({
  ...weigh(n, weight, mustHave),
  name,
  definition: "",
  anchors,
});

export const opening = (over: Partial<Opening> = {}): Opening => ({
  id: id(1),
  title: "Sales development rep",
  seats: 2,
  targetDate: "2027-01-15",
  leadId: id(11),
  panelistIds: [id(11), id(12), id(13)],
  note: "",
  role: { id: id(21), name: "Sales development representative", builtInId: "sdr" },
  status: "open",
  panel: [
    { id: id(11), name: "Adaeze Nwosu", archived: false },
    { id: id(12), name: "ليلى حداد", archived: true },
    { id: id(13), name: "Hanna Virtanen", archived: false },
  ],
  stages: [
    { id: id(31), name: "Applied", kind: "active", count: 2 },
    { id: id(32), name: "Interview", kind: "active", count: 1 },
    { id: id(33), name: "Offer", kind: "active", count: 0 },
    { id: id(34), name: "Hired", kind: "hired", count: 1 },
    { id: id(35), name: "Rejected", kind: "rejected", count: 1 },
    { id: id(36), name: "Withdrawn", kind: "withdrawn", count: 0 },
  ],
  competencies: [
    competency(201, "Curiosity", 60, 3),
    competency(202, "Prospecting", 30),
    competency(203, "Drive", 10),
    competency(204, "Integrity", 0),
  ],
  weights: [
    {
      version: 1,
      createdAt: Date.UTC(2026, 10, 20),
      createdBy: "Adaeze Nwosu",
      reason: "",
      competencies: [weigh(201, 60, 3), weigh(202, 30, null), weigh(203, 10, null)],
    },
  ],
  rounds: [
    {
      id: id(41),
      name: "First conversation",
      panelistIds: [],
      items: [questionItem(51, "What puzzled you lately?"), questionItem(52, "And why?")],
    },
    { id: id(42), name: "Role-play", panelistIds: [], items: [rolePlayItem(53)] },
  ],
  frozenAt: null,
  draftScorecards: 0,
  createdAt: Date.UTC(2026, 10, 20),
  updatedAt: 100,
  ...over,
});

export const summary = (over: Partial<OpeningSummary> = {}): OpeningSummary => ({
  id: id(1),
  title: "Sales development rep",
  roleName: "Sales development representative",
  seats: 2,
  filled: 1,
  targetDate: "2099-01-15",
  leadName: "Adaeze Nwosu",
  status: "open",
  frozenAt: null,
  rounds: 3,
  kitItems: 7,
  minutes: 166,
  uncovered: 0,
  stages: [
    { id: id(31), name: "Applied", kind: "active", count: 2 },
    { id: id(32), name: "Interview", kind: "active", count: 0 },
  ],
  applications: 3,
  interviews: 0,
  ...over,
});

export const panelist = (n: number, name: string): Panelist => ({
  id: id(n),
  name,
  title: "",
  email: "",
  isFounder: n === 11,
  archived: false,
  openScorecards: 0,
  seniority: 1,
  pin: null,
});

export const role = (n: number, name: string): RoleSummary => ({
  id: id(n),
  builtInId: null,
  name,
  abbreviation: "",
  family: "close",
  summary: "",
  payMix: { base: 0.6, variable: 0.4 },
  competencies: 3,
  mustHaves: 1,
  weightSum: 100,
  openings: 0,
  editedAt: null,
  archived: false,
});

export const status: NonNullable<Answers["workspace.status"]> = {
  open: true,
  path: "/docs/Tidemark.bullpen",
  fileName: "Tidemark.bullpen",
  folder: "/docs",
  bytes: 4_100_000,
  isInPlace: true,
  companyName: "Tidemark Systems",
  isSample: false,
  isDesk: false,
  actor: { id: id(11), name: "Adaeze Nwosu", isFounder: true, hasPin: false },
  locked: null,
};
