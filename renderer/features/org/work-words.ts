import type { Duty } from "../../../shared/org.ts";
import type { OrgIndex } from "../../../shared/rules/org.ts";

/** The text of a line; one that its role does not list any more is said to be that. */
export function lineText(
  { roleId, responsibilityId }: Pick<Duty, "roleId" | "responsibilityId">,
  { roles }: OrgIndex,
): string {
  const line = roles.get(roleId)?.responsibilities.find((one) => one.id === responsibilityId);
  return line === undefined || line.text === ""
    ? "Work that the role does not list any more"
    : line.text;
}
