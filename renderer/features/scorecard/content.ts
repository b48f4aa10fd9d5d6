import type { Criterion, KitItem } from "../../../shared/opening.ts";
import { type OpenPoint, openPoints, type Scorecard } from "../../../shared/scorecard.ts";
import type { LevelAnswer, LevelValue } from "../../ui/level.tsx";
import { type Answer, type Content, noAnswer } from "./saver.ts";

/** One line of the scorecard: a criterion, numbered through all items of the round. */
export interface Line {
  number: number;
  item: KitItem;
  criterion: Criterion;
  title: string;
  /** What was asked, where the criterion alone would only name a competency. */
  question: string | null;
  competency: string;
}

export function linesOf({ items, competencyNames }: Scorecard): Line[] {
  return items
    .flatMap((item) => item.criteria.map((criterion) => ({ item, criterion })))
    .map(({ item, criterion }, at) => ({
      number: at + 1,
      item,
      criterion,
      title: criterion.text,
      question: item.content.kind === "question" ? item.title : null,
      competency: competencyNames[criterion.competencyId] ?? "",
    }));
}

/** The first takes as the form holds them. */
export function contentOf({ ratings, recommendation, note }: Scorecard): Content {
  const answers = ratings
    .filter((rating) => rating.take === 1)
    .map((rating): [string, Answer] => [
      rating.criterionId,
      {
        level: rating.notAssessed ? 0 : (rating.level as LevelValue | null),
        evidence: rating.evidence,
      },
    ]);
  return { answers: Object.fromEntries(answers), conclusion: { recommendation, note } };
}

export const answerTo = (content: Content, criterionId: string): Answer =>
  content.answers[criterionId] ?? noAnswer;

/** What a submission of this content would still lack. */
export function openIn(content: Content, lines: readonly Line[]): OpenPoint[] {
  const ratings = Object.entries(content.answers).map(([criterionId, { level, evidence }]) => ({
    criterionId,
    take: 1 as const,
    level: level === 0 ? null : level,
    notAssessed: level === 0,
    evidence,
  }));
  return openPoints(
    lines.map((line) => line.criterion.id),
    ratings,
    content.conclusion.recommendation,
  );
}

export const isAnswered = ({ level, evidence }: Answer): boolean =>
  level === 0 || (level !== null && evidence.trim() !== "");

/** The words of a level, or those of the levels it lies between. */
export function anchorText(anchors: Criterion["anchors"], level: LevelAnswer): string {
  if (level === null) return "";
  if (level === 0) return "Not assessed";
  return anchors[level] ?? `Between ${level - 1} and ${level + 1}.`;
}
