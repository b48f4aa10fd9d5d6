import { isolate } from "../names.ts";
import type { Basis } from "./staffing.ts";
import { refuseAt, type PlanContext, type PlanRefusal, type RolePlan } from "./types.ts";

/** Those who lead, so ordered that whoever is led comes before; a circle of leaders is refused. */
export function leadersInOrder(
  bases: readonly Basis[],
  { nameOf }: PlanContext,
): { ok: true; leaders: Basis[] } | PlanRefusal {
  const waiting = bases.filter(({ planned }) => planned.driver.kind === "span");
  const leaders: Basis[] = [];
  while (waiting.length > 0) {
    const next = waiting.findIndex((one) => !waiting.some((other) => leads(one, other)));
    if (next === -1) {
      const [stuck] = waiting;
      const name = `“${isolate(nameOf(stuck!.planned.roleId))}”`;
      return refuseAt(
        `roles.${stuck!.at}.driver.over`,
        `${name} would lead themselves, directly or through others. Take one of the roles out that they lead.`,
      );
    }
    leaders.push(...waiting.splice(next, 1));
  }
  return { ok: true, leaders };
}

function leads({ planned: { driver } }: Basis, other: Basis): boolean {
  return driver.kind === "span" && driver.over.includes(other.planned.roleId);
}

/** Expected people a leader has to lead, by month. */
export function ledBy(
  { planned: { driver }, months }: Basis,
  roles: readonly RolePlan[],
): number[] {
  const over = driver.kind === "span" ? driver.over : [];
  const led = roles.filter(({ roleId, planned }) =>
    over.length === 0 ? planned.driver.kind !== "span" : over.includes(roleId),
  );
  return Array.from({ length: months }, (_, at) =>
    led.reduce((sum, role) => sum + role.present[at]!, 0),
  );
}
