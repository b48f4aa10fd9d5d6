import { Archive, ArchiveRestore, RotateCcw } from "lucide-react";
import { useMemo } from "react";
import type { Competency, CompetencyDetails } from "../../../shared/competency.ts";
import { ok, type Result } from "../../../shared/result.ts";
import { isolate, joinSome } from "../../../shared/rules/names.ts";
import { invoke, useChannel, useCommand } from "../../api.ts";
import type { Edited } from "../../autosave.ts";
import { useDraft } from "../../drafts.ts";
import { Button } from "../../ui/button.tsx";
import { ErrorState } from "../../ui/error-state.tsx";
import { SidePanel } from "../../ui/page.tsx";
import { Skeleton } from "../../ui/skeleton.tsx";
import { toast } from "../../ui/toast.tsx";
import { AutosaveBanner, SavedWord, useAutosave } from "../../use-autosave.tsx";
import { CompetencyFields } from "./competency-fields.tsx";
import type { CompetencyForm } from "./competency-form.ts";
import styles from "./competency-editor.module.css";

interface EditorProps {
  id: string;
  onClose: () => void;
  onNext?: (() => void) | undefined;
  onPrevious?: (() => void) | undefined;
}

export function CompetencyEditor(props: EditorProps) {
  const competency = useChannel("competency.get", { id: props.id });
  const draft = useDraft<Edited<CompetencyDetails>>(`competency/${props.id}`);
  if (competency.error) {
    return (
      <SidePanel onClose={props.onClose} title="Competency">
        <ErrorState onRetry={() => void competency.refetch()} title="It could not be read">
          {competency.error.message}
        </ErrorState>
      </SidePanel>
    );
  }
  if (!competency.data || draft.restored === undefined) {
    return (
      <SidePanel onClose={props.onClose} title="Competency">
        <Skeleton lines={8} />
      </SidePanel>
    );
  }
  return <Editor {...props} competency={competency.data} draft={draft} />;
}

interface LoadedProps extends EditorProps {
  competency: Competency;
  draft: ReturnType<typeof useDraft<Edited<CompetencyDetails>>>;
}

function toEdited({
  id: _id,
  builtInId: _slug,
  archived: _archived,
  roles: _roles,
  updatedAt,
  ...values
}: Competency): Edited<CompetencyDetails> {
  return { values, version: updatedAt };
}

function Editor({ competency, draft, onClose, onNext, onPrevious }: LoadedProps) {
  const stored = useMemo(() => toEdited(competency), [competency]);
  const { id, roles } = competency;
  const form: CompetencyForm = useAutosave<CompetencyDetails>({
    stored,
    draft,
    save: ({ values, version }) => invoke("competency.save", { ...values, id, updatedAt: version }),
    load: async () => {
      const latest = await invoke("competency.get", { id });
      return latest.ok ? ok(toEdited(latest.value)) : latest;
    },
  });
  return (
    <SidePanel
      footer={<Footer competency={competency} form={form} />}
      onClose={onClose}
      onNext={onNext}
      onPrevious={onPrevious}
      subtitle={
        <>
          {competency.archived ? "archived" : weighedBy(roles.length)}
          {form.status !== "clean" && " · "}
          <SavedWord status={form.status} />
        </>
      }
      title={<span dir="auto">{form.values.name || competency.name}</span>}
    >
      <AutosaveBanner form={form} what="this competency" />
      <CompetencyFields form={form} />
      <Weighers roles={roles} />
      <p className={styles.note}>
        Openings keep the anchors they were created with. A change here counts for the next opening.
      </p>
    </SidePanel>
  );
}

function weighedBy(count: number): string {
  if (count === 0) return "weighed by no role";
  return `weighed by ${count} ${count === 1 ? "role" : "roles"}`;
}

function Weighers({ roles }: Pick<Competency, "roles">) {
  if (roles.length === 0) return null;
  return (
    <section>
      <h3>Weighed by</h3>
      <ul className={styles.roles}>
        {roles.map((role) => (
          <li key={role.id}>
            <a dir="auto" href={`#/roles/${role.id}`}>
              {role.name}
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
}

const tell = (result: Result<unknown>, then: () => void) => {
  if (result.ok) then();
  else toast({ message: result.error.message, tone: "block" });
};

function Footer({ competency, form }: { competency: Competency; form: CompetencyForm }) {
  const archive = useCommand("competency.archive");
  const restore = useCommand("competency.restore");
  const { id, name, roles, archived, builtInId } = competency;
  const runRestore = async () =>
    tell(await restore.run({ id }), () =>
      toast({ message: `${isolate(name)} is back.`, tone: "done" }),
    );
  const runArchive = async () => {
    await form.flush();
    tell(await archive.run({ id }), () =>
      toast({
        message: `${isolate(name)} is archived.`,
        action: { label: "Undo", onAction: () => void runRestore() },
      }),
    );
  };
  const weighed =
    roles.length === 0
      ? undefined
      : `Still weighed by ${joinSome(
          roles.map((role) => role.name),
          3,
        )}. Take it out there first.`;
  return (
    <>
      {archived ? (
        <Button icon={ArchiveRestore} onClick={() => void runRestore()}>
          Restore
        </Button>
      ) : (
        <Button icon={Archive} onClick={() => void runArchive()} unavailable={weighed}>
          Archive
        </Button>
      )}
      {builtInId !== null && (
        <Button
          className={styles.push}
          icon={RotateCcw}
          onClick={() => void bringBack(form, builtInId)}
          variant="quiet"
        >
          Built-in text
        </Button>
      )}
    </>
  );
}

/** Nothing is lost for good: the way back stands in the message. */
async function bringBack(form: CompetencyForm, slug: string): Promise<void> {
  const { builtInCompetencies } = await import("../../../shared/content/content.ts");
  const builtIn = builtInCompetencies().find((one) => one.id === slug);
  if (!builtIn) return;
  const { id: _slug, ...details } = builtIn;
  const before = form.values;
  form.edit(() => details);
  toast({
    message: "The built-in text is back.",
    action: { label: "Undo", onAction: () => form.edit(() => before) },
  });
}
