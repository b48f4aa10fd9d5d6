import { blankOf } from "../../../shared/rules/job-blanks.ts";
import {
  jobDescription,
  jobValues,
  jobWords,
  textsOf,
} from "../../../shared/rules/job-description.ts";
import { jobWording, tooManyMustHaves } from "../../../shared/rules/job-wording.ts";
import { placeholdersIn } from "../../../shared/rules/placeholders.ts";
import type { RoleForm } from "./role-form.ts";
import type { RoleData } from "./use-role-data.ts";

/** Everything the page of a job description shows, worked out anew as its words change. */
export function jobOf(form: RoleForm, { company, facts }: RoleData) {
  const { values: role } = form;
  const { plan, template, mayPlan } = facts;
  const known = { company, plan };
  const words = jobWords(role);
  const values = jobValues(role, known);
  const used = [...new Set(Object.values(words).flat().flatMap(placeholdersIn))];
  return {
    words,
    values,
    texts: textsOf(values),
    description: jobDescription(role, known),
    findings: jobWording(words, role.jobAd.filled, role.jobAd.kept),
    tooMuch: tooManyMustHaves(words),
    /** Every blank that nothing else fills, also while somebody types into it, in reading order. */
    open: used
      .filter((name) => !Object.hasOwn(values, name) || values[name]?.from === "you")
      .map((name) => blankOf(name, plan.managerFrom)),
    used,
    template,
    mayPlan,
  };
}

export type Job = ReturnType<typeof jobOf>;
