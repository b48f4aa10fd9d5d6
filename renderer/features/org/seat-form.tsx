import type { Seat, SeatFields } from "../../../shared/org.ts";
import { fail } from "../../../shared/result.ts";
import { formatNumber } from "../../../shared/rules/format.ts";
import { idsBelow, seatsInOrder } from "../../../shared/rules/org-tree.ts";
import { readNumber } from "../../../shared/rules/read-number.ts";
import type { AutosaveDraft, Edited } from "../../autosave.ts";
import { ask, invoke, useChannel } from "../../api.ts";
import { useDraft } from "../../drafts.ts";
import { Button, ButtonRow, TextLink } from "../../ui/button.tsx";
import { DateInput, Field, NumberInput, Select, TextArea, TextInput } from "../../ui/field.tsx";
import { Skeleton } from "../../ui/skeleton.tsx";
import { toast } from "../../ui/toast.tsx";
import { AutosaveBanner, type AutosavedForm, SavedWord, useAutosave } from "../../use-autosave.tsx";
import { SeatOptions } from "./seat-options.tsx";
import { type OrgLook, useDeleteSeat } from "./use-org.ts";
import styles from "./org.module.css";

/** The fields as they are typed. */
interface Values {
  roleId: string | null;
  reportsTo: string | null;
  startsOn: string;
  holder: string;
  hours: string;
  note: string;
}

const valuesOf = (seat: Seat): Values => ({
  roleId: seat.roleId,
  reportsTo: seat.reportsTo,
  startsOn: seat.startsOn ?? "",
  holder: seat.roleId === null ? "" : seat.holder,
  hours: formatNumber(seat.hoursPerWeek),
  note: seat.note,
});

const editedOf = (seat: Seat): Edited<Values> => ({
  values: valuesOf(seat),
  version: seat.updatedAt,
});

interface SeatFormProps {
  seat: Seat;
  look: OrgLook;
}

/** The facts of a seat, stored as they are typed. */
export function SeatForm(props: SeatFormProps) {
  const draft = useDraft<AutosaveDraft<Values>>(`seat:${props.seat.id}`);
  return draft.restored === undefined ? <Skeleton lines={5} /> : <Form {...props} draft={draft} />;
}

function Form({
  seat,
  look,
  draft,
}: SeatFormProps & { draft: ReturnType<typeof useDraft<AutosaveDraft<Values>>> }) {
  const form = useAutosave<Values>({
    stored: editedOf(seat),
    draft,
    save: ({ values, version }) => save(seat.id, values, version),
    load: async () => {
      const { seats } = await ask("org.get", {});
      const found = seats.find((one) => one.id === seat.id);
      return found
        ? { ok: true, value: editedOf(found) }
        : fail("not-found", "This seat is not there any more.");
    },
  });
  const remove = useDeleteSeat(look.index);
  return (
    <>
      <AutosaveBanner form={form} what="this seat" />
      {seat.roleId !== null && <PlaceFields form={form} look={look} seat={seat} />}
      <OtherFields form={form} />
      {seat.roleId !== null && <OpeningField look={look} seat={seat} />}
      <ButtonRow>
        {seat.roleId !== null && (
          <Button onClick={() => void remove(seat)} variant="danger">
            Delete this seat
          </Button>
        )}
        <span className={styles.quiet}>
          <SavedWord status={form.status} />
        </span>
      </ButtonRow>
    </>
  );
}

async function save(id: string, values: Values, updatedAt: number) {
  const hours = readNumber(values.hours);
  if (hours === null) return fail("invalid", "Hours a week are a number from 0 to 168.", "hours");
  const fields: SeatFields = {
    roleId: values.roleId,
    reportsTo: values.reportsTo,
    startsOn: values.startsOn === "" ? null : values.startsOn,
    holder: values.holder,
    hoursPerWeek: hours,
    note: values.note,
  };
  return invoke("seat.save", { id, updatedAt, ...fields });
}

interface FieldsProps {
  form: AutosavedForm<Values>;
}

