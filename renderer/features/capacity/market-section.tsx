import type { PlanDetails } from "../../../shared/plan.ts";
import { formatPercent } from "../../../shared/rules/format.ts";
import { Checkbox } from "../../ui/choice.tsx";
import { Figure, moneyFigure, percentFigure } from "./figure.tsx";
import { Fold } from "./fold.tsx";
import type { Assumed } from "./assumed.ts";
import styles from "./assumptions.module.css";

/** How the company sells: what a deal is worth, how long it takes, how many of whom become customers. */
export function MarketSection({ details, edit, currency, problems }: Assumed) {
  const { funnel } = details;
  const set = (change: Partial<PlanDetails["funnel"]>) =>
    edit((now) => ({ ...now, funnel: { ...now.funnel, ...change } }));
  const share = (key: keyof PlanDetails["funnel"], label: string) => (
    <Figure
      {...percentFigure}
      key={key}
      label={label}
      onChange={(value) => set({ [key]: value })}
      problem={problems[`funnel.${key}`]}
      value={funnel[key]}
    />
  );
  return (
    <>
      <Figure
        {...moneyFigure(currency)}
        label="Average deal"
        onChange={(dealSize) => set({ dealSize })}
        problem={problems["funnel.dealSize"]}
        value={funnel.dealSize}
      />
      {share("won", "Opportunities won")}
      <Figure
        digits={1}
        label="Lead to signature"
        onChange={(cycleMonths) => set({ cycleMonths })}
        problem={problems["funnel.cycleMonths"]}
        unit="mo"
        value={funnel.cycleMonths}
      />
      <Fold
        note={`${formatPercent(funnel.meeting * funnel.opportunity * funnel.won, { digits: 1 })} of qualified leads`}
        title="Funnel"
      >
        {share("qualified", "Leads that qualify")}
        {share("meeting", "of them, a meeting")}
        {share("opportunity", "of these, an opportunity")}
        <Figure
          digits={1}
          label="Qualified leads that come by themselves"
          onChange={(inbound) => set({ inbound })}
          problem={problems["funnel.inbound"]}
          unit="/mo"
          value={funnel.inbound}
        />
        {share("nurtured", "Not ready at first, to be nurtured")}
        <Figure
          digits={1}
          label="for"
          onChange={(nurtureMonths) => set({ nurtureMonths })}
          problem={problems["funnel.nurtureMonths"]}
          unit="mo"
          value={funnel.nurtureMonths}
        />
      </Fold>
    </>
  );
}

/** Who is a customer already, and how many stay. */
export function BookSection({ details, edit, currency, problems }: Assumed) {
  const { book } = details;
  const set = (change: Partial<PlanDetails["book"]>) =>
    edit((now) => ({ ...now, book: { ...now.book, ...change } }));
  return (
    <Fold note={`${book.customers}`} title="Existing customers">
      <Figure
        label="Customers now"
        onChange={(customers) => set({ customers })}
        problem={problems["book.customers"]}
        value={book.customers}
      />
      <Figure
        {...moneyFigure(currency)}
        label="One pays a month"
        onChange={(monthlyRevenue) => set({ monthlyRevenue })}
        problem={problems["book.monthlyRevenue"]}
        value={book.monthlyRevenue}
      />
      <Figure
        {...percentFigure}
        label="Lost within a year, now"
        onChange={(churn) => set({ churn })}
        problem={problems["book.churn"]}
        value={book.churn}
      />
      <Figure
        {...percentFigure}
        label="To be kept within a year"
        onChange={(retentionTarget) => set({ retentionTarget })}
        problem={problems["book.retentionTarget"]}
        value={book.retentionTarget}
      />
    </Fold>
  );
}

/** What people cost beside their pay. */
export function CostSection({ details, edit, currency, problems }: Assumed) {
  const money = moneyFigure(currency);
  return (
    <Fold note={`${formatPercent(details.onCosts)} on top of pay`} title="Costs">
      <Figure
        {...percentFigure}
        label="On top of pay"
        onChange={(onCosts) => edit((now) => ({ ...now, onCosts }))}
        problem={problems["onCosts"]}
        value={details.onCosts}
      />
      <Figure
        {...money}
        label="Tools and place, a head and month"
        onChange={(toolsPerHead) => edit((now) => ({ ...now, toolsPerHead }))}
        problem={problems["toolsPerHead"]}
        value={details.toolsPerHead}
      />
      <Figure
        {...money}
        label="One hire"
        onChange={(hireCost) => edit((now) => ({ ...now, hireCost }))}
        problem={problems["hireCost"]}
        value={details.hireCost}
      />
      <div className={styles.tools}>
        <Checkbox
          checked={details.replaceLeavers}
          label="Whoever leaves is replaced"
          onChange={(event) => {
            const replaceLeavers = event.target.checked;
            edit((now) => ({ ...now, replaceLeavers }));
          }}
        />
      </div>
    </Fold>
  );
}

const spreads: readonly {
  key: keyof PlanDetails["spread"];
  label: string;
  isMonths?: boolean;
}[] = [
  { key: "team", label: "Attainment, a whole year’s team" },
  { key: "person", label: "Attainment, one person beside the others" },
  { key: "won", label: "Opportunities won" },
  { key: "dealSize", label: "Average deal" },
  { key: "founder", label: "What you sell yourself" },
  { key: "ramp", label: "Months until fully ramped", isMonths: true },
  { key: "late", label: "Months a start is late, on average", isMonths: true },
];

/** How far what happens may lie from what is assumed: what the draws are made of. */
export function SpreadSection({ details, edit, problems }: Assumed) {
  return (
    <Fold note="for the draws" title="How far off it may be">
      <p className={styles.note}>One standard deviation to either side.</p>
      {spreads.map(({ key, label, isMonths }) => (
        <Figure
          {...(isMonths ? { digits: 1, unit: "mo" } : percentFigure)}
          key={key}
          label={label}
          onChange={(value) => edit((now) => ({ ...now, spread: { ...now.spread, [key]: value } }))}
          problem={problems[`spread.${key}`]}
          value={details.spread[key]}
        />
      ))}
    </Fold>
  );
}
