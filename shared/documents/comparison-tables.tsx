import { formatLevel, formatPercent, missing } from "../rules/format.ts";
import { inSentence, isolate, joinNames } from "../rules/names.ts";
import { enoughCoverage } from "../rules/profile.ts";
import type { ComparedOutcome, Comparison } from "./comparison-data.ts";
import { Section } from "./frame.tsx";
import { recommendationWords, sealedNote } from "./panel-words.ts";

/** Each candidate's mean in each must-have, and whether the minimum is met. */
export function MustHaveTable({ candidates }: { candidates: readonly ComparedOutcome[] }) {
  const asked = candidates[0]?.mustHaves ?? [];
  if (asked.length === 0) return null;
  return (
    <Section title="Must-haves">
      <table className="ledger">
        <caption>Mean level of each candidate in each must-have</caption>
        <thead>
          <tr>
            <th scope="col">Candidate</th>
            {asked.map((one) => (
              <th key={one.competencyId} scope="col">
                <bdi>{one.name}</bdi>, min {one.minimum}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {candidates.map((candidate) => (
            <tr key={candidate.applicationId}>
              <th scope="row">
                <bdi>{candidate.candidate.name}</bdi>
              </th>
              {candidate.mustHaves.map((one) => (
                <td key={one.competencyId} className={one.state === "below" ? "alert" : undefined}>
                  <b>{one.mean === null ? missing : formatLevel(one.mean)}</b>{" "}
                  {one.state === "not-assessed" ? "not assessed" : one.state}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </Section>
  );
}

/** What every panelist recommends for every candidate, interview by interview. */
export function RecommendationsTable({
  comparison: { candidates, panel },
}: {
  comparison: Comparison;
}) {
  const heard = candidates.filter((one) => one.recommendations.length > 0);
  if (heard.length === 0) return null;
  return (
    <Section title="Recommendations">
      <table className="ledger texts">
        <caption>Recommendations of the panelists for each candidate</caption>
        <thead>
          <tr>
            <th scope="col">Candidate</th>
            <th scope="col">Panelists</th>
          </tr>
        </thead>
        <tbody>
          {heard.map((candidate) => (
            <tr key={candidate.applicationId}>
              <th scope="row">
                <bdi>{candidate.candidate.name}</bdi>
              </th>
              <td>{sayings(candidate, panel)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Section>
  );
}

/** `Adaeze Nwosu: yes (Screen), strong yes (Discovery); Hanna Virtanen: no (Discovery)` */
function sayings(candidate: ComparedOutcome, panel: Comparison["panel"]): string {
  const each = panel.flatMap(({ id, name }) => {
    const own = candidate.recommendations.filter((one) => one.panelistId === id);
    if (own.length === 0) return [];
    const words = own.map(
      (one) => `${recommendationWords[one.recommendation]} (${isolate(one.roundName)})`,
    );
    return [`${isolate(name)}: ${words.join(", ")}`];
  });
  return each.join("; ");
}

/** What makes one candidate's figures weaker than they look. */
export function cautionsOf(candidate: ComparedOutcome): string[] {
  const name = isolate(candidate.candidate.name);
  const open = candidate.mustHaves.filter((one) => one.state === "not-assessed");
  const thin = candidate.fit !== null && candidate.coverage < enoughCoverage;
  return [
    ...(candidate.sealedInterviews > 0
      ? [`${name}: ${inSentence(sealedNote(candidate.sealedInterviews))}`]
      : []),
    ...(thin
      ? [`${name}: only ${formatPercent(candidate.coverage)} of the weight is assessed.`]
      : []),
    ...(candidate.fit !== null && open.length > 0
      ? [
          `${name}: ${joinNames(open.map((one) => inSentence(one.name)))} not assessed, a must-have.`,
        ]
      : []),
    ...(candidate.fit !== null && candidate.panelists.length === 1
      ? [`${name}: everything rests on one panelist.`]
      : []),
  ];
}
