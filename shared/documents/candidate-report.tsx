import { Radar } from "../charts/radar.tsx";
import { Ranking, type RankedPerson } from "../charts/ranking.tsx";
import { candidateFinding } from "../rules/findings/candidate.ts";
import { namesFrom } from "../rules/findings/finding.ts";
import { counted, formatPercent, formatScore } from "../rules/format.ts";
import { inSentence } from "../rules/names.ts";
import type { CandidateReport } from "./candidate-report-data.ts";
import { CompetencyTable } from "./competency-table.tsx";
import { EvidenceSection } from "./evidence.tsx";
import {
  Lead,
  Letterhead,
  Method,
  OpenPoints,
  Section,
  Signatures,
  Title,
  Verdict,
} from "./frame.tsx";
import { InterviewTable, RecommendationTable } from "./interview-tables.tsx";
import { methodParagraphs, supportNote } from "./method.ts";
import { openPoints } from "./open-points.ts";
import {
  coveredNote,
  letterFor,
  mustHaveWords,
  panelSays,
  panelStrength,
  sealedNote,
} from "./panel-words.ts";
import { standingOf } from "./standing-of.ts";

/** What a panel found out about one candidate for one opening, ready to be handed to a co-founder. */
export function CandidateReportDocument({ report }: { report: CandidateReport }) {
  const { heading, outcome, panel, interviews, basis } = report;
  const points = openPoints(outcome);
  return (
    <>
      <Letterhead {...heading} />
      <Title>{outcome.candidate.name}</Title>
      <p className="for">
        for <bdi>{inSentence(outcome.opening.title)}</bdi>
      </p>
      <Lead finding={findingOf(report)} />
      <ReportVerdict outcome={outcome} />
      {outcome.sealedInterviews > 0 && (
        <p className="small alert aside">{sealedNote(outcome.sealedInterviews)}</p>
      )}
      <Pictures report={report} />
      <CompetencyTable outcome={outcome} panel={panel} />
      <EvidenceSection outcome={outcome} panel={panel} />
      <RecommendationTable outcome={outcome} panel={panel} />
      <InterviewTable
        interviews={interviews}
        recommendations={outcome.recommendations}
        weightsVersion={outcome.weightsVersion}
      />
      <NotAssessed outcome={outcome} />
      {points.length > 0 && (
        <Section title="To settle before an offer">
          <OpenPoints points={points} />
        </Section>
      )}
      <Section title="How these figures were made" together>
        <Method paragraphs={methodParagraphs(basis, outcome)} />
        {panel.length > 0 && <Signatures people={panel} />}
      </Section>
    </>
  );
}

/** The sentence the report opens with. */
export function findingOf({ outcome }: Pick<CandidateReport, "outcome">) {
  const nameOf = namesFrom(
    outcome.competencies.map((one) => ({ id: one.competencyId, name: one.name })),
  );
  return candidateFinding(
    { standing: standingOf(outcome), sealed: outcome.sealedInterviews },
    nameOf,
  );
}

function ReportVerdict({ outcome }: Pick<CandidateReport, "outcome">) {
  const mustHaves = mustHaveWords(outcome.mustHaves);
  return (
    <Verdict
      items={[
        {
          term: "The panel says",
          value: panelSays(outcome.recommendations),
          note: panelStrength(outcome.recommendations),
        },
        {
          term: "Fit",
          value: formatScore(outcome.fit),
          note: outcome.fit === null ? "not scored yet" : "of 100",
        },
        {
          term: "Covered",
          value: formatPercent(outcome.coverage),
          note: supportNote(outcome.ratings, outcome.panelists.length),
        },
        { term: "Must-haves", ...mustHaves },
      ]}
    />
  );
}

function Pictures({ report }: { report: CandidateReport }) {
  const { outcome } = report;
  const people = rankedPeople(report);
  return (
    <div className="pair">
      <figure>
        <h2>Among the candidates</h2>
        {people.length > 1 ? (
          <Ranking people={people} width={400} />
        ) : (
          <p className="quiet">{aloneSentence(report)}</p>
        )}
        <figcaption>{rankingCaption(report, people)}</figcaption>
      </figure>
      <figure>
        <h2>Profile</h2>
        <ProfilePicture outcome={outcome} />
      </figure>
    </div>
  );
}

function ProfilePicture({ outcome }: Pick<CandidateReport, "outcome">) {
  const values = outcome.competencies.map((one) => one.mean);
  if (values.every((value) => value === null))
    return <p className="quiet">Nobody has assessed a competency yet.</p>;
  return (
    <>
      <Radar
        axes={outcome.competencies.map((one) => ({
          id: one.competencyId,
          label: one.name,
          minimum: one.mustHave,
        }))}
        series={[{ name: outcome.candidate.name, values }]}
        width={340}
        height={220}
      />
      <figcaption>Mean levels 1 to 5; a red tick is a must-have’s minimum.</figcaption>
    </>
  );
}

const mostRanked = 9;

/** The subject by name, the others by their place; at most nine lines, the subject always among them. */
export function rankedPeople({ outcome, otherFits }: CandidateReport): RankedPerson[] {
  const subject: RankedPerson = {
    id: outcome.applicationId,
    name: outcome.candidate.name,
    fit: outcome.fit,
    subject: true,
    ...noteOn(outcome.coverage),
  };
  if (outcome.fit === null) return [];
  const fit = outcome.fit;
  const others = otherFits.toSorted((a, b) => b.fit - a.fit);
  const place = others.filter((other) => other.fit > fit).length;
  const all: RankedPerson[] = others.map((other, at) => {
    const mark = letterFor(at < place ? at : at + 1);
    return { id: mark, name: `Candidate ${mark}`, fit: other.fit, ...noteOn(other.coverage) };
  });
  all.splice(place, 0, subject);
  if (all.length <= mostRanked) return all;
  return place < mostRanked ? all.slice(0, mostRanked) : [...all.slice(0, mostRanked - 1), subject];
}

function noteOn(coverage: number): Pick<RankedPerson, "note"> {
  const text = coveredNote(coverage);
  return text === "" ? {} : { note: { text, blocks: false } };
}

function aloneSentence({ outcome }: CandidateReport): string {
  return outcome.fit === null
    ? "Without a fit there is nothing to set beside the others."
    : "Nobody else of this opening has a fit yet.";
}

function rankingCaption(report: CandidateReport, people: readonly RankedPerson[]): string {
  const { otherFits, othersWithoutFit } = report;
  const hidden = otherFits.length + 1 - people.length;
  return [
    people.length > 1
      ? "Fit 0 to 100, without its interval: a few points apart are not a ranking. The others are not named."
      : "",
    people.length > 1 && hidden > 0 ? `${counted(hidden, "more candidate")} not drawn.` : "",
    othersWithoutFit > 0
      ? `Without a fit so far: ${counted(othersWithoutFit, "other candidate")}.`
      : "",
  ]
    .filter(Boolean)
    .join(" ");
}

function NotAssessed({ outcome }: Pick<CandidateReport, "outcome">) {
  const open = outcome.competencies.filter((one) => one.mean === null);
  if (open.length === 0) return null;
  const total = outcome.competencies.reduce((sum, one) => sum + one.weight, 0);
  return (
    <Section title="What was not assessed" together>
      <ul className="points">
        {open.map((one) => (
          <li key={one.competencyId}>
            <bdi>{one.name}</bdi>
            <span className="quiet">
              , {formatPercent(total === 0 ? 0 : one.weight / total)} of the weight
              {one.mustHave !== null && `, a must-have with minimum ${one.mustHave}`}
            </span>
          </li>
        ))}
      </ul>
    </Section>
  );
}
