import type { PlanDetails } from "../../../shared/plan.ts";
import { counted, formatNumber } from "../../../shared/rules/format.ts";
import { falling, rising, spread } from "../../../shared/rules/first-plan.ts";
import { sum } from "../../../shared/rules/shaped-total.ts";
import { formatMonth, formatPeriod, addMonths, monthsFrom } from "../../../shared/rules/months.ts";
import { Button } from "../../ui/button.tsx";
import { Checkbox } from "../../ui/choice.tsx";
import { Assume, Figure, moneyFigure } from "./figure.tsx";
import { Fold } from "./fold.tsx";
import { inMeasure, withLength, yearsOf, withYear } from "./goal-edits.ts";
import { TotalFigure } from "./total-figure.tsx";
import type { Assumed } from "./assumed.ts";
import styles from "./assumptions.module.css";

/** How a number of the goal is shown: money, or customers. */
export const goalFigure = (details: PlanDetails, currency: string) =>
  details.measure === "revenue" ? moneyFigure(currency) : { per: 1, digits: 1, unit: "" };

export function GoalSection({ details, edit, undoably, currency, problems }: Assumed) {
  const figure = goalFigure(details, currency);
  const what = details.measure === "revenue" ? "Bookings" : "New customers";
  return (
    <section className={styles.section}>
      <h2>Goal</h2>
      {yearsOf(details).map(({ from, length }, year) => (
        <TotalFigure
          key={from}
          {...figure}
          label={`${what} ${length === 12 && from.endsWith("-01") ? "in " : ""}${formatPeriod(from, length)}`}
          months={details.goal.slice(year * 12, year * 12 + length)}
          onChange={(months) => edit((now) => ({ ...now, goal: withYear(now.goal, year, months) }))}
          problem={problems["goal"]}
        />
      ))}
      <TotalFigure
        {...figure}
        label="Founder still sells"
        months={details.goal.map((_, at) => details.founder[at] ?? 0)}
        onChange={(founder) => edit((now) => ({ ...now, founder: [...founder] }))}
        otherwise={falling(details.goal.length)}
        problem={problems["founder"]}
      />
      <Fold title="Month by month" note={counted(details.goal.length, "month")}>
        <MonthTable currency={currency} details={details} edit={edit} />
        <div className={styles.tools}>
          <Button
            compact
            onClick={() =>
              undoably(
                (now) => ({ ...now, goal: reshaped(now, () => 1) }),
                "The goal is spread evenly.",
              )
            }
            variant="quiet"
          >
            Spread evenly
          </Button>
          <Button
            compact
            onClick={() =>
              undoably(
                (now) => ({ ...now, goal: reshaped(now, (at, months) => rising(months)[at]!) }),
                "The goal rises month by month.",
              )
            }
            variant="quiet"
          >
            Let it rise
          </Button>
        </div>
      </Fold>
      <Horizon details={details} edit={edit} undoably={undoably} />
    </section>
  );
}

/** Every year keeps its total. */
const reshaped = (details: PlanDetails, part: (at: number, months: number) => number): number[] =>
  yearsOf(details).flatMap(({ length }, year) =>
    spread(
      sum(details.goal.slice(year * 12, year * 12 + length)),
      Array.from({ length }, (_, at) => part(at, length)),
    ),
  );

function MonthTable({ details, edit, currency }: Pick<Assumed, "details" | "edit" | "currency">) {
  const figure = { ...goalFigure(details, currency), unit: "" };
  return (
    <table className={styles.months}>
      <thead>
        <tr>
          <th scope="col">Month</th>
          <th scope="col">Goal</th>
          <th scope="col">You sell</th>
        </tr>
      </thead>
      <tbody>
        {monthsFrom(details.from, details.goal.length).map((month, at) => (
          <tr key={month}>
            <th scope="row">{formatMonth(month, "short")}</th>
            <td>
              <Figure
                {...figure}
                label={`Goal in ${formatMonth(month)}`}
                labelHidden
                onChange={(value) => edit((now) => ({ ...now, goal: now.goal.with(at, value) }))}
                value={details.goal[at]!}
              />
            </td>
            <td>
              <Figure
                {...figure}
                label={`You sell in ${formatMonth(month)}`}
                labelHidden
                onChange={(value) =>
                  edit((now) => ({
                    ...now,
                    founder: now.goal.map((_, place) =>
                      place === at ? value : (now.founder[place] ?? 0),
                    ),
                  }))
                }
                value={details.founder[at] ?? 0}
              />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Horizon(props: Pick<Assumed, "details" | "edit" | "undoably">) {
  const { details, edit, undoably } = props;
  const last = addMonths(details.from, details.goal.length - 1);
  return (
    <Fold note={`until ${formatMonth(last, "short")}`} title="What is counted, and from when">
      <Assume label="Counted in">
        {({ id }) => (
          <select
            className={styles.select}
            id={id}
            onChange={(event) => {
              const measure = event.target.value as PlanDetails["measure"];
              undoably(
                (now) => inMeasure(now, measure),
                measure === "revenue"
                  ? "Goal and quotas are counted in bookings now, at the average deal."
                  : "Goal and quotas are counted in customers now, at the average deal.",
              );
            }}
            value={details.measure}
          >
            <option value="revenue">bookings</option>
            <option value="customers">new customers</option>
          </select>
        )}
      </Assume>
      <Assume label="First month">
        {({ id }) => (
          <input
            className={styles.select}
            id={id}
            max="2199-12"
            min="2000-01"
            onChange={(event) => {
              const from = event.target.value;
              if (/^\d{4}-(0[1-9]|1[0-2])$/.test(from)) edit((now) => ({ ...now, from }));
            }}
            type="month"
            value={details.from}
          />
        )}
      </Assume>
      <Assume label="Length">
        {({ id }) => (
          <select
            className={styles.select}
            id={id}
            onChange={(event) => {
              const months = Number(event.target.value);
              undoably(
                (now) => withLength(now, months),
                `The plan is ${formatNumber(months)} months long now.`,
              );
            }}
            value={details.goal.length}
          >
            {lengths(details.goal.length).map((months) => (
              <option key={months} value={months}>
                {months} months
              </option>
            ))}
          </select>
        )}
      </Assume>
      <div className={styles.tools}>
        <Checkbox
          checked={details.everyMonth}
          help="Otherwise it is enough to have caught up by the end of each year."
          label="The goal has to be met in every month"
          onChange={(event) => {
            const everyMonth = event.target.checked;
            edit((now) => ({ ...now, everyMonth }));
          }}
        />
      </div>
      {details.goal.length > 12 && (
        <Assume label="Over the years, hire">
          {({ id }) => (
            <select
              className={styles.select}
              id={id}
              onChange={(event) => {
                const hiring = event.target.value as PlanDetails["hiring"];
                edit((now) => ({ ...now, hiring }));
              }}
              value={details.hiring}
            >
              <option value="fewest">as few as possible in the end</option>
              <option value="late">nobody before the year that needs them</option>
            </select>
          )}
        </Assume>
      )}
      <div className={styles.tools}>
        <Checkbox
          checked={details.book.counts}
          label="What existing customers pay counts towards it"
          onChange={(event) => {
            const counts = event.target.checked;
            edit((now) => ({ ...now, book: { ...now.book, counts } }));
          }}
        />
      </div>
    </Fold>
  );
}

const lengths = (now: number): number[] =>
  [...new Set([6, 12, 18, 24, 36, 48, 60, now])].toSorted((a, b) => a - b);
