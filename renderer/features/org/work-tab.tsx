import { Plus } from "lucide-react";
import type { Duty, Seat } from "../../../shared/org.ts";
import { personFinding } from "../../../shared/rules/findings/org.ts";
import { counted, countWord, formatNumber } from "../../../shared/rules/format.ts";
import { asSentenceStart, inSentence } from "../../../shared/rules/names.ts";
import { type Line, nextOwner, ownersOf } from "../../../shared/rules/org.ts";
import { type Hat, isMultitasking, type Person, spanOf } from "../../../shared/rules/org-people.ts";
import { changePhrase, partyWord, roleNameOf } from "../../../shared/rules/org-words.ts";
import { Banner } from "../../ui/banner.tsx";
import { Button } from "../../ui/button.tsx";
import { Section } from "../../ui/page.tsx";
import { Sentence } from "../../ui/sentence.tsx";
import { HoursField } from "./hours-field.tsx";
import type { OrgLook } from "./use-org.ts";
import { WeekBar } from "./week-bar.tsx";
import { lineText } from "./work-words.ts";
import styles from "./org.module.css";

interface WorkTabProps {
  seat: Seat;
  look: OrgLook;
  onTakeOn: () => void;
}

/** What is done in a seat: the week, what is too much, the own job, and the hats with where they go. */
export function WorkTab({ seat, look, onTakeOn }: WorkTabProps) {
  const { index, people } = look;
  const person = people.get(seat.id);
  if (seat.state !== "filled" || !person)
    return (
      <>
        <SpanWarning look={look} seat={seat} />
        <Coming look={look} seat={seat} />
      </>
    );
  return (
    <>
      <Sentence compact sentence={personFinding(person, index)} />
      <WeekBar index={index} person={person} />
      <Overload person={person} />
      <SpanWarning look={look} seat={seat} />
      {person.roleIds.map((roleId) => (
        <OwnJob key={roleId} look={look} person={person} roleId={roleId} seat={seat} />
      ))}
      {person.hats.map((hat, at) => (
        <HatSection at={at} hat={hat} key={hat.roleId} look={look} person={person} />
      ))}
      <div>
        <Button compact icon={Plus} onClick={onTakeOn} variant="quiet">
          Put on a hat
        </Button>
      </div>
    </>
  );
}

function Overload({ person }: { person: Person }) {
  const jobs = `${countWord(person.jobs)} jobs`;
  if (person.over > 0)
    return (
      <Banner
        title={`${formatNumber(person.over)} hours too many${person.jobs > 1 ? `, in ${jobs}` : ""}`}
        tone="warn"
      >
        {formatNumber(person.hours)} hours of work against a week of {formatNumber(person.week)}.{" "}
        {person.jobs > 1 && "One person in several jobs does each of them less well."}
      </Banner>
    );
  if (!isMultitasking(person) || person.isFounder) return null;
  return (
    <Banner title={asSentenceStart(jobs)} tone="warn">
      One person in several jobs does each of them less well. Hand one over, or keep it with a
      reason.
    </Banner>
  );
}

function SpanWarning({ seat, look }: { seat: Seat; look: OrgLook }) {
  const { reports, most } = spanOf(seat, look.index, look.day);
  if (most === null || reports <= most) return null;
  return (
    <Banner
      title={`Leads ${counted(reports, "person", "people")}, ${countWord(most)} at most`}
      tone="warn"
    >
      That is what the role {inSentence(roleNameOf(seat.roleId, look.index))} can lead well. Move
      some of them under another seat.
    </Banner>
  );
}

interface OwnJobProps {
  roleId: string;
  seat: Seat;
  person: Person;
  look: OrgLook;
}

function OwnJob({ roleId, seat, person, look }: OwnJobProps) {
  const lines = look.index.roles.get(roleId)?.responsibilities ?? [];
  const own = person.own.filter((duty) => duty.roleId === roleId);
  const home = person.seats.find((one) => one.roleId === roleId) ?? seat;
  return (
    <Section title={`Own job: ${inSentence(roleNameOf(roleId, look.index))}`}>
      <ul className={styles.hats}>
        {lines.map((line) => {
          const duty = own.find((one) => one.responsibilityId === line.id);
          const fields = { roleId, responsibilityId: line.id, seatId: home.id };
          return (
            <li key={line.id}>
              <b dir="auto">{line.text}</b>
              <HoursField
                duty={duty ?? null}
                fields={fields}
                index={look.index}
                label={line.text}
              />
            </li>
          );
        })}
      </ul>
      {lines.length === 0 && (
        <p className={styles.quiet}>The role lists no responsibilities yet.</p>
      )}
    </Section>
  );
}

const ordinals = ["First", "Second", "Third", "Fourth", "Fifth"];

interface HatProps {
  hat: Hat;
  at: number;
  person: Person;
  look: OrgLook;
}

function HatSection({ hat, at, person, look }: HatProps) {
  const number = ordinals[at + person.roleIds.length] ?? "Another";
  return (
    <Section title={`${number} hat: ${inSentence(roleNameOf(hat.roleId, look.index))}`}>
      <ul className={styles.hats}>
        {hat.duties.map((duty) => (
          <li key={duty.id}>
            <b dir="auto">{lineText(duty, look.index)}</b>
            <HoursField
              duty={duty}
              fields={duty}
              index={look.index}
              label={lineText(duty, look.index)}
            />
            <span>{whereTo(duty, look)}</span>
          </li>
        ))}
      </ul>
    </Section>
  );
}

function whereTo(duty: Duty, look: OrgLook): string {
  if (duty.keptBecause !== "") return `stays: ${duty.keptBecause}`;
  const next = nextOwner(duty, look.day, look.index);
  return next === null ? "no seat planned" : `goes to ${changePhrase(next, look.index)}`;
}

/** What somebody will find when they begin, and who has it until then. */
function Coming({ seat, look }: { seat: Seat; look: OrgLook }) {
  const lines: Line[] = (look.index.roles.get(seat.roleId ?? "")?.responsibilities ?? []).map(
    (line) => ({ roleId: seat.roleId!, responsibilityId: line.id, text: line.text }),
  );
  if (lines.length === 0)
    return (
      <p className={styles.quiet}>
        The role of this seat lists no responsibilities yet: say in the role what it owns.
      </p>
    );
  return (
    <Section title="What this seat will own">
      <ul className={styles.hats}>
        {lines.map((line) => (
          <li key={line.responsibilityId}>
            <b dir="auto">{line.text}</b>
            {nowWith(line, look)}
          </li>
        ))}
      </ul>
    </Section>
  );
}

function nowWith(line: Line, look: OrgLook) {
  const { parties } = ownersOf(line, look.day, look.index);
  if (parties.length === 0) return <span className={styles.of}>with nobody until then</span>;
  const who = parties.map((party) => partyWord(party, look.index)).join(", ");
  return <span className={styles.of}>with {who}</span>;
}
