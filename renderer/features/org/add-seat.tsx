import { useState } from "react";
import { managerFor } from "../../../shared/rules/org-plan.ts";
import { seatsInOrder } from "../../../shared/rules/org-tree.ts";
import { useCommand } from "../../api.ts";
import { Button } from "../../ui/button.tsx";
import { Dialog } from "../../ui/dialog.tsx";
import { DateInput, Field, Select, TextInput } from "../../ui/field.tsx";
import { SeatOptions } from "./seat-options.tsx";
import type { OrgLook } from "./use-org.ts";
import styles from "./org.module.css";

interface AddSeatProps {
  look: OrgLook;
  onClose: () => void;
  onDone: (id: string) => void;
}

/** A place for one more person. */
export function AddSeat({ look, onClose, onDone }: AddSeatProps) {
  const { org } = look.index;
  const roles = org.roles.filter((role) => !role.archived);
  const [roleId, setRole] = useState(roles[0]?.id ?? "");
  const [chosen, setAbove] = useState<string | null>(null);
  const [startsOn, setStart] = useState("");
  const [holder, setHolder] = useState("");
  const create = useCommand("seat.create");
  const [failure, setFailure] = useState<{ field: string | undefined; message: string } | null>(
    null,
  );
  const reportsTo = chosen ?? managerFor(roleId, org);
  const submit = async () => {
    const day = startsOn === "" ? null : startsOn;
    const fields = { roleId, reportsTo, startsOn: day, holder, hoursPerWeek: 40, note: "" };
    const result = await create.run(fields);
    if (!result.ok) {
      setFailure({ field: result.error.field, message: result.error.message });
      return;
    }
    onClose();
    onDone(result.value.id);
  };
  const errorAt = (field: string) => (failure?.field === field ? failure.message : undefined);
  const isElsewhere = !["startsOn", "holder", "reportsTo"].includes(failure?.field ?? "");
  return (
    <Dialog
      footer={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button onClick={() => void submit()} pending={create.pending} variant="primary">
            Add the seat
          </Button>
        </>
      }
      onOpenChange={(open) => !open && onClose()}
      open
      title="Add a seat"
    >
      <form
        className={styles.form}
        onSubmit={(event) => {
          event.preventDefault();
          void submit();
        }}
      >
        <Field error={isElsewhere ? failure?.message : undefined} label="Role">
          <Select onChange={(event) => setRole(event.target.value)} value={roleId}>
            {roles.map((role) => (
              <option key={role.id} value={role.id}>
                {role.name}
              </option>
            ))}
          </Select>
        </Field>
        <Field error={errorAt("reportsTo")} label="Reports to">
          <Select onChange={(event) => setAbove(event.target.value)} value={reportsTo}>
            <SeatOptions look={look} seats={seatsInOrder(look.root)} />
          </Select>
        </Field>
        <Field
          error={errorAt("holder")}
          help="Leave it empty for a seat that is still to be filled."
          label="Who holds it"
          note="optional"
        >
          <TextInput
            dir="auto"
            maxLength={120}
            onChange={(event) => setHolder(event.target.value)}
            value={holder}
          />
        </Field>
        <Field error={errorAt("startsOn")} label="First day" note="optional">
          <DateInput onChange={(event) => setStart(event.target.value)} value={startsOn} />
        </Field>
        <input hidden type="submit" />
      </form>
    </Dialog>
  );
}
