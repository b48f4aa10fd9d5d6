import type { AppFamily, AppHandlers, FeatureHandlers } from "../context.ts";
import type { Channel } from "../../shared/contract.ts";
import { appOwnHandlers } from "./app.ts";
import { attachmentHandlers } from "./attachment.ts";
import { calendarHandlers } from "./calendar/calendar.ts";
import { applicationHandlers } from "./candidate/application.ts";
import { candidateHandlers } from "./candidate/candidate.ts";
import { companyHandlers } from "./company.ts";
import { competencyHandlers } from "./competency.ts";
import { decisionHandlers } from "./decision/decision.ts";
import { debriefHandlers } from "./debrief/debrief.ts";
import { documentHandlers } from "./document.ts";
import { draftHandlers } from "./draft.ts";
import { fairnessHandlers } from "./fairness/fairness.ts";
import { homeHandlers } from "./home/home.ts";
import { interviewHandlers } from "./interview/interview.ts";
import { jobHandlers } from "./job.ts";
import { openingHandlers } from "./opening/opening.ts";
import { orgHandlers } from "./org/org.ts";
import { outcomeHandlers } from "./outcome.ts";
import { panelHandlers } from "./panel.ts";
import { panelistHandlers } from "./panelist.ts";
import { lockHandlers } from "./lock.ts";
import { payHandlers } from "./pay/pay.ts";
import { pinHandlers } from "./pin-handlers.ts";
import { planHandlers } from "./plan.ts";
import { roleHandlers } from "./role.ts";
import { runHandlers } from "./run/run.ts";
import { scorecardHandlers } from "./scorecard.ts";
import { deskHandlers } from "./sheet/desk.ts";
import { sheetHandlers } from "./sheet/sheet.ts";
import { tipHandlers } from "./home/tips.ts";
import { workspaceHandlers } from "./workspace.ts";

export const appHandlers: AppHandlers<AppFamily> = {
  ...appOwnHandlers,
  ...workspaceHandlers,
  ...deskHandlers,
};

type FeatureFamily<C extends string = Channel> = C extends `${infer F}.${string}`
  ? Exclude<F, AppFamily>
  : never;

/** The type says that no channel of the contract is left without a handler. */
export const featureHandlers: FeatureHandlers<FeatureFamily> = {
  ...companyHandlers,
  ...panelistHandlers,
  ...pinHandlers,
  ...lockHandlers,
  ...draftHandlers,
  ...competencyHandlers,
  ...roleHandlers,
  ...jobHandlers,
  ...openingHandlers,
  ...candidateHandlers,
  ...applicationHandlers,
  ...attachmentHandlers,
  ...interviewHandlers,
  ...calendarHandlers,
  ...scorecardHandlers,
  ...runHandlers,
  ...sheetHandlers,
  ...outcomeHandlers,
  ...decisionHandlers,
  ...debriefHandlers,
  ...panelHandlers,
  ...documentHandlers,
  ...homeHandlers,
  ...tipHandlers,
  ...fairnessHandlers,
  ...planHandlers,
  ...orgHandlers,
  ...payHandlers,
};
