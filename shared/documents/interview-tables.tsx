import type { Outcome } from "../outcome.ts";
import { counted, formatInstantDay } from "../rules/format.ts";
import { asSentenceStart, isolate, joinNames } from "../rules/names.ts";
import type { ReportInterview, ReportPerson } from "./candidate-report-data.ts";
import { Section } from "./frame.tsx";
import { shortened } from "./page-css.ts";
import { recommendationCounts, recommendationWords } from "./panel-words.ts";

type Recommendations = Outcome["recommendations"];

/** Who recommends what, and why, in each one's own words. */
export function RecommendationTable({
  outcome,
  panel,
}: {
  outcome: Outcome;
  panel: readonly ReportPerson[];
}) {
  if (outcome.recommendations.length === 0) return null;
  const noted = outcome.recommendations.some((one) => one.note.trim() !== "");
  return (
    <Section title="What each panelist recommends">
      <table className="ledger texts">
        <caption>Recommendations with their notes</caption>
        <thead>
          <tr>
            <th scope="col" className="name">
              Panelist
            </th>
            <th scope="col" className="name">
              Interview
            </th>
            <th scope="col">Says</th>
            {noted && <th scope="col">Note</th>}
          </tr>
        </thead>
        <tbody>
          {outcome.recommendations.map((one) => (
            <tr
              key={`${one.interviewId} ${one.panelistId}`}
              className={one.note.length > 900 ? "long" : undefined}
            >
              <th scope="row">
                <bdi>{panel.find(({ id }) => id === one.panelistId)?.name ?? ""}</bdi>
              </th>
              <td>
                <bdi>{one.roundName}</bdi>
              </td>
              <td className="fixed">
                <b>{recommendationWords[one.recommendation]}</b>
              </td>
              {noted && (
                <td className="pre-line" dir="auto">
                  {one.note.trim()}
                </td>
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </Section>
  );
}

interface InterviewTableProps {
  interviews: readonly ReportInterview[];
  recommendations: Recommendations;
  /** The version of the weights that the figures are computed with. */
  weightsVersion: number;
}

/** Which interviews took place, with whom, about what; of a sealed one nothing but that. */
export function InterviewTable({
  interviews,
  recommendations,
  weightsVersion,
}: InterviewTableProps) {
  if (interviews.length === 0) return null;
  return (
    <Section title="Interviews">
      <table className="ledger texts">
        <caption>Interviews with their panelists and contents</caption>
        <thead>
          <tr>
            <th scope="col">Date</th>
            <th scope="col" className="name">
              Interview
            </th>
            <th scope="col">Panelists</th>
            <th scope="col">Content</th>
            <th scope="col" className="num">
              Recommendations
            </th>
          </tr>
        </thead>
        <tbody>
          {interviews.map((interview) => (
            <tr key={interview.id}>
              <td className="fixed">{formatInstantDay(interview.startsAt, interview.timeZone)}</td>
              <th scope="row">
                <bdi>{interview.roundName}</bdi>
                {weightsNote(interview.weightsVersions, weightsVersion) !== "" && (
                  <span className="under">
                    {weightsNote(interview.weightsVersions, weightsVersion)}
                  </span>
                )}
              </th>
              <td className="people">{interview.panelists.map(isolate).join(", ")}</td>
              <td>{asSentenceStart(contentWords(interview.items))}</td>
              <td className="num">{said(interview, recommendations)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Section>
  );
}

/** `scored under weights version 1` where the figures are computed with a later one; empty where they are not. */
export function weightsNote(versions: readonly number[], current: number): string {
  if (versions.every((version) => version === current)) return "";
  const word = versions.length === 1 ? "version" : "versions";
  return `scored under weights ${word} ${joinNames(versions.map(String))}`;
}

type Item = ReportInterview["items"][number];

/** `4 questions; role-play “Opening call”; case study “The lost tender”` */
export function contentWords(items: readonly Item[]): string {
  const questions = items.filter((item) => item.kind === "question").length;
  const exercises = items
    .filter((item) => item.kind !== "question")
    .map((item) => `${exerciseWords[item.kind]} “${isolate(shortened(item.title, 70))}”`);
  return [...(questions > 0 ? [counted(questions, "question")] : []), ...exercises].join("; ");
}

const exerciseWords: Readonly<Record<Item["kind"], string>> = {
  question: "question",
  "role-play": "role-play",
  "case-study": "case study",
};

function said(interview: ReportInterview, recommendations: Recommendations): string {
  if (interview.sealed) return "sealed";
  const own = recommendations.filter((one) => one.interviewId === interview.id);
  return own.length === 0 ? "none" : recommendationCounts(own);
}
