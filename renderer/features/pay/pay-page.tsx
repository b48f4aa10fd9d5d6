import { useState } from "react";
import { useLocation, useSearch } from "wouter";
import type { PayPlan } from "../../../shared/pay.ts";
import { isolate } from "../../../shared/rules/names.ts";
import { useCommand } from "../../api.ts";
import { useDraft } from "../../drafts.ts";
import { Button, LinkButton } from "../../ui/button.tsx";
import { EmptyState } from "../../ui/empty.tsx";
import { ErrorState } from "../../ui/error-state.tsx";
import { Page, PageBody, PageHead } from "../../ui/page.tsx";
import { Skeleton } from "../../ui/skeleton.tsx";
import { toast } from "../../ui/toast.tsx";
import { PayEditor } from "./pay-editor.tsx";
import { RoleChoice } from "./role-choice.tsx";
import { type PayData, usePayData } from "./use-pay-data.ts";
import type { PayDraft } from "./use-pay-form.ts";

/** How a role is paid: its plans, and what the one that is open pays. For the founder alone. */
export function PayPage({ roleId }: { roleId: string | null }) {
  const { data, error, retry } = usePayData(roleId);
  if (error) {
    const { code, message } = error.failure;
    return (
      <Page>
        <PageBody>
          {code === "forbidden" ? (
            <EmptyState alone title="Pay is for the founder">
              How people are paid is between them and whoever pays them, so it is shown to nobody
              else at this laptop.
            </EmptyState>
          ) : (
            <ErrorState
              alone
              actions={<LinkButton href="#/plan/pay">Pay of the other roles</LinkButton>}
              onRetry={retry}
              title="The pay plans could not be read"
            >
              {message}
            </ErrorState>
          )}
        </PageBody>
      </Page>
    );
  }
  if (data === null) {
    return (
      <Page>
        <PageBody>
          <Skeleton lines={10} />
        </PageBody>
      </Page>
    );
  }
  if (data.role === null) return <NoRoles />;
  return <OfRole data={data} key={data.role.id} role={data.role} />;
}

function NoRoles() {
  return (
    <Page>
      <PageBody>
        <EmptyState
          alone
          actions={
            <LinkButton href="#/roles" variant="primary">
              Roles
            </LinkButton>
          }
          title="No role to pay for"
        >
          A pay plan belongs to a role. Make one, or take one out of the archive.
        </EmptyState>
      </PageBody>
    </Page>
  );
}

interface OfRoleProps {
  data: PayData;
  role: NonNullable<PayData["role"]>;
}

function OfRole({ data, role }: OfRoleProps) {
  const draft = useDraft<PayDraft>(`pay/${role.id}`);
  if (draft.restored === undefined) return <Page aria-busy="true" />;
  return <Chosen data={data} draft={draft} role={role} typedIn={draft.restored?.planId ?? null} />;
}

interface ChosenProps extends OfRoleProps {
  draft: ReturnType<typeof useDraft<PayDraft>>;
  /** The plan that was being typed in when the page was left. */
  typedIn: string | null;
}

function Chosen({ data, role, draft, typedIn }: ChosenProps) {
  const [, navigate] = useLocation();
  const wanted = new URLSearchParams(useSearch()).get("plan");
  const plans = data.plans.filter((plan) => plan.roleId === role.id);
  // Chosen once: a draft that comes to be meanwhile does not take the place of what is being looked at.
  const [first] = useState(() => choosePlan(plans, typedIn)?.id);
  const find = (id: string | null | undefined) => plans.find((plan) => plan.id === id);
  const plan = find(wanted) ?? find(first) ?? choosePlan(plans, null);
  const visit = useVisit(plan?.id);
  const open = (id: string) => navigate(`/plan/pay/${role.id}?plan=${id}`, { replace: true });
  if (!plan) return <NoPlan data={data} onMade={open} role={role} />;
  const onMoved = async (to: string) => {
    visit.handOnTo(to);
    // Only once the list holds it, so that the page never falls back to another plan in between.
    await data.refresh();
    open(to);
    toast({ message: `${isolate(plan.name)} stays as it is. Your change is a draft beside it.` });
  };
  return (
    <PayEditor
      data={data}
      draft={draft}
      key={visit.key}
      onMoved={onMoved}
      plan={plan}
      plans={plans}
      role={role}
    />
  );
}

/** The plan that was being typed in, else the newest draft, else the one in force. */
const choosePlan = (plans: readonly PayPlan[], typedIn: string | null): PayPlan | undefined =>
  plans.find(({ id }) => id === typedIn) ??
  plans.find(({ status }) => status === "draft") ??
  plans[0];

/** A form goes on, with its focus, when its first change makes a draft of a plan in force: both have one key. */
function useVisit(planId: string | undefined) {
  const [visit, setVisit] = useState<{ planId: string | undefined; key: number; heir: string }>({
    planId,
    key: 0,
    heir: "",
  });
  if (planId !== visit.planId)
    setVisit({ planId, key: planId === visit.heir ? visit.key : visit.key + 1, heir: "" });
  return {
    key: visit.key,
    /** The next plan that is shown goes on with the form, if it is this one. */
    handOnTo: (heir: string) => setVisit((old) => ({ ...old, heir })),
  };
}

function NoPlan({ data, role, onMade }: OfRoleProps & { onMade: (id: string) => void }) {
  const create = useCommand("pay.create");
  const run = async () => {
    const made = await create.run({ roleId: role.id, from: null });
    if (made.ok) onMade(made.value.id);
    else toast({ message: made.error.message, tone: "block" });
  };
  return (
    <Page>
      <PageHead
        actions={<RoleChoice data={data} role={role} />}
        crumb={<bdi>{role.name}</bdi>}
        ruled
        title="Pay"
      />
      <PageBody>
        <EmptyState
          actions={
            <>
              <Button onClick={() => void run()} pending={create.pending} variant="primary">
                Draft a pay plan
              </Button>
              <LinkButton href={`#/roles/${role.id}`}>The role</LinkButton>
            </>
          }
          title="How will this role be paid?"
        >
          A plan says what is promised, what it is paid on and at which rates. It begins with the
          mix and the commission of the role’s template; you see at once what it pays at any result,
          and whether it pays what it promises.
        </EmptyState>
      </PageBody>
    </Page>
  );
}
