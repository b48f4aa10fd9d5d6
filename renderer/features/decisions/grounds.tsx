import { useState } from "react";
import type {
  DecisionEvidence,
  DecisionLine,
  SaidRecommendation,
  Verdict,
} from "../../../shared/decision.ts";
import { sides } from "../../../shared/rules/deciding.ts";
import { countWord } from "../../../shared/rules/format.ts";
import { asSentenceStart, isolate, joinNames } from "../../../shared/rules/names.ts";
import { useChannel } from "../../api.ts";
import { TextLink } from "../../ui/button.tsx";
import { ErrorState } from "../../ui/error-state.tsx";
import { Level, type LevelAnswer } from "../../ui/level.tsx";
import { Skeleton } from "../../ui/skeleton.tsx";
import { Who } from "../../ui/who.tsx";
import { type Deciding, evidenceKey } from "./answers.ts";
import { nameOf, recommendationWords, sourceWords, type WithPanel } from "./words.ts";
import styles from "./record.module.css";

/** More lines than anybody reads at once; the others come when asked for. */
const shownAtFirst = 6;

interface GroundsProps {
  candidate: DecisionLine;
  basis: Deciding["basis"];
  chosen: readonly string[];
  verdict: Verdict | null;
  onChange: (chosen: readonly string[]) => void;
}

/** What a verdict rests on and what stands against it, read once somebody opens the person. */
export function Grounds({ candidate, basis, chosen, verdict, onChange }: GroundsProps) {
  const asked = { openingId: basis.opening.id, applicationId: candidate.applicationId };
  const said = useChannel("decision.evidence", asked);
  if (said.error)
    return (
      <ErrorState onRetry={() => void said.refetch()} title="What was written could not be read">
        {said.error.message}
      </ErrorState>
    );
  if (!said.data) return <Skeleton label="Reading what the panel wrote" lines={4} />;
  const { evidence, recommendations } = said.data;
  return (
    <div className={styles.grounds}>
      <section>
        <h3>Rests on</h3>
        <RestsOn
          basis={basis}
          chosen={chosen}
          evidence={evidence}
          onChange={onChange}
          verdict={verdict}
        />
      </section>
      <Said
        basis={basis}
        said={recommendations}
        sealedInterviews={candidate.sealedInterviews}
        verdict={verdict}
      />
    </div>
  );
}

interface RestsOnProps {
  evidence: readonly DecisionEvidence[];
  chosen: readonly string[];
  basis: WithPanel;
  verdict: Verdict | null;
  onChange: (chosen: readonly string[]) => void;
}

/** The lines a verdict rests on, picked by hand: what speaks for it first, and whatever was picked always in sight. */
function RestsOn({ evidence, chosen, basis, verdict, onChange }: RestsOnProps) {
  const [isWhole, setWhole] = useState(false);
  const sorted = evidence.toSorted((a, b) => weight(b, verdict) - weight(a, verdict));
  const shown = isWhole
    ? sorted
    : sorted.filter((line, at) => at < shownAtFirst || chosen.includes(evidenceKey(line)));
  const there = new Set(evidence.map(evidenceKey));
  const kept = chosen.filter((key) => there.has(key));
  const gone = chosen.length - kept.length;
  if (evidence.length === 0 && gone === 0)
    return <p className={styles.faint}>Nothing was written down that could be rested on.</p>;
  return (
    <>
      <ul className={styles.picks}>
        {shown.map((line) => {
          const key = evidenceKey(line);
          const toggle = (on: boolean) =>
            onChange(on ? [...kept, key] : kept.filter((one) => one !== key));
          return (
            <li key={key}>
              <label>
                <input
                  checked={chosen.includes(key)}
                  onChange={(event) => toggle(event.target.checked)}
                  type="checkbox"
                />
                <Quote basis={basis} line={line} />
              </label>
              <Level mini value={line.level as LevelAnswer} />
            </li>
          );
        })}
      </ul>
      {gone > 0 && (
        <p className={styles.faint}>
          {gone === 1 ? "A line" : `${asSentenceStart(countWord(gone))} lines`} chosen before{" "}
          {gone === 1 ? "is" : "are"} not there any more.{" "}
          <TextLink onClick={() => onChange(kept)}>Leave out</TextLink>
        </p>
      )}
      {shown.length < sorted.length && (
        <p className={styles.faint}>
          <TextLink onClick={() => setWhole(true)}>Show all {sorted.length} lines</TextLink>
        </p>
      )}
    </>
  );
}

