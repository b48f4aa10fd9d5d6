import { HeatMap, type HeatRow } from "../charts/heat-map.tsx";
import { Ranking, type RankedPerson } from "../charts/ranking.tsx";
import { comparisonFinding } from "../rules/findings/comparison.ts";
import { counted, formatPercent, formatScore } from "../rules/format.ts";
import { asSentenceStart, inSentence, isolate } from "../rules/names.ts";
import { blockers } from "../rules/scoring.ts";
import { type ComparedOutcome, type Comparison, mostCompared } from "./comparison-data.ts";
import { cautionsOf, MustHaveTable, RecommendationsTable } from "./comparison-tables.tsx";
import { Lead, Letterhead, Method, OpenPoints, Section, Title } from "./frame.tsx";
import { methodParagraphs } from "./method.ts";
import {
  coveredNote,
  mustHaveWords,
  panelSays,
  panelStrength,
  uniqueInitials,
} from "./panel-words.ts";

/** An opening's candidates side by side. */
export function ComparisonDocument({ comparison }: { comparison: Comparison }) {
  const { heading, opening, candidates, leftOut, basis } = comparison;
  const cautions = candidates.flatMap(cautionsOf);
  return (
    <>
      <Letterhead {...heading} />
      <Title>{opening.title}</Title>
      <p className="for">
        {asSentenceStart(counted(candidates.length, "candidate"))} for{" "}
        {counted(opening.seats, "seat")} as <bdi>{inSentence(opening.roleName)}</bdi>
      </p>
      <Lead finding={findingOf(candidates)} />
      {leftOutSentence(leftOut) !== "" && <p className="small aside">{leftOutSentence(leftOut)}</p>}
      {candidates.length > 0 && <SideBySide candidates={candidates} />}
      <MustHaveTable candidates={candidates} />
      <HeatMaps candidates={candidates} />
      <RecommendationsTable comparison={comparison} />
      {cautions.length > 0 && (
        <Section title="To bear in mind">
          <OpenPoints points={cautions} />
        </Section>
      )}
      <Section title="How these figures were made" together>
        <Method paragraphs={methodParagraphs(basis, null)} />
      </Section>
    </>
  );
}

/** Who is not on the sheet, and why; empty when everybody is. */
export function leftOutSentence({ notInterviewed, beyondLimit }: Comparison["leftOut"]): string {
  const not = (count: number) => (count === 1 ? "is" : "are");
  const interviewed = asSentenceStart(counted(beyondLimit, "more interviewed candidate"));
  const others = asSentenceStart(counted(notInterviewed, "candidate"));
  return [
    beyondLimit > 0
      ? `${interviewed} ${not(beyondLimit)} not shown: the sheet holds the ${mostCompared} with the highest fit.`
      : "",
    notInterviewed > 0 ? `${others} without an interview ${not(notInterviewed)} not shown.` : "",
  ]
    .filter(Boolean)
    .join(" ");
}

/** The sentence the comparison opens with. */
export const findingOf = (candidates: readonly ComparedOutcome[]) =>
  comparisonFinding(
    candidates.map((one) => ({
      name: one.candidate.name,
      fit: one.fit,
      coverage: one.coverage,
      blockers: blockedNames(one),
      sealed: one.sealedInterviews,
    })),
  );

const blockedNames = ({ mustHaves }: ComparedOutcome): string[] => {
  const below = new Set(blockers(mustHaves).map((one) => one.competencyId));
  return mustHaves.filter((one) => below.has(one.competencyId)).map((one) => one.name);
};

const mostDrawn = 20;

