import { X } from "lucide-react";
import { type Driver, FlowUnit, type PlannedRole } from "../../../shared/plan.ts";
import { counted, formatPercent } from "../../../shared/rules/format.ts";
import { addMonths } from "../../../shared/rules/months.ts";
import { Button } from "../../ui/button.tsx";
import { Checkbox } from "../../ui/choice.tsx";
import { Assume, Figure, moneyFigure, percentFigure } from "./figure.tsx";
import { Fold } from "./fold.tsx";
import { goalFigure } from "./goal-section.tsx";
import { withRole } from "./plan-form.ts";
import { RampField } from "./ramp-field.tsx";
import { StartMonths } from "./start-months.tsx";
import type { Assumed, RoleName } from "./assumed.ts";
import styles from "./assumptions.module.css";

interface RoleSectionProps extends Assumed {
  role: PlannedRole;
  name: RoleName;
  /** Months in which planned starts are, to begin from when they are set by hand. */
  planned: readonly string[];
  onRemove: () => void;
}

const flowWords: Readonly<Record<FlowUnit, string>> = {
  leads: "leads",
  "qualified-leads": "qualified leads",
  meetings: "meetings",
  opportunities: "opportunities",
  deals: "deals",
};

const driverWords: Readonly<Record<Driver["kind"], string>> = {
  quota: "what it has to sell",
  flow: "what it works off",
  stock: "customers it looks after",
  span: "people it leads",
  fixed: "a number of its own",
};

/** Everything a plan assumes of one role. What decides about its head count is on top, the rest is folded. */
export function RoleFields(props: RoleSectionProps) {
  const { role, name, edit, currency, problems, planned } = props;
  const at = props.details.roles.indexOf(role);
  const problemOf = (field: string) => problems[`roles.${at}.${field}`];
  const set = (change: Partial<PlannedRole>) =>
    edit((now) => withRole(now, role.roleId, (one) => ({ ...one, ...change })));
  return (
    <>
      <DriverFields {...props} problemOf={problemOf} set={set} />
      <Figure
        {...percentFigure}
        label="Leave within a year"
        onChange={(attrition) => set({ attrition })}
        problem={problemOf("attrition")}
        value={role.attrition}
      />
      <RampField
        onChange={(ramp) => set({ ramp })}
        problem={problemOf("ramp")}
        ramp={role.ramp}
        roleName={name.name}
      />
      <Fold
        note={`${counted(role.here.length, "person", "people")} here`}
        title="Who, and from when"
      >
        <Figure
          digits={1}
          label="From decision to first day"
          onChange={(hiringMonths) => set({ hiringMonths })}
          problem={problemOf("hiringMonths")}
          unit="mo"
          value={role.hiringMonths}
        />
        <StartMonths
          add="Somebody who is here"
          first={addMonths(props.details.from, -12)}
          label={`Began, ${name.name}`}
          months={role.here}
          onChange={(here) => set({ here })}
          title="Here already, since"
        />
        <div className={styles.tools}>
          <Checkbox
            checked={role.starts !== null}
            help="Otherwise as few as suffice start as late as suffices."
            label="Set the start months by hand"
            onChange={(event) => set({ starts: event.target.checked ? [...planned] : null })}
          />
        </div>
        {role.starts !== null && (
          <StartMonths
            add="A start"
            first={props.details.from}
            label={`Starts, ${name.name}`}
            months={role.starts}
            onChange={(starts) => set({ starts })}
            title="Starts"
          />
        )}
      </Fold>
      <Fold note={`${formatPercent(role.baseShare)} base`} title="Pay">
        <Figure
          {...moneyFigure(currency)}
          label="On target, a year"
          onChange={(onTargetPay) => set({ onTargetPay })}
          problem={problemOf("onTargetPay")}
          value={role.onTargetPay}
        />
        <Figure
          {...percentFigure}
          label="of it, base"
          onChange={(baseShare) => set({ baseShare })}
          problem={problemOf("baseShare")}
          value={role.baseShare}
        />
      </Fold>
      <div className={styles.tools}>
        <Button compact icon={X} onClick={props.onRemove} variant="quiet">
          Take out of the plan
        </Button>
      </div>
    </>
  );
}

