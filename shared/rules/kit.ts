import type { CaseStudy, ItemKind, KitContent, Question, RolePlay } from "../kit.ts";
import type { WeightedCompetency } from "../role.ts";

/**
 * Builds an interview kit from the library, and says what a kit leaves out.
 *
 * Source: structured interviewing. Every competency that carries weight is looked at by something planned beforehand,
 * and what can be shown is shown in a work sample rather than told in an answer (Sackett et al., "Revisiting
 * meta-analytic estimates of validity in personnel selection", 2022: structured interviews and work samples predict
 * best). Each competency therefore goes to an exercise where one rates it, and to a question otherwise.
 */

/** A weighted competency by the slug that the library knows; null for one the company added itself. */
export type KitWeight = Omit<WeightedCompetency, "competencyId"> & { slug: string | null };

export interface Library {
  questions: readonly Question[];
  rolePlays: readonly RolePlay[];
  caseStudies: readonly CaseStudy[];
}

export interface PlannedItem {
  kind: ItemKind;
  builtInId: string;
  minutes: number;
}

export interface PlannedRound {
  name: string;
  items: PlannedItem[];
}

export interface KitPlan {
  rounds: PlannedRound[];
  /** Places in the list of weights that nothing in the library can rate. */
  uncovered: number[];
}

/** What one answer with its follow-up questions takes. */
export const questionMinutes = 8;

/** A conversation shorter than this hardly pays the candidate's way; one longer than the most tires everybody. */
const fewestQuestions = 4;
const mostQuestions = 6;

/** An exercise that was not written for the role has to rate this share of the role's weight to be proposed. */
const enoughOverlap = 0.25;

interface Exercise {
  item: PlannedItem;
  roles: readonly string[];
  rates: ReadonlySet<string>;
}

/**
 * Proposes the rounds for a role: a first conversation, a role-play and a case study, as far as the library has them.
 * `role` is the built-in role it is or was copied from; for any other role, exercises are chosen by what they rate.
 */
export function planKit(
  role: string | null,
  weights: readonly KitWeight[],
  library: Library,
): KitPlan {
  const weighted = weights.filter((one) => one.weight > 0);
  const caseStudies = chooseExercises(role, weighted, library.caseStudies.map(asCaseStudy), false);
  const rolePlays = chooseExercises(role, weighted, library.rolePlays.map(asRolePlay), true);
  const shown = new Set([...caseStudies, ...rolePlays].flatMap((one) => [...one.rates]));
  const questions = chooseQuestions(role, weighted, library.questions, shown);
  const rounds = [
    ...conversations(questions),
    { name: "Role-play", items: rolePlays.map((one) => one.item) },
    { name: "Case study", items: caseStudies.map((one) => one.item) },
  ].filter((round) => round.items.length > 0);
  const rated = new Set([...shown, ...questions.map((question) => question.competency)]);
  return { rounds, uncovered: placesWithout(weights, rated) };
}

const placesWithout = (weights: readonly KitWeight[], rated: ReadonlySet<string>): number[] =>
  weights.flatMap(({ slug, weight }, place) =>
    weight > 0 && (slug === null || !rated.has(slug)) ? [place] : [],
  );

const ratesOf = (rubric: RolePlay["rubric"]) => new Set(rubric.map((one) => one.competency));

const asRolePlay = (rolePlay: RolePlay): Exercise => ({
  item: { kind: "role-play", builtInId: rolePlay.id, minutes: rolePlay.totalMinutes },
  roles: rolePlay.roles,
  rates: ratesOf(rolePlay.rubric),
});

const asCaseStudy = (caseStudy: CaseStudy): Exercise => ({
  item: { kind: "case-study", builtInId: caseStudy.id, minutes: caseStudyMinutes(caseStudy) },
  roles: caseStudy.roles,
  rates: ratesOf(caseStudy.rubric),
});

/** How long an item takes, preparation included. */
export function itemMinutes(content: KitContent): number {
  if (content.kind === "question") return questionMinutes;
  return content.kind === "role-play"
    ? content.rolePlay.totalMinutes
    : caseStudyMinutes(content.caseStudy);
}

