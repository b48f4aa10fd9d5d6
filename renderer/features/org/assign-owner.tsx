import { useState } from "react";
import { inSentence } from "../../../shared/rules/names.ts";
import { type Line, ownersOf } from "../../../shared/rules/org.ts";
import { assign } from "../../../shared/rules/org-changes.ts";
import { seatsInOrder } from "../../../shared/rules/org-tree.ts";
import { roleNameOf, seatWord } from "../../../shared/rules/org-words.ts";
import { readNumber } from "../../../shared/rules/read-number.ts";
import { Button } from "../../ui/button.tsx";
import { Dialog } from "../../ui/dialog.tsx";
import { DateInput, Field, NumberInput, Select, TextInput } from "../../ui/field.tsx";
import { SeatOptions } from "./seat-options.tsx";
import { type OrgLook, useDutyChange } from "./use-org.ts";
import styles from "./org.module.css";

interface AssignOwnerProps {
  line: Line;
  look: OrgLook;
  onClose: () => void;
}

/** Gives one responsibility to one seat from a day on. */
export function AssignOwner({ line, look, onClose }: AssignOwnerProps) {
  const { index, day } = look;
  const [seatId, setSeat] = useState(index.founder!.id);
  const [from, setFrom] = useState(day);
  const [hours, setHours] = useState("");
  const [because, setBecause] = useState("");
  const [error, setError] = useState<string | null>(null);
  const { change, pending } = useDutyChange(index);
  const seat = index.seats.get(seatId)!;
  const isBeside =
    seat.roleId !== line.roleId &&
    ownersOf(line, from, index).parties.some((party) => party.kind === "role");
  const submit = async () => {
    const amount = hours.trim() === "" ? 0 : readNumber(hours);
    if (amount === null || amount < 0 || amount > 168) {
      setError("Hours a week are a number from 0 to 168.");
      return;
    }
    const said = isBeside ? because.trim() : "";
    const wanted = assign([line], { seatId, day: from, hours: amount, because: said }, index);
    const who = seatWord(seat, index);
    if (await change(wanted, `This is ${who === "you" ? "yours" : `${who}’s`} now.`)) onClose();
  };
  return (
    <Dialog
      description={
        <>
          {line.text} <span className={styles.quiet}>({roleNameOf(line.roleId, index)})</span>
        </>
      }
      footer={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button
            onClick={() => void submit()}
            pending={pending}
            unavailable={from === "" ? "Choose the first day." : undefined}
            variant="primary"
          >
            Assign
          </Button>
        </>
      }
      onOpenChange={(open) => !open && onClose()}
      open
      title="Who owns this?"
    >
      <div className={styles.form}>
        <Field label="Owner">
          <Select onChange={(event) => setSeat(event.target.value)} value={seatId}>
            <SeatOptions look={look} seats={seatsInOrder(look.root)} />
          </Select>
        </Field>
        <div className={styles.pair}>
          <Field label="From">
            <DateInput onChange={(event) => setFrom(event.target.value)} value={from} />
          </Field>
          <Field error={error} label="Hours a week" note="optional">
            <NumberInput
              onChange={(event) => setHours(event.target.value)}
              unit="h"
              value={hours}
            />
          </Field>
        </div>
        {isBeside && (
          <Field
            help={`Whoever is ${inSentence(roleNameOf(line.roleId, index))} owns it too, as part of the role. Without a reason it counts as shared.`}
            label="Why beside them"
            note="optional"
          >
            <TextInput
              dir="auto"
              maxLength={500}
              onChange={(event) => setBecause(event.target.value)}
              value={because}
            />
          </Field>
        )}
      </div>
    </Dialog>
  );
}
