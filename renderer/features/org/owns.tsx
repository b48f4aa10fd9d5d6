import { useId, useMemo, useState } from "react";
import { counted, formatDay } from "../../../shared/rules/format.ts";
import { asSentenceStart } from "../../../shared/rules/names.ts";
import { ownedLines, type OwnedLine, type Party } from "../../../shared/rules/org.ts";
import { changeWord, partyWord, roleNameOf } from "../../../shared/rules/org-words.ts";
import { Button, TextLink } from "../../ui/button.tsx";
import { SectionHead } from "../../ui/page.tsx";
import { Signal } from "../../ui/tag.tsx";
import { VisuallyHidden } from "../../ui/visually-hidden.tsx";
import { Who } from "../../ui/who.tsx";
import { AssignOwner } from "./assign-owner.tsx";
import type { OrgLook } from "./use-org.ts";
import styles from "./org.module.css";

/** So many are shown before somebody asks for all. */
const atFirst = 8;

/** Every responsibility with its owner and its next one; what needs a decision stands on top. */
export function Owns({ look }: { look: OrgLook }) {
  const id = useId();
  const [showAll, setShowAll] = useState(false);
  const [assigning, setAssigning] = useState<OwnedLine | null>(null);
  const lines = useMemo(() => ownedLines(look.index, look.day), [look]);
  const needing = lines.filter((line) => line.concern !== "fine");
  const first = (needing.length > 0 ? needing : lines).slice(0, atFirst);
  const shown = showAll ? lines : first;
  const isToday = look.day === look.index.org.today;
  if (lines.length === 0) return null;
  return (
    <section aria-labelledby={id}>
      <SectionHead
        actions={
          lines.length > first.length && (
            <TextLink aria-expanded={showAll} onClick={() => setShowAll(!showAll)}>
              {showAll ? "Show fewer" : `Show all ${lines.length}`}
            </TextLink>
          )
        }
        id={id}
        note={`${counted(lines.length, "responsibility", "responsibilities")} · ${
          needing.length > 0 ? "the ones that need a decision first" : "none needs a decision"
        }`}
        title="Who owns what"
      />
      <table aria-labelledby={id} className={styles.owns}>
        <thead>
          <tr>
            <th scope="col">Responsibility</th>
            <th scope="col">
              {isToday ? "Today" : `On ${formatDay(look.day, { style: "short" })}`}
            </th>
            <th scope="col">From</th>
            <th scope="col">
              <VisuallyHidden>Change</VisuallyHidden>
            </th>
          </tr>
        </thead>
        <tbody>
          {shown.map((line) => (
            <tr key={`${line.roleId} ${line.responsibilityId}`}>
              <th scope="row">
                <span dir="auto">{line.text}</span>
                <span className={styles.of}>{roleNameOf(line.roleId, look.index)}</span>
              </th>
              <td>
                <Owners line={line} look={look} />
              </td>
              <td>
                <Next line={line} look={look} />
              </td>
              <td>
                <Button
                  aria-label={`Assign: ${line.text}`}
                  compact
                  onClick={() => setAssigning(line)}
                  variant="quiet"
                >
                  Assign
                </Button>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {assigning && <AssignOwner line={assigning} look={look} onClose={() => setAssigning(null)} />}
    </section>
  );
}

function Owners({ line, look }: { line: OwnedLine; look: OrgLook }) {
  if (line.owning === "nobody") return <Signal tone="block">nobody</Signal>;
  return (
    <span className={styles.owners}>
      {line.owning === "shared" && <Signal tone="warn">shared</Signal>}
      {line.parties.map((party) => (
        <Owner key={party.kind === "role" ? "role" : party.duty.id} look={look} party={party} />
      ))}
    </span>
  );
}

function Owner({ party, look }: { party: Party; look: OrgLook }) {
  const { index } = look;
  const seat = party.kind === "seat" ? party.seat : party.seats[0]!;
  const word = partyWord(party, index);
  const isHat = party.kind === "seat" && seat.roleId !== null;
  return (
    <span className={styles.owner}>
      {seat.holder !== "" && <Who kind="panelist" name={seat.holder} size="small" />}
      <span>
        {word === "you" ? "You" : asSentenceStart(word)}
        {isHat && ", second hat"}
        {party.kind === "seat" && party.duty.keptBecause !== "" && (
          <span className={styles.of}>kept: {party.duty.keptBecause}</span>
        )}
      </span>
    </span>
  );
}

function Next({ line, look }: { line: OwnedLine; look: OrgLook }) {
  if (line.next !== null)
    return <span className={styles.quiet}>{changeWord(line.next, look.index)}</span>;
  if (line.concern === "unplanned" || line.concern === "stuck")
    return <Signal tone="warn">no seat planned</Signal>;
  if (line.concern === "shared") return <span className={styles.quiet}>no end planned</span>;
  return <span className={styles.quiet}>stays</span>;
}
