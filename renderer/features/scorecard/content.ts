import type { Criterion, KitItem } from "../../../shared/opening.ts";
import { type OpenPoint, openPoints, type Scorecard } from "../../../shared/scorecard.ts";
import type { LevelAnswer, LevelValue } from "../../ui/level.tsx";
import type { Run } from "../../../shared/run.ts";
import { type Answer, type Content, isSecondTake, noAnswer, secondTakeOf } from "./saver.ts";

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

/** Both takes, what lies between them and the conclusion, as the form holds them. */
export function contentOf(
  { ratings, recommendation, note }: Scorecard,
  runs: readonly Run[],
): Content {
  const answers = ratings.map(({ criterionId, take, ...rating }): [string, Answer] => [
    take === 2 ? secondTakeOf(criterionId) : criterionId,
    {
      level: rating.notAssessed ? 0 : (rating.level as LevelValue | null),
      evidence: rating.evidence,
    },
  ]);
  const coaching = runs.map(({ kitItemId, selfDiagnosis, coachingNote }) => [
    kitItemId,
    { selfDiagnosis, coachingNote },
  ]);
  return {
    answers: Object.fromEntries(answers),
    coaching: Object.fromEntries(coaching) as Content["coaching"],
    conclusion: { recommendation, note },
  };
}

/** Whether this part of the kit is played twice. */
export const isTwice = ({ content }: KitItem): boolean =>
  content.kind === "role-play" && content.rolePlay.secondTake !== null;

/** Criteria of which a second take was begun but not all were answered: how many are, and of how many. */
export function unfinishedSecondTakes(
  content: Content,
  lines: readonly Line[],
): { title: string; rated: number; total: number }[] {
  return [...Map.groupBy(lines, (line) => line.item)].flatMap(([item, own]) => {
    const rated = own.filter(
      ({ criterion }) => answerTo(content, secondTakeOf(criterion.id)).level !== null,
    ).length;
    return rated > 0 && rated < own.length ? [{ title: item.title, rated, total: own.length }] : [];
  });
}

export const answerTo = (content: Content, criterionId: string): Answer =>
  content.answers[criterionId] ?? noAnswer;

/** What a submission of this content would still lack. */
export function openIn(content: Content, lines: readonly Line[]): OpenPoint[] {
  const firsts = Object.entries(content.answers).filter(([key]) => !isSecondTake(key));
  const ratings = firsts.map(([criterionId, { level, evidence }]) => ({
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
