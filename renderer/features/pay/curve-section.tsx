import { PayCurve, payAt } from "../../../shared/charts/pay-curve.tsx";
import { formatMoney, formatMoneyShort, formatPercent } from "../../../shared/rules/format.ts";
import { payCurve } from "../../../shared/rules/pay/curve.ts";
import { oneUnit } from "../../../shared/rules/pay/lint-shape.ts";
import { promiseOf } from "../../../shared/rules/pay/terms.ts";
import { rateWords } from "../../../shared/rules/pay/words.ts";
import { counted } from "../../../shared/rules/format.ts";
import { SimpleTable } from "../../ui/simple-table.tsx";
import { ChartOrTable } from "./chart-or-table.tsx";
import type { OutcomeProps } from "./outcome.tsx";

/** Variable pay of a year by the share of the quota that is reached, the repaired plan dashed behind it. */
export function CurveSection({ form, data, mended }: OutcomeProps) {
  const { terms } = form.values;
  const { currency } = data.company;
  const curve = payCurve(terms);
  if (!curve.ok) return <p>{curve.reason}</p>;
  const { repairs } = mended;
  const repaired = repairs.length > 0 ? payCurve(mended.terms, curve.until) : null;
  const others = repaired?.ok ? [{ points: repaired.points, word: "repaired" }] : [];
  const money = (minor: number) => formatMoney(Math.round(minor), currency);
  return (
    <ChartOrTable
      chart={
        <PayCurve
          atQuota={curve.atQuota}
          jumps={curve.jumps}
          line={{ points: curve.points, word: others.length > 0 ? "as typed" : "" }}
          money={money}
          oneMore={`one ${oneUnit(terms, currency)} more`}
          others={others}
          pieces={curve.pieces}
          promised={curve.promised}
          rate={(rate) => rateWords(terms, rate, currency)}
          short={(minor) => formatMoneyShort(Math.round(minor), currency)}
          until={curve.until}
        />
      }
      note={others.length > 0 ? `dashed: with ${repairsWord(repairs.length)}` : undefined}
      table={
        <SimpleTable
          caption="Variable pay by result"
          columns={[
            {
              id: "at",
              header: "Of the quota",
              rowHeader: true,
              cell: (row) => formatPercent(row.attainment, { digits: 1 }),
            },
            { id: "pay", header: "Variable", align: "end", cell: (row) => money(row.pay) },
            {
              id: "all",
              header: "With base",
              align: "end",
              cell: (row) => money(row.pay + promiseOf(terms).base),
            },
            ...(repaired?.ok
              ? [
                  {
                    id: "repaired",
                    header: "Repaired",
                    align: "end" as const,
                    cell: (row: Row) => money(payAt(repaired.points, row.attainment)),
                  },
                ]
              : []),
          ]}
          rowId={(row) => row.id}
          rows={rowsOf(curve.points)}
        />
      }
      title="Variable pay by result"
    />
  );
}

const repairsWord = (count: number): string =>
  count === 2 ? "both repairs" : count === 1 ? "the repair" : `all ${counted(count, "repair")}`;

interface Row {
  id: string;
  attainment: number;
  pay: number;
}

/** Every quarter of the quota and every corner; where it jumps, both sides. */
function rowsOf(points: readonly { attainment: number; pay: number }[]): Row[] {
  const until = points.at(-1)?.attainment ?? 0;
  const steps = [0.25, 0.5, 0.75, 1, 1.25, 1.5]
    .filter((at) => at < until && !points.some(({ attainment }) => attainment === at))
    .map((attainment) => ({ attainment, pay: payAt(points, attainment) }));
  return [...points, ...steps]
    .toSorted((one, other) => one.attainment - other.attainment)
    .map((row, at) => ({ ...row, id: String(at) }));
}
