import { useState } from "react";
import { useLocation } from "wouter";
import type { Seat } from "../../../shared/org.ts";
import type { CapacityPlan } from "../../../shared/rules/capacity/types.ts";
import { roleNoun } from "../../../shared/rules/capacity/figures.ts";
import { counted, countWord } from "../../../shared/rules/format.ts";
import { asSentenceStart, inSentence, joinNames } from "../../../shared/rules/names.ts";
import { formatMonth } from "../../../shared/rules/months.ts";
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
}

/** The seats for which looking has to begin next: into the org, and from there to one opening a role. */
export function OpenSeats({ plan, form }: OpenSeatsProps) {
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
        unavailable={
          plan === null
            ? "The plan has to be worked out first."
            : left === 0
              ? "Every seat of this plan is open or filled already."
              : undefined
        }
        variant="primary"
      >
        {left === 0 ? "Open seats" : `Open ${counted(count, "seat")}`}
      </Button>
      {asking && plan && (
        <SeatsDialog form={form} onDone={() => ask(false)} plan={plan} roles={roles} />
      )}
    </>
  );
}

interface SeatsDialogProps {
  plan: CapacityPlan;
  form: PlanForm;
  roles: readonly OpenableRole[];
  onDone: () => void;
}

/** Which of them, and what that makes. */
function SeatsDialog({ plan, form, roles, onDone }: SeatsDialogProps) {
  const anyDue = roles.some((role) => role.due > 0);
  const [counts, setCounts] = useState<Readonly<Record<string, number>>>(() =>
    Object.fromEntries(roles.map((role) => [role.roleId, anyDue ? role.due : role.seats.length])),
  );
  const [pending, setPending] = useState(false);
  const [failure, setFailure] = useState<string | null>(null);
  const [, navigate] = useLocation();
  const chosen = roles.filter((role) => (counts[role.roleId] ?? 0) > 0);
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
        action: { label: "Undo", onAction: () => void undo(result.openings) },
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
  return `This puts all seats of the plan into the org and makes ${counted(chosen.length, "opening")}: ${joinNames(openings)}. Undo closes them again; the seats stay in the org as planned.`;
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

async function openThem(
  plan: CapacityPlan,
  chosen: readonly OpenableRole[],
  counts: Readonly<Record<string, number>>,
): Promise<{ openings: Opened[]; failure: string | null }> {
  const openings: Opened[] = [];
  const put = await invoke("seat.fromPlan", { seats: linesOf(plan) });
  if (!put.ok) return { openings, failure: put.error.message };
  const org = await invoke("org.get", {});
  if (!org.ok) return { openings, failure: org.error.message };
  for (const role of chosen) {
    const seatIds = idsOf(role, org.value.seats, counts[role.roleId]!);
    const made = await invoke("seat.open", { ids: seatIds });
    if (!made.ok)
      return {
        openings,
        failure: `The opening for ${role.name} was not made. ${made.error.message}`,
      };
    openings.push({ openingId: made.value.openingId, seatIds });
  }
  return { openings, failure: null };
}

/** Those who are here already come first and have no opening. */
const idsOf = (role: OpenableRole, seats: readonly Seat[], count: number): string[] =>
  plannedSeats(seats, role.roleId)
    .slice(role.stillHere, role.stillHere + count)
    .map((seat) => seat.id);

async function undo(openings: readonly Opened[]): Promise<void> {
  for (const { openingId, seatIds } of openings) {
    for (const id of seatIds) await invoke("seat.setOpening", { id, openingId: null });
    const closed = await invoke("opening.close", { id: openingId });
    if (!closed.ok) return void toast({ message: closed.error.message, tone: "block" });
  }
  toast({
    message: `${asSentenceStart(counted(openings.length, "opening"))} closed; the seats are planned again.`,
  });
}
