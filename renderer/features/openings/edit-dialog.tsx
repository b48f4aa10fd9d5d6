import { useState } from "react";
import type { Opening } from "../../../shared/opening.ts";
import { useChannel, useCommand } from "../../api.ts";
import type { Edited } from "../../autosave.ts";
import { useDraft } from "../../drafts.ts";
import { Button } from "../../ui/button.tsx";
import { Dialog } from "../../ui/dialog.tsx";
import { Skeleton } from "../../ui/skeleton.tsx";
import { toast } from "../../ui/toast.tsx";
import { DetailsFields } from "./details-fields.tsx";
import { type DetailsValues, showFailure, useDetailsForm } from "./details-form.ts";
import { OlderVersion } from "./older-version.tsx";
import styles from "./new-opening-page.module.css";

type Draft = ReturnType<typeof useDraft<Edited<DetailsValues>>>;

/** Title, seats, date, panel and note of an opening that exists. */
export function EditDialog({ opening, onClose }: { opening: Opening; onClose: () => void }) {
  const panelists = useChannel("panelist.list", { archived: false });
  const draft = useDraft<Edited<DetailsValues>>(`opening/${opening.id}`);
  const isReady = panelists.data && draft.restored !== undefined;
  // Somebody who was archived since stays on the panel until taken off.
  const gone = opening.panel.filter((one) => one.archived).map((one) => ({ ...one, title: "" }));
  return isReady ? (
    <EditForm
      draft={draft}
      onClose={onClose}
      opening={opening}
      panelists={[...panelists.data, ...gone]}
    />
  ) : (
    <Dialog onOpenChange={onClose} open title="Edit details and panel" wide>
      <Skeleton lines={6} />
    </Dialog>
  );
}

interface EditFormProps {
  opening: Opening;
  panelists: readonly { id: string; name: string; title: string; archived: boolean }[];
  draft: Draft;
  onClose: () => void;
}

function EditForm({ opening, panelists, draft, onClose }: EditFormProps) {
  const save = useCommand("opening.save");
  // The version that was looked at when the typing began, even when another window writes a newer one meanwhile.
  const [version, setVersion] = useState(draft.restored?.version ?? opening.updatedAt);
  const form = useDetailsForm(draft.restored?.values ?? valuesOf(opening), (values) =>
    draft.keep({ values, version }),
  );
  const isOlder = version !== opening.updatedAt;
  const leave = () => {
    void draft.clear();
    onClose();
  };
  const submit = form.handleSubmit(async ({ roleId: _roleId, ...values }) => {
    const result = await save.run({ ...values, id: opening.id, updatedAt: version });
    if (!result.ok) {
      showFailure(form, result.error);
      return;
    }
    leave();
    toast({ message: "Saved.", tone: "done" });
  });
  const takeStored = () => {
    form.reset(valuesOf(opening));
    setVersion(opening.updatedAt);
    void draft.clear();
  };
  const keepMine = () => {
    form.clearErrors("root");
    setVersion(opening.updatedAt);
    draft.keep({ values: form.getValues(), version: opening.updatedAt });
  };
  return (
    <Dialog
      footer={
        <>
          <Button onClick={leave}>Cancel</Button>
          <Button onClick={() => void submit()} pending={save.pending} variant="primary">
            Save
          </Button>
        </>
      }
      onOpenChange={onClose}
      open
      title="Edit details and panel"
      wide
    >
      {isOlder && <OlderVersion onKeepMine={keepMine} onTakeStored={takeStored} />}
      <form className={styles.form} noValidate onSubmit={(event) => void submit(event)}>
        <DetailsFields form={form as never} panelists={panelists} />
      </form>
    </Dialog>
  );
}

const valuesOf = (opening: Opening): DetailsValues => ({
  roleId: opening.role.id,
  title: opening.title,
  seats: String(opening.seats),
  targetDate: opening.targetDate ?? "",
  leadId: opening.leadId,
  panelistIds: opening.panelistIds,
  note: opening.note,
});
