import type { Evidence, RoleDetails, RoleSummary } from "../../../shared/role.ts";

/** The families in the order of the founder's path through a customer. */
export const families: readonly { id: RoleSummary["family"]; label: string; says: string }[] = [
  { id: "acquire", label: "Acquire", says: "find people who might buy" },
  { id: "close", label: "Close", says: "turn interest into signed deals" },
  { id: "grow", label: "Grow", says: "keep customers and sell them more" },
  { id: "lead", label: "Lead", says: "make others better at it" },
  { id: "enable", label: "Enable", says: "take work off the people who sell" },
];

export const evidenceKinds: readonly { id: Evidence; label: string }[] = [
  { id: "question", label: "question" },
  { id: "role-play", label: "role-play" },
  { id: "case-study", label: "case study" },
  { id: "reference", label: "reference" },
];

export function evidenceText(kinds: readonly Evidence[]): string {
  const names = kinds.map((kind) => evidenceKinds.find((one) => one.id === kind)?.label ?? kind);
  return names.length === 0 ? "nothing yet" : names.join(", ");
}

export const commissionKinds: readonly { id: RoleDetails["commission"]["kind"]; label: string }[] =
  [
    { id: "percent-of-revenue", label: "A share of revenue" },
    { id: "fixed-per-unit", label: "A fixed amount for each unit" },
    { id: "team-pool", label: "A share of the team's pool" },
    { id: "none", label: "No commission" },
  ];
