import { useLocation, useSearch } from "wouter";
import type { Panelist } from "../../../shared/panelist.ts";
import type { RoleSummary } from "../../../shared/role.ts";
import { useChannel, useCommand } from "../../api.ts";
import { useDraft } from "../../drafts.ts";
import { Button, ButtonRow, LinkButton } from "../../ui/button.tsx";
import { ErrorState } from "../../ui/error-state.tsx";
import { Field, Select } from "../../ui/field.tsx";
import { Page, PageHead } from "../../ui/page.tsx";
import { useShortcuts } from "../../ui/shortcuts.ts";
import { Skeleton } from "../../ui/skeleton.tsx";
import { toast } from "../../ui/toast.tsx";
import { Copied } from "./copied.tsx";
import { DetailsFields } from "./details-fields.tsx";
import {
  type DetailsForm,
  type DetailsValues,
  showFailure,
  useDetailsForm,
} from "./details-form.ts";
import styles from "./new-opening-page.module.css";

type Draft = ReturnType<typeof useDraft<DetailsValues>>;

/** Takes a role, seats and a panel; shows what will be copied before it is. */
export function NewOpeningPage() {
  const wanted = new URLSearchParams(useSearch()).get("role");
  const roles = useChannel("role.list", { archived: false });
  const panelists = useChannel("panelist.list", { archived: false });
  const status = useChannel("workspace.status", {});
  const draft = useDraft<DetailsValues>("opening/new");
  const failed = roles.error ?? panelists.error;
  const isReady = roles.data && panelists.data && status.data && draft.restored !== undefined;
  return (
    <Page>
      <PageHead
        back={{ href: "#/openings", label: "All openings" }}
        crumb="Openings"
        title="New opening"
      />
      {failed && <ErrorState title="This could not be read">{failed.message}</ErrorState>}
      {!failed && !isReady && <Skeleton lines={8} />}
      {!failed && isReady && (
        <NewOpening
          actorId={status.data.open ? status.data.actor.id : ""}
          draft={draft}
          panelists={panelists.data}
          roles={roles.data}
          wanted={wanted}
        />
      )}
    </Page>
  );
}

interface NewOpeningProps {
  roles: readonly RoleSummary[];
  panelists: readonly Panelist[];
  draft: Draft;
  actorId: string;
  /** The role in the address. */
  wanted: string | null;
}

function NewOpening({ roles, panelists, draft, actorId, wanted }: NewOpeningProps) {
  const [, navigate] = useLocation();
  const form = useDetailsForm(startFrom({ roles, panelists, draft, actorId, wanted }), draft.keep);
  const create = useCommand("opening.create");
  const submit = form.handleSubmit(async (values) => {
    const result = await create.run(values);
    if (!result.ok) {
      showFailure(form, result.error);
      return;
    }
    await draft.clear();
    toast({ message: `${values.title} is open.`, tone: "done" });
    navigate(`/openings/${result.value.id}`, { replace: true });
  });
  useShortcuts({ "mod+Enter": () => void submit() });
  const roleId = form.watch("roleId");
  const discard = async () => {
    form.reset(
      startFrom({ roles, panelists, draft: { ...draft, restored: null }, actorId, wanted }),
    );
    await draft.clear();
  };
  return (
    <div className={styles.columns}>
      <form className={styles.form} noValidate onSubmit={(event) => void submit(event)}>
        <RoleField form={form} roles={roles} />
        <DetailsFields form={form as never} panelists={panelists} />
        <ButtonRow>
          <Button pending={create.pending} shortcut="mod+Enter" type="submit" variant="primary">
            Open this position
          </Button>
          <LinkButton href="#/openings" variant="quiet">
            Later
          </LinkButton>
          {draft.restored && (
            <Button onClick={() => void discard()} variant="quiet">
              Start afresh
            </Button>
          )}
        </ButtonRow>
        <p className={styles.hint}>What you type here is kept until the position is open.</p>
      </form>
      <Copied roleId={roleId} />
    </div>
  );
}

/** What was typed before, unless the address asks for another role; else the person at the laptop leads. */
function startFrom({ roles, panelists, draft, actorId, wanted }: NewOpeningProps): DetailsValues {
  const role = roles.find((one) => one.id === wanted);
  const lead = panelists.find((one) => one.id === actorId) ?? panelists[0];
  const kept = draft.restored;
  if (kept) {
    const known = new Set(panelists.map((one) => one.id));
    const panelistIds = kept.panelistIds.filter((id) => known.has(id));
    const mended = {
      ...kept,
      panelistIds,
      leadId: panelistIds.includes(kept.leadId) ? kept.leadId : "",
    };
    if (!role || role.id === kept.roleId) return mended;
    return { ...mended, roleId: role.id, title: role.name };
  }
  return {
    roleId: role?.id ?? "",
    title: role?.name ?? "",
    seats: "1",
    targetDate: "",
    leadId: lead?.id ?? "",
    panelistIds: lead ? [lead.id] : [],
    note: "",
  };
}

function RoleField({ form, roles }: { form: DetailsForm; roles: readonly RoleSummary[] }) {
  const nameOf = (id: string) => roles.find((role) => role.id === id)?.name ?? "";
  const before = form.watch("roleId");
  const field = form.register("roleId", {
    onChange: (event: { target: { value: string } }) => {
      // A title of the founder's own stays; the old role's name follows the role.
      const title = form.getValues("title");
      if (title.trim() === "" || title === nameOf(before))
        form.setValue("title", nameOf(event.target.value), { shouldValidate: title !== "" });
    },
  });
  return (
    <Field error={form.formState.errors.roleId?.message} label="Role" required>
      <Select {...field}>
        <option value="">Choose a role</option>
        {roles.map((role) => (
          <option key={role.id} value={role.id}>
            {role.name}
          </option>
        ))}
      </Select>
    </Field>
  );
}
