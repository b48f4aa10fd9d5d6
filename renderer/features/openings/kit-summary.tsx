import { LockOpen, Lock } from "lucide-react";
import type { Opening, Round } from "../../../shared/opening.ts";
import { counted, formatMinutes } from "../../../shared/rules/format.ts";
import { asSentenceStart, joinSome } from "../../../shared/rules/names.ts";
import { Banner } from "../../ui/banner.tsx";
import { LinkButton } from "../../ui/button.tsx";
import { Icon } from "../../ui/icon.tsx";
import { Section } from "../../ui/page.tsx";
import { coverageOf } from "./coverage-of.ts";
import styles from "./opening-page.module.css";

/** The rounds in short, and what they leave out. */
export function KitSummary({ opening }: { opening: Opening }) {
  const { coverage, nameOf } = coverageOf(opening, opening.rounds);
  const gaps = coverage
    .filter((one) => one.state === "none")
    .map((one) => nameOf(one.competencyId));
  const isFrozen = opening.frozenAt !== null;
  return (
    <Section
      actions={
        <LinkButton compact href={`#/openings/${opening.id}/kit`}>
          {isFrozen ? "See the kit" : "Edit the kit"}
        </LinkButton>
      }
      note={
        <>
          <Icon icon={isFrozen ? Lock : LockOpen} size={12} /> {isFrozen ? "frozen" : "editable"}
        </>
      }
      title="Interview kit"
    >
      {opening.rounds.length === 0 ? (
        <p className={styles.quiet}>
          No rounds yet. A round is one conversation or exercise with its own panelists.
        </p>
      ) : (
        <ol className={styles.rows}>
          {opening.rounds.map((round) => (
            <li className={styles.round} key={round.id}>
              <span className={styles.roundName} dir="auto">
                {round.name}
              </span>
              <span>{formatMinutes(round.items.reduce((sum, item) => sum + item.minutes, 0))}</span>
              <span className={styles.quiet}>{contentsOf(round)}</span>
            </li>
          ))}
        </ol>
      )}
      {gaps.length > 0 && (
        <Banner tone="warn" title="Not covered">
          Nothing in the kit rates {joinSome(gaps, 3)}.
        </Banner>
      )}
    </Section>
  );
}

const kinds = [
  ["question", "question", "questions"],
  ["role-play", "role-play", "role-plays"],
  ["case-study", "case study", "case studies"],
] as const;

/** `Four questions, one role-play`. */
function contentsOf(round: Round): string {
  const parts = kinds.flatMap(([kind, one, many]) => {
    const count = round.items.filter((item) => item.content.kind === kind).length;
    return count === 0 ? [] : [counted(count, one, many)];
  });
  return parts.length === 0 ? "Nothing in it yet" : asSentenceStart(parts.join(", "));
}
