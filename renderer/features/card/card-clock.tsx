import type { CandidateCard } from "../../../shared/run.ts";
import { cardFace } from "../../../shared/rules/findings/card.ts";
import { spentIn } from "../../../shared/rules/run-clock.ts";
import { useNow } from "../../ui/use-now.ts";
import styles from "./card.module.css";

/** The time of the phase that is on. Nothing else of the page is drawn anew while it runs. */
export function CardClock({ card }: { card: CandidateCard }) {
  const now = useNow(card.clock.runningSince !== null);
  const { head, words } = cardFace(card, now);
  return (
    <div className={styles.clock}>
      {"time" in head ? (
        <p>
          <time className={styles.time} role="timer">
            {head.time}
          </time>
        </p>
      ) : (
        <p className={styles.turn}>{head.words}</p>
      )}
      <p aria-live="polite">{words}</p>
      <Bar card={card} now={now} />
    </div>
  );
}

/** The candidate's own parts of the exercise, as wide as they are long, filled as far as they have gone. */
function Bar({ card, now }: { card: CandidateCard; now: number }) {
  const { phases, clock } = card;
  return (
    <div aria-hidden="true" className={styles.bar}>
      {phases.map((phase, at) => {
        if (phase.who === "panel") return null;
        const share =
          at < clock.phase ? 1 : Math.min(1, spentIn(clock, at, now) / Math.max(1, phase.planned));
        return (
          <i key={at} style={{ flexGrow: Math.max(0.5, phase.planned / 60_000) }}>
            <b style={{ width: `${share * 100}%` }} />
          </i>
        );
      })}
    </div>
  );
}
