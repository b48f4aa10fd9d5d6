import { openContent, readContainer } from "../../../electron/features/sheet/container.ts";
import { CandidateSort } from "../../../shared/candidate.ts";
import type { Input, QueryChannel } from "../../../shared/contract.ts";
import { type DocumentKind, documentProfiles, type DocumentRef } from "../../../shared/document.ts";
import { noon } from "../app.ts";
import type { World } from "./world.ts";

export type FeatureQuery = Exclude<QueryChannel, `${"app" | "workspace"}.${string}`>;
export type Questions = { [C in FeatureQuery]: Input<C>[] };

/** Something to ask every query there is; the type asks for a line here when a channel is added. */
export function questionsOf(world: World): Questions {
  const { ids, cards, library } = world;
  const opening = [{ openingId: ids.openingId }];
  const applications = [ids.applicationId, ids.otherApplicationId].map((applicationId) => ({
    applicationId,
  }));
  const everyCard = Object.values(cards);
  return {
    ...candidateQuestions(world),
    ...interviewQuestions(world),
    "company.get": [{}],
    "competency.list": [{ archived: false }],
    "competency.get": [{ id: ids.competencyId }],
    "decision.openings": [{}],
    "decision.get": opening,
    "decision.evidence": applications.map((one) => ({ ...one, openingId: ids.openingId })),
    "decision.history": opening,
    "debrief.get": opening,
    "debrief.candidate": applications,
    "document.list": [{}],
    "document.get": documentsOf(world),
    "draft.get": everyCard.flatMap((id) =>
      [`scorecard:${id}`, `scorecard:moment:${id}`, `change:${id}:recommendation`, id].map(
        (key) => ({ key }),
      ),
    ),
    "fairness.get": [{}],
    "fairness.candidates": [{ text: "", after: null, limit: 50 }],
    "fairness.rates": [
      { openingId: ids.openingId, stageId: null },
      { openingId: ids.openingId, stageId: ids.stageId },
      { openingId: null, stageId: null },
    ],
    "home.get": [{}],
    "search.find": ["SENTINEL", "berth", "diagnosis", "Leila", "Hanna", "strong yes"].map(
      (text) => ({ text }),
    ),
    "lock.get": [{}],
    "lock.idle": [{}],
    "opening.list": [{ status: "all" }],
    "opening.get": [{ id: ids.openingId }],
    "opening.plan": [{ roleId: ids.roleId }],
    "opening.library": [{ id: ids.openingId }],
    "opening.libraryItem": [{ id: ids.openingId, ...library }],
    "org.get": [{}],
    "outcome.application": applications,
    "outcome.opening": [true, false].map((withEnded) => ({ openingId: ids.openingId, withEnded })),
    "outcome.roleFit": opening,
    "panel.analysis": opening,
    "panelist.list": [{ archived: false }, { archived: true }],
    "plan.list": [{}],
    "pay.list": [{}],
    "job.facts": [{ id: ids.roleId }],
    "role.list": [{ archived: false }],
    "role.get": [{ id: ids.roleId }],
    "run.list": everyCard.map((scorecardId) => ({ scorecardId })),
    "run.card": everyCard.map((scorecardId) => ({ scorecardId, kitItemId: ids.kitItemId })),
    "scorecard.get": everyCard.map((id) => ({ id })),
    "seat.history": [{ id: ids.seatId }],
    "sheet.desk": [{}],
    "sheet.list": [{ interviewId: ids.interviewId }, { interviewId: ids.openInterviewId }],
  };
}

type CandidateQuestions = Pick<Questions, Extract<FeatureQuery, `candidate.${string}`>>;

function candidateQuestions({ ids }: World): CandidateQuestions {
  const filter = { openingId: null, stageKind: "any", tag: null, source: null } as const;
  const list = { ...filter, text: "", deleted: false, descending: true, after: null, limit: 50 };
  return {
    "candidate.list": [
      ...CandidateSort.options.flatMap((sort) => [
        { ...list, sort },
        { ...list, sort, descending: false },
      ]),
      { ...list, openingId: ids.openingId, sort: "fit" },
      { ...list, text: "sentinel", sort: "name" },
      { ...list, deleted: true, sort: "name" },
    ],
    "candidate.get": [{ id: ids.candidateId }, { id: ids.otherCandidateId }],
    "candidate.vocabulary": [{}],
  };
}

