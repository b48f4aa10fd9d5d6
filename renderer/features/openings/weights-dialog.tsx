import { Check, TriangleAlert, X } from "lucide-react";
import { useState } from "react";
import type { Opening } from "../../../shared/opening.ts";
import type { Failure } from "../../../shared/result.ts";
import type { WeightedCompetency } from "../../../shared/role.ts";
import {
  equalWeights,
  fullWeight,
  normaliseWeights,
  sumWeights,
} from "../../../shared/rules/weights.ts";
import { useChannel, useCommand } from "../../api.ts";
import type { Edited } from "../../autosave.ts";
import { useDraft } from "../../drafts.ts";
import { Banner } from "../../ui/banner.tsx";
import { Button, TextLink } from "../../ui/button.tsx";
import { classNames } from "../../ui/class-names.ts";
import { Dialog } from "../../ui/dialog.tsx";
import { Field, NumberInput, Select, TextArea } from "../../ui/field.tsx";
import { Icon } from "../../ui/icon.tsx";
import { Menu } from "../../ui/menu.tsx";
import { Skeleton } from "../../ui/skeleton.tsx";
import { toast } from "../../ui/toast.tsx";
import { VisuallyHidden } from "../../ui/visually-hidden.tsx";
import { OlderVersion } from "./older-version.tsx";
import { useEdited } from "./use-edited.ts";
import styles from "./dialogs.module.css";

interface Kept {
  rows: WeightedCompetency[];
  reason: string;
}

type Draft = ReturnType<typeof useDraft<Edited<Kept>>>;

interface WeightsDialogProps {
  opening: Opening;
  onClose: () => void;
}

/** Other weights for this opening alone; with a reason once scores exist. */
export function WeightsDialog({ opening, onClose }: WeightsDialogProps) {
  const draft = useDraft<Edited<Kept>>(`opening/${opening.id}/weights`);
  const library = useChannel("competency.list", { archived: false });
  if (draft.restored === undefined || !library.data)
    return (
      <Dialog onOpenChange={onClose} open title="Weights" wide>
        <Skeleton lines={8} />
      </Dialog>
    );
  const names = new Map([
    ...library.data.map((one) => [one.id, one.name] as const),
    ...opening.competencies.map((one) => [one.competencyId, one.name] as const),
  ]);
  return <WeightsForm draft={draft} names={names} onClose={onClose} opening={opening} />;
}

type FormProps = WeightsDialogProps & { draft: Draft; names: ReadonlyMap<string, string> };

function WeightsForm({ opening, onClose, draft, names }: FormProps) {
  const save = useCommand("opening.setWeights");
  const isFrozen = opening.frozenAt !== null;
  const stored = { rows: opening.weights[0]?.competencies ?? [], reason: "" };
  const edited = useEdited<Kept>(opening, stored, draft);
  const { values } = edited;
  const [failure, setFailure] = useState<Failure | null>(null);
  const change = (next: Partial<Kept>) => {
    edited.change({ ...values, ...next });
    setFailure(null);
  };
  const leave = () => {
    void draft.clear();
    onClose();
  };
  const submit = async () => {
    const result = await save.run({
      id: opening.id,
      updatedAt: edited.version,
      competencies: values.rows,
      reason: values.reason,
    });
    if (!result.ok) {
      setFailure(result.error);
      return;
    }
    leave();
    toast({ message: "The weights are saved.", tone: "done" });
  };
  const isAboutReason = failure?.field === "reason";
  return (
    <Dialog
      description={
        isFrozen
          ? "Scores exist already. This makes a new version; scorecards submitted before keep theirs, and the reason is printed with the result."
          : "For this opening alone; the role keeps its own weights. After the first submitted scorecard a change needs a reason."
      }
      footer={
        <>
          <Button onClick={leave}>Cancel</Button>
          <Button onClick={() => void submit()} pending={save.pending} variant="primary">
            {isFrozen ? "Save as a new version" : "Save the weights"}
          </Button>
        </>
      }
      onOpenChange={onClose}
      open
      title="What counts"
      wide
    >
      {edited.isOlder && (
        <OlderVersion onKeepMine={edited.keepMine} onTakeStored={edited.takeStored} />
      )}
      {failure !== null && !isAboutReason && !edited.isOlder && (
        <Banner live title="Not saved" tone="block">
          {failure.message}
        </Banner>
      )}
      <Rows names={names} onChange={(rows) => change({ rows })} rows={values.rows} />
      <Tools names={names} onChange={(rows) => change({ rows })} rows={values.rows} />
      <Field
        error={isAboutReason ? failure.message : undefined}
        label="Reason"
        note={isFrozen ? undefined : "optional"}
        required={isFrozen}
      >
        <TextArea
          dir="auto"
          maxLength={500}
          onChange={(event) => change({ reason: event.target.value })}
          rows={2}
          value={values.reason}
        />
      </Field>
    </Dialog>
  );
}

