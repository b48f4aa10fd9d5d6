import { memo, useState } from "react";
import { againstGoal } from "../../../shared/charts/capacity-figures.ts";
import type { Plan } from "../../../shared/plan.ts";
import type {
  CapacityPlan,
  PlanContext,
  PlanRefusal,
} from "../../../shared/rules/capacity/types.ts";
import { countWord } from "../../../shared/rules/format.ts";
import { Button } from "../../ui/button.tsx";
import { Banner } from "../../ui/banner.tsx";
import { Finding } from "../../ui/page.tsx";
import { AutosaveBanner } from "../../use-autosave.tsx";
import { Bookings } from "./bookings.tsx";
import { Cost } from "./cost.tsx";
import { Demand } from "./demand.tsx";
import { Hires } from "./hires.tsx";
import { Likely } from "./likely.tsx";
import { People } from "./people.tsx";
import type { PlanForm } from "./plan-form.ts";
import { Said } from "./said.tsx";
import { SideBySide } from "./side-by-side.tsx";
import { Change } from "./change.tsx";
import { Why } from "./why.tsx";
import styles from "./capacity.module.css";

interface OutcomeProps {
  computed: CapacityPlan | PlanRefusal;
  form: PlanForm;
  plans: readonly Plan[];
  planId: string;
  context: PlanContext;
  /** Names of fields that cannot be read: the plan goes by what stood in them before. */
  waitsFor: readonly string[];
}

/** What follows from the assumptions: a sentence, then pictures, then numbers. */
export function Outcome(props: OutcomeProps) {
  const { computed, form } = props;
  const [last, setLast] = useState<CapacityPlan | null>(null);
  if (computed.ok && computed !== last) setLast(computed);
  const shown = computed.ok ? computed : last;
  return (
    <div className={styles.outcome}>
      <AutosaveBanner form={form} what="this scenario" />
      {computed.ok ? (
        <Unread names={props.waitsFor} />
      ) : (
        <Refused hasLast={last !== null} refusal={computed} />
      )}
      {shown && (
        <div className={computed.ok ? styles.parts : styles.stale}>
          {computed.ok && <Said plan={computed} />}
          <Parts context={props.context} plan={shown} planId={props.planId} plans={props.plans} />
        </div>
      )}
    </div>
  );
}

type PartsProps = Pick<OutcomeProps, "plans" | "planId" | "context"> & { plan: CapacityPlan };

/** Drawn again when the plan has been worked out again, not with every key: typing goes first. */
const Parts = memo(function Parts({ plan, ...rest }: PartsProps) {
  return (
    <>
      <People plan={plan} />
      <Bookings figures={againstGoal(plan)} plan={plan} />
      <Why plan={plan} />
      <Change plan={plan} />
      <Likely plan={plan} />
      <SideBySide {...rest} plan={plan} />
      <Demand plan={plan} />
      <Hires plan={plan} />
      <Cost plan={plan} />
    </>
  );
});

/** What was typed is no number (yet). */
function Unread({ names }: { names: readonly string[] }) {
  const [first] = names;
  if (first === undefined) return null;
  return (
    <Banner
      action={<ShowFigure />}
      title={
        names.length === 1
          ? "The plan waits for one figure"
          : `The plan waits for ${countWord(names.length)} figures`
      }
      tone="warn"
    >
      What you typed at “{first}” cannot be taken as it stands. It is kept, and everything below
      goes by the number from before.
    </Banner>
  );
}

const ShowFigure = () => (
  <Button compact onClick={showField}>
    Show the figure
  </Button>
);

/** The sentence stands beside its field as well; from here one gets there. */
function Refused({ refusal, hasLast }: { refusal: PlanRefusal; hasLast: boolean }) {
  return (
    <>
      <Finding className={styles.finding}>{refusal.reason}</Finding>
      <Banner action={<ShowFigure />} title="The plan waits for one figure" tone="warn">
        What you typed is kept.
        {hasLast && " Below stands the last plan that could be worked out."}
      </Banner>
    </>
  );
}

/** Opens whatever the marked field is folded into, and puts the cursor there. */
function showField(): void {
  const field = document.querySelector<HTMLElement>("form [aria-invalid=true]");
  for (let fold = field?.closest("details"); fold; fold = fold.parentElement?.closest("details"))
    fold.open = true;
  field?.focus();
}
