import type { ReactElement } from "react";
import type { CandidateFilter } from "../../../shared/candidate.ts";
import { useChannel } from "../../api.ts";
import { Checkbox } from "../../ui/choice.tsx";
import { Field, Select } from "../../ui/field.tsx";
import { Popover } from "../../ui/popover.tsx";
import { useListState } from "./list-state.ts";
import styles from "./candidates.module.css";

/** Every filter of the table in one small form; what is chosen acts at once. */
export function FilterPopover({ trigger }: { trigger: ReactElement }) {
  return (
    <Popover label="Filter candidates" trigger={trigger}>
      <FilterForm />
    </Popover>
  );
}

function FilterForm() {
  const { filter, setFilter } = useListState();
  const openings = useChannel("opening.list", { status: "all" });
  const vocabulary = useChannel("candidate.vocabulary", {});
  return (
    <div className={styles.filter}>
      <Choice
        all="All openings"
        label="Opening"
        onChange={(openingId) => setFilter({ openingId })}
        options={(openings.data ?? []).map((one) => ({ value: one.id, words: one.title }))}
        value={filter.openingId}
      />
      <Field label="Applications">
        <Select
          onChange={(event) =>
            setFilter({ stageKind: event.target.value as CandidateFilter["stageKind"] })
          }
          value={filter.stageKind}
        >
          <option value="any">All</option>
          <option value="running">In the running</option>
          <option value="ended">Ended: hired, rejected, withdrawn</option>
        </Select>
      </Field>
      <Choice
        all="Any tag"
        label="Tag"
        onChange={(tag) => setFilter({ tag })}
        options={(vocabulary.data?.tags ?? []).map((tag) => ({ value: tag, words: tag }))}
        value={filter.tag}
      />
      <Choice
        all="Any source"
        label="Source"
        onChange={(source) => setFilter({ source })}
        options={(vocabulary.data?.sources ?? []).map((one) => ({ value: one, words: one }))}
        value={filter.source}
      />
      <Checkbox
        checked={filter.deleted}
        label="Show the bin: deleted candidates"
        onChange={(event) => setFilter({ deleted: event.target.checked })}
      />
    </div>
  );
}

interface ChoiceProps {
  label: string;
  all: string;
  value: string | null;
  options: readonly { value: string; words: string }[];
  onChange: (value: string | null) => void;
}

function Choice({ label, all, value, options, onChange }: ChoiceProps) {
  return (
    <Field label={label}>
      <Select
        onChange={(event) => onChange(event.target.value === "" ? null : event.target.value)}
        value={value ?? ""}
      >
        <option value="">{all}</option>
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.words}
          </option>
        ))}
      </Select>
    </Field>
  );
}
