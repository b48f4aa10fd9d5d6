import { formatNumber } from "../../../shared/rules/format.ts";
import { firstName, inSentence, isolate } from "../../../shared/rules/names.ts";
import type { OrgIndex } from "../../../shared/rules/org.ts";
import type { Person } from "../../../shared/rules/org-people.ts";
import { roleNameOf } from "../../../shared/rules/org-words.ts";
import { Section } from "../../ui/page.tsx";
import styles from "./org.module.css";

interface Part {
  key: string;
  label: string;
  hours: number;
  isOwn: boolean;
}

/** The hours of a week by job, against the week itself. */
export function WeekBar({ person, index }: { person: Person; index: OrgIndex }) {
  const parts = partsOf(person, index).filter((part) => part.hours > 0);
  const whose = person.isFounder ? "Your week" : `The week of ${isolate(firstName(person.name))}`;
  if (parts.length === 0)
    return (
      <Section title={whose}>
        <p className={styles.quiet}>
          Nobody has said yet how many hours this takes. Enter them below to see whether a week
          holds them.
        </p>
      </Section>
    );
  const whole = Math.max(person.hours, person.week);
  const at = `${(person.week / whole) * 100}%`;
  const words = parts.map((part) => `${part.label} ${formatNumber(part.hours)} h`);
  return (
    <Section title={whose}>
      <div className={styles.load}>
        <div aria-hidden="true" className={styles.scale}>
          <b style={{ insetInlineStart: at }}>{formatNumber(person.week)} h</b>
        </div>
        <div
          aria-label={`${words.join(", ")}, against ${formatNumber(person.week)} hours`}
          className={styles.bar}
          role="img"
        >
          {parts.map((part) => (
            <i
              className={part.isOwn ? styles.own : styles.second}
              key={part.key}
              style={{ flexGrow: part.hours }}
            />
          ))}
          {person.hours < person.week && (
            <i className={styles.free} style={{ flexGrow: person.week - person.hours }} />
          )}
        </div>
        <p className={styles.parts}>
          {words.map((word) => (
            <span key={word}>{word}</span>
          ))}
        </p>
      </div>
    </Section>
  );
}

function partsOf(person: Person, index: OrgIndex): Part[] {
  const own = person.roleIds.map((roleId) => ({
    key: roleId,
    label: inSentence(roleNameOf(roleId, index)),
    hours: person.own
      .filter((duty) => duty.roleId === roleId)
      .reduce((sum, duty) => sum + duty.hoursPerWeek, 0),
    isOwn: true,
  }));
  const hats = person.hats.map((hat) => ({
    key: `hat ${hat.roleId}`,
    label: inSentence(roleNameOf(hat.roleId, index)),
    hours: hat.hours,
    isOwn: false,
  }));
  return [...own, ...hats];
}
