import type { Opening, Round } from "../../../shared/opening.ts";
import { joinSome } from "../../../shared/rules/names.ts";
import { roundPanel } from "../../../shared/rules/round-panel.ts";
import { Checkbox } from "../../ui/choice.tsx";
import { Popover } from "../../ui/popover.tsx";
import { VisuallyHidden } from "../../ui/visually-hidden.tsx";
import { Who } from "../../ui/who.tsx";
import styles from "./kit.module.css";

interface RoundPeopleProps {
  opening: Opening;
  round: Round;
  onChange: (panelistIds: string[]) => void;
}

/** More initials than these would push the name of the round away. */
const shownAtMost = 5;

/** Who is planned for a round, as initials that open the choice. */
export function RoundPeople({ opening, round, onChange }: RoundPeopleProps) {
  const here = roundPanel(opening.panel, round);
  const names = here.map((one) => one.name);
  const isWhole = round.panelistIds.length === 0;
  const label = `Who interviews in ${round.name}: ${isWhole ? "the whole panel, " : ""}${joinSome(names, shownAtMost)}`;
  return (
    <Popover
      label={`Who interviews in ${round.name}`}
      trigger={
        <button className={styles.people} title={label} type="button">
          <VisuallyHidden>{label}</VisuallyHidden>
          {here.slice(0, shownAtMost).map((one) => (
            <Who key={one.id} kind="panelist" name={one.name} size="small" />
          ))}
          {here.length > shownAtMost && (
            <span aria-hidden="true">+{here.length - shownAtMost}</span>
          )}
        </button>
      }
    >
      <Choice onChange={onChange} opening={opening} round={round} />
    </Popover>
  );
}

function Choice({ opening, round, onChange }: RoundPeopleProps) {
  const choices = opening.panel.filter(
    (one) => !one.archived || round.panelistIds.includes(one.id),
  );
  const set = (id: string, isOn: boolean) =>
    onChange(
      choices
        .map((one) => one.id)
        .filter((one) => (one === id ? isOn : round.panelistIds.includes(one))),
    );
  return (
    <div className={styles.peopleChoice}>
      <p>
        Who interviews in <bdi>{round.name}</bdi>. With nobody ticked it is the whole panel.
      </p>
      {choices.map(({ id, name, archived }) => (
        <Checkbox
          checked={round.panelistIds.includes(id)}
          help={archived ? "archived" : undefined}
          key={id}
          label={<bdi>{name}</bdi>}
          onChange={(event) => set(id, event.target.checked)}
        />
      ))}
      <p>
        Interviews planned from now on begin with these people. Those already planned keep theirs.
      </p>
    </div>
  );
}
