import type { Database } from "better-sqlite3";
import { contract, type Input, type Output } from "../../../shared/contract.ts";
import type { Result } from "../../../shared/result.ts";
import type { Context, FeatureHandlers } from "../../context.ts";
import { attachmentHandlers } from "../../features/attachment.ts";
import { applicationHandlers } from "../../features/candidate/application.ts";
import { candidateHandlers } from "../../features/candidate/candidate.ts";
import { companyHandlers } from "../../features/company.ts";
import { interviewHandlers } from "../../features/interview/interview.ts";
import { orgHandlers } from "../../features/org/org.ts";
import { openingHandlers } from "../../features/opening/opening.ts";
import { panelistHandlers } from "../../features/panelist.ts";
import { payHandlers } from "../../features/pay/pay.ts";
import { planHandlers } from "../../features/plan.ts";
import { roleHandlers } from "../../features/role.ts";
import { runHandlers } from "../../features/run/run.ts";
import { scorecardHandlers } from "../../features/scorecard.ts";
import type { Host } from "../../host.ts";

type Family =
  | "application"
  | "attachment"
  | "candidate"
  | "company"
  | "duty"
  | "interview"
  | "opening"
  | "org"
  | "panelist"
  | "pay"
  | "plan"
  | "role"
  | "run"
  | "scorecard"
  | "seat";

const handlers: FeatureHandlers<Family> = {
  ...applicationHandlers,
  ...attachmentHandlers,
  ...candidateHandlers,
  ...companyHandlers,
  ...interviewHandlers,
  ...openingHandlers,
  ...orgHandlers,
  ...panelistHandlers,
  ...payHandlers,
  ...planHandlers,
  ...roleHandlers,
  ...runHandlers,
  ...scorecardHandlers,
};

type SampleChannel = keyof typeof handlers;

/**
 * The laptop on which the example is written: everything goes through the channels' own checks and handlers, as if
 * these people had typed it on those days. What a channel refuses is a mistake in the example, so it throws.
 */
export class Desk {
  now: number;
  actor: string;
  readonly db: Database;
  readonly newId: () => string;

  constructor(db: Database, newId: () => string, start: { now: number; actor: string }) {
    this.db = db;
    this.newId = newId;
    this.now = start.now;
    this.actor = start.actor;
  }

  ask<C extends SampleChannel>(channel: C, input: Input<C>): Output<C> {
    const handler = handlers[channel] as (input: unknown, context: Context) => unknown;
    const parsed: unknown = contract[channel].input.parse(input);
    const result = handler(parsed, this.#context()) as Result<Output<C>>;
    if (!result.ok) throw new Error(`The example at ${channel}: ${result.error.message}`);
    return result.value;
  }

  #context(): Context {
    return {
      db: this.db,
      now: this.now,
      newId: this.newId,
      actor: this.actor,
      changed: () => undefined,
      host: nobody,
      log: { info: () => undefined, warn: () => undefined, error: () => undefined },
    };
  }
}

const notHere = () => Promise.reject(new Error("The example is written without a window."));

const nobody: Host = {
  kind: "browser",
  version: "",
  userDataFolder: "",
  documentsFolder: "",
  logFile: "",
  choosePath: notHere,
  printToPdf: notHere,
  openFile: notHere,
  showInFolder: () => undefined,
  showCard: notHere,
  setAppearance: () => undefined,
};
