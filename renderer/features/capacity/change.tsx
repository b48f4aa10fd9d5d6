import { memo } from "react";
import { Tornado, type TornadoEnd } from "../../../shared/charts/tornado.tsx";
import { goalSigned } from "../../../shared/charts/capacity-figures.ts";
import { type Lever, sensitivity } from "../../../shared/rules/capacity/sensitivity.ts";
import type { CapacityPlan } from "../../../shared/rules/capacity/types.ts";
import { SimpleTable } from "../../ui/simple-table.tsx";
import { Charted } from "./charted.tsx";

/** What each assumption moves, the farthest first, with the same people; worked out again only for another plan. */
export const Change = memo(function Change({ plan }: { plan: CapacityPlan }) {
  const levers = sensitivity(plan);
  const format = (change: number) => goalSigned(plan, change);
  if (levers.length === 0) return null;
  return (
    <Charted
      chart={(width) => <Tornado format={format} rows={levers} width={width} />}
      note="bookings at the end of the plan, one at a time, with the same people"
      table={
        <SimpleTable
          caption="What would change bookings at the end of the plan"
          columns={[
            {
              id: "name",
              header: "If it were so",
              rowHeader: true,
              cell: (row: Line) => row.lever.name,
            },
            { id: "to", header: "To", cell: (row) => row.end.label },
            {
              id: "change",
              header: "Bookings change by",
              align: "end",
              cell: (row) => format(row.end.change),
            },
          ]}
          rowId={({ lever, end }) => `${lever.id} ${end.label}`}
          rows={levers.flatMap((lever) => lever.ends.map((end): Line => ({ lever, end })))}
        />
      }
      title="What would change it most"
    />
  );
});

interface Line {
  lever: Lever;
  end: TornadoEnd;
}
