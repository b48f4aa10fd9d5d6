import type { Disagreement, PanelAnalysis } from "../../../../shared/panel.ts";

export const id = (n: number) => `01900000-0000-7000-8000-${String(n).padStart(12, "0")}`;

export const openingId = id(1);
export const people = { adaeze: id(11), hanna: id(12), tomas: id(13) };
export const competencies = { discovery: id(21), closing: id(22), coachability: id(23) };
export const applications = { leila: id(31), kwame: id(32), siobhan: id(33) };

const severity = (levels: number) => ({
  levels,
  points: levels * 25,
  low: levels - 0.2,
  high: levels + 0.2,
  againstOthers: { levels: levels * 1.5, low: levels * 1.5 - 0.35, high: levels * 1.5 + 0.35 },
});

function candidate(
  applicationId: string,
  name: string,
  fit: number,
  means: readonly number[],
): PanelAnalysis["candidates"][number] {
  const ids = Object.values(competencies);
  return {
    applicationId,
    candidate: { id: id(Number(applicationId.slice(-3)) + 100), name },
    stage: { id: id(5), name: "Interview", kind: "active" },
    raw: { fit: fit - 1, mean: 1 + fit / 25, coverage: 1 },
    adjusted: { fit, standardError: 2, low: fit - 5, high: fit + 5 },
    blockers: [],
    openMustHaves: [],
    profile: { kind: "specialist", highest: null, lowest: null, peaks: [ids[0]!] },
    notSeparableFrom: [],
    ties: 0,
    perPanelist: Object.values(people).map((panelistId) => ({ panelistId, fit })),
    means: ids.map((competencyId, at) => ({ competencyId, mean: means[at]!, panelists: 3 })),
    recommendations: [],
  };
}

const evidence = (panelistId: string, level: 1 | 2 | 3 | 4 | 5, text: string) => ({
  panelistId,
  first: level,
  current: level,
  evidence: [
    {
      scorecardId: id(60 + level),
      interviewId: id(50),
      roundName: "Role-play",
      itemTitle: "Opening call",
      criterionId: id(40),
      criterion: "Takes the coaching note",
      level,
      text,
    },
  ],
});

export const disagreement: Disagreement = {
  applicationId: applications.kwame,
  competencyId: competencies.coachability,
  competency: "Coachability",
  range: 3,
  panelists: [
    evidence(people.hanna, 2, "Explained why my “feedback” did not apply."),
    evidence(people.tomas, 5, "Redid the pitch without one filler."),
  ],
};

/** Three candidates of whom two cannot be told apart, three panelists of whom one is strict. */
export function panelAnalysis(over: Partial<PanelAnalysis> = {}): PanelAnalysis {
  const leila = candidate(applications.leila, "Leila Haddad", 74, [4.5, 3.5, 3.8]);
  const kwame = candidate(applications.kwame, "Kwame Asante", 71, [3.5, 4.7, 3.7]);
  const siobhan = candidate(applications.siobhan, "Siobhán Keane", 52, [2.5, 3, 3.2]);
  const alpha = {
    ok: true,
    alpha: 0.54,
    interval: { low: 0.3, high: 0.7 },
    units: 28,
    values: 80,
    apart: 0.7,
  } as const;
  return {
    openingId,
    weightsVersion: 1,
    method: "1",
    competencies: [
      { competencyId: competencies.discovery, name: "Discovery", weight: 50, mustHave: 3 },
      { competencyId: competencies.closing, name: "Closing", weight: 20, mustHave: null },
      { competencyId: competencies.coachability, name: "Coachability", weight: 30, mustHave: 3 },
    ],
    panelists: [
      {
        id: people.adaeze,
        name: "Adaeze Nwosu",
        seniority: 3,
        candidates: 3,
        severity: severity(0.2),
      },
      {
        id: people.hanna,
        name: "Hanna Virtanen",
        seniority: 1,
        candidates: 3,
        severity: severity(-0.4),
      },
      {
        id: people.tomas,
        name: "Tomás Ferreira",
        seniority: 2,
        candidates: 3,
        severity: severity(0.2),
      },
    ],
    candidates: [
      { ...leila, notSeparableFrom: [applications.kwame], ties: 1 },
      {
        ...kwame,
        notSeparableFrom: [applications.leila],
        ties: 1,
        profile: { ...kwame.profile, peaks: [competencies.closing] },
      },
      {
        ...siobhan,
        blockers: [
          { competencyId: competencies.discovery, name: "Discovery", mean: 2.5, minimum: 3 },
        ],
        profile: { ...siobhan.profile, kind: "mixed", peaks: [] },
      },
    ],
    separability: { smallest: 7, largest: 7, pairs: [] },
    model: { ok: true, residualSd: 0.3, df: 4, panelists: 3, candidates: 3, complete: true },
    agreement: {
      alpha,
      competencies: [
        {
          competencyId: competencies.discovery,
          name: "Discovery",
          alpha: { ...alpha, alpha: 0.8 },
        },
        { competencyId: competencies.closing, name: "Closing", alpha: { ...alpha, alpha: 0.7 } },
        {
          competencyId: competencies.coachability,
          name: "Coachability",
          alpha: { ok: false, reason: "Nobody rated it twice." },
        },
      ],
      icc: { ok: false, reason: "Too few." },
      kendall: { ok: false, reason: "Too few." },
    },
    robustness: {
      by: "adjusted",
      weightDraws: { ok: true, draws: 1000, seed: 1, sameOrder: 1000, sameFirst: 1000, swaps: [] },
      leaveOneOut: Object.values(people).map((panelistId) => ({
        ok: true,
        panelistId,
        sameOrder: true,
        sameFirst: true,
        swaps: [],
        unrated: [],
      })),
    },
    disagreements: [disagreement],
    sealed: { interviews: 0, submitted: 0, expected: 0 },
    changes: 0,
    late: 0,
    ...over,
  };
}
