import caseStudies from "./case-studies.json" with { type: "json" };
import competencies from "./competencies.json" with { type: "json" };
import { caseStudyFile, competencyFile, questionFile, roleFile, rolePlayFile } from "./files.ts";
import type { CompetencyDetails } from "../competency.ts";
import type { CaseStudy, Question, RolePlay } from "../kit.ts";
import type { RoleDetails } from "../role.ts";
import questions from "./questions.json" with { type: "json" };
import rolePlays from "./role-plays.json" with { type: "json" };
import roles from "./roles.json" with { type: "json" };

/*
 * The built-in content. Each file is checked and converted when somebody first asks for it, once: the start of the
 * app pays nothing. What these functions return is shared, so treat it as read-only.
 */

/** Built-in content has slugs for ids; a workspace's own copy keeps them as `builtInId`. */
export type BuiltInCompetency = CompetencyDetails & { id: string };
export type BuiltInRole = RoleDetails & { id: string };

let competencyCache: readonly BuiltInCompetency[] | undefined;
let roleCache: readonly BuiltInRole[] | undefined;
let questionCache: readonly Question[] | undefined;
let rolePlayCache: readonly RolePlay[] | undefined;
let caseStudyCache: readonly CaseStudy[] | undefined;

/** The 22 competencies, each with five behavioural anchors. */
export function builtInCompetencies(): readonly BuiltInCompetency[] {
  return (competencyCache ??= competencyFile.parse(competencies));
}

/** The 12 role templates. Pay mix comes as fractions; what a role pays in money is the founder's to decide. */
export function builtInRoles(): readonly BuiltInRole[] {
  return (roleCache ??= roleFile.parse(roles).map((role) => ({ ...role, onTargetPay: null })));
}

/** Three questions for each competency. `roles` is "all" or the roles a question suits. */
export function builtInQuestions(): readonly Question[] {
  return (questionCache ??= questionFile.parse(questions));
}

/** The role-plays. Only `candidateCard` may ever reach a candidate. */
export function builtInRolePlays(): readonly RolePlay[] {
  return (rolePlayCache ??= rolePlayFile.parse(rolePlays));
}

/** The case studies. `modelPoints`, `traps` and `rubric` never reach a candidate. */
export function builtInCaseStudies(): readonly CaseStudy[] {
  return (caseStudyCache ??= caseStudyFile.parse(caseStudies));
}
