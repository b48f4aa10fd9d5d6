import { zodResolver } from "@hookform/resolvers/zod";
import { Archive, Pencil, Plus, RotateCcw } from "lucide-react";
import { type BaseSyntheticEvent, useEffect, useRef, useState } from "react";
import { useForm } from "react-hook-form";
import type { z } from "zod";
import { type Panelist, PanelistDetails, Seniority } from "../../../shared/panelist.ts";
import type { Failure } from "../../../shared/result.ts";
import { useChannel, useCommand } from "../../api.ts";
import { PinHelpLink } from "../../pin-help.tsx";
import { formatInstantDay } from "../../../shared/rules/format.ts";
import { isolate } from "../../../shared/rules/names.ts";
import { LockSettings } from "./lock-settings.tsx";
import { GivePin, OwnPin } from "./pin-dialogs.tsx";
import { useDraft } from "../../drafts.ts";
import { Banner } from "../../ui/banner.tsx";
import { Button } from "../../ui/button.tsx";
import { Dialog } from "../../ui/dialog.tsx";
import { ErrorState } from "../../ui/error-state.tsx";
import { Field, Select, TextInput } from "../../ui/field.tsx";
import { Finding } from "../../ui/page.tsx";
import { Skeleton } from "../../ui/skeleton.tsx";
import { toast } from "../../ui/toast.tsx";
import { Who } from "../../ui/who.tsx";
import { Setting, SettingRow } from "./setting.tsx";
import styles from "./setting.module.css";

export function PeopleSettings() {
  const active = useChannel("panelist.list", { archived: false });
  const archived = useChannel("panelist.list", { archived: true });
  const status = useChannel("workspace.status", {});
  const company = useChannel("company.get", {});
  const [editing, setEditing] = useState<Panelist | "new" | null>(null);
  const [pinOf, setPinOf] = useState<Panelist | null>(null);
  const archive = useCommand("panelist.archive");
  const restore = useCommand("panelist.restore");
  if (active.error)
    return <ErrorState title="The panelists could not be read">{active.error.message}</ErrorState>;
  if (!active.data || !status.data?.open) return <Skeleton lines={5} />;
  const { actor } = status.data;
  const timeZone = company.data?.timeZone ?? "UTC";

  const putAway = async (panelist: Panelist) => {
    const result = await archive.run({ id: panelist.id });
    toast(
      result.ok
        ? {
            message: `${panelist.name} is archived.`,
            action: { label: "Undo", onAction: () => void restore.run({ id: panelist.id }) },
          }
        : { message: result.error.message, tone: "block" },
    );
  };
  return (
    <>
      <Finding>
        A panelist scores candidates, <em>each on their own scorecard.</em>
      </Finding>
      <Setting title="Panelists">
        {active.data.map((panelist) => (
          <SettingRow
            key={panelist.id}
            title={<Person panelist={panelist} pin={pinState(panelist, timeZone)} />}
          >
            {(panelist.id === actor.id || actor.isFounder) && (
              <>
                <Button
                  aria-label={`${pinAction(panelist, actor.id)}: ${panelist.name}`}
                  compact
                  onClick={() => setPinOf(panelist)}
                  variant="quiet"
                >
                  {pinAction(panelist, actor.id)}
                </Button>
                <Button
                  compact
                  icon={Pencil}
                  iconOnly
                  label={`Edit ${panelist.name}`}
                  onClick={() => setEditing(panelist)}
                  variant="quiet"
                />
              </>
            )}
            {!panelist.isFounder && actor.isFounder && (
              <Button
                compact
                icon={Archive}
                iconOnly
                label={`Archive ${panelist.name}`}
                onClick={() => void putAway(panelist)}
                variant="quiet"
              />
            )}
          </SettingRow>
        ))}
        <SettingRow
          text="Co-founders, the future manager, somebody who knows the customers."
          title="Two or more judge better than one"
        >
          <Button icon={Plus} onClick={() => setEditing("new")} variant="primary">
            Add a panelist
          </Button>
        </SettingRow>
      </Setting>
      {archived.data !== undefined && archived.data.length > 0 && (
        <Setting title="Archived">
          {archived.data.map((panelist) => (
            <SettingRow
              key={panelist.id}
              text="Their scorecards stay."
              title={<Person panelist={panelist} />}
            >
              <Button
                compact
                unavailable={actor.isFounder ? undefined : "Only the founder brings somebody back."}
                icon={RotateCcw}
                onClick={() => void restore.run({ id: panelist.id })}
              >
                Bring back
              </Button>
            </SettingRow>
          ))}
        </Setting>
      )}
      <LockSettings
        hasPin={actor.hasPin}
        hasRecovery={active.data.find((one) => one.id === actor.id)?.pin?.hasRecovery ?? false}
        isFounder={actor.isFounder}
      />
      <p>
        <PinHelpLink />
      </p>
      {pinOf !== null &&
        (pinOf.id === actor.id ? (
          <OwnPin hasPin={actor.hasPin} onClose={() => setPinOf(null)} />
        ) : (
          <GivePin onClose={() => setPinOf(null)} panelist={pinOf} />
        ))}
      {editing !== null && (
        <PanelistDialog
          isFounder={actor.isFounder}
          onClose={() => setEditing(null)}
          panelist={editing === "new" ? null : editing}
        />
      )}
    </>
  );
}

