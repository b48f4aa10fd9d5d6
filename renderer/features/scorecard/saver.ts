import type { Failure, Result } from "../../../shared/result.ts";
import type { Recommendation } from "../../../shared/scorecard.ts";
import type { LevelAnswer } from "../../ui/level.tsx";

/** What one panelist says about one criterion: a level, 0 for "not assessed", null for nothing yet. */
export interface Answer {
  level: LevelAnswer;
  evidence: string;
}

export interface Conclusion {
  recommendation: Recommendation | null;
  note: string;
}

/** What lies between the two takes of a role-play: the candidate's own view of the first, and what they were told. */
export interface Coaching {
  selfDiagnosis: string;
  coachingNote: string;
}

export interface Content {
  /** By criterion, and for second takes by `secondTakeOf` it. */
  answers: Readonly<Record<string, Answer>>;
  /** By the part of the kit that is played twice. */
  coaching: Readonly<Record<string, Coaching>>;
  conclusion: Conclusion;
}

export type SaveStatus = "clean" | "waiting" | "saving" | "saved" | "failed" | "refused";

export interface SaverState {
  content: Content;
  status: SaveStatus;
  savedAt: number | null;
  /** Why the last attempt failed; what was typed stays in `content`. */
  failure: Failure | null;
  /** Why single parts cannot be stored as they are, by the key of the answer, `coachingPart` or `conclusion`. */
  problems: Readonly<Record<string, string>>;
  /** What was typed about criteria that the interview lost meanwhile: nothing can store it any more. */
  dropped: readonly string[];
}

export interface SaverPorts {
  rate(criterionId: string, take: 1 | 2, answer: Answer): Promise<Result<{ savedAt: number }>>;
  coach(kitItemId: string, coaching: Coaching): Promise<Result<{ savedAt: number }>>;
  conclude(conclusion: Conclusion): Promise<Result<{ savedAt: number }>>;
}

export const conclusionPart = "conclusion";
export const noAnswer: Answer = { level: null, evidence: "" };
export const noCoaching: Coaching = { selfDiagnosis: "", coachingNote: "" };

const second = "/2";
const coach = "coach/";

/** The key under which the second take of a criterion is kept beside its first. */
export const secondTakeOf = (criterionId: string): string => `${criterionId}${second}`;
export const isSecondTake = (key: string): boolean => key.endsWith(second);
export const coachingPart = (kitItemId: string): string => `${coach}${kitItemId}`;

/** A change is on its way to the file within this time, also in the middle of typing. */
const pause = 400;
const firstRetry = 2000;
const lastRetry = 30_000;

/** Trying again would not help: somebody else took the laptop, the interview was cancelled, the scorecard is gone. */
const final = new Set<string>(["forbidden", "conflict", "not-found"]);

/**
 * Stores a scorecard part by part while it is filled in. A failed save keeps what was typed and tries again; a refused
 * one keeps it and stops; a criterion that was taken out of the interview is dropped, and the rest goes on.
 */
export class ScorecardSaver {
  #state: SaverState;
  readonly #dirty = new Set<string>();
  /** Parts changed in this window and not stored yet: what is read again never replaces them. */
  readonly #touched = new Set<string>();
  #isForgotten = false;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #retry = firstRetry;
  #running: Promise<void> | null = null;
  readonly #listeners = new Set<() => void>();
  readonly #ports: SaverPorts;