const errorAt = (form: AutosavedForm<Values>, field: string) =>
  form.failure?.field === field ? form.failure.message : undefined;

function PlaceFields({ form, seat, look }: FieldsProps & { seat: Seat; look: OrgLook }) {
  const { index } = look;
  const { values, edit } = form;
  const below = idsBelow(seat.id, index.org.seats);
  const roles = index.org.roles.filter((role) => !role.archived || role.id === seat.roleId);
  const put = (part: Partial<Values>) => edit((before) => ({ ...before, ...part }));
  return (
    <>
      <Field
        error={errorAt(form, "holder")}
        help={
          seat.hired === null ? undefined : (
            <>
              Hired:{" "}
              <TextLink href={`#/candidates/${seat.hired.candidateId}`}>see the candidate</TextLink>
            </>
          )
        }
        label="Who holds it"
      >
        <TextInput
          dir="auto"
          maxLength={120}
          onChange={(event) => put({ holder: event.target.value })}
          value={values.holder}
        />
      </Field>
      <Field error={errorAt(form, "roleId")} label="Role">
        <Select
          onChange={(event) => put({ roleId: event.target.value })}
          value={values.roleId ?? ""}
        >
          {roles.map((role) => (
            <option key={role.id} value={role.id}>
              {role.name}
              {role.archived && " (archived)"}
            </option>
          ))}
        </Select>
      </Field>
      <Field error={errorAt(form, "reportsTo")} label="Reports to">
        <Select
          onChange={(event) => put({ reportsTo: event.target.value })}
          value={values.reportsTo ?? index.founder!.id}
        >
          <SeatOptions
            look={look}
            seats={seatsInOrder(look.root).filter((one) => !below.has(one.id))}
          />
        </Select>
      </Field>
      <Field error={errorAt(form, "startsOn")} label="First day">
        <DateInput
          onChange={(event) => put({ startsOn: event.target.value })}
          value={values.startsOn}
        />
      </Field>
    </>
  );
}

function OtherFields({ form }: FieldsProps) {
  const { values, edit } = form;
  return (
    <>
      <Field
        error={errorAt(form, "hours") ?? errorAt(form, "hoursPerWeek")}
        label="Hours in a week"
      >
        <NumberInput
          onChange={(event) => edit((before) => ({ ...before, hours: event.target.value }))}
          unit="h"
          value={values.hours}
        />
      </Field>
      <Field error={errorAt(form, "note")} label="Note" note="optional">
        <TextArea
          dir="auto"
          maxLength={1000}
          onChange={(event) => edit((before) => ({ ...before, note: event.target.value }))}
          rows={2}
          value={values.note}
        />
      </Field>
    </>
  );
}

/** The opening that looks for somebody, where there is one for the role. */
function OpeningField({ seat, look }: { seat: Seat; look: OrgLook }) {
  const openings = useChannel("opening.list", { status: "open" });
  const role = look.index.roles.get(seat.roleId ?? "");
  const suited = (openings.data ?? []).filter((one) => one.roleName === role?.name);
  const isOther = seat.opening !== null && !suited.some((one) => one.id === seat.opening!.id);
  if (seat.state === "filled" || (suited.length === 0 && seat.opening === null)) return null;
  const put = async (openingId: string | null) => {
    const result = await invoke("seat.setOpening", { id: seat.id, openingId });
    if (!result.ok) toast({ message: result.error.message, tone: "block" });
  };
  return (
    <Field
      help="Whoever is hired in it takes the seat by themselves."
      label="Looked for in the opening"
    >
      <Select
        onChange={(event) => void put(event.target.value === "" ? null : event.target.value)}
        value={seat.opening?.id ?? ""}
      >
        <option value="">None</option>
        {isOther && (
          <option value={seat.opening!.id}>
            {seat.opening!.title} ({seat.opening!.status})
          </option>
        )}
        {suited.map((one) => (
          <option key={one.id} value={one.id}>
            {one.title}
          </option>
        ))}
      </Select>
    </Field>
  );
}
