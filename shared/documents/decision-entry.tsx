import type { DecisionCandidate, DecisionEntry, DecisionEvidence } from "../decision.ts";
import { formatClock, formatDay } from "../rules/format.ts";
import { isolate } from "../rules/names.ts";
import { standsAgainst } from "./decision-against.ts";
import { verdictWords } from "./decision-record-data.ts";

interface EntryProps {
  entry: DecisionEntry;
  candidate: DecisionCandidate | undefined;
  /** Whether the heading of all of them stands over it. */
  first: boolean;
  nameOf: (id: string) => string;
}

/** One candidate: the verdict, why, on what, and what stands against it. */
export function EntryBlock({ entry, candidate, first, nameOf }: EntryProps) {
  const against = candidate ? standsAgainst(entry.verdict, candidate, nameOf) : [];
  return (
    <section className="entries">
      {first && <h2>What was decided</h2>}
      <div className="brief">
        <div className="brief-side">
          <h3>
            <bdi>{nameOf(entry.applicationId)}</bdi>
          </h3>
          <p className={`verdict-word ${entry.verdict}`}>{verdictWords[entry.verdict]}</p>
          <p className="small">{outcomeWords(entry)}</p>
        </div>
        <div className="brief-body">
          {entry.reason !== "" && (
            <p className="pre-line" dir="auto">
              {entry.reason}
            </p>
          )}
          {entry.evidence.length > 0 && (
            <div className="part">
              <h3>It rests on</h3>
              {entry.evidence.map((line) => (
                <Quote
                  key={`${line.scorecardId} ${line.criterionId} ${line.take}`}
                  line={line}
                  by={nameOf(line.panelistId)}
                />
              ))}
            </div>
          )}
          <div className="part">
            <h3>What stands against it</h3>
            {against.length === 0 ? (
              <p className="quiet">Nothing in the figures or the recommendations.</p>
            ) : (
              <ul className="points">
                {against.map((point) => (
                  <li key={point}>{point}</li>
                ))}
              </ul>
            )}
          </div>
        </div>
      </div>
    </section>
  );
}

const outcomeWords = ({ movedTo, holdUntil }: DecisionEntry): string =>
  [
    movedTo === null ? "" : `moved to ${isolate(movedTo)}`,
    holdUntil === null ? "" : `until ${formatDay(holdUntil)}`,
  ]
    .filter(Boolean)
    .join(", ");

const longQuote = 600;

function Quote({ line, by }: { line: DecisionEvidence; by: string }) {
  return (
    <blockquote className={line.text.length > longQuote ? "long" : undefined}>
      <p className="pre-line" dir="auto">
        {line.text.trim()} <cite dir="ltr">{sourceOf(line, by)}</cite>
      </p>
    </blockquote>
  );
}

/** `Hanna Virtanen, Role-play, “Opening call”, second take, level 4, at 06:12` */
export function sourceOf(line: DecisionEvidence, by: string): string {
  return [
    isolate(by),
    isolate(line.roundName),
    isolate(line.criterion),
    line.take === 2 ? "second take" : "",
    line.level === null ? "not assessed" : `level ${line.level}`,
    line.at === null ? "" : `at ${formatClock(line.at / 1000)}`,
  ]
    .filter(Boolean)
    .join(", ");
}
