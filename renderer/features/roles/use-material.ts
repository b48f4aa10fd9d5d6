import { useEffect, useState } from "react";
import type { CaseStudy, Question, RolePlay } from "../../../shared/kit.ts";

export interface Material {
  questions: readonly Question[];
  rolePlays: readonly RolePlay[];
  caseStudies: readonly CaseStudy[];
}

const none: Material = { questions: [], rolePlays: [], caseStudies: [] };

/**
 * What the library asks about a competency, what is written for the role first. Null while it is fetched: the
 * built-in texts are large and most visits do not need them.
 */
export function useMaterial(competencySlug: string | null, roleSlug: string | null) {
  const [material, setMaterial] = useState<Material | null>(null);
  useEffect(() => {
    let here = true;
    void import("../../../shared/content/content.ts").then((content) => {
      if (!here) return;
      const all: Material = {
        questions: content.builtInQuestions(),
        rolePlays: content.builtInRolePlays(),
        caseStudies: content.builtInCaseStudies(),
      };
      setMaterial(competencySlug === null ? none : pickMaterial(all, competencySlug, roleSlug));
    });
    return () => {
      here = false;
    };
  }, [competencySlug, roleSlug]);
  return material;
}

/** Questions for every role or this one; exercises whose rubric rates the competency and that suit the role. */
export function pickMaterial(
  all: Material,
  competencySlug: string,
  roleSlug: string | null,
): Material {
  const suits = (roles: "all" | readonly string[]) =>
    roles === "all" || roleSlug === null || roles.includes(roleSlug);
  const rates = (exercise: RolePlay | CaseStudy) =>
    suits(exercise.roles) && exercise.rubric.some((line) => line.competency === competencySlug);
  return {
    questions: all.questions.filter(
      (question) => question.competency === competencySlug && suits(question.roles),
    ),
    rolePlays: all.rolePlays.filter(rates),
    caseStudies: all.caseStudies.filter(rates),
  };
}