/** What a part takes once it is edited: a question what is planned for it, an exercise what its own parts add up to. */
export const minutesFor = (content: KitContent, planned: number): number =>
  content.kind === "question" ? planned : Math.max(1, itemMinutes(content));

const caseStudyMinutes = (one: CaseStudy) =>
  one.prepMinutes + one.presentMinutes + one.discussMinutes;

/** The exercise that rates most of the weight; a second one only where it shows what nothing else would show. */
function chooseExercises(
  role: string | null,
  weighted: readonly KitWeight[],
  exercises: readonly Exercise[],
  mayHaveSecond: boolean,
): Exercise[] {
  const forRole = exercises.filter((one) => role !== null && one.roles.includes(role));
  const total = weightOf(weighted, () => true);
  const suited =
    forRole.length > 0
      ? forRole
      : exercises.filter((one) => ratedWeight(weighted, one) >= total * enoughOverlap && total > 0);
  const first = heaviest(suited, (one) => ratedWeight(weighted, one));
  if (!first) return [];
  if (!mayHaveSecond) return [first];
  const onlyShown = weighted.filter(
    ({ slug, evidence }) =>
      evidence.includes("role-play") &&
      !evidence.includes("question") &&
      !evidence.includes("case-study") &&
      (slug === null || !first.rates.has(slug)),
  );
  const second = heaviest(suited, (one) => ratedWeight(onlyShown, one));
  return second && ratedWeight(onlyShown, second) > 0 ? [first, second] : [first];
}

const weightOf = (weighted: readonly KitWeight[], counts: (one: KitWeight) => boolean) =>
  weighted.filter(counts).reduce((sum, one) => sum + one.weight, 0);

const ratedWeight = (weighted: readonly KitWeight[], { rates }: Exercise) =>
  weightOf(weighted, ({ slug }) => slug !== null && rates.has(slug));

/** The first of the highest. */
function heaviest<T>(all: readonly T[], weigh: (one: T) => number): T | undefined {
  return all.reduce<T | undefined>(
    (best, one) => (best === undefined || weigh(one) > weigh(best) ? one : best),
    undefined,
  );
}

/** A question on everything no exercise rates, then on what is best seen in answers, by weight. */
function chooseQuestions(
  role: string | null,
  weighted: readonly KitWeight[],
  questions: readonly Question[],
  shown: ReadonlySet<string>,
): Question[] {
  const byWeight = weighted.toSorted((a, b) => b.weight - a.weight);
  const missing = byWeight.filter(({ slug }) => slug !== null && !shown.has(slug));
  const rest = byWeight.filter(({ slug }) => slug !== null && shown.has(slug));
  const told = rest.filter(({ evidence }) => evidence.includes("question"));
  const wanted = [...missing, ...told].slice(0, Math.max(missing.length, mostQuestions));
  const others = rest.filter((one) => !told.includes(one));
  const topped = [...wanted, ...others.slice(0, Math.max(0, fewestQuestions - wanted.length))];
  return topped.flatMap(({ slug }) => bestQuestion(role, slug, questions) ?? []);
}

/** One written for the role before one for every role before one for another role. */
function bestQuestion(
  role: string | null,
  slug: string | null,
  questions: readonly Question[],
): Question | undefined {
  const rank = ({ roles }: Question) => {
    if (roles === "all") return 1;
    return role !== null && roles.includes(role) ? 2 : 0;
  };
  return heaviest(
    questions.filter((question) => question.competency === slug),
    rank,
  );
}

const ordinals = ["First", "Second", "Third", "Fourth", "Fifth"];

/** Splits the questions evenly into as many conversations as it takes. */
function conversations(questions: readonly Question[]): PlannedRound[] {
  const count = Math.ceil(questions.length / mostQuestions);
  const size = Math.ceil(questions.length / Math.max(1, count));
  return Array.from({ length: count }, (_, index) => ({
    name: `${ordinals[index] ?? "Further"} conversation`,
    items: questions.slice(index * size, (index + 1) * size).map((question) => ({
      kind: "question" as const,
      builtInId: question.id,
      minutes: questionMinutes,
    })),
  }));
}
