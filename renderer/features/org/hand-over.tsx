import { useState } from "react";
import type { Duty, Seat } from "../../../shared/org.ts";
import { presentFrom } from "../../../shared/rules/org.ts";
import { handOver, workOf } from "../../../shared/rules/org-changes.ts";
import { seatsInOrder } from "../../../shared/rules/org-tree.ts";
import { dayWord, seatWord } from "../../../shared/rules/org-words.ts";
import { Button } from "../../ui/button.tsx";
import { Checkbox } from "../../ui/choice.tsx";
import { Dialog } from "../../ui/dialog.tsx";
import { DateInput, Field, Select } from "../../ui/field.tsx";
import { SeatOptions } from "./seat-options.tsx";
import { type OrgLook, useDutyChange } from "./use-org.ts";
import { lineText } from "./work-words.ts";
import styles from "./org.module.css";

interface HandOverProps {
  seat: Seat;
  look: OrgLook;
  onClose: () => void;
}

/** Work that goes to another seat from a day on. Hats are ticked, the own job is not. */
export function HandOver({ seat, look, onClose }: HandOverProps) {
  const { index, day } = look;
  const work = workOf(seat.id, day, index);
  const targets = seatsInOrder(look.root).filter((one) => one.id !== seat.id);
  const isHat = (duty: Duty) => duty.roleId !== seat.roleId;
  const hats = work.filter(isHat);
  const [ticked, setTicked] = useState<ReadonlySet<string>>(
    () => new Set(hats.map((one) => one.id)),
  );
  const suited = targets.find((one) => hats.some((duty) => duty.roleId === one.roleId));
  const [targetId, setTarget] = useState((suited ?? targets[0])?.id ?? "");
  const target = index.seats.get(targetId);
  const [typed, setDay] = useState<string | null>(null);
  const from = typed ?? laterOf(day, target ? presentFrom(target, index.org.today) : null);
  const { change, pending } = useDutyChange(index);
  const toggle = (id: string) =>
    setTicked((before) => {
      const after = new Set(before);
      if (!after.delete(id)) after.add(id);
      return after;
    });
  const submit = async () => {
    const given = work.filter((duty) => ticked.has(duty.id));
    const wanted = handOver(given, { seatId: targetId, day: from }, index);
    const who = seatWord(target!, index);
    const said = `Handed over to ${who} from ${dayWord(from, index.org.today)}.`;
    if (await change(wanted, said)) onClose();
  };
  const isReady = target !== undefined && from !== "" && ticked.size > 0;
  return (
    <Dialog
      footer={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button
            onClick={() => void submit()}
            pending={pending}
            unavailable={isReady ? undefined : "Choose the work, the seat and the first day."}
            variant="primary"
          >
            Hand over
          </Button>
        </>
      }
      onOpenChange={(open) => !open && onClose()}
      open
      title="Hand over work"
      wide
    >
      <div className={styles.form}>
        <fieldset className={styles.checks}>
          <legend>What</legend>
          {work.map((duty) => (
            <Checkbox
              checked={ticked.has(duty.id)}
              help={isHat(duty) ? undefined : "own job"}
              key={duty.id}
              label={lineText(duty, index)}
              onChange={() => toggle(duty.id)}
            />
          ))}
        </fieldset>
        <div className={styles.pair}>
          <Field label="To">
            <Select onChange={(event) => setTarget(event.target.value)} value={targetId}>
              <SeatOptions look={look} seats={targets} />
            </Select>
          </Field>
          <Field label="From">
            <DateInput onChange={(event) => setDay(event.target.value)} value={from} />
          </Field>
        </div>
      </div>
    </Dialog>
  );
}

const laterOf = (a: string, b: string | null) => (b !== null && b > a ? b : a);
