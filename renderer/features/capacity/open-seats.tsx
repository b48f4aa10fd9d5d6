import { useState } from "react";
import { useLocation } from "wouter";
import type { Org, PlanTaken, Seat } from "../../../shared/org.ts";
import type { CapacityPlan } from "../../../shared/rules/capacity/types.ts";
import { roleNoun } from "../../../shared/rules/capacity/figures.ts";
import { counted, countWord } from "../../../shared/rules/format.ts";
import { asSentenceStart, inSentence, joinNames } from "../../../shared/rules/names.ts";
import { formatMonth } from "../../../shared/rules/months.ts";
import { matchPlan } from "../../../shared/rules/org-plan.ts";
import { invoke, useChannel } from "../../api.ts";
import { Button } from "../../ui/button.tsx";
import { Checkbox } from "../../ui/choice.tsx";
import { Dialog } from "../../ui/dialog.tsx";
import { toast } from "../../ui/toast.tsx";
import { linesOf, openable, plannedSeats, type OpenableRole } from "./openable.ts";
import type { PlanForm } from "./plan-form.ts";
import styles from "./capacity.module.css";

interface OpenSeatsProps {
  plan: CapacityPlan | null;
  form: PlanForm;
  /** Whether this scenario is the plan; of the others nothing goes into the org. */
  isInForce: boolean;
}

/** The seats for which looking has to begin next: into the org, and from there to one opening a role. */
export function OpenSeats({ plan, form, isInForce }: OpenSeatsProps) {
  const org = useChannel("org.get", {});
  const [asking, ask] = useState(false);
  const roles = plan && org.data ? openable(plan, org.data.seats) : [];
  const due = roles.reduce((sum, role) => sum + role.due, 0);
  const left = roles.reduce((sum, role) => sum + role.seats.length, 0);
  const count = due > 0 ? due : left;
  return (
    <>
      <Button
        onClick={() => ask(true)}
        unavailable={whyNot(plan, { isInForce, left })}
        variant="primary"
      >
        {left === 0 ? "Open seats" : `Open ${counted(count, "seat")}`}
      </Button>
      {asking && plan && org.data && (
        <SeatsDialog
          form={form}
          onDone={() => ask(false)}
          org={org.data}
          plan={plan}
          roles={roles}
        />
      )}
    </>
  );
}

function whyNot(
  plan: CapacityPlan | null,
  { isInForce, left }: { isInForce: boolean; left: number },
): string | undefined {
  if (plan === null) return "The plan has to be worked out first.";
  if (!isInForce)
    return "This scenario is not the plan. “Make this the plan” stands under the dots beside its name.";
  return left === 0 ? "Every seat of this plan is open or filled already." : undefined;
}

interface SeatsDialogProps {
  plan: CapacityPlan;
  org: Org;
  form: PlanForm;
  roles: readonly OpenableRole[];
  onDone: () => void;
}

/** Which of them, and what that makes. */
function SeatsDialog({ plan, org, form, roles, onDone }: SeatsDialogProps) {
  const anyDue = roles.some((role) => role.due > 0);
  const [counts, setCounts] = useState<Readonly<Record<string, number>>>(() =>
    Object.fromEntries(roles.map((role) => [role.roleId, anyDue ? role.due : role.seats.length])),
  );
  const [pending, setPending] = useState(false);
  const [failure, setFailure] = useState<string | null>(null);
  const [, navigate] = useLocation();
  const chosen = roles.filter((role) => (counts[role.roleId] ?? 0) > 0);
  const gone = goneOf(plan, org);
  const total = chosen.reduce((sum, role) => sum + counts[role.roleId]!, 0);
  const run = async () => {
    setPending(true);
    setFailure(null);
    await form.flush();
    const result = await openThem(plan, chosen, counts);
    setPending(false);
    if (result.openings.length > 0) {
      toast({
        message: `${asSentenceStart(counted(result.openings.length, "opening"))} made. They wait under Hiring.`,
        tone: "done",
        action: { label: "Undo", onAction: () => void undo(result) },
      });
    }
    if (result.failure !== null) return setFailure(result.failure);
    onDone();
    return navigate("/openings");
  };
  return (
    <Dialog
      description="Each role becomes one opening: its template, its interviews, you as the lead. Nothing is published or sent."
      footer={
        <>
          <Button onClick={onDone}>Cancel</Button>
          <Button
            onClick={() => void run()}
            pending={pending}
            unavailable={total === 0 ? "Choose at least one seat." : undefined}
            variant="primary"
          >
            {total === 0 ? "Open seats" : `Open ${counted(total, "seat")}`}
          </Button>
        </>
      }
      onOpenChange={onDone}
      open
      title="Open seats of this plan"
    >
      <div className={styles.form}>
        {roles.map((role) => (
          <RoleChoice
            count={counts[role.roleId] ?? 0}
            key={role.roleId}
            onChange={(count) => setCounts({ ...counts, [role.roleId]: count })}
            role={role}
          />
        ))}
        <p aria-live="polite" className={styles.quiet}>
          {madeOf(chosen, counts)}
        </p>
        {gone !== null && (
          <p>
            <b>{gone}</b> Undo brings them back, with their work.
          </p>
        )}
        {failure !== null && <p role="alert">{failure}</p>}
      </div>
    </Dialog>
  );
}

