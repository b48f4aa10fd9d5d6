import { Check, Pencil, RotateCcw } from "lucide-react";
import { useEffect, useRef } from "react";
import { type JobBlock, jobBlockNames } from "../../../shared/rules/job-description.ts";
import { fillPlaceholders } from "../../../shared/rules/placeholders.ts";
import { says } from "../../../shared/values.ts";
import { Button } from "../../ui/button.tsx";
import { classNames } from "../../ui/class-names.ts";
import { toast } from "../../ui/toast.tsx";
import { isRewritten, resetBlock, restoreBlock, writeBlock } from "./job-edits.ts";
import { Pieces } from "./job-pieces.tsx";
import { offsetAt } from "./offset-at.ts";
import { QuietArea } from "./quiet.tsx";
import type { RoleForm } from "./role-form.ts";
import { Texts } from "./text-list.tsx";
import type { Job } from "./job-view.ts";
import { useLeaving, useListener } from "./use-listening.ts";
import styles from "./job-sheet.module.css";

interface JobPartProps {
  block: JobBlock;
  form: RoleForm;
  job: Job;
  roleId: string;
  editing: boolean;
  onEdit: () => void;
  onEnd: () => void;
}

const limits: Readonly<Record<JobBlock, number>> = {
  headline: 200,
  opening: 4000,
  duties: 40,
  must: 20,
  nice: 20,
  offer: 20,
  why: 20,
};

const isText = (block: JobBlock) => block === "headline" || block === "opening";

/** One part of the sheet: read until it is clicked, then written in place. */
export function JobPart(props: JobPartProps) {
  const { block, form, job, editing, onEdit, onEnd } = props;
  const part = useRef<HTMLElement>(null);
  const target = useRef<{ line: number; offset: number } | null>(null);
  useLeaving(part, editing, onEnd);
  useEffect(() => {
    if (!editing) return;
    const fields = part.current?.querySelectorAll("textarea");
    const field = fields?.[target.current?.line ?? 0];
    const offset = target.current?.offset ?? field?.value.length ?? 0;
    field?.focus();
    field?.setSelectionRange(offset, offset);
    target.current = null;
  }, [editing]);

  const begin = (event: MouseEvent) => {
    // A blank is filled, a selection is copied; only a plain click writes.
    if (editing || (event.target instanceof Element && event.target.closest("button"))) return;
    if (window.getSelection()?.isCollapsed === false) return;
    target.current = offsetAt(event);
    onEdit();
  };
  const end = (event: KeyboardEvent) => {
    if (event.key !== "Escape" || !editing || event.isComposing) return;
    event.preventDefault();
    event.stopPropagation();
    onEnd();
    part.current?.querySelector<HTMLElement>("[data-tools] button:last-child")?.focus();
  };
  useListener(part, "click", begin);
  useListener(part, "keydown", end);
  const isEmpty = !job.words[block].some(says);
  return (
    <section
      aria-label={jobBlockNames[block]}
      className={classNames(styles.part, editing && styles.editing)}
      ref={part}
    >
      <Tools {...props} />
      {!isText(block) && <h3>{jobBlockNames[block]}</h3>}
      {editing ? (
        <>
          <Writing block={block} form={form} job={job} />
          <Tokens job={job} lines={job.words[block]} />
        </>
      ) : isEmpty ? (
        <p className={styles.nothing}>Nothing here, so it is left out.</p>
      ) : (
        <Reading {...props} />
      )}
    </section>
  );
}

function Tools({ block, form, job, editing, onEdit, onEnd }: JobPartProps) {
  const name = jobBlockNames[block].toLowerCase();
  const reset = () => {
    const before = form.values;
    form.edit((values) => resetBlock(values, block, job.template));
    toast({
      message: `“${jobBlockNames[block]}” has its first words again.`,
      action: {
        label: "Undo",
        onAction: () => form.edit((values) => restoreBlock(values, block, before)),
      },
    });
  };
  return (
    <div className={styles.tools} data-tools>
      {isRewritten(form.values, block, job.template) && (
        <Button
          compact
          icon={RotateCcw}
          iconOnly
          label={`First words of ${name} again`}
          onClick={reset}
          variant="quiet"
        />
      )}
      <Button
        compact
        icon={editing ? Check : Pencil}
        iconOnly
        label={editing ? `Done with ${name}` : `Write ${name}`}
        onClick={editing ? onEnd : onEdit}
        shortcut={editing ? "Escape" : undefined}
        variant="quiet"
      />
    </div>
  );
}

function Reading({ block, form, job, roleId }: JobPartProps) {
  const lines = job.words[block].flatMap((source, line) =>
    says(source) ? [{ source, line }] : [],
  );
  const pieces = lines.map(({ source, line }) => ({
    line,
    content: (
      <Pieces
        findings={job.findings.filter(
          ({ place }) => "block" in place && place.block === block && place.line === line,
        )}
        form={form}
        job={job}
        roleId={roleId}
        source={source}
      />
    ),
  }));
  if (block === "headline") return <h2 data-line={0}>{pieces[0]?.content}</h2>;
  if (block === "opening") {
    return (
      <p className={styles.opening} data-line={0} dir="auto">
        {pieces[0]?.content}
      </p>
    );
  }
  return (
    <ul>
      {pieces.map(({ line, content }) => (
        <li data-line={line} dir="auto" key={line}>
          {content}
        </li>
      ))}
    </ul>
  );
}

/** What a word in braces is, said of the first there is. */
function Tokens({ job, lines }: { job: Job; lines: readonly string[] }) {
  const token = lines
    .flatMap((line) => fillPlaceholders(line, job.texts))
    .find((piece) => piece.kind !== "text");
  if (token === undefined) return null;
  const becomes = token.kind === "blank" ? "is a blank to fill in" : `reads “${token.text}”`;
  const hint = `Words in braces are filled in: {${token.name}} ${becomes}.`;
  return (
    <p className={styles.tokens} dir="auto" title={hint}>
      {hint}
    </p>
  );
}

function Writing({ block, form, job }: Pick<JobPartProps, "block" | "form" | "job">) {
  const lines = job.words[block];
  const before = form.values;
  const write = (next: readonly string[]) => form.edit((values) => writeBlock(values, block, next));
  if (isText(block)) {
    return (
      <QuietArea
        aria-label={jobBlockNames[block]}
        className={styles[block]}
        dir="auto"
        maxLength={limits[block]}
        onChange={(text) => write([text])}
        oneLine={block === "headline"}
        value={lines[0] ?? ""}
      />
    );
  }
  return (
    <Texts
      addLabel="Add a line"
      itemName="Line"
      label={jobBlockNames[block]}
      max={limits[block]}
      onChange={write}
      onRemove={(next) => {
        write(next);
        toast({
          message: "The line is taken out.",
          action: {
            label: "Undo",
            onAction: () => form.edit((values) => restoreBlock(values, block, before)),
          },
        });
      }}
      texts={lines}
    />
  );
}
