import { BookingsAgainstGoal } from "../charts/bookings-against-goal.tsx";
import {
  againstGoal,
  costRows,
  demandRows,
  goalShort,
  goalSigned,
  peopleRows,
} from "../charts/capacity-figures.ts";
import { MonthColumns } from "../charts/month-columns.tsx";
import { PeopleByMonth } from "../charts/people-by-month.tsx";
import { Tornado } from "../charts/tornado.tsx";
import { wholeMoney } from "../rules/capacity/figures.ts";
import { sensitivity } from "../rules/capacity/sensitivity.ts";
import type { CapacityPlan } from "../rules/capacity/types.ts";
import { explain } from "../rules/capacity/working.ts";
import { capacityFinding } from "../rules/findings/capacity.ts";
import { formatNumber, formatPercent } from "../rules/format.ts";
import { formatMonth, formatPeriod } from "../rules/months.ts";
import { assumptionsOf, capacityMethod } from "./capacity-plan-words.ts";
import {
  type Heading,
  Lead,
  Letterhead,
  Method,
  OpenPoints,
  Section,
  Title,
  Verdict,
} from "./frame.tsx";
import { CostTable, HiresTable, PeopleTable, WorkingTable } from "./capacity-plan-tables.tsx";

export interface CapacityPaper {
  heading: Heading;
  /** What the scenario is called. */
  name: string;
  /** Whether it is the plan, and not one of its alternatives. */
  inForce: boolean;
  plan: CapacityPlan;
}

const width = 680;

/** A capacity plan on paper: the same sentence, the same pictures, and every figure behind them. */
export function CapacityPlanDocument({ paper }: { paper: CapacityPaper }) {
  const { heading, name, plan } = paper;
  const levers = sensitivity(plan).slice(0, 8);
  const workings = plan.roles
    .filter((role) => role.heads > 0)
    .map((role) => explain(plan, { kind: "heads", roleId: role.roleId }));
  const points = [...plan.obstacles, ...plan.notes];
  return (
    <>
      <Letterhead {...heading} />
      <Title>{name}</Title>
      <p className="for">{periodOf(paper)}</p>
      <Lead finding={capacityFinding(plan)} />
      <Figures plan={plan} />
      <Section title="People by month" together>
        <figure>
          <PeopleByMonth months={plan.months} roles={peopleRows(plan)} width={width} />
          <figcaption>
            Every cell is a person, filled as far as that person is productive.
          </figcaption>
        </figure>
      </Section>
      <Section title="Bookings against the goal" together>
        <figure>
          <BookingsAgainstGoal {...againstGoal(plan)} width={width} />
          <figcaption>
            Cumulative. The dashed line is the goal, the band is ten points of attainment to either
            side.
          </figcaption>
        </figure>
      </Section>
      <HiresTable plan={plan} />
      <Section title="Why so many">
        <div className="workings">
          {workings.map(
            (working) => working && <WorkingTable key={working.title} working={working} />,
          )}
        </div>
      </Section>
      {levers.length > 0 && (
        <Section title="What would change it most" together>
          <figure>
            <Tornado format={(change) => goalSigned(plan, change)} rows={levers} width={width} />
            <figcaption>
              Bookings at the end of the plan, one assumption at a time, with the same people.
            </figcaption>
          </figure>
        </Section>
      )}
      <Section title="Leads, meetings and opportunities" together>
        <figure>
          <MonthColumns months={plan.months} rows={demandRows(plan)} width={width} />
          <figcaption>Needed in each month, for signatures one cycle later.</figcaption>
        </figure>
      </Section>
      <Section title="What it costs">
        <figure>
          <MonthColumns months={plan.months} rows={costRows(plan)} width={width} />
        </figure>
        <CostTable plan={plan} />
      </Section>
      <PeopleTable plan={plan} />
      {points.length > 0 && (
        <Section title="To bear in mind">
          <OpenPoints points={points} />
        </Section>
      )}
      <Section title="What was assumed">
        <table className="ledger">
          <caption>What was assumed</caption>
          <tbody>
            {assumptionsOf(plan).map(({ label, value }) => (
              <tr key={label}>
                <th scope="row">
                  <bdi>{label}</bdi>
                </th>
                <td className="num">{value}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </Section>
      <Section title="How these figures were made" together>
        <Method paragraphs={capacityMethod} />
      </Section>
    </>
  );
}

function periodOf({ plan: { details }, inForce }: CapacityPaper): string {
  const months = details.goal.length;
  const period =
    months === 12 && details.from.endsWith("-01")
      ? formatPeriod(details.from, months)
      : `${formatNumber(months)} months, ${formatPeriod(details.from, months)}`;
  return `Goal and capacity for ${period}${inForce ? "" : ", an alternative to the plan"}`;
}

function Figures({ plan }: { plan: CapacityPlan }) {
  const { cost, hires, roles, cumulative, context } = plan;
  const people = roles.reduce((sum, role) => sum + role.heads, 0);
  const here = roles.reduce((sum, role) => sum + role.here, 0);
  const [first] = hires.map((hire) => hire.decideBy).toSorted();
  return (
    <Verdict
      items={[
        {
          term: "Goal",
          value: goalShort(plan, cumulative.goal.at(-1) ?? 0),
          note: "by the end of the plan",
        },
        {
          term: "Expected",
          value: goalShort(plan, cumulative.bookings.at(-1) ?? 0),
          note: `${goalSigned(plan, plan.spare)} against it`,
          alert: plan.spare < 0,
        },
        {
          term: "People",
          value: formatNumber(people),
          note:
            first === undefined
              ? "all of them here"
              : `${here > 0 ? `${formatNumber(here)} of them here; ` : ""}look from ${formatMonth(first, "short")}`,
        },
        {
          term: "Cost of sale",
          value: formatPercent(cost.ofSale),
          note: `${wholeMoney(cost.sum, context.currency)} in all`,
        },
      ]}
    />
  );
}

/** A plan that cannot be worked out says which figure it waits for, and nothing else. */
export function RefusedPlanDocument(props: { heading: Heading; name: string; reason: string }) {
  const { heading, name, reason } = props;
  return (
    <>
      <Letterhead {...heading} />
      <Title>{name}</Title>
      <p className="for">Goal and capacity</p>
      <p className="lead">{reason}</p>
    </>
  );
}
