import { zodResolver } from "@hookform/resolvers/zod";
import { Archive, Pencil, Plus, RotateCcw } from "lucide-react";
import { type BaseSyntheticEvent, useEffect, useRef, useState } from "react";
import { useForm } from "react-hook-form";
import type { z } from "zod";
import { type Panelist, PanelistDetails } from "../../../shared/panelist.ts";
import type { Failure } from "../../../shared/result.ts";
import { useChannel, useCommand } from "../../api.ts";
import { useDraft } from "../../drafts.ts";
import { Banner } from "../../ui/banner.tsx";
import { Button } from "../../ui/button.tsx";
import { Dialog } from "../../ui/dialog.tsx";
import { ErrorState } from "../../ui/error-state.tsx";
import { Field, TextInput } from "../../ui/field.tsx";
import { Finding } from "../../ui/page.tsx";
import { Skeleton } from "../../ui/skeleton.tsx";
import { toast } from "../../ui/toast.tsx";
import { Who } from "../../ui/who.tsx";
import { Setting, SettingRow } from "./setting.tsx";
import styles from "./setting.module.css";

export function PeopleSettings() {
  const active = useChannel("panelist.list", { archived: false });
  const archived = useChannel("panelist.list", { archived: true });
  const [editing, setEditing] = useState<Panelist | "new" | null>(null);
  const archive = useCommand("panelist.archive");
  const restore = useCommand("panelist.restore");
  if (active.error)
    return <ErrorState title="The panelists could not be read">{active.error.message}</ErrorState>;
  if (!active.data) return <Skeleton lines={5} />;

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
          <SettingRow key={panelist.id} title={<Person panelist={panelist} />}>
            <Button
              compact
              icon={Pencil}
              iconOnly
              label={`Edit ${panelist.name}`}
              onClick={() => setEditing(panelist)}
              variant="quiet"
            />
            {!panelist.isFounder && (
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
                icon={RotateCcw}
                onClick={() => void restore.run({ id: panelist.id })}
              >
                Bring back
              </Button>
            </SettingRow>
          ))}
        </Setting>
      )}
      {editing !== null && (
        <PanelistDialog
          onClose={() => setEditing(null)}
          panelist={editing === "new" ? null : editing}
        />
      )}
    </>
  );
}

function Person({ panelist }: { panelist: Panelist }) {
  const says = [panelist.title, panelist.email].filter(Boolean).join(" · ");
  return (
    <span className={styles.person}>
      <Who kind="panelist" name={panelist.name} />
      <span>
        <b>{panelist.name}</b>
        {says !== "" && <p>{says}</p>}
      </span>
    </span>
  );
}

type Values = z.input<typeof PanelistDetails>;

interface PanelistDialogProps {
  panelist: Panelist | null;
  onClose: () => void;
}

function PanelistDialog(props: PanelistDialogProps) {
  const draft = useDraft<Values>(`settings/panelist/${props.panelist?.id ?? "new"}`);
  if (draft.restored === undefined) return null;
  return <PanelistForm draft={draft} {...props} />;
}

function PanelistForm({
  panelist,
  onClose,
  draft,
}: PanelistDialogProps & { draft: ReturnType<typeof useDraft<Values>> }) {
  const create = useCommand("panelist.create");
  const save = useCommand("panelist.save");
  const isSending = useRef(false);
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
      ? await save.run({ id: panelist.id, ...values })
      : await create.run(values);
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
