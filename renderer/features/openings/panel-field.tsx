import type { Panelist } from "../../../shared/panelist.ts";
import { TextLink } from "../../ui/button.tsx";
import { Checkbox } from "../../ui/choice.tsx";
import { Field, useField } from "../../ui/field.tsx";
import styles from "./details-fields.module.css";

interface PanelFieldProps {
  panelists: readonly Pick<Panelist, "id" | "name" | "title" | "archived">[];
  value: readonly string[];
  onChange: (ids: string[]) => void;
  error: string | undefined;
}

/** Who interviews. Keeps the order of the list, so that unticking and ticking again changes nothing. */
export function PanelField({ panelists, value, onChange, error }: PanelFieldProps) {
  const set = (id: string, isOn: boolean) =>
    onChange(
      panelists
        .map((panelist) => panelist.id)
        .filter((one) => (one === id ? isOn : value.includes(one))),
    );
  return (
    <Field
      error={error}
      group
      help={
        <>
          Two or more judge better than one. People are added under{" "}
          <TextLink href="#/settings/people">Settings, Panelists</TextLink>.
        </>
      }
      label="Panel"
      note={value.length === 0 ? undefined : `${value.length} chosen`}
      required
    >
      <People>
        {panelists.map(({ id, name, title, archived }) => (
          <Checkbox
            checked={value.includes(id)}
            className={styles.person}
            help={archived ? "archived" : title || undefined}
            key={id}
            label={<bdi>{name}</bdi>}
            onChange={(event) => set(id, event.target.checked)}
          />
        ))}
      </People>
    </Field>
  );
}

function People({ children }: { children: React.ReactNode }) {
  const field = useField();
  return (
    <div
      aria-describedby={field?.describedBy}
      aria-labelledby={field?.labelId}
      className={styles.people}
      role="group"
    >
      {children}
    </div>
  );
}
