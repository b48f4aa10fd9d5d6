import { counted, formatLevel, formatPercent, missing } from "../rules/format.ts";
import { inSentence, isolate, joinNames } from "../rules/names.ts";
import { enoughCoverage } from "../rules/profile.ts";
import type { ComparedOutcome, Comparison } from "./comparison-data.ts";
import { Section } from "./frame.tsx";
import { recommendationCounts } from "./panel-words.ts";

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
            <th scope="col" className="who">
              Candidate
            </th>
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
                  {one.mean === null ? (
                    <span className="quiet">not assessed</span>
                  ) : (
                    <>
                      <b>{formatLevel(one.mean)}</b> {one.state}
                      <span className="quiet">, {counted(one.panelists, "panelist")}</span>
                    </>
                  )}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </Section>
  );
}

/** A sheet has room for so many panelists side by side; more are told in a sentence each. */
const mostColumns = 6;

/** What every panelist recommends for every candidate. */
export function RecommendationsTable({
  comparison: { candidates, panel },
}: {
  comparison: Comparison;
}) {
  const heard = candidates.filter((one) => one.recommendations.length > 0);
  if (heard.length === 0) return null;
  const columns = panel.length <= mostColumns ? panel : [];
  return (
    <Section title="Recommendations">
      <table className="ledger texts">
        <caption>Recommendations of the panelists for each candidate</caption>
        <thead>
          <tr>
            <th scope="col" className="who">
              Candidate
            </th>
            {columns.map((one) => (
              <th key={one.id} scope="col">
                <bdi>{one.name}</bdi>
              </th>
            ))}
            {columns.length === 0 && <th scope="col">Panelists</th>}
          </tr>
        </thead>
        <tbody>
          {heard.map((candidate) => (
            <tr key={candidate.applicationId}>
              <th scope="row">
                <bdi>{candidate.candidate.name}</bdi>
              </th>
              {columns.map((one) => (
                <td key={one.id}>{saidBy(candidate, one.id) || missing}</td>
              ))}
              {columns.length === 0 && <td>{everybody(candidate, panel)}</td>}
            </tr>
          ))}
        </tbody>
      </table>
    </Section>
  );
}

const saidBy = ({ recommendations }: ComparedOutcome, panelistId: string): string =>
  recommendationCounts(recommendations.filter((one) => one.panelistId === panelistId));

/** `Adaeze Nwosu: 2 yes; Hanna Virtanen: no` */
function everybody(candidate: ComparedOutcome, panel: Comparison["panel"]): string {
  return panel
    .map(({ id, name }) => ({ name, said: saidBy(candidate, id) }))
    .filter(({ said }) => said !== "")
    .map(({ name, said }) => `${isolate(name)}: ${said}`)
    .join("; ");
}

/** What makes one candidate's figures weaker than they look, in one sentence; none when nothing does. */
export function cautionsOf(candidate: ComparedOutcome): string[] {
  const { fit, coverage, panelists, sealedInterviews } = candidate;
  const open = candidate.mustHaves.filter((one) => one.state === "not-assessed");
  const openNames = joinNames(open.map((one) => inSentence(one.name)));
  const points = [
    sealedInterviews > 0
      ? `${counted(sealedInterviews, "interview")} still sealed, not shown and not counted`
      : "",
    fit !== null && coverage < enoughCoverage
      ? `only ${formatPercent(coverage)} of the weight assessed`
      : "",
    fit !== null && open.length > 0
      ? `${openNames} not assessed, though ${open.length === 1 ? "a must-have" : "must-haves"}`
      : "",
    fit !== null && panelists.length === 1 ? "everything rests on one panelist" : "",
  ].filter(Boolean);
  return points.length === 0 ? [] : [`${isolate(candidate.candidate.name)}: ${points.join("; ")}.`];
}