const pinAction = ({ id, pin }: Panelist, actorId: string): string =>
  id === actorId ? (pin === null ? "Set a PIN" : "Change PIN") : "New PIN";

/** Since when somebody has their PIN, and from whom where they have not chosen another since. */
function pinState({ pin }: Panelist, timeZone: string): string {
  if (pin === null) return "No PIN yet";
  const { givenAt, givenBy, changedAt, recoveredAt } = pin;
  const day = (at: number) => formatInstantDay(at, timeZone);
  const given = `given by ${isolate(givenBy ?? "")} on ${day(givenAt)}`;
  const recovered =
    recoveredAt === null ? "" : `; the recovery code was used on ${day(recoveredAt)}`;
  if (changedAt !== null)
    return `PIN changed on ${day(changedAt)}${givenBy === null ? "" : `; ${given}`}${recovered}`;
  return givenBy === null ? `PIN set on ${day(givenAt)}` : `PIN ${given}`;
}

function Person({ panelist, pin }: { panelist: Panelist; pin?: string }) {
  const says = [panelist.title, seniorities[panelist.seniority], panelist.email]
    .filter(Boolean)
    .join(" · ");
  return (
    <span className={styles.person}>
      <Who kind="panelist" name={panelist.name} />
      <span>
        <b>{panelist.name}</b>
        {says !== "" && <p>{says}</p>}
        {pin !== undefined && <p>{pin}</p>}
      </span>
    </span>
  );
}

const seniorities: Record<Seniority, string> = { 1: "Team member", 2: "Manager", 3: "Executive" };

type Values = z.input<typeof PanelistDetails>;

interface PanelistDialogProps {
  /** Whether the person at the laptop is: only the founder says how senior somebody is. */
  isFounder: boolean;
  panelist: Panelist | null;
  onClose: () => void;
}

function PanelistDialog(props: PanelistDialogProps) {
  const draft = useDraft<Values>(`settings/panelist/${props.panelist?.id ?? "new"}`);
  if (draft.restored === undefined) return null;
  return <PanelistForm draft={draft} {...props} />;
}

function PanelistForm({
  isFounder,
  panelist,
  onClose,
  draft,
}: PanelistDialogProps & { draft: ReturnType<typeof useDraft<Values>> }) {
  const create = useCommand("panelist.create");
  const save = useCommand("panelist.save");
  const isSending = useRef(false);
  const [seniority, setSeniority] = useState<Seniority>(panelist?.seniority ?? 1);
  const form = useForm<Values, unknown, PanelistDetails>({
    resolver: zodResolver(PanelistDetails),
    defaultValues: draft.restored ?? {
      name: panelist?.name ?? "",
      title: panelist?.title ?? "",
      email: panelist?.email ?? "",
    },
  });
  const { errors } = form.formState;
  const { keep, clear } = draft;
  useEffect(
    () => form.subscribe({ formState: { values: true }, callback: ({ values }) => keep(values) }),
    [form, keep],
  );
  const send = async (values: PanelistDetails) => {
    // Enter does not know that the button is pending, and every one of them would add a panelist.
    if (isSending.current) return;
    isSending.current = true;
    const result = panelist
      ? await save.run({ id: panelist.id, seniority, ...values })
      : await create.run({ seniority, ...values });
    isSending.current = false;
    if (result.ok) {
      void clear();
      onClose();
    } else form.setError(fieldOf(result.error), { message: result.error.message });
  };
  const submit = (event?: BaseSyntheticEvent) => form.handleSubmit(send)(event);
  const cancel = () => {
    void clear();
    onClose();
  };
  return (
    <Dialog
      footer={
        <>
          <Button onClick={cancel}>Cancel</Button>
          <Button
            onClick={() => void submit()}
            pending={create.pending || save.pending}
            variant="primary"
          >
            {panelist ? "Save" : "Add"}
          </Button>
        </>
      }
      onOpenChange={(open) => {
        if (!open) onClose();
      }}
      open
      title={panelist ? panelist.name : "Add a panelist"}
    >
      {errors.root && (
        <Banner live title="Not saved" tone="block">
          {errors.root.message} What you typed is kept here.
        </Banner>
      )}
      <form className={styles.form} noValidate onSubmit={(event) => void submit(event)}>
        <Field className={styles.wide} error={errors.name?.message} label="Name" required>
          <TextInput {...form.register("name")} />
        </Field>
        <Field error={errors.title?.message} label="What they do here">
          <TextInput {...form.register("title")} />
        </Field>
        <Field error={errors.email?.message} label="E-mail">
          <TextInput type="email" {...form.register("email")} />
        </Field>
        {(isFounder || panelist === null) && (
          <Field help="In a debrief the most senior speaks last." label="How senior">
            <Select
              onChange={(event) => setSeniority(Seniority.parse(Number(event.target.value)))}
              value={seniority}
            >
              {Object.entries(seniorities).map(([value, label]) => (
                <option key={value} value={value}>
                  {label}
                </option>
              ))}
            </Select>
          </Field>
        )}
        {/* Enter in a field submits; the buttons that are seen stand in the dialog's foot. */}
        <button hidden type="submit">
          Save
        </button>
      </form>
    </Dialog>
  );
}

/** The field a failure is about, where it is one of this form. */
const fieldOf = ({ field }: Failure): keyof Values | "root" =>
  field === "name" || field === "title" || field === "email" ? field : "root";
