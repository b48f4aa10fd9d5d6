import type { Database } from "better-sqlite3";
import type { Anchors } from "../../../shared/competency.ts";
import {
  builtInCaseStudies,
  builtInQuestions,
  builtInRolePlays,
} from "../../../shared/content/content.ts";
import type { KitContent, RolePlay } from "../../../shared/kit.ts";
import type { LibraryEntry, LibraryItem, LibraryRef } from "../../../shared/opening.ts";
import { itemMinutes } from "../../../shared/rules/kit.ts";

/** One thing to rate, before its competency is looked up: question criteria take the competency's own anchors. */
interface LooseCriterion {
  slug: string;
  text: string | null;
  anchors: Anchors | null;
}

/** The content behind a reference, or null when the library has no such thing. */
export function findContent({ kind, builtInId }: LibraryRef): KitContent | null {
  if (kind === "question") {
    const question = builtInQuestions().find((one) => one.id === builtInId);
    return question ? { kind, question } : null;
  }
  if (kind === "role-play") {
    const rolePlay = builtInRolePlays().find((one) => one.id === builtInId);
    return rolePlay ? { kind, rolePlay } : null;
  }
  const caseStudy = builtInCaseStudies().find((one) => one.id === builtInId);
  return caseStudy ? { kind, caseStudy } : null;
}

export function titleOf(content: KitContent): string {
  if (content.kind === "question") return content.question.text;
  return content.kind === "role-play" ? content.rolePlay.title : content.caseStudy.title;
}

/** A question has one criterion, named by its competency; an exercise has its rubric. */
export function criteriaOf(content: KitContent): LooseCriterion[] {
  if (content.kind === "question")
    return [{ slug: content.question.competency, text: null, anchors: null }];
  const { rubric } = content.kind === "role-play" ? content.rolePlay : content.caseStudy;
  return rubric.map(({ competency, criterion, anchors }) => ({
    slug: competency,
    text: criterion,
    anchors,
  }));
}

/** A competency as an opening knows it, and else as the workspace has it now. */
export interface KnownCompetency {
  id: string;
  slug: string;
  name: string;
  anchors: Anchors;
}

/** The built-in competencies by slug, in the opening's own copy where it has one. */
export function competenciesBySlug(db: Database, openingId: string): Map<string, KnownCompetency> {
  const rows = db
    .prepare(
      `SELECT competency.id, builtInId AS slug, coalesce(openingCompetency.name, competency.name) AS name,
         coalesce(openingCompetency.anchors, competency.details -> '$.anchors') AS anchors
       FROM competency LEFT JOIN openingCompetency
         ON openingCompetency.competencyId = competency.id AND openingCompetency.openingId = ?
       WHERE builtInId IS NOT NULL`,
    )
    .all(openingId) as (Omit<KnownCompetency, "anchors"> & { anchors: string })[];
  return new Map(
    rows.map((row) => [row.slug, { ...row, anchors: JSON.parse(row.anchors) as Anchors }]),
  );
}

/** All of the library, what fits the role first. */
export function listLibrary(
  db: Database,
  openingId: string,
  role: string | null,
  weighted: ReadonlySet<string>,
): LibraryEntry[] {
  const known = competenciesBySlug(db, openingId);
  const entries = allContent().map((content): LibraryEntry => {
    const slugs = [...new Set(criteriaOf(content).map((one) => one.slug))];
    return {
      kind: content.kind,
      builtInId: idOf(content),
      title: titleOf(content),
      summary: summaryOf(content),
      minutes: itemMinutes(content),
      competencies: slugs.map((slug) => known.get(slug)?.name ?? slug),
      fits: fitsRole(content, role, (slug) => weighted.has(known.get(slug)?.id ?? "")),
    };
  });
  return entries.toSorted((a, b) => Number(b.fits) - Number(a.fits));
}

const allContent = (): KitContent[] => [
  ...builtInRolePlays().map((rolePlay) => ({ kind: "role-play" as const, rolePlay })),
  ...builtInCaseStudies().map((caseStudy) => ({ kind: "case-study" as const, caseStudy })),
  ...builtInQuestions().map((question) => ({ kind: "question" as const, question })),
];

export function idOf(content: KitContent): string {
  if (content.kind === "question") return content.question.id;
  return content.kind === "role-play" ? content.rolePlay.id : content.caseStudy.id;
}

function summaryOf(content: KitContent): string {
  if (content.kind === "question")
    return content.question.style === "behavioural" ? "About the past" : "What they would do";
  return content.kind === "role-play" ? content.rolePlay.summary : content.caseStudy.summary;
}

function fitsRole(
  content: KitContent,
  role: string | null,
  isWeighted: (slug: string) => boolean,
): boolean {
  if (content.kind === "question") return isWeighted(content.question.competency);
  const { roles, rubric }: Pick<RolePlay, "roles" | "rubric"> =
    content.kind === "role-play" ? content.rolePlay : content.caseStudy;
  if (role !== null) return roles.includes(role);
  return rubric.filter((one) => isWeighted(one.competency)).length * 2 >= rubric.length;
}

/** One entry with everything in it, as it would be copied. */
export function getLibraryItem(
  db: Database,
  openingId: string,
  reference: LibraryRef,
): LibraryItem | null {
  const content = findContent(reference);
  if (!content) return null;
  const known = competenciesBySlug(db, openingId);
  return {
    builtInId: reference.builtInId,
    title: titleOf(content),
    minutes: itemMinutes(content),
    content,
    criteria: criteriaOf(content).flatMap(({ slug, text, anchors }) => {
      const competency = known.get(slug);
      if (!competency) return [];
      return [
        {
          competency: competency.name,
          text: text ?? competency.name,
          anchors: anchors ?? competency.anchors,
        },
      ];
    }),
  };
}
