import { countWord, formatPercent, formatScore } from "../format.ts";
import { inSentence, isolate } from "../names.ts";
import { betterRole, type RoleFit } from "../role-fit.ts";
import { plain, stressed, type Finding } from "./finding.ts";

/** One person's fits: for the opening first, then for every role. */
export interface FittedPerson {
  name: string;
  own: RoleFit;
  others: readonly RoleFit[];
}

const mostNamed = 2;

/** Whose answers would fit another role better, and how much of that role they speak of. */
export function roleFitFinding(
  people: readonly FittedPerson[],
  nameOf: (roleId: string) => string,
): Finding {
  if (people.length === 0) return [plain("Nobody has been rated yet.")];
  const better = people
    .flatMap((person) => {
      const role = betterRole(person.own, person.others);
      return role ? [{ person, role, by: role.fit! - person.own.fit! }] : [];
    })
    .toSorted((a, b) => b.by - a.by);
  if (better.length === 0)
    return [plain("Nobody’s answers would clearly fit another role better than this opening.")];
  const each = better
    .slice(0, mostNamed)
    .map(
      ({ person, role }) =>
        `${isolate(person.name)} would fit ${inSentence(nameOf(role.roleId))} better (${formatScore(role.fit)} against ${formatScore(person.own.fit)} here, ${formatPercent(role.coverage)} of its weight rated)`,
    );
  const more = better.length - each.length;
  return [
    plain(
      `By these answers ${each.join("; ")}${more > 0 ? `, and ${countWord(more)} more so` : ""}. `,
    ),
    stressed("These interviews were not planned for that."),
  ];
}