interface DriverProps extends RoleSectionProps {
  problemOf: (field: string) => string | undefined;
  set: (change: Partial<PlannedRole>) => void;
}

function DriverFields(props: DriverProps) {
  const { role, problemOf, set, details, currency, undoably } = props;
  const { driver } = role;
  const put = (change: Partial<Driver>) => set({ driver: { ...driver, ...change } as Driver });
  const share = "share" in driver && (
    <Figure
      {...percentFigure}
      label={driver.kind === "quota" ? "of what is to be sold" : "of all of them"}
      onChange={(value) => put({ share: value })}
      problem={problemOf("driver.share")}
      value={driver.share}
    />
  );
  return (
    <>
      {driver.kind === "quota" && (
        <>
          <Figure
            {...goalFigure(details, currency)}
            label={details.measure === "revenue" ? "Quota a month" : "Customers a month"}
            onChange={(quota) => put({ quota })}
            problem={problemOf("driver.quota")}
            value={driver.quota}
          />
          <Figure
            {...percentFigure}
            label="Reached on average"
            onChange={(attainment) => put({ attainment })}
            problem={problemOf("driver.attainment")}
            value={driver.attainment}
          />
        </>
      )}
      {driver.kind === "flow" && (
        <Figure
          digits={1}
          label={`${capitalised(flowWords[driver.of])}, one person`}
          onChange={(perMonth) => put({ perMonth })}
          problem={problemOf("driver.perMonth")}
          unit="/mo"
          value={driver.perMonth}
        />
      )}
      {driver.kind === "stock" && (
        <Figure
          label="Customers, one person"
          onChange={(capacity) => put({ capacity })}
          problem={problemOf("driver.capacity")}
          value={driver.capacity}
        />
      )}
      {driver.kind === "span" && (
        <>
          <Figure
            label="People, one leads"
            onChange={(span) => put({ span })}
            problem={problemOf("driver.span")}
            value={driver.span}
          />
          <Figure
            help="These stay yours, even once a leader is hired."
            label="Up to so many you lead yourself"
            onChange={(yourself) => put({ yourself })}
            problem={problemOf("driver.yourself")}
            value={driver.yourself}
          />
        </>
      )}
      {driver.kind === "fixed" && (
        <Figure
          label="How many"
          onChange={(heads) => put({ heads })}
          problem={problemOf("driver.heads")}
          value={driver.heads}
        />
      )}
      <Fold note={driverWords[driver.kind]} title="Follows">
        <Assume label="Head count follows">
          {({ id }) => (
            <select
              className={styles.select}
              id={id}
              onChange={(event) => {
                const kind = event.target.value as Driver["kind"];
                undoably(
                  (now) =>
                    withRole(now, role.roleId, (one) => ({ ...one, driver: newDriver(kind, now) })),
                  `The head count follows ${driverWords[kind]} now.`,
                );
              }}
              value={driver.kind}
            >
              {Object.entries(driverWords).map(([kind, words]) => (
                <option key={kind} value={kind}>
                  {words}
                </option>
              ))}
            </select>
          )}
        </Assume>
        {driver.kind === "flow" && (
          <Assume label="namely">
            {({ id }) => (
              <select
                className={styles.select}
                id={id}
                onChange={(event) => put({ of: FlowUnit.parse(event.target.value) })}
                value={driver.of}
              >
                {FlowUnit.options.map((unit) => (
                  <option key={unit} value={unit}>
                    {flowWords[unit]}
                  </option>
                ))}
              </select>
            )}
          </Assume>
        )}
        {share}
      </Fold>
    </>
  );
}

/** Something to begin with when another driver is chosen. */
function newDriver(kind: Driver["kind"], { measure, funnel }: Assumed["details"]): Driver {
  switch (kind) {
    case "quota":
      return {
        kind,
        quota: measure === "revenue" ? funnel.dealSize * 2 : 2,
        attainment: 0.8,
        share: 1,
      };
    case "flow":
      return { kind, of: "qualified-leads", share: 1, perMonth: 12 };
    case "stock":
      return { kind, share: 1, capacity: 60 };
    case "span":
      return { kind, span: 8, yourself: 5, over: [] };
    case "fixed":
      return { kind, heads: 1 };
  }
}

const capitalised = (text: string): string => text.slice(0, 1).toUpperCase() + text.slice(1);
