import {
  Archive,
  ArchiveRestore,
  Copy,
  Ellipsis,
  FileText,
  Pencil,
  Printer,
  RotateCcw,
  SquarePen,
} from "lucide-react";
import { type ReactNode, useState } from "react";
import { useLocation } from "wouter";
import type { Role, RoleDetails } from "../../../shared/role.ts";
import { formatInstantDay } from "../../../shared/rules/format.ts";
import { isolate } from "../../../shared/rules/names.ts";
import { useCommand } from "../../api.ts";
import { Button } from "../../ui/button.tsx";
import { Segments } from "../../ui/choice.tsx";
import { Field, Select, TextInput } from "../../ui/field.tsx";
import { Menu, type MenuEntry } from "../../ui/menu.tsx";
import { PageHead } from "../../ui/page.tsx";
import { Popover } from "../../ui/popover.tsx";
import { useShortcuts } from "../../ui/shortcuts.ts";
import { toast } from "../../ui/toast.tsx";
import { SavedWord } from "../../use-autosave.tsx";
import { families } from "./labels.ts";
import { ResetDialog } from "./reset-dialog.tsx";
import { failureOf, type RoleForm } from "./role-form.ts";

interface RoleHeadProps {
  role: Role;
  form: RoleForm;
  view: "edit" | "job";
  timeZone: string;
  openings: number;
  /** Further ways to hand the job description on. */
  tools?: ReactNode;
}

export function RoleHead({ role, form, view, timeZone, openings, tools }: RoleHeadProps) {
  const [, navigate] = useLocation();
  const [isResetting, setResetting] = useState(false);
  const hire = () => {
    if (!role.archived) navigate(`/openings/new?role=${role.id}`);
  };
  useShortcuts({ h: hire }, { enabled: view === "edit" });
  const print = async () => {
    await form.flush();
    navigate(`/reports/job-description/${role.id}`);
  };
  const actions = (
    <>
      {view === "edit" && <NameFields form={form} />}
      <Segments
        label="View"
        onChange={(next) =>
          navigate(next === "job" ? `/roles/${role.id}/job` : `/roles/${role.id}`)
        }
        options={[
          { value: "edit", label: "Edit", icon: SquarePen },
          { value: "job", label: "Job description", icon: FileText },
        ]}
        value={view}
      />
      {view === "edit" ? (
        <Button
          onClick={hire}
          shortcut="h"
          unavailable={role.archived ? "This role is archived. Restore it first." : undefined}
          variant="primary"
        >
          Hire for this role
        </Button>
      ) : (
        <>
          {tools}
          <Button icon={Printer} onClick={() => void print()} variant="primary">
            Print
          </Button>
        </>
      )}
      <More form={form} onReset={() => setResetting(true)} role={role} />
    </>
  );
  return (
    <>
      <PageHead
        actions={actions}
        crumb={
          <>
            <a href="#/roles">Roles</a>
            {form.status !== "clean" && " · "}
            <SavedWord status={form.status} /> · {originText(role, timeZone)}
          </>
        }
        title={<span dir="auto">{form.values.name || role.name}</span>}
      />
      <ResetDialog
        form={form}
        onOpenChange={setResetting}
        open={isResetting}
        openings={openings}
        role={role}
      />
    </>
  );
}

/** Where the role comes from, and since when it is the company's own. */
export function originText(role: Role, timeZone: string): string {
  if (role.archived) return "archived";
  if (role.builtInId === null) return "your own";
  if (role.editedAt === null) return "built-in template, as it came";
  const day = formatInstantDay(role.editedAt, timeZone);
  const thisYear = formatInstantDay(Date.now(), timeZone).slice(-4);
  return `from the built-in template, yours since ${day.endsWith(thisYear) ? day.slice(0, -5) : day}`;
}

function NameFields({ form }: { form: RoleForm }) {
  const set = (change: Partial<RoleDetails>) => form.edit((values) => ({ ...values, ...change }));
  const nameFailure = failureOf(form, "name");
  const trigger = <Button compact icon={Pencil} iconOnly label="Name and family" variant="quiet" />;
  return (
    <Popover label="Name and family" trigger={trigger}>
      <Field
        error={nameFailure && `${nameFailure} The old one stays until then.`}
        label="Name"
        required
      >
        <TextInput
          dir="auto"
          maxLength={120}
          onChange={(event) => set({ name: event.target.value })}
          value={form.values.name}
        />
      </Field>
      <Field error={failureOf(form, "abbreviation")} label="Short form">
        <TextInput
          maxLength={12}
          onChange={(event) => set({ abbreviation: event.target.value })}
          value={form.values.abbreviation}
        />
      </Field>
      <Field label="Family">
        <Select
          onChange={(event) => set({ family: event.target.value as RoleDetails["family"] })}
          value={form.values.family}
        >
          {families.map(({ id, label, says }) => (
            <option key={id} value={id}>
              {label}: {says}
            </option>
          ))}
        </Select>
      </Field>
    </Popover>
  );
}

function More({ role, form, onReset }: { role: Role; form: RoleForm; onReset: () => void }) {
  const [, navigate] = useLocation();
  const duplicate = useCommand("role.duplicate");
  const archive = useCommand("role.archive");
  const restore = useCommand("role.restore");
  const runRestore = async () => {
    const result = await restore.run({ id: role.id });
    if (!result.ok) toast({ message: result.error.message, tone: "block" });
  };
  const runArchive = async () => {
    await form.flush();
    const result = await archive.run({ id: role.id });
    if (!result.ok) return void toast({ message: result.error.message, tone: "block" });
    navigate("/roles");
    toast({
      message: `${isolate(role.name)} is archived.`,
      action: { label: "Undo", onAction: () => void runRestore() },
    });
  };
  const runDuplicate = async () => {
    await form.flush();
    const result = await duplicate.run({ id: role.id });
    if (!result.ok) return void toast({ message: result.error.message, tone: "block" });
    navigate(`/roles/${result.value.id}`);
    toast({ message: "This is the copy. The original stays as it was.", tone: "done" });
  };
  const items: MenuEntry[] = [
    { id: "copy", label: "Duplicate", icon: Copy, onSelect: () => void runDuplicate() },
    role.archived
      ? { id: "restore", label: "Restore", icon: ArchiveRestore, onSelect: () => void runRestore() }
      : { id: "archive", label: "Archive", icon: Archive, onSelect: () => void runArchive() },
    ...(role.builtInId !== null
      ? [
          {
            id: "reset",
            label: "Back to the built-in text…",
            icon: RotateCcw,
            disabled: role.editedAt === null && form.status === "clean",
            onSelect: onReset,
          },
        ]
      : []),
  ];
  return (
    <Menu
      items={items}
      trigger={<Button icon={Ellipsis} iconOnly label="More" variant="quiet" />}
    />
  );
}
