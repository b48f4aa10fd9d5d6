import type { z } from "zod";
import { appChannels } from "./app.ts";
import { calendarChannels } from "./calendar.ts";
import { candidateChannels } from "./candidate.ts";
import { companyChannels } from "./company.ts";
import { competencyChannels } from "./competency.ts";
import { decisionChannels } from "./decision.ts";
import { debriefChannels } from "./debrief.ts";
import { documentChannels } from "./document.ts";
import { draftChannels } from "./draft.ts";
import { fairnessChannels } from "./fairness.ts";
import { homeChannels } from "./home.ts";
import { interviewChannels } from "./interview.ts";
import { jobChannels } from "./job.ts";
import { openingChannels } from "./opening.ts";
import { orgChannels } from "./org.ts";
import { outcomeChannels } from "./outcome.ts";
import { panelChannels } from "./panel.ts";
import { panelistChannels } from "./panelist.ts";
import { payChannels } from "./pay.ts";
import { pinChannels } from "./pin.ts";
import { planChannels } from "./plan.ts";
import { roleChannels } from "./role.ts";
import { runChannels } from "./run.ts";
import { scorecardChannels } from "./scorecard.ts";
import { deskChannels, sheetChannels } from "./sheet.ts";
import { workspaceChannels } from "./workspace.ts";

/** Every channel there is: its input, its output, and what its answer is made of. */
export const contract = {
  ...appChannels,
  ...workspaceChannels,
  ...deskChannels,
  ...companyChannels,
  ...panelistChannels,
  ...pinChannels,
  ...draftChannels,
  ...competencyChannels,
  ...roleChannels,
  ...jobChannels,
  ...openingChannels,
  ...candidateChannels,
  ...interviewChannels,
  ...calendarChannels,
  ...scorecardChannels,
  ...runChannels,
  ...sheetChannels,
  ...outcomeChannels,
  ...decisionChannels,
  ...debriefChannels,
  ...panelChannels,
  ...documentChannels,
  ...homeChannels,
  ...fairnessChannels,
  ...planChannels,
  ...orgChannels,
  ...payChannels,
};

export type Contract = typeof contract;
export type Channel = keyof Contract;
/** What a page may send. */
export type Input<C extends Channel> = z.input<Contract[C]["input"]>;
/** What a handler receives, after parsing. */
export type Parsed<C extends Channel> = z.output<Contract[C]["input"]>;
export type Output<C extends Channel> = z.output<Contract[C]["output"]>;

export type QueryChannel = {
  [C in Channel]: Contract[C]["kind"] extends "query" ? C : never;
}[Channel];
export type CommandChannel = Exclude<Channel, QueryChannel>;
