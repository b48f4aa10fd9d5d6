import { Field, Select } from "../../../ui/field.tsx";
import type { CompetencyChoice } from "./item-form.ts";

interface CompetencyFieldProps {
  choices: readonly CompetencyChoice[];
  value: string;
  onChange: (key: string) => void;
  error?: string | undefined;
  help?: string | undefined;
}

/** What is rated: what counts in the opening first, then the rest, which is recorded and does not count. */
export function CompetencyField({ choices, value, onChange, error, help }: CompetencyFieldProps) {
  const known = choices.find((one) => one.key === value || one.id === value);
  const counting = choices.filter((one) => one.counts);
  const others = choices.filter((one) => !one.counts);
  return (
    <Field error={error} help={help} label="Competency">
      <Select onChange={(event) => onChange(event.target.value)} value={known?.key ?? value}>
        {!known && <option value={value}>Not there any more</option>}
        <Group choices={counting} label="Counts in this opening" />
        <Group choices={others} label="Recorded, without weight" />
      </Select>
    </Field>
  );
}

function Group({ label, choices }: { label: string; choices: readonly CompetencyChoice[] }) {
  if (choices.length === 0) return null;
  return (
    <optgroup label={label}>
      {choices.map(({ key, name }) => (
        <option key={key} value={key}>
          {name}
        </option>
      ))}
    </optgroup>
  );
}
