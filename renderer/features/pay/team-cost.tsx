import { useMemo, useState } from "react";
import { MonthColumns } from "../../../shared/charts/month-columns.tsx";
import { computePlan } from "../../../shared/rules/capacity/compute.ts";
import { namesFrom } from "../../../shared/rules/findings/finding.ts";
import { formatMoney, formatMoneyShort } from "../../../shared/rules/format.ts";
import { formatMonth } from "../../../shared/rules/months.ts";
import { type TeamPay, teamPay } from "../../../shared/rules/pay/team-pay.ts";
import { TextLink } from "../../ui/button.tsx";
import { Section } from "../../ui/page.tsx";
import { SimpleTable } from "../../ui/simple-table.tsx";
import { ChartOrTable } from "./chart-or-table.tsx";
import type { OutcomeProps } from "./outcome.tsx";
import styles from "./pay.module.css";

/** What the people of the capacity plan cost when they are paid by their plans: this role by the open one. */
export function TeamCost(props: OutcomeProps) {
  const { data } = props;
  const { capacity } = data;
  const [now] = useState(() => new Date().toISOString().slice(0, 7));
  const { currency } = data.company;
  const computed = useMemo(
    () =>
      capacity && computePlan(capacity.details, { now, currency, nameOf: namesFrom(data.roles) }),
    [capacity, now, currency, data.roles],
  );
  if (!computed) {
    return (
      <Section title="What the team is paid">
        <p className={styles.faint}>
          There is no capacity plan yet. With <TextLink href="#/plan/capacity">one</TextLink>, this
          shows what its people are paid in each month, by their results.
        </p>
      </Section>
    );
  }
  if (!computed.ok) {
    return (
      <Section title="What the team is paid">
        <p className={styles.faint}>
          The capacity plan has no figures yet: {computed.reason}{" "}
          <TextLink href="#/plan/capacity">Open it</TextLink>
        </p>
      </Section>
    );
  }
  const team = teamPay(computed, (roleId) => termsOf(roleId, props));
  if (team.roles.length === 0) return null;
  return (
    <ChartOrTable
      chart={<TeamChart currency={currency} roleId={props.role.id} team={team} />}
      note={<bdi>under the capacity plan “{capacity?.name}”, without on-costs</bdi>}
      table={<MonthTable currency={currency} team={team} />}
      title="What the team is paid"
    />
  );
}

/** The open plan for its own role; for the others what is in force, else the newest draft. */
function termsOf(roleId: string, { role, form, data }: OutcomeProps) {
  if (roleId === role.id) return form.values.terms;
  const own = data.plans.filter((one) => one.roleId === roleId && one.status !== "past");
  return (own.find(({ status }) => status === "in-force") ?? own[0])?.terms ?? null;
}

interface TeamProps {
  team: TeamPay;
  currency: string;
}

function TeamChart({ team, currency, roleId }: TeamProps & { roleId: string }) {
  const money = (minor: number) => formatMoneyShort(Math.round(minor), currency);
  const by = team.realSum - team.flatSum;
  const difference =
    by === 0
      ? "just as much"
      : `${money(Math.abs(by))} ${by > 0 ? "less" : "more"} if everybody were on target from the first day`;
  return (
    <>
      <MonthColumns
        months={team.months}
        rows={team.roles.map(({ roleId: id, name, base, variable }) => ({
          id,
          name,
          values: base.map((amount, at) => amount + variable[at]!),
          format: money,
          subject: id === roleId,
        }))}
      />
      <SimpleTable
        caption="Pay of each role over the whole plan"
        columns={[
          {
            id: "role",
            header: "Role",
            rowHeader: true,
            cell: ({ name, withoutPlan }) => (
              <>
                <bdi>{name}</bdi>
                {withoutPlan && <span className={styles.faint}> no pay plan: on target</span>}
              </>
            ),
          },
          {
            id: "real",
            header: "By results",
            align: "end",
            cell: ({ realSum }) => formatMoney(realSum, currency),
          },
          {
            id: "flat",
            header: "All on target",
            align: "end",
            cell: ({ flatSum }) => formatMoney(flatSum, currency),
          },
        ]}
        foot={["Team", formatMoney(team.realSum, currency), formatMoney(team.flatSum, currency)]}
        rowId={({ roleId: id }) => id}
        rows={team.roles}
      />
      <p className={styles.faint}>
        Paid by results and ramp, {money(team.realSum)} in {team.months.length} months; {difference}
        .
      </p>
    </>
  );
}

function MonthTable({ team, currency }: TeamProps) {
  const rows = team.months.map((month, at) => ({ month, at }));
  return (
    <SimpleTable
      caption="Pay of the team by month"
      columns={[
        {
          id: "month",
          header: "Month",
          rowHeader: true,
          cell: ({ month }) => formatMonth(month, "short"),
        },
        ...team.roles.map(({ roleId, name, base, variable }) => ({
          id: roleId,
          header: <bdi>{name}</bdi>,
          align: "end" as const,
          cell: ({ at }: { at: number }) => formatMoney(base[at]! + variable[at]!, currency),
        })),
        {
          id: "team",
          header: "Team",
          align: "end",
          cell: ({ at }) => formatMoney(team.real[at]!, currency),
        },
      ]}
      foot={[
        "Sum",
        ...team.roles.map(({ realSum }) => formatMoney(realSum, currency)),
        formatMoney(team.realSum, currency),
      ]}
      rowId={({ month }) => month}
      rows={rows}
    />
  );
}
