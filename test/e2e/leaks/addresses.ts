import { type DocumentKind, documentProfiles } from "../../../shared/document.ts";
import type { World } from "../../helpers/sealed/world.ts";

/** By route, the addresses to open: about what Hanna's scorecard could show in, and about everything beside it. */
export function pagesOf({ ids, cards }: World): Record<string, string[]> {
  const { openingId, applicationId, otherApplicationId, kitItemId } = ids;
  const interviews = [ids.interviewId, ids.openInterviewId];
  return {
    "/": ["/"],
    "/roles": ["/roles"],
    "/roles/:id": [`/roles/${ids.roleId}`],
    "/roles/:id/job": [`/roles/${ids.roleId}/job`],
    "/competencies/:id?": ["/competencies", `/competencies/${ids.competencyId}`],
    "/candidates/:id?": [
      "/candidates",
      `/candidates/${ids.candidateId}`,
      `/candidates/${ids.otherCandidateId}`,
    ],
    "/openings": ["/openings"],
    "/openings/new": ["/openings/new"],
    "/openings/:id": [`/openings/${openingId}`],
    "/openings/:id/kit": [`/openings/${openingId}/kit`],
    "/openings/:id/kit/:itemId": [`/openings/${openingId}/kit/${kitItemId}`],
    "/openings/:id/compare": [`/openings/${openingId}/compare`],
    "/decisions": ["/decisions"],
    "/decisions/:id/record": [`/decisions/${openingId}/record`],
    "/interviews/new": ["/interviews/new", `/interviews/new?application=${applicationId}`],
    "/interviews/:id?": ["/interviews", ...interviews.map((id) => `/interviews/${id}`)],
    "/scorecards/:id": Object.values(cards).map((id) => `/scorecards/${id}`),
    "/decisions/:openingId": [`/decisions/${openingId}`],
    "/decisions/:openingId/debrief/:applicationId": [applicationId, otherApplicationId].map(
      (id) => `/decisions/${openingId}/debrief/${id}`,
    ),
    "/reports": ["/reports"],
    "/reports/:kind/:id/:profile?": reportsOf(ids),
    "/fairness/:part?": ["/fairness", "/fairness/answers", "/fairness/questions"],
    "/plan/pay/:roleId?": ["/plan/pay", `/plan/pay/${ids.roleId}`],
    "/plan/org/:seatId?": ["/plan/org", `/plan/org/${ids.seatId}`],
    "/plan/capacity": ["/plan/capacity"],
    "/settings": ["/settings"],
    "/settings/:section": ["file", "company", "people", "appearance"].map(
      (section) => `/settings/${section}`,
    ),
    "/card/:scorecardId/:kitItemId": Object.values(cards).map((id) => `/card/${id}/${kitItemId}`),
  };
}

function reportsOf(ids: World["ids"]): string[] {
  const made: Record<DocumentKind, string> = {
    "candidate-report": ids.applicationId,
    comparison: ids.openingId,
    "panel-pack": ids.interviewId,
    "candidate-card": ids.kitItemId,
    "decision-record": ids.openingId,
    "job-description": ids.openingId,
    "org-chart": ids.seatId,
    "pay-sheet": ids.payPlanId,
    "capacity-plan": ids.planId,
  };
  return (Object.keys(made) as DocumentKind[]).flatMap((kind) => [
    `/reports/${kind}/${made[kind]}`,
    ...documentProfiles[kind].map((profile) => `/reports/${kind}/${made[kind]}/${profile}`),
  ]);
}
