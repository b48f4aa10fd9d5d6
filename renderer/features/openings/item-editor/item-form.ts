import type { CaseStudy, KitContent, Question, RolePlay } from "../../../../shared/kit.ts";
import type { AutosavedForm } from "../../../use-autosave.tsx";

/** A part of the kit as it is edited. */
export interface ItemValues {
  content: KitContent;
  minutes: number;
}

export type ItemForm = AutosavedForm<ItemValues>;

/** A competency that can be rated: its key as the content names it. */
export interface CompetencyChoice {
  key: string;
  /** What is written here may name it by its id as well. */
  id: string;
  name: string;
  /** Whether it carries weight in this opening. */
  counts: boolean;
}

/** One kind of content with the way to change it. */
export interface Editor<P> {
  value: P;
  set: (change: Partial<P>) => void;
  /** What the Node side said about a field, or about something inside it. */
  errorAt: (path: string) => string | undefined;
  competencies: readonly CompetencyChoice[];
}

export type QuestionEditor = Editor<Question>;
export type RolePlayEditor = Editor<RolePlay>;
export type CaseStudyEditor = Editor<CaseStudy>;

type Keyed<K extends string> = Extract<KitContent, Record<K, unknown>>;

/** An editor for one kind of content; `key` is where the content keeps it. */
export function editorFor<K extends "question" | "rolePlay" | "caseStudy">(
  form: ItemForm,
  key: K,
  value: Keyed<K>[K],
  competencies: readonly CompetencyChoice[],
): Editor<Keyed<K>[K]> {
  return {
    value,
    competencies,
    set: (change) =>
      form.edit((values) => {
        const { content } = values;
        if (!(key in content)) return values;
        const before = (content as unknown as Record<K, object>)[key];
        return {
          ...values,
          content: { ...content, [key]: { ...before, ...change } } as unknown as KitContent,
        };
      }),
    errorAt: (path) => {
      const blamed = form.failure?.field;
      const field = `content.${key}.${path}`;
      const isMeant = blamed === field || (blamed ?? "").startsWith(`${field}.`);
      return isMeant ? form.failure?.message : undefined;
    },
  };
}

/** Only has to differ from the other lines of its rubric, and to stay: what was rated hangs on it. */
export const newLineId = () => `line-${crypto.randomUUID()}`;