/** For a rejection the weakest lines come first, otherwise the strongest. */
function weight({ level }: DecisionEvidence, verdict: Verdict | null): number {
  if (level === null) return -1;
  return verdict === "reject" ? 6 - level : level;
}

export function Quote({ line, basis }: { line: DecisionEvidence; basis: WithPanel }) {
  return (
    <span>
      <q dir="auto">{line.text}</q>
      <span className={styles.source}>{sourceWords(line, basis)}</span>
    </span>
  );
}

interface SaidProps {
  said: readonly SaidRecommendation[];
  sealedInterviews: number;
  basis: WithPanel;
  verdict: Verdict | null;
}

/** What the panel recommended, word for word: against the verdict first, then the rest. */
export function Said({ said, sealedInterviews, basis, verdict }: SaidProps) {
  if (said.length === 0)
    return (
      <section>
        <h3>What the panel said</h3>
        <p className={styles.faint}>
          {sealedInterviews > 0
            ? "Recommendations are sealed until every scorecard of the interview is in."
            : "Nobody has recommended anything."}
        </p>
      </section>
    );
  if (verdict === null)
    return (
      <section>
        <h3>What the panel said</h3>
        <Voices basis={basis} said={said} />
      </section>
    );
  const { against, rest } = sides(verdict, said);
  return (
    <section>
      <h3>Stands against it</h3>
      {against.length === 0 ? (
        <p className={styles.faint}>No recommendation does.</p>
      ) : (
        <Voices basis={basis} said={against} />
      )}
      {rest.length > 0 && <Others basis={basis} said={rest} />}
      <p className={styles.faint}>Dissent is kept word for word and cannot be edited by others.</p>
    </section>
  );
}

/** Those with words one by one; whoever only ticked an answer shares one line. */
function Others({ said, basis }: { said: readonly SaidRecommendation[]; basis: WithPanel }) {
  const silent = said.filter((one) => one.words === "");
  const each = silent.map(
    (one) =>
      `${isolate(nameOf(basis, one.panelistId))} ${recommendationWords[one.current]} (${one.roundName})`,
  );
  return (
    <>
      <h3 className={styles.second}>Others said</h3>
      <Voices basis={basis} said={said.filter((one) => one.words !== "")} />
      {silent.length > 0 && <p className={styles.source}>Without a note: {joinNames(each)}.</p>}
    </>
  );
}

function Voices({ said, basis }: { said: readonly SaidRecommendation[]; basis: WithPanel }) {
  return (
    <ul>
      {said.map((one) => {
        const name = nameOf(basis, one.panelistId);
        return (
          <li className={styles.voice} key={`${one.interviewId} ${one.panelistId}`}>
            <Who kind="panelist" name={name} />
            <div>
              <p>
                <b>
                  <bdi>{name}</bdi>
                </b>{" "}
                {recommendationWords[one.current]}
                {one.first !== one.current && `, at first ${firstWords[one.first]}`}
                <span className={styles.quiet}> · {one.roundName}</span>
              </p>
              {one.words !== "" && <q dir="auto">{one.words}</q>}
            </div>
          </li>
        );
      })}
    </ul>
  );
}

const firstWords: Record<SaidRecommendation["first"], string> = {
  "strong-yes": "a strong yes",
  yes: "yes",
  no: "no",
  "strong-no": "a strong no",
};
