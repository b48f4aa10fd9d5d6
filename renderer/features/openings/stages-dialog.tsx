import { ArrowDown, ArrowUp, Plus, X } from "lucide-react";
import { type KeyboardEvent, useEffect, useRef, useState } from "react";
import type { Opening, StageKind } from "../../../shared/opening.ts";
import type { Failure } from "../../../shared/result.ts";
import { useCommand } from "../../api.ts";
import type { Edited } from "../../autosave.ts";
import { useDraft } from "../../drafts.ts";
import { Banner } from "../../ui/banner.tsx";
import { Button } from "../../ui/button.tsx";
import { Dialog } from "../../ui/dialog.tsx";
import { Field, TextInput } from "../../ui/field.tsx";
import { Skeleton } from "../../ui/skeleton.tsx";
import { toast } from "../../ui/toast.tsx";
import { OlderVersion } from "./older-version.tsx";
import { useEdited } from "./use-edited.ts";
import styles from "./dialogs.module.css";

interface StageDraft {
  id: string | null;
  name: string;
  kind: StageKind;
}

type Draft = ReturnType<typeof useDraft<Edited<StageDraft[]>>>;

interface StagesDialogProps {
  opening: Opening;
  onClose: () => void;
}

/** Rename, add, reorder; a stage with somebody in it cannot be taken out. */
export function StagesDialog({ opening, onClose }: StagesDialogProps) {
  const draft = useDraft<Edited<StageDraft[]>>(`opening/${opening.id}/stages`);
  if (draft.restored === undefined)
    return (
      <Dialog onOpenChange={onClose} open title="Pipeline">
        <Skeleton lines={6} />
      </Dialog>
    );
  return <StagesForm draft={draft} onClose={onClose} opening={opening} />;
}

function StagesForm({ opening, onClose, draft }: StagesDialogProps & { draft: Draft }) {
  const save = useCommand("opening.saveStages");
  const stored = opening.stages.map(({ count: _count, ...stage }) => stage);
  const edited = useEdited<StageDraft[]>(opening, stored, draft);
  const stages = edited.values;
  const [failure, setFailure] = useState<Failure | null>(null);
  const change = (next: StageDraft[]) => {
    edited.change(next);
    setFailure(null);
  };
  const leave = () => {
    void draft.clear();
    onClose();
  };
  const submit = async () => {
    const result = await save.run({ id: opening.id, updatedAt: edited.version, stages });
    if (!result.ok) {
      setFailure(result.error);
      return;
    }
    leave();
    toast({ message: "The pipeline is saved.", tone: "done" });
  };
  const errorAt = (index: number) =>
    failure?.field?.startsWith(`stages.${index}.`) ? failure.message : undefined;
  const isElsewhere = failure !== null && !stages.some((_, index) => errorAt(index) !== undefined);
  return (
    <Dialog
      description="Candidates move through these one after the other. Rejected and withdrawn stand apart."
      footer={
        <>
          <Button onClick={leave}>Cancel</Button>
          <Button onClick={() => void submit()} pending={save.pending} variant="primary">
            Save the pipeline
          </Button>
        </>
      }
      onOpenChange={onClose}
      open
      title="Pipeline"
    >
      {edited.isOlder && (
        <OlderVersion onKeepMine={edited.keepMine} onTakeStored={edited.takeStored} />
      )}
      {isElsewhere && !edited.isOlder && (
        <Banner live title="Not saved" tone="block">
          {failure.message}
        </Banner>
      )}
      <ActiveStages change={change} errorAt={errorAt} opening={opening} stages={stages} />
      <div className={styles.ends}>
        {stages.map((stage, index) =>
          stage.kind === "active" ? null : (
            <Field error={errorAt(index)} key={stage.kind} label={meanings[stage.kind]}>
              <TextInput
                dir="auto"
                maxLength={40}
                onChange={(event) =>
                  change(stages.with(index, { ...stage, name: event.target.value }))
                }
                value={stage.name}
              />
            </Field>
          ),
        )}
      </div>
    </Dialog>
  );
}

const meanings = {
  hired: "For hired",
  rejected: "For rejected",
  withdrawn: "For withdrawn",
};

