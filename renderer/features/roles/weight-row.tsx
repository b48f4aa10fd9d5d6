import { X } from "lucide-react";
import type { CSSProperties } from "react";
import type { Evidence, WeightedCompetency } from "../../../shared/role.ts";
import { Button } from "../../ui/button.tsx";
import { Checkbox } from "../../ui/choice.tsx";
import { classNames } from "../../ui/class-names.ts";
import { Popover } from "../../ui/popover.tsx";
import { evidenceKinds, evidenceText } from "./labels.ts";
import { QuietNumber } from "./quiet.tsx";
import styles from "./weights.module.css";

/** Few weights are above it, and the slider is finer for that. */
const usualMost = 40;

interface WeightRowProps {
  weighted: WeightedCompetency;
  name: string;
  isOpen: boolean;
  onChange: (next: WeightedCompetency) => void;
  onOpen: () => void;
  onRemove: () => void;
}

export function WeightRow(props: WeightRowProps) {
  const { weighted, name, isOpen, onChange, onOpen, onRemove } = props;
  return (
    <div className={classNames(styles.row, isOpen && styles.open)}>
      <button
        aria-expanded={isOpen}
        className={styles.name}
        dir="auto"
        onClick={onOpen}
        type="button"
      >
        {name}
      </button>
      <Weight
        name={name}
        onChange={(weight) => onChange({ ...weighted, weight })}
        weight={weighted.weight}
      />
      <Minimum
        mustHave={weighted.mustHave}
        name={name}
        onChange={(mustHave) => onChange({ ...weighted, mustHave })}
      />
      <EvidenceKinds
        evidence={weighted.evidence}
        name={name}
        onChange={(evidence) => onChange({ ...weighted, evidence })}
      />
      <Button
        className={styles.remove}
        compact
        icon={X}
        iconOnly
        label={`Stop weighing ${name}`}
        onClick={onRemove}
        variant="quiet"
      />
    </div>
  );
}

function Weight({
  name,
  weight,
  onChange,
}: {
  name: string;
  weight: number;
  onChange: (weight: number) => void;
}) {
  const most = weight > usualMost ? 100 : usualMost;
  const fill = { "--fill": `${(weight / most) * 100}%` } as CSSProperties;
  return (
    <span className={styles.weigh}>
      <input
        aria-label={`Weight of ${name}`}
        className={styles.slider}
        max={most}
        min={0}
        onChange={(event) => onChange(event.target.valueAsNumber)}
        step={1}
        style={fill}
        type="range"
        value={weight}
      />
      <QuietNumber
        aria-label={`Points of ${name}`}
        className={styles.points}
        max={100}
        min={0}
        onChange={(next) => next !== null && onChange(next)}
        value={weight}
      />
    </span>
  );
}

function Minimum({
  name,
  mustHave,
  onChange,
}: {
  name: string;
  mustHave: number | null;
  onChange: (mustHave: number | null) => void;
}) {
  return (
    <span className={styles.must}>
      <select
        aria-label={`Minimum for ${name}`}
        className={mustHave === null ? styles.none : styles.minimum}
        onChange={(event) =>
          onChange(event.target.value === "" ? null : Number(event.target.value))
        }
        value={mustHave ?? ""}
      >
        <option value="">–</option>
        {[2, 3, 4, 5].map((level) => (
          <option key={level} value={level}>
            minimum {level}
          </option>
        ))}
      </select>
    </span>
  );
}

function EvidenceKinds({
  name,
  evidence,
  onChange,
}: {
  name: string;
  evidence: readonly Evidence[];
  onChange: (evidence: Evidence[]) => void;
}) {
  const set = (kind: Evidence, isOn: boolean) =>
    onChange(isOn ? [...evidence, kind] : evidence.filter((one) => one !== kind));
  const trigger = (
    <button
      aria-label={`${name} is best seen in: ${evidenceText(evidence)}`}
      className={classNames(styles.kinds, styles.evidence)}
      type="button"
    >
      {evidenceText(evidence)}
    </button>
  );
  return (
    <Popover label={`Where ${name} is best seen`} trigger={trigger}>
      {evidenceKinds.map(({ id, label }) => (
        <Checkbox
          checked={evidence.includes(id)}
          key={id}
          label={label}
          onChange={(event) => set(id, event.target.checked)}
        />
      ))}
    </Popover>
  );
}
