import { useState } from "react";
import type { Seat } from "../../../shared/org.ts";
import { keep, workOf } from "../../../shared/rules/org-changes.ts";
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
  const roleIds = [...new Set(hats.map((duty) => duty.roleId))];
  const [ticked, setTicked] = useState<readonly string[]>(() =>
    roleIds.filter((id) => hats.some((duty) => duty.roleId === id && duty.keptBecause !== "")),
  );
  const [because, setBecause] = useState(
    hats.find((duty) => duty.keptBecause !== "")?.keptBecause ?? "",
  );
  const { change, pending } = useDutyChange(index);
  const chosen = roleIds.length === 1 ? roleIds : ticked;
  const submit = async () => {
    const reason = because.trim();
    const kept = hats.filter((duty) => chosen.includes(duty.roleId));
    const said = reason === "" ? "The reason is taken back." : "It stays, with your reason.";
    if (await change(keep(kept, reason), said)) onClose();
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
            unavailable={chosen.length === 0 ? "Choose what is kept." : undefined}
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
        {roleIds.length > 1 && (
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
        <Field help="Leave it empty to be warned again." label="The reason">
          <TextInput
            dir="auto"
            maxLength={500}
            onChange={(event) => setBecause(event.target.value)}
            value={because}
          />
        </Field>
      </div>
    </Dialog>
  );
}
