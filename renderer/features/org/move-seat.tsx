import { useState } from "react";
import type { Seat } from "../../../shared/org.ts";
import { idsBelow, seatsInOrder } from "../../../shared/rules/org-tree.ts";
import { Button } from "../../ui/button.tsx";
import { Dialog } from "../../ui/dialog.tsx";
import { Field, Select } from "../../ui/field.tsx";
import { SeatOptions } from "./seat-options.tsx";
import { type OrgLook, seatTitle, useMove } from "./use-org.ts";

interface MoveSeatProps {
  seat: Seat;
  look: OrgLook;
  onClose: () => void;
}

/** What dragging does, by keyboard. */
export function MoveSeat({ seat, look, onClose }: MoveSeatProps) {
  const { index } = look;
  const [above, setAbove] = useState(seat.reportsTo ?? index.founder!.id);
  const move = useMove(index);
  const below = idsBelow(seat.id, index.org.seats);
  const submit = async () => {
    if (await move(seat, above)) onClose();
  };
  return (
    <Dialog
      footer={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button onClick={() => void submit()} variant="primary">
            Move
          </Button>
        </>
      }
      onOpenChange={(open) => !open && onClose()}
      open
      title={
        <>
          Move <bdi>{seatTitle(seat, index)}</bdi> under…
        </>
      }
    >
      <Field help="Whoever is below this seat moves along." label="Reports to">
        <Select onChange={(event) => setAbove(event.target.value)} value={above}>
          <SeatOptions
            look={look}
            seats={seatsInOrder(look.root).filter((one) => !below.has(one.id))}
          />
        </Select>
      </Field>
    </Dialog>
  );
}
