import type { Panelist } from "../../../shared/panelist.ts";
import type { Opening, Round } from "../../../shared/opening.ts";
import { counted, formatMinutes } from "../../../shared/rules/format.ts";
import { asSentenceStart } from "../../../shared/rules/names.ts";
import { timeZones } from "../../places.ts";
import { Checkbox } from "../../ui/choice.tsx";
import { DateInput, Field, NumberInput, Select, TextArea, TextInput } from "../../ui/field.tsx";
import {
  comesTwice,
  type InterviewErrors,
  type InterviewValues,
  minutesOf,
  withRound,
} from "./interview-values.ts";
import styles from "./interviews.module.css";

interface InterviewFieldsProps {
  values: InterviewValues;
  errors: InterviewErrors;
  onChange: (values: InterviewValues) => void;
  /** Whose rounds there are to choose from. An interview that is moved keeps its round: its scorecards are made of it. */
  opening?: Opening | undefined;
  panelists: readonly Pick<Panelist, "id" | "name" | "title">[];
}

/** When, where, with whom: the same fields for a new interview and for one that is moved. */
export function InterviewFields(props: InterviewFieldsProps) {
  const { values, errors, onChange, opening } = props;
  const set = (change: Partial<InterviewValues>) => onChange({ ...values, ...change });
  return (
    <div className={styles.fields}>
      {opening && (
        <Field
          error={errors.roundId}
          help={roundHelp(opening.rounds, values.roundId)}
          label="Round"
        >
          <Select
            onChange={(event) => onChange(withRound(values, opening, event.target.value))}
            value={values.roundId}
          >
            {opening.rounds.map((round) => (
              <option key={round.id} value={round.id}>
                {round.name}
              </option>
            ))}
          </Select>
        </Field>
      )}
      <div className={styles.when}>
        <Field error={errors.day} label="Day" required>
          <DateInput onChange={(event) => set({ day: event.target.value })} value={values.day} />
        </Field>
        <Field
          error={errors.time}
          help={
            comesTwice(values) ? "This time comes twice that night; the first is meant." : undefined
          }
          label="Time"
          required
        >
          <TextInput
            onChange={(event) => set({ time: event.target.value })}
            type="time"
            value={values.time}
          />
        </Field>
        <Field error={errors.minutes} label="Length" required>
          <NumberInput
            inputMode="numeric"
            onChange={(event) => set({ minutes: event.target.value })}
            unit="min"
            value={values.minutes}
          />
        </Field>
      </div>
      <Field error={errors.timeZone} label="Time zone">
        <Select onChange={(event) => set({ timeZone: event.target.value })} value={values.timeZone}>
          {zonesWith(values.timeZone).map((zone) => (
            <option key={zone} value={zone}>
              {zone.replaceAll("_", " ")}
            </option>
          ))}
        </Select>
      </Field>
      <Field error={errors.place} label="Place" note="optional">
        <TextInput
          onChange={(event) => set({ place: event.target.value })}
          placeholder="A room, or the address of a call"
          value={values.place}
        />
      </Field>
      <PanelField {...props} />
      <Field error={errors.note} label="Note" note="optional">
        <TextArea
          onChange={(event) => set({ note: event.target.value })}
          rows={2}
          value={values.note}
        />
      </Field>
    </div>
  );
}

function PanelField({ values, errors, onChange, panelists }: InterviewFieldsProps) {
  const toggle = (id: string, chosen: boolean) =>
    onChange({
      ...values,
      panelistIds: chosen
        ? [...values.panelistIds, id]
        : values.panelistIds.filter((one) => one !== id),
    });
  return (
    <Field
      error={errors.panelistIds}
      group
      help="Each gets a scorecard of their own, sealed until all have submitted."
      label="Panelists"
    >
      <div aria-label="Panelists" className={styles.people} role="group">
        {panelists.map((panelist) => (
          <Checkbox
            checked={values.panelistIds.includes(panelist.id)}
            key={panelist.id}
            label={
              <>
                <bdi>{panelist.name}</bdi>
                {panelist.title !== "" && <span className={styles.faint}> {panelist.title}</span>}
              </>
            }
            onChange={(event) => toggle(panelist.id, event.target.checked)}
          />
        ))}
      </div>
    </Field>
  );
}

function roundHelp(rounds: readonly Round[], roundId: string): string {
  const round = rounds.find((one) => one.id === roundId);
  if (!round) return "";
  const criteria = round.items.reduce((sum, item) => sum + item.criteria.length, 0);
  if (criteria === 0)
    return "This round has nothing to score yet: add questions or exercises to the opening’s interviews first.";
  const parts = counted(round.items.length, "part");
  return `${asSentenceStart(parts)}, ${counted(criteria, "criterion", "criteria")}, ${formatMinutes(Number(minutesOf(round)))}.`;
}

/** An interview may stand in a zone that this machine does not list. */
function zonesWith(zone: string): string[] {
  const zones = timeZones();
  return zones.includes(zone) ? zones : [zone, ...zones];
}
