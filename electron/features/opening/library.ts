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
import { findWritten, listWritten } from "./written.ts";

/** One thing to rate, before its competency is looked up: question criteria take the competency's own anchors. */
export interface LooseCriterion {
  /** Tells it apart within its part, also after an edit. */
  line: string;
  /** The slug of a built-in competency, the id of one of the company's own. */
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
    return [{ line: "", slug: content.question.competency, text: null, anchors: null }];
  const { rubric } = content.kind === "role-play" ? content.rolePlay : content.caseStudy;
  return rubric.map(({ id, competency, criterion, anchors }) => ({
    line: id,
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

/** The competencies by slug and by id, in the opening's own copy where it has one. */
export function competenciesByKey(db: Database, openingId: string): Map<string, KnownCompetency> {
  const rows = db
    .prepare(
      `SELECT competency.id, coalesce(builtInId, competency.id) AS slug,
         coalesce(openingCompetency.name, competency.name) AS name,
         coalesce(openingCompetency.anchors, competency.details -> '$.anchors') AS anchors
       FROM competency LEFT JOIN openingCompetency
         ON openingCompetency.competencyId = competency.id AND openingCompetency.openingId = ?`,
    )
    .all(openingId) as (Omit<KnownCompetency, "anchors"> & { anchors: string })[];
  const known = rows.map((row) => ({ ...row, anchors: JSON.parse(row.anchors) as Anchors }));
  return new Map(
    known.flatMap((one) => [
      [one.slug, one],
      [one.id, one],
    ]),
  );
}

/** Whom the library is opened for. */
export interface Reader {
  openingId: string;
  /** The built-in role behind the opening's. */
  role: string | null;
  weighted: ReadonlySet<string>;
}

/** All of the library and what was written for openings, what fits the role first. */
export function listLibrary(db: Database, reader: Reader): LibraryEntry[] {
  const known = competenciesByKey(db, reader.openingId);
  const builtIn = allContent().map((content) => ({
    ...entryOf(content, known, reader),
    minutes: itemMinutes(content),
    builtInId: idOf(content),
    copyOf: null,
    writtenFor: null,
  }));
  const written = listWritten(db).map(({ content, minutes, copyOf, writtenFor }) => ({
    ...entryOf(content, known, reader),
    minutes,
    builtInId: null,
    copyOf,
    writtenFor,
  }));
  return [...written, ...builtIn].toSorted((a, b) => Number(b.fits) - Number(a.fits));
}

function entryOf(
  content: KitContent,
  known: ReadonlyMap<string, KnownCompetency>,
  { role, weighted }: Reader,
) {
  const criteria = criteriaOf(content).flatMap(({ slug }) => known.get(slug) ?? []);
  return {
    kind: content.kind,
    title: titleOf(content),
    summary: summaryOf(content),
    competencies: [...new Set(criteria.map((one) => one.name))],
    criteria: criteria.map((one) => one.id),
    fits: fitsRole(content, role, (slug) => weighted.has(known.get(slug)?.id ?? "")),
  };
}

const allContent = (): KitContent[] => [
  ...builtInRolePlays().map((rolePlay) => ({ kind: "role-play" as const, rolePlay })),
  ...builtInCaseStudies().map((caseStudy) => ({ kind: "case-study" as const, caseStudy })),
  ...builtInQuestions().map((question) => ({ kind: "question" as const, question })),
];

/** How many role-plays were written for a built-in role; a role of the company's own may take any. */
export const rolePlaysWrittenFor = (role: string | null): number =>
  builtInRolePlays().filter(({ roles }) => role === null || roles.includes(role)).length;

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
  reference: LibraryRef | { copyOf: string },
): LibraryItem | null {
  const found = findItem(db, reference);
  if (!found) return null;
  const { content, ...item } = found;
  const known = competenciesByKey(db, openingId);
  return {
    ...item,
    title: titleOf(content),
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

/** A part of a kit before it has a place. */
export interface LooseItem {
  content: KitContent;
  minutes: number;
  builtInId: string | null;
}

/** What is behind a reference to the library or to something that was written; null when it is not there. */
export function findItem(
  db: Database,
  reference: LibraryRef | { copyOf: string },
): LooseItem | null {
  if ("copyOf" in reference) return findWritten(db, reference.copyOf);
  const content = findContent(reference);
  return content && { content, minutes: itemMinutes(content), builtInId: idOf(content) };
}
