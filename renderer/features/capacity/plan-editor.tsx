import { Printer } from "lucide-react";
import { useDeferredValue, useMemo } from "react";
import { startMonths } from "../../../shared/charts/capacity-figures.ts";
import type { Company } from "../../../shared/company.ts";
import type { Plan } from "../../../shared/plan.ts";
import { computePlan } from "../../../shared/rules/capacity/compute.ts";
import type { PlanContext } from "../../../shared/rules/capacity/types.ts";
import { namesFrom } from "../../../shared/rules/findings/finding.ts";
import type { useDraft } from "../../drafts.ts";
import { LinkButton } from "../../ui/button.tsx";
import { Page, PageHead } from "../../ui/page.tsx";
import { ScrollArea } from "../../ui/scroll-area.tsx";
import { useNarrowWindow } from "../../ui/use-narrow.ts";
import type { RoleName } from "./assumed.ts";
import { Assumptions } from "./assumptions.tsx";
import { OpenSeats } from "./open-seats.tsx";
import { Outcome } from "./outcome.tsx";
import { editDetails, editWithUndo, type PlanDraft, usePlanForm } from "./plan-form.ts";
import { ScenarioBar } from "./scenario-bar.tsx";
import { useWaitingFor, Waiting } from "./waiting.ts";
import styles from "./capacity.module.css";
import { dayIn } from "../../../shared/rules/today.ts";

interface PlanEditorProps {
  plans: readonly Plan[];
  plan: Plan;
  company: Company;
  roles: readonly RoleName[];
  formerRoles: readonly RoleName[];
  draft: ReturnType<typeof useDraft<PlanDraft>>;
  onOpen: (id: string) => void;
}

/** One scenario. What follows from it is worked out again with every key. */
export function PlanEditor(props: PlanEditorProps) {
  const { plans, plan, company, roles, formerRoles, draft, onOpen } = props;
  const form = usePlanForm(plan, draft);
  const { details } = form.values;
  const narrow = useNarrowWindow();
  const { names: waitsFor, wait } = useWaitingFor();
  const { currency, timeZone } = company;
  const named = useMemo(() => [...roles, ...formerRoles], [roles, formerRoles]);
  const context = useMemo(
    (): PlanContext => ({
      now: dayIn(timeZone).slice(0, 7),
      currency,
      nameOf: namesFrom(named),
    }),
    [timeZone, currency, named],
  );
  // Typing goes first: pictures may come a moment later.
  const settled = useDeferredValue(details);
  const computed = useMemo(() => computePlan(settled, context), [settled, context]);
  const starts = computed.ok
    ? Object.fromEntries(computed.roles.map((role) => [role.roleId, startMonths(computed, role)]))
    : {};
  return (
    <Page className={styles.page} fill>
      <PageHead
        actions={
          <>
            <ScenarioBar form={form} onOpen={onOpen} planId={plan.id} plans={plans} />
            <LinkButton
              href={`#/reports/capacity-plan/${plan.id}`}
              icon={Printer}
              {...(narrow ? { iconOnly: true, label: "Print" } : { children: "Print" })}
            />
            <OpenSeats
              form={form}
              isInForce={plans[0]?.id === plan.id}
              plan={computed.ok ? computed : null}
            />
          </>
        }
        ruled
        title="Goal & capacity"
      />
      <ScrollArea className={styles.left} label="What is assumed" region>
        <Waiting value={wait}>
          <Assumptions
            currency={currency}
            details={details}
            edit={editDetails(form)}
            problems={computed.ok ? {} : { [computed.field]: computed.reason }}
            roles={roles}
            starts={starts}
            undoably={(update, message) => editWithUndo(form, update, message)}
          />
        </Waiting>
      </ScrollArea>
      <ScrollArea className={styles.right} label="What follows from it" region>
        <Outcome
          computed={computed}
          context={context}
          form={form}
          planId={plan.id}
          plans={plans}
          waitsFor={waitsFor}
        />
      </ScrollArea>
    </Page>
  );
}
