import { peopleRows } from "../../../shared/charts/capacity-figures.ts";
import { PeopleByMonth } from "../../../shared/charts/people-by-month.tsx";
import type { CapacityPlan } from "../../../shared/rules/capacity/types.ts";
import { formatNumber } from "../../../shared/rules/format.ts";
import { formatMonth } from "../../../shared/rules/months.ts";
import { SimpleTable } from "../../ui/simple-table.tsx";
import { Charted } from "./charted.tsx";

/** Who is there in which month, and how much of a fully ramped person each is. */
export function People({ plan }: { plan: CapacityPlan }) {
  const { months, roles } = plan;
  return (
    <Charted
      chart={(width) => <PeopleByMonth months={months} roles={peopleRows(plan)} width={width} />}
      note="a full cell is a fully ramped person"
      table={
        <SimpleTable
          caption="People by month and role, and how many fully ramped people they are"
          columns={[
            {
              id: "month",
              header: "Month",
              rowHeader: true,
              cell: (at: number) => formatMonth(months[at]!, "short"),
            },
            ...roles.map((role) => ({
              id: role.roleId,
              header: <span dir="auto">{role.name}</span>,
              align: "end" as const,
              cell: (at: number) =>
                `${role.people[at]?.length ?? 0} (${formatNumber(sum(role.people[at] ?? []), { digits: 1 })})`,
            })),
            {
              id: "all",
              header: "All",
              align: "end" as const,
              cell: (at: number) =>
                roles.reduce((all, role) => all + (role.people[at]?.length ?? 0), 0),
            },
          ]}
          rowId={(at) => months[at]!}
          rows={months.map((_, at) => at)}
        />
      }
      title="People by month"
    />
  );
}

const sum = (values: readonly number[]): number => values.reduce((a, b) => a + b, 0);
