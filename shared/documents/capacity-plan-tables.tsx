import { wholeMoney } from "../rules/capacity/figures.ts";
import type { Working } from "../rules/capacity/lines.ts";
import type { CapacityPlan } from "../rules/capacity/types.ts";
import { formatNumber } from "../rules/format.ts";
import { formatMonth } from "../rules/months.ts";
import { Section } from "./frame.tsx";

/** The tables of a capacity plan on paper. */

const sum = (values: readonly number[]): number => values.reduce((a, b) => a + b, 0);

/** Everybody who is still to be hired, by date. */
export function HiresTable({ plan }: { plan: CapacityPlan }) {
  const roles = new Map(plan.roles.map((role) => [role.roleId, role]));
  if (plan.hires.length === 0) return null;
  return (
    <Section title="Hires by date">
      <table className="ledger">
        <caption>Hires by date</caption>
        <thead>
          <tr>
            <th scope="col">Role</th>
            <th scope="col">Begin to look</th>
            <th scope="col">First day</th>
          </tr>
        </thead>
        <tbody>
          {plan.hires.map(({ roleId, index, decideBy, start }) => (
            <tr key={`${roleId} ${index}`}>
              <th scope="row">
                <bdi>{roles.get(roleId)?.name}</bdi> {(roles.get(roleId)?.here ?? 0) + index + 1}
              </th>
              <td>
                {formatMonth(decideBy)}
                {decideBy < plan.context.now && <span className="alert">, overdue</span>}
              </td>
              <td>{formatMonth(start)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Section>
  );
}

export function CostTable({ plan }: { plan: CapacityPlan }) {
  const money = (minor: number) => wholeMoney(minor, plan.context.currency);
  return (
    <table className="ledger">
      <caption>Cost by role</caption>
      <thead>
        <tr>
          <th scope="col">Role</th>
          {["Base", "Variable", "On top", "Hiring", "In all"].map((word) => (
            <th className="num" key={word} scope="col">
              {word}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {plan.roles.map(({ roleId, name, cost }) => (
          <tr key={roleId}>
            <th scope="row">
              <bdi>{name}</bdi>
            </th>
            <td className="num fixed">{money(sum(cost.base))}</td>
            <td className="num fixed">{money(sum(cost.variable))}</td>
            <td className="num fixed">{money(sum(cost.onCosts) + sum(cost.tools))}</td>
            <td className="num fixed">{money(sum(cost.hires))}</td>
            <td className="num fixed">
              <b>{money(cost.sum)}</b>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** So many roles stand side by side on a sheet. */
const perTable = 6;

/** Heads, and in brackets how many fully ramped people they are. */
export function PeopleTable({ plan }: { plan: CapacityPlan }) {
  const parts = Array.from({ length: Math.ceil(plan.roles.length / perTable) }, (_, at) =>
    plan.roles.slice(at * perTable, (at + 1) * perTable),
  );
  if (parts.length === 0) return null;
  return (
    <Section title="Month by month">
      <p className="small">People, and in brackets how many fully ramped ones they are.</p>
      {parts.map((roles) => (
        <table className="ledger" key={roles[0]!.roleId}>
          <caption>People by month and role</caption>
          <thead>
            <tr>
              <th scope="col">Month</th>
              {roles.map(({ roleId, name }) => (
                <th className="num" key={roleId} scope="col">
                  <bdi>{name}</bdi>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {plan.months.map((month, at) => (
              <tr key={month}>
                <th scope="row">{formatMonth(month, "short")}</th>
                {roles.map(({ roleId, people }) => (
                  <td className="num fixed" key={roleId}>
                    {people[at]?.length ?? 0} ({formatNumber(sum(people[at] ?? []), { digits: 1 })})
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      ))}
    </Section>
  );
}

export function WorkingTable({ working: { title, lines } }: { working: Working }) {
  return (
    <table className="ledger working">
      <caption>{title}</caption>
      <thead>
        <tr>
          <th colSpan={2} scope="colgroup">
            {title}
          </th>
        </tr>
      </thead>
      <tbody>
        {lines.map(({ label, value, sum: isSum }, at) => (
          // Lines are written down in their order and never moved.
          <tr className={isSum ? "sum" : undefined} key={at}>
            <th scope="row">{label}</th>
            <td className="num">{value}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
