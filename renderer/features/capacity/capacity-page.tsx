import { useState } from "react";
import { useLocation, useSearch } from "wouter";
import type { Company } from "../../../shared/company.ts";
import type { Plan } from "../../../shared/plan.ts";
import { invoke, useChannel } from "../../api.ts";
import { useDraft } from "../../drafts.ts";
import { Button } from "../../ui/button.tsx";
import { EmptyState } from "../../ui/empty.tsx";
import { ErrorState } from "../../ui/error-state.tsx";
import { Page, PageBody, PageHead } from "../../ui/page.tsx";
import { toast } from "../../ui/toast.tsx";
import type { RoleName } from "./assumed.ts";
import { PlanEditor } from "./plan-editor.tsx";
import type { PlanDraft } from "./plan-form.ts";

/** Goal and capacity: what is assumed on the left, what follows from it on the right. */
export function CapacityPage() {
  const plans = useChannel("plan.list", {});
  const company = useChannel("company.get", {});
  const roles = useChannel("role.list", { archived: false });
  const archived = useChannel("role.list", { archived: true });
  const error = plans.error ?? company.error ?? roles.error ?? archived.error;
  if (plans.error?.failure.code === "forbidden") return <NotYours />;
  if (error)
    return (
      <Page>
        <PageBody>
          <ErrorState
            alone
            onRetry={() => {
              for (const one of [plans, company, roles, archived]) void one.refetch();
            }}
            title="The plan could not be read"
          >
            {error.message}
          </ErrorState>
        </PageBody>
      </Page>
    );
  if (!plans.data || !company.data || !roles.data || !archived.data)
    return <Page aria-busy="true" />;
  if (plans.data.length === 0) return <NoPlanYet />;
  return (
    <Scenario
      company={company.data}
      // Whoever was planned before its role was archived keeps its name.
      formerRoles={archived.data}
      plans={plans.data}
      roles={roles.data}
    />
  );
}

function NotYours() {
  return (
    <Page>
      <PageBody>
        <EmptyState alone title="The plan is the founder’s">
          Goals, head count and pay of people who are not hired yet are planned at the founder’s
          desk. What has been decided stands in the openings.
        </EmptyState>
      </PageBody>
    </Page>
  );
}

function NoPlanYet() {
  const [pending, setPending] = useState(false);
  const begin = async () => {
    setPending(true);
    const made = await invoke("plan.create", { name: "Plan", from: null });
    setPending(false);
    if (!made.ok) toast({ message: made.error.message, tone: "block" });
  };
  return (
    <Page>
      <PageHead title="Goal & capacity" />
      <PageBody>
        <EmptyState
          actions={
            <Button onClick={() => void begin()} pending={pending} variant="primary">
              Begin a plan
            </Button>
          }
          title="How many people, of which role, from when?"
        >
          <p>
            A department starts from a goal, not from whoever turns up. You say what is to be sold
            in which month; Bullpen works out the fewest people who reach it, how late each may
            start, what they cost, and what would change the answer most.
          </p>
          <p>
            It begins with example figures and the four roles a first department needs. Every number
            is open to change, and every result shows how it was worked out.
          </p>
        </EmptyState>
      </PageBody>
    </Page>
  );
}

interface ScenarioProps {
  plans: readonly Plan[];
  company: Company;
  roles: readonly RoleName[];
  formerRoles: readonly RoleName[];
}

/** The scenario of the address; without one, the plan in force. */
function Scenario(props: ScenarioProps) {
  const { plans } = props;
  const [, navigate] = useLocation();
  const asked = new URLSearchParams(useSearch()).get("scenario");
  const plan = plans.find((one) => one.id === asked) ?? plans[0]!;
  return (
    <WithDraft
      {...props}
      key={plan.id}
      onOpen={(id) => navigate(id === "" ? "/plan/capacity" : `/plan/capacity?scenario=${id}`)}
      plan={plan}
    />
  );
}

/** What was typed and not stored yet, also by a process that was killed, is in the form from the start. */
function WithDraft(props: ScenarioProps & { plan: Plan; onOpen: (id: string) => void }) {
  const draft = useDraft<PlanDraft>(`plan:${props.plan.id}`);
  if (draft.restored === undefined) return <Page aria-busy="true" />;
  return <PlanEditor {...props} draft={draft} />;
}
