import type { Lock } from "../../../shared/pin.ts";
import { TextLink } from "../../ui/button.tsx";
import { Who } from "../../ui/who.tsx";
import styles from "./hand-over-page.module.css";

interface ChoosePersonProps {
  people: Lock["others"];
  onChoose: (id: string) => void;
  onBack: () => void;
}

/** Whoever is here; their own PIN is asked for next. */
export function ChoosePerson({ people, onChoose, onBack }: ChoosePersonProps) {
  return (
    <section aria-labelledby="who-is-here" className={styles.choose}>
      <h2 id="who-is-here">Who is here?</h2>
      <ul className={styles.people}>
        {people.map((person) => (
          <li key={person.id}>
            <button className={styles.person} onClick={() => onChoose(person.id)} type="button">
              <Who kind="panelist" name={person.name} />
              <bdi>{person.name}</bdi>
            </button>
          </li>
        ))}
      </ul>
      <p className={styles.ways}>
        <TextLink onClick={onBack}>Back</TextLink>
      </p>
    </section>
  );
}