  constructor(content: Content, savedAt: number | null, ports: SaverPorts) {
    this.#ports = ports;
    this.#state = { content, status: "clean", savedAt, failure: null, problems: {}, dropped: [] };
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  readonly state = (): SaverState => this.#state;

  /** `key`: a criterion's id, or `secondTakeOf` it. */
  readonly rate = (key: string, change: Partial<Answer>): void => {
    const { content } = this.#state;
    const answer = { ...(content.answers[key] ?? noAnswer), ...change };
    const answers = { ...content.answers, [key]: answer };
    this.#edited(key, { ...content, answers });
  };

  readonly coach = (kitItemId: string, change: Partial<Coaching>): void => {
    const { content } = this.#state;
    const next = { ...(content.coaching[kitItemId] ?? noCoaching), ...change };
    const coaching = { ...content.coaching, [kitItemId]: next };
    this.#edited(coachingPart(kitItemId), { ...content, coaching });
  };

  readonly conclude = (change: Partial<Conclusion>): void => {
    const { content } = this.#state;
    this.#edited(conclusionPart, { ...content, conclusion: { ...content.conclusion, ...change } });
  };

  /**
   * The scorecard was read again, perhaps because another window wrote to it. A reading from before the last save here
   * would bring back what that save replaced; the one that the save itself causes follows.
   */
  readonly offer = (read: Content, savedAt: number | null): void => {
    if ((savedAt ?? 0) < (this.#state.savedAt ?? 0)) return;
    const { answers, coaching, conclusion } = this.#state.content;
    const kept = Object.entries(answers).filter(([key]) => this.#touched.has(key));
    const told = Object.entries(coaching).filter(([id]) => this.#touched.has(coachingPart(id)));
    this.#set({
      savedAt,
      content: {
        answers: { ...read.answers, ...Object.fromEntries(kept) },
        coaching: { ...read.coaching, ...Object.fromEntries(told) },
        conclusion: this.#touched.has(conclusionPart) ? conclusion : read.conclusion,
      },
    });
  };

  /** Stores at once what is not stored yet. True when nothing is left. */
  readonly flush = async (): Promise<boolean> => {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    // One at a time: two under way could arrive in the wrong order.
    while (this.#running) await this.#running;
    if (this.#dirty.size > 0) {
      this.#running = this.#store().finally(() => (this.#running = null));
      await this.#running;
    }
    return this.#dirty.size === 0 && Object.keys(this.#state.problems).length === 0;
  };

  /** Another file is open or another person sits here: what waits must never be sent again. */
  readonly forget = (): void => {
    clearTimeout(this.#timer);
    this.#isForgotten = true;
    this.#dirty.clear();
  };

  #edited(part: string, content: Content): void {
    if (this.#isForgotten) return;
    this.#touched.add(part);
    this.#dirty.add(part);
    const { [part]: _mended, ...problems } = this.#state.problems;
    const isRefused = this.#state.status === "refused";
    this.#set({ content, problems, ...(isRefused ? {} : { status: "waiting" }) });
    if (!isRefused) this.#schedule(pause);
  }

  /** From the first change on, so that steady typing is stored as well. */
  #schedule(milliseconds: number): void {
    this.#timer ??= setTimeout(() => {
      this.#timer = undefined;
      void this.flush();
    }, milliseconds);
  }

  async #store(): Promise<void> {
    this.#set({ status: "saving" });
    for (const part of Array.from(this.#dirty)) {
      if (!this.#dirty.delete(part)) continue;
      const result = await this.#send(part);
      if (result.ok) this.#stored(part, result.value.savedAt);
      else if (!this.#failed(part, result.error)) return;
    }
    this.#retry = firstRetry;
    const isLeft = this.#dirty.size > 0;
    const hasProblems = Object.keys(this.#state.problems).length > 0;
    this.#set({
      status: isLeft ? "waiting" : hasProblems ? "failed" : "saved",
      ...(hasProblems ? {} : { failure: null }),
    });
    if (isLeft) this.#schedule(pause);
  }

  #stored(part: string, savedAt: number): void {
    // Typed on meanwhile: what is here is newer than what was stored.
    if (!this.#dirty.has(part)) this.#touched.delete(part);
    this.#set({ savedAt });
  }

  #send(part: string): Promise<Result<{ savedAt: number }>> {
    const { answers, coaching, conclusion } = this.#state.content;
    if (part === conclusionPart) return this.#ports.conclude(conclusion);
    if (part.startsWith(coach)) {
      const kitItemId = part.slice(coach.length);
      return this.#ports.coach(kitItemId, coaching[kitItemId] ?? noCoaching);
    }
    const answer = answers[part] ?? noAnswer;
    return isSecondTake(part)
      ? this.#ports.rate(part.slice(0, -second.length), 2, answer)
      : this.#ports.rate(part, 1, answer);
  }

  /** Whether the other parts are worth trying now. */
  #failed(part: string, failure: Failure): boolean {
    if (this.#isForgotten) return false;
    if (failure.code === "invalid") {
      this.#set({ failure, problems: { ...this.#state.problems, [part]: failure.message } });
      return true;
    }
    if (failure.code === "not-found" && failure.field === "criterionId") {
      this.#drop(part);
      return true;
    }
    this.#dirty.add(part);
    const isFinal = final.has(failure.code);
    this.#set({ failure, status: isFinal ? "refused" : "failed" });
    if (isFinal) return false;
    this.#schedule(this.#retry);
    this.#retry = Math.min(this.#retry * 2, lastRetry);
    return false;
  }

  #drop(part: string): void {
    const { content, dropped } = this.#state;
    const { [part]: gone, ...answers } = content.answers;
    this.#dirty.delete(part);
    this.#touched.delete(part);
    this.#set({ content: { ...content, answers }, dropped: [...dropped, gone?.evidence ?? ""] });
  }

  #set(change: Partial<SaverState>): void {
    this.#state = { ...this.#state, ...change };
    for (const listener of this.#listeners) listener();
  }
}
