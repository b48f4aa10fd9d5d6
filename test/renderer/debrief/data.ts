import type { Debrief, DebriefCandidate } from "../../../shared/debrief.ts";
import type { Outcome } from "../../../shared/outcome.ts";
import {
  applications,
  competencies,
  id,
  openingId,
  people,
} from "../../shared/rules/findings/panel-analysis.ts";

export { applications, competencies, id, openingId, people };

export const now = Date.UTC(2026, 10, 23, 9);

export const debrief: Debrief = {
  opening: { id: openingId, title: "Account executive, northern ports", frozenAt: now },
  mayRun: true,
  scorecards: { counted: 9, expected: 9 },
  sealedInterviews: 0,
  toBeHeld: 0,
  owed: [],
  candidates: [
    { applicationId: applications.kwame, name: "Kwame Asante" },
    { applicationId: applications.leila, name: "Leila Haddad" },
    { applicationId: applications.siobhan, name: "Siobhán Keane" },
  ],
  meeting: null,
};

export const begun: NonNullable<Debrief["meeting"]> = {
  startedAt: now,
  endedAt: null,
  targetMinutes: 20,
  currentId: applications.kwame,
  runningSince: null,
  candidates: [
    {
      applicationId: applications.kwame,
      spent: 25 * 60_000,
      step: "reading",
      competencyId: null,
      discussed: [],
      finished: false,
    },
  ],
};

const names = {
  [people.adaeze]: "Adaeze Nwosu",
  [people.hanna]: "Hanna Virtanen",
  [people.tomas]: "Tomás Ferreira",
};

const levels: Record<string, Record<string, number>> = {
  [competencies.discovery]: { [people.adaeze]: 4, [people.hanna]: 3, [people.tomas]: 4 },
  [competencies.closing]: { [people.adaeze]: 5, [people.tomas]: 4 },
  [competencies.coachability]: { [people.adaeze]: 4, [people.hanna]: 2, [people.tomas]: 5 },
};

const competencyNames = {
  [competencies.discovery]: "Discovery",
  [competencies.closing]: "Closing",
  [competencies.coachability]: "Coachability",
};

const words = (panelistId: string, competencyId: string) =>
  `${names[panelistId]!.split(" ")[0]} on ${competencyNames[competencyId]!.toLowerCase()}.`;

/** What the panel gave one candidate, as `outcome.application` says it. */
export function outcome(applicationId: string, name: string): Outcome {
  return {
    applicationId,
    candidate: { id: id(200), name },
    opening: { id: openingId, title: debrief.opening.title, roleName: "Account executive" },
    stage: { id: id(5), name: "Interview", kind: "active" },
    weightsVersion: 1,
    fit: 71,
    mean: 3.8,
    coverage: 1,
    competencies: Object.entries(levels).map(([competencyId, own]) => ({
      competencyId,
      name: competencyNames[competencyId]!,
      weight: 30,
      mustHave: null,
      mean: Object.values(own).reduce((sum, level) => sum + level, 0) / Object.keys(own).length,
      panelists: Object.entries(own).map(([panelistId, mean]) => ({
        panelistId,
        mean,
        ratings: 1,
      })),
    })),
    mustHaves: [],
    panelists: Object.entries(names).map(([panelistId, panelist]) => ({
      id: panelistId,
      name: panelist,
    })),
    coachability: null,
    ratings: 8,
    scorecards: 3,
    sealedInterviews: 0,
    sealedScorecards: { submitted: 0, expected: 0 },
    interviews: [],
    recommendations: [],
    evidence: Object.entries(levels).flatMap(([competencyId, own]) =>
      Object.entries(own).map(([panelistId, level]) => ({
        scorecardId: id(Number(panelistId.slice(-3)) + 300),
        interviewId: id(50),
        roundName: "Role-play",
        itemTitle: "Opening call",
        competencyId,
        criterionId: id(Number(competencyId.slice(-3)) + 400),
        criterion: "As seen",
        panelistId,
        take: 1,
        level,
        changes:
          panelistId === people.hanna && competencyId === competencies.discovery
            ? [{ from: 1, to: 3, reason: "Heard it.", scope: "whole" as const, changedAt: now }]
            : [],
        text: words(panelistId, competencyId),
      })),
    ),
  };
}

/** What the panel reads about Kwame: the senior panelist lists first in the data, and speaks last. */
export const kwame: DebriefCandidate = {
  applicationId: applications.kwame,
  openingId,
  candidate: { id: id(200), name: "Kwame Asante" },
  sealedInterviews: 0,
  speakers: [
    { id: people.hanna, name: "Hanna Virtanen", seniority: 1, isLead: false, hasPin: true },
    { id: people.tomas, name: "Tomás Ferreira", seniority: 2, isLead: false, hasPin: true },
    { id: people.adaeze, name: "Adaeze Nwosu", seniority: 3, isLead: true, hasPin: true },
  ],
  competencies: Object.entries(competencyNames).map(([competencyId, name]) => ({
    id: competencyId,
    name,
  })),
  criteria: Object.entries(levels).map(([competencyId, own]) => ({
    criterionId: id(Number(competencyId.slice(-3)) + 400),
    interviewId: id(50),
    competencyId,
    text: "As seen",
    itemTitle: "Opening call",
    roundName: "Role-play",
    take: 1,
    ratings: Object.entries(own).map(([panelistId, level]) => ({
      scorecardId: id(Number(panelistId.slice(-3)) + 300),
      panelistId,
      level,
      evidence: words(panelistId, competencyId),
      changes: [],
    })),
  })),
  recommendations: [
    { panelistId: people.adaeze, recommendation: "yes", note: "Would hire.", changes: [] },
    {
      panelistId: people.hanna,
      recommendation: "no",
      note: "لا أوافق",
      changes: [
        { from: "strong-no", to: "no", reason: "Softer now.", scope: "interview", changedAt: now },
      ],
    },
    { panelistId: people.tomas, recommendation: "strong-yes", note: "", changes: [] },
  ].map((one) => ({
    ...one,
    roundName: "Role-play",
    scorecardId: id(Number(one.panelistId.slice(-3)) + 300),
  })) as DebriefCandidate["recommendations"],
};