type InterviewQuestions = Pick<Questions, Extract<FeatureQuery, `interview.${string}`>>;

function interviewQuestions({ ids }: World): InterviewQuestions {
  const all = { openingId: null, candidateId: null, mineOpen: false } as const;
  const { candidateId } = ids;
  return {
    "interview.list": [
      { ...all, when: "all" },
      { ...all, when: "upcoming" },
      { ...all, when: "past" },
      { ...all, when: "all", mineOpen: true },
      { ...all, when: "all", openingId: ids.openingId, candidateId },
    ],
    "interview.page": (["upcoming", "past", "mine"] as const).map((view) => ({
      view,
      after: null,
      limit: 50,
    })),
    "interview.get": [{ id: ids.interviewId }, { id: ids.openInterviewId }],
    "interview.overlaps": [
      { startsAt: noon, minutes: 600, panelistIds: [], candidateId, exceptId: null },
    ],
  };
}

/** Every kind of document in every copy. */
function documentsOf({ ids }: World): DocumentRef[] {
  const made: Record<DocumentKind, string[]> = {
    "candidate-report": [ids.applicationId, ids.otherApplicationId],
    comparison: [ids.openingId],
    "panel-pack": [ids.openingId, ids.interviewId],
    "candidate-card": [ids.kitItemId],
    "decision-record": [ids.openingId, ids.applicationId, ids.otherApplicationId],
    "job-description": [ids.openingId, ids.roleId],
    "org-chart": [ids.seatId],
    "pay-sheet": [ids.payPlanId],
    "capacity-plan": [ids.planId],
  };
  return (Object.keys(made) as DocumentKind[]).flatMap((kind) =>
    made[kind].flatMap((id) => [
      { kind, id },
      ...documentProfiles[kind].map((profile) => ({ kind, id, profile })),
    ]),
  );
}

/** Everything that comes as bytes, below `/data/`: documents on either paper, calendars, attached files, kits. */
export function addressesOf(world: World): string[] {
  const { ids } = world;
  const documents = documentsOf(world).flatMap(({ kind, id, profile }) =>
    ["A4", "Letter"].flatMap((paper) => {
      const asked = `?paper=${paper}${profile === undefined ? "" : `&profile=${profile}`}`;
      const page = `documents/${kind}/${id}.html${asked}`;
      return profile === undefined ? [`documents/${kind}/${id}.css${asked}`, page] : [page];
    }),
  );
  const calendars = [ids.interviewId, ids.openInterviewId].flatMap((id) => [
    `interviews/${id}.ics`,
    `interviews/${id}.ics?for=candidate`,
  ]);
  return [
    ...documents,
    ...calendars,
    ...[ids.roleId, ids.openingId].flatMap((id) => [`jobs/${id}.md`, `jobs/${id}.txt`]),
    `attachments/${ids.attachmentId}`,
    `sheets/${ids.sheetId}.bullpenkit`,
    "sheets/own.bullpensheet",
  ];
}

/** What such an answer says. A kit is a cipher with salt, another one each time: it is opened with its passphrase. */
export async function readAnswer(answer: Response, { workspace, ids }: World): Promise<string> {
  const bytes = Buffer.from(await answer.arrayBuffer());
  if (answer.headers.get("content-type") !== "application/octet-stream")
    return `${answer.status} ${bytes.toString()}`;
  const sealed = readContainer(bytes);
  if (!sealed.ok) throw new Error(sealed.error.message);
  const passphrase = workspace.db
    .prepare("SELECT passphrase FROM sheet WHERE id = ?")
    .pluck()
    .get(ids.sheetId) as string;
  const { header } = sealed.value;
  const opened = await openContent(sealed.value, passphrase);
  if (!opened.ok) throw new Error(opened.reason);
  return `${answer.status} ${header.kind} ${JSON.stringify(opened.value)}`;
}