function SideBySide({ candidates }: { candidates: readonly ComparedOutcome[] }) {
  const rated = candidates.filter((one) => one.fit !== null);
  return (
    <Section title="Side by side">
      {rated.length > 1 && (
        <figure>
          <Ranking people={rated.slice(0, mostDrawn).map(rankedPerson)} width={680} />
          <figcaption>
            Fit 0 to 100, without its interval: a few points apart are not a ranking.
            {rated.length > mostDrawn && ` The ${mostDrawn} highest are drawn.`}
          </figcaption>
        </figure>
      )}
      <table className="ledger">
        <caption>Fit, coverage, must-haves and recommendations of each candidate</caption>
        <thead>
          <tr>
            <th scope="col" className="who">
              Candidate
            </th>
            <th scope="col">Stage</th>
            <th scope="col" className="num">
              Fit
            </th>
            <th scope="col" className="num">
              Covered
            </th>
            <th scope="col" className="strip">
              Must-haves
            </th>
            <th scope="col">The panel says</th>
          </tr>
        </thead>
        <tbody>
          {candidates.map((one) => (
            <CandidateRow key={one.applicationId} candidate={one} />
          ))}
        </tbody>
      </table>
    </Section>
  );
}

function CandidateRow({ candidate }: { candidate: ComparedOutcome }) {
  const mustHaves = mustHaveWords(candidate.mustHaves);
  const strength = panelStrength(candidate.recommendations);
  return (
    <tr>
      <th scope="row">
        <bdi>{candidate.candidate.name}</bdi>
      </th>
      <td>
        <bdi>{candidate.stage.name}</bdi>
      </td>
      <td className="num">
        <b>{formatScore(candidate.fit)}</b>
      </td>
      <td className="num fixed">{formatPercent(candidate.coverage)}</td>
      <td className="strip">
        {mustHaves.value}
        {mustHaves.note !== "" && (
          <span className={mustHaves.alert ? "alert" : "quiet"}>, {mustHaves.note}</span>
        )}
      </td>
      <td>
        {panelSays(candidate.recommendations)}
        {strength !== "" && <span className="quiet">, {strength}</span>}
      </td>
    </tr>
  );
}

/** One line of the ranking; what makes the fit weaker than it looks stands under the name. */
export function rankedPerson(one: ComparedOutcome): RankedPerson {
  const below = blockedNames(one);
  const notes = [
    coveredNote(one.coverage),
    below.length > 0 ? `below in ${below.map(inSentence).join(", ")}` : "",
  ].filter(Boolean);
  return {
    id: one.applicationId,
    name: one.candidate.name,
    fit: one.fit,
    subject: below.length === 0,
    ...(notes.length > 0 && { note: { text: notes.join("; "), blocks: below.length > 0 } }),
  };
}

/** So many candidates stand side by side on a sheet; the rest follow in a map of their own. */
const perMap = 10;

function HeatMaps({ candidates }: { candidates: readonly ComparedOutcome[] }) {
  const first = candidates[0];
  if (first === undefined || candidates.every((one) => one.fit === null)) return null;
  const marks = uniqueInitials(candidates.map((one) => one.candidate.name));
  const columns = candidates.map((one, at) => ({
    id: one.applicationId,
    short: marks[at]!,
    name: one.candidate.name,
  }));
  const parts = Array.from({ length: Math.ceil(columns.length / perMap) }, (_, at) =>
    columns.slice(at * perMap, (at + 1) * perMap),
  );
  return (
    <Section title="Competencies">
      <p className="small key-line">
        {columns.map(({ short, name }) => `${isolate(short)} ${isolate(name)}`).join(" · ")}
      </p>
      {parts.map((part, at) => (
        <HeatMap
          key={at}
          caption="Mean level of each candidate in each competency"
          groups={[{ id: "all", name: "", columns: part, mean: false }]}
          rows={heatRows(candidates)}
        />
      ))}
      <p className="small">Means of the panelists’ means, 1 to 5. A hatched cell: not assessed.</p>
    </Section>
  );
}

function heatRows(candidates: readonly ComparedOutcome[]): HeatRow[] {
  const competencies = candidates[0]?.competencies ?? [];
  const total = competencies.reduce((sum, one) => sum + one.weight, 0);
  return competencies.map((one, at) => ({
    id: one.competencyId,
    name: one.name,
    weight: total === 0 ? 0 : one.weight / total,
    minimum: one.mustHave,
    levels: Object.fromEntries(
      candidates.map((candidate) => [
        candidate.applicationId,
        candidate.competencies[at]?.mean ?? null,
      ]),
    ),
    means: {},
  }));
}
