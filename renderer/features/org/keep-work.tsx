import { useState } from "react";
import type { Duty, Seat } from "../../../shared/org.ts";
import { keep, workOf } from "../../../shared/rules/org-changes.ts";
import { inSentence } from "../../../shared/rules/names.ts";
import { Button } from "../../ui/button.tsx";
import { Dialog } from "../../ui/dialog.tsx";
import { Field, TextInput } from "../../ui/field.tsx";
import { roleNameOf } from "../../../shared/rules/org-words.ts";
import { Checkbox } from "../../ui/choice.tsx";
import { type OrgLook, useDutyChange } from "./use-org.ts";
import styles from "./org.module.css";

interface KeepWorkProps {
  seat: Seat;
  look: OrgLook;
  onClose: () => void;
}

/** Hats that stay where they are, and why: they are warned of no more. Without a reason the warning comes back. */
export function KeepWork({ seat, look, onClose }: KeepWorkProps) {
  const { index, day } = look;
  const hats = workOf(seat.id, day, index).filter((duty) => duty.roleId !== seat.roleId);
  const byRole = Map.groupBy(hats, (duty) => duty.roleId);
  const roleIds = [...byRole.keys()];
  const before = new Map(
    [...byRole].map(([id, worn]) => [id, worn.find((duty) => duty.keptBecause)?.keptBecause ?? ""]),
  );
  const isOne = roleIds.length === 1;
  const [ticked, setTicked] = useState<readonly string[]>(() =>
    roleIds.filter((id) => isOne || before.get(id) !== ""),
  );
  const [reasons, setReasons] = useState<ReadonlyMap<string, string>>(before);
  const { change, pending } = useDutyChange(index);
  const reasonOf = (id: string) => (ticked.includes(id) ? reasons.get(id)!.trim() : "");
  // A line with a reason of its own keeps that one for as long as the reason of the hat stays the same.
  const isChanged = ({ roleId, keptBecause }: Duty) => {
    const reason = reasonOf(roleId);
    return reason === before.get(roleId)
      ? keptBecause === "" && reason !== ""
      : keptBecause !== reason;
  };
  const changed = hats.filter(isChanged);
  const submit = async () => {
    const save = changed.flatMap((duty) => keep([duty], reasonOf(duty.roleId)).save);
    const said = save.every((duty) => duty.keptBecause === "")
      ? "The reason is taken back."
      : "It stays, with your reason.";
    if (await change({ save, remove: [] }, said)) onClose();
  };
  return (
    <Dialog
      description="What is kept with a reason is not warned of, and has no day on which it goes."
      footer={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button
            onClick={() => void submit()}
            pending={pending}
            unavailable={changed.length === 0 ? "Nothing is different yet." : undefined}
            variant="primary"
          >
            Keep
          </Button>
        </>
      }
      onOpenChange={(open) => !open && onClose()}
      open
      title="Keep this work here?"
    >
      <div className={styles.form}>
        {!isOne && (
          <fieldset className={styles.checks}>
            <legend>Which hat</legend>
            {roleIds.map((id) => (
              <Checkbox
                checked={ticked.includes(id)}
                key={id}
                label={roleNameOf(id, index)}
                onChange={() =>
                  setTicked(
                    ticked.includes(id) ? ticked.filter((one) => one !== id) : [...ticked, id],
                  )
                }
              />
            ))}
          </fieldset>
        )}
        {roleIds
          .filter((id) => ticked.includes(id))
          .map((id) => (
            <Field
              help="Leave it empty to be warned again."
              key={id}
              label={isOne ? "The reason" : `The reason: ${inSentence(roleNameOf(id, index))}`}
            >
              <TextInput
                dir="auto"
                maxLength={500}
                onChange={(event) => setReasons(new Map(reasons).set(id, event.target.value))}
                value={reasons.get(id)!}
              />
            </Field>
          ))}
      </div>
    </Dialog>
  );
}