/** What will be there afterwards, by name. */
function madeOf(chosen: readonly OpenableRole[], counts: Readonly<Record<string, number>>): string {
  if (chosen.length === 0) return "Nothing is made yet.";
  const openings = chosen.map(
    (role) => `${inSentence(role.name)} (${counted(counts[role.roleId]!, "seat")})`,
  );
  return `This puts all seats of the plan into the org and makes ${counted(chosen.length, "opening")}: ${joinNames(openings)}. Undo closes them again and puts the org back as it was.`;
}

/** The planned seats that are more than the plan has, by their roles; null where there are none. */
function goneOf(plan: CapacityPlan, { seats, roles }: Org): string | null {
  const removed = new Set(matchPlan(seats, linesOf(plan)).remove);
  if (removed.size === 0) return null;
  const gone = seats.filter((seat) => removed.has(seat.id));
  const names = [...Map.groupBy(gone, (seat) => seat.roleId)].map(([roleId, { length }]) => {
    const name = roles.find((role) => role.id === roleId)?.name ?? "a role that is gone";
    return `${inSentence(name)} (${counted(length, "seat")})`;
  });
  const goes = gone.length === 1 ? "planned seat goes" : "planned seats go";
  return `${asSentenceStart(countWord(gone.length))} ${goes} from the org, being more than the plan has: ${joinNames(names)}.`;
}

interface RoleChoiceProps {
  role: OpenableRole;
  count: number;
  onChange: (count: number) => void;
}

/** A role with its seats, the earliest first; a tick takes every seat up to it. */
function RoleChoice({ role, count, onChange }: RoleChoiceProps) {
  return (
    <fieldset className={styles.seats}>
      <legend dir="auto">
        <h3>
          {asSentenceStart(countWord(role.seats.length))} {roleNoun(role.name, role.seats.length)}
        </h3>
      </legend>
      {role.seats.map((seat, at) => (
        // Seats of a role have no identity here but their place.
        <Checkbox
          checked={at < count}
          key={at}
          label={
            <>
              Begins {formatMonth(seat.start)}{" "}
              <span className={styles.quiet}>look from {formatMonth(seat.decideBy)}</span>
            </>
          }
          onChange={(event) => onChange(event.target.checked ? at + 1 : at)}
        />
      ))}
    </fieldset>
  );
}

interface Opened {
  openingId: string;
  seatIds: string[];
}

interface Outcome {
  /** What the org was before; null where nothing came into it. */
  taken: PlanTaken | null;
  openings: Opened[];
  failure: string | null;
}

async function openThem(
  plan: CapacityPlan,
  chosen: readonly OpenableRole[],
  counts: Readonly<Record<string, number>>,
): Promise<Outcome> {
  const openings: Opened[] = [];
  const put = await invoke("seat.fromPlan", { seats: linesOf(plan) });
  if (!put.ok) return { taken: null, openings, failure: put.error.message };
  const taken = put.value;
  const org = await invoke("org.get", {});
  if (!org.ok) return { taken, openings, failure: org.error.message };
  for (const role of chosen) {
    const seatIds = idsOf(role, org.value.seats, counts[role.roleId]!);
    const made = await invoke("seat.open", { ids: seatIds });
    if (!made.ok)
      return {
        taken,
        openings,
        failure: `The opening for ${role.name} was not made. ${made.error.message}`,
      };
    openings.push({ openingId: made.value.openingId, seatIds });
  }
  return { taken, openings, failure: null };
}

/** Those who are here already come first and have no opening. */
const idsOf = (role: OpenableRole, seats: readonly Seat[], count: number): string[] =>
  plannedSeats(seats, role.roleId)
    .slice(role.stillHere, role.stillHere + count)
    .map((seat) => seat.id);

/** Openings first: what they look for is nobody's seat to take away. */
async function undo({ openings, taken }: Outcome): Promise<void> {
  for (const { openingId, seatIds } of openings) {
    for (const id of seatIds) await invoke("seat.setOpening", { id, openingId: null });
    const closed = await invoke("opening.close", { id: openingId });
    if (!closed.ok) return void toast({ message: closed.error.message, tone: "block" });
  }
  const back = taken === null ? null : await invoke("seat.undoPlan", taken);
  if (back?.ok === false) return void toast({ message: back.error.message, tone: "block" });
  return void toast({
    message: `${asSentenceStart(counted(openings.length, "opening"))} closed; the org is as it was.`,
  });
}