interface ActiveStagesProps {
  opening: Opening;
  stages: StageDraft[];
  change: (next: StageDraft[]) => void;
  errorAt: (index: number) => string | undefined;
}

function ActiveStages({ opening, stages, change, errorAt }: ActiveStagesProps) {
  const list = useRef<HTMLOListElement>(null);
  const wanted = useRef<number | null>(null);
  const active = stages.filter((stage) => stage.kind === "active");
  const rest = stages.filter((stage) => stage.kind !== "active");
  // The line to go on from exists only once the new list is drawn.
  useEffect(() => {
    if (wanted.current === null) return;
    list.current?.querySelectorAll("input")[wanted.current]?.focus();
    wanted.current = null;
  });
  const set = (next: StageDraft[], focus: number) => {
    wanted.current = Math.min(focus, next.length - 1);
    change([...next, ...rest]);
  };
  const move = (from: number, to: number) => {
    if (to < 0 || to >= active.length) return;
    set(active.toSpliced(from, 1).toSpliced(to, 0, active[from]!), to);
  };
  const countOf = (id: string | null) =>
    opening.stages.find((stage) => stage.id === id)?.count ?? 0;
  return (
    <>
      <ol aria-label="Stages in order" className={styles.stages} ref={list}>
        {active.map((stage, index) => (
          // A new stage has no identity yet; its place is its key.
          <StageLine
            canGo={active.length > 1}
            error={errorAt(stages.indexOf(stage))}
            index={index}
            isLast={index === active.length - 1}
            key={stage.id ?? `new-${index}`}
            onMove={(to) => move(index, to)}
            onName={(name) => change([...active.with(index, { ...stage, name }), ...rest])}
            onRemove={() => set(active.toSpliced(index, 1), Math.max(0, index - 1))}
            people={countOf(stage.id)}
            stage={stage}
          />
        ))}
      </ol>
      <Button
        className={styles.add}
        compact
        icon={Plus}
        onClick={() => set([...active, { id: null, name: "", kind: "active" }], active.length)}
        variant="quiet"
      >
        Add a stage
      </Button>
    </>
  );
}

interface StageLineProps {
  stage: StageDraft;
  index: number;
  isLast: boolean;
  people: number;
  canGo: boolean;
  error: string | undefined;
  onName: (name: string) => void;
  onMove: (to: number) => void;
  onRemove: () => void;
}

function StageLine(props: StageLineProps) {
  const { stage, index, isLast, people, canGo, error, onName, onMove, onRemove } = props;
  const label = stage.name.trim() || `stage ${index + 1}`;
  const onKeyDown = (event: KeyboardEvent) => {
    const step = { ArrowUp: -1, ArrowDown: 1 }[event.key];
    if (!event.altKey || step === undefined) return;
    event.preventDefault();
    onMove(index + step);
  };
  return (
    <li className={styles.stage}>
      <Field error={error} label={`Stage ${index + 1}`} labelHidden>
        <TextInput
          dir="auto"
          maxLength={40}
          onChange={(event) => onName(event.target.value)}
          onKeyDown={onKeyDown}
          value={stage.name}
        />
      </Field>
      <span className={styles.people}>{people > 0 ? people : ""}</span>
      <Button
        compact
        disabled={index === 0}
        icon={ArrowUp}
        iconOnly
        label={`Move ${label} up`}
        onClick={() => onMove(index - 1)}
        shortcut="Alt+ArrowUp"
        variant="quiet"
      />
      <Button
        compact
        disabled={isLast}
        icon={ArrowDown}
        iconOnly
        label={`Move ${label} down`}
        onClick={() => onMove(index + 1)}
        shortcut="Alt+ArrowDown"
        variant="quiet"
      />
      <Button
        compact
        icon={X}
        iconOnly
        label={`Remove ${label}`}
        onClick={onRemove}
        unavailable={whyStays(people, canGo)}
        variant="quiet"
      />
    </li>
  );
}

function whyStays(people: number, canGo: boolean): string | undefined {
  if (people > 0)
    return people === 1
      ? "One candidate is in it. Move them first."
      : `${people} candidates are in it. Move them first.`;
  return canGo ? undefined : "Candidates need at least one stage to be in.";
}