interface RowsProps {
  rows: readonly WeightedCompetency[];
  names: ReadonlyMap<string, string>;
  onChange: (rows: WeightedCompetency[]) => void;
}

function Rows({ rows, names, onChange }: RowsProps) {
  return (
    <table className={styles.weights}>
      <thead>
        <tr>
          <th scope="col">Competency</th>
          <th scope="col">Points</th>
          <th scope="col">Must have</th>
          <th scope="col">
            <VisuallyHidden>Remove</VisuallyHidden>
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row, index) => (
          <Row
            key={row.competencyId}
            name={names.get(row.competencyId) ?? ""}
            onChange={(next) => onChange(rows.with(index, next))}
            onRemove={() => onChange(rows.toSpliced(index, 1))}
            row={row}
          />
        ))}
      </tbody>
    </table>
  );
}

interface RowProps {
  row: WeightedCompetency;
  name: string;
  onChange: (next: WeightedCompetency) => void;
  onRemove: () => void;
}

function Row({ row, name, onChange, onRemove }: RowProps) {
  const setWeight = (text: string) => {
    const digits = text.replace(/\D/g, "");
    onChange({ ...row, weight: Math.min(fullWeight, Number(digits)) });
  };
  return (
    <tr>
      <th dir="auto" scope="row">
        {name}
      </th>
      <td>
        <NumberInput
          aria-label={`Points of ${name}`}
          className={styles.points}
          onChange={(event) => setWeight(event.target.value)}
          onFocus={(event) => event.target.select()}
          value={row.weight}
        />
      </td>
      <td>
        <Select
          aria-label={`Minimum for ${name}`}
          className={styles.minimum}
          onChange={({ target }) =>
            onChange({ ...row, mustHave: target.value === "" ? null : Number(target.value) })
          }
          value={row.mustHave ?? ""}
        >
          <option value="">no minimum</option>
          {[2, 3, 4, 5].map((level) => (
            <option key={level} value={level}>
              minimum {level}
            </option>
          ))}
        </Select>
      </td>
      <td>
        <Button
          compact
          icon={X}
          iconOnly
          label={`Stop weighing ${name}`}
          onClick={onRemove}
          variant="quiet"
        />
      </td>
    </tr>
  );
}

function Tools({ rows, names, onChange }: RowsProps) {
  const weights = rows.map((row) => row.weight);
  const sum = sumWeights(weights);
  const setAll = (next: readonly number[]) =>
    onChange(rows.map((row, index) => ({ ...row, weight: next[index] ?? row.weight })));
  const free = [...names].filter(([id]) => !rows.some((row) => row.competencyId === id));
  const add = (competencyId: string) =>
    onChange([
      ...rows,
      {
        competencyId,
        weight: Math.max(0, fullWeight - sum),
        mustHave: null,
        evidence: ["question"],
      },
    ]);
  const isFull = sum === fullWeight;
  return (
    <div className={styles.weightTools}>
      <Menu
        align="start"
        items={free.map(([id, label]) => ({ id, label, onSelect: () => add(id) }))}
        trigger={<TextLink>Add a competency</TextLink>}
      />
      <TextLink onClick={() => setAll(equalWeights(rows.length))}>Weigh all the same</TextLink>
      {!isFull && rows.length > 0 && (
        <TextLink onClick={() => setAll(normaliseWeights(weights))}>Make it {fullWeight}</TextLink>
      )}
      <span className={classNames(styles.sum, !isFull && styles.off)} role="status">
        <Icon icon={isFull ? Check : TriangleAlert} />
        {sum} of {fullWeight}
      </span>
    </div>
  );
}
