import type { Competency } from "../../../shared/competency.ts";
import type { BuiltInRole } from "../../../shared/content/content.ts";
import type { RoleDetails } from "../../../shared/role.ts";

const parts: readonly { label: string; fields: readonly (keyof RoleDetails)[] }[] = [
  { label: "Name, short form or family", fields: ["name", "abbreviation", "family"] },
  { label: "Mission and summary", fields: ["mission", "summary"] },
  { label: "Competencies, weights and minimums", fields: ["competencies"] },
  { label: "Responsibilities", fields: ["responsibilities"] },
  { label: "Qualifications", fields: ["qualifications"] },
  { label: "Outcomes", fields: ["outcomes"] },
  {
    label: "Pay, commission and incentives",
    fields: ["payMix", "onTargetPay", "commission", "incentives"],
  },
  { label: "Ramp, capacity and team size", fields: ["ramp", "capacityDriver", "span"] },
  { label: "When to hire, and what goes wrong", fields: ["hireWhen", "avoid"] },
  { label: "Words of the job description", fields: ["jobAd"] },
];

/** The parts of a role that differ from the built-in text, by name: what going back would lose. */
export function changedParts(
  details: RoleDetails,
  builtIn: BuiltInRole,
  library: readonly Pick<Competency, "id" | "builtInId">[],
): string[] {
  const slugs = new Map(library.map((one) => [one.id, one.builtInId ?? one.id]));
  const comparable: RoleDetails = {
    ...details,
    competencies: details.competencies.map((one) => ({
      ...one,
      competencyId: slugs.get(one.competencyId) ?? one.competencyId,
    })),
  };
  return parts
    .filter(({ fields }) => fields.some((field) => !isEqual(comparable[field], builtIn[field])))
    .map(({ label }) => label);
}

/** Structural equality of plain JSON; the order of keys says nothing. */
function isEqual(one: unknown, other: unknown): boolean {
  return JSON.stringify(one, sortedKeys) === JSON.stringify(other, sortedKeys);
}

function sortedKeys(_key: string, value: unknown): unknown {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1)));
}
