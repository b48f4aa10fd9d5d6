import type { Application, Candidate } from "../../../shared/candidate.ts";
import { DotStrip, DotStripHead, DotStripLegend } from "../../../shared/charts/dot-strip.tsx";
import { FitScale } from "../../../shared/charts/fit-mark.tsx";
import { standingOf } from "../../../shared/documents/standing-of.ts";
import type { Outcome } from "../../../shared/outcome.ts";
import { candidateFinding } from "../../../shared/rules/findings/candidate.ts";
import {
  counted,
  formatInstantDay,
  formatLevel,
  formatPercent,
  formatScore,
} from "../../../shared/rules/format.ts";
import { useChannel } from "../../api.ts";
import { ErrorState } from "../../ui/error-state.tsx";
import { type Fact, Facts } from "../../ui/page.tsx";
import { Skeleton } from "../../ui/skeleton.tsx";
import { Signal, Tag } from "../../ui/tag.tsx";
import { VisuallyHidden } from "../../ui/visually-hidden.tsx";
import { Sentence } from "../../ui/sentence.tsx";
import { LatestEvidence } from "./latest-evidence.tsx";
import { StageLine } from "./stage-line.tsx";
import styles from "./candidates.module.css";

interface ProfileTabProps {
  candidate: Candidate;
  application: Application | undefined;
  onChoose: (applicationId: string) => void;
  timeZone: string;
}

/** Who somebody is, and where they stand in the opening. */
export function ProfileTab({ candidate, application, onChoose, timeZone }: ProfileTabProps) {
  return (
    <div className={styles.form}>
      {application && (
        <>
          <StageLine application={application} candidate={candidate} onChoose={onChoose} />
          <OutcomeOf application={application} />
        </>
      )}
      <Facts items={factsOf(candidate, timeZone)} />
    </div>
  );
}

function OutcomeOf({ application }: { application: Application }) {
  const outcome = useChannel("outcome.application", { applicationId: application.id });
  if (outcome.error) {
    return (
      <ErrorState onRetry={() => void outcome.refetch()} title="The result could not be read">
        {outcome.error.message}
      </ErrorState>
    );
  }
  if (!outcome.data) return <Skeleton lines={6} />;
  return <OutcomeParts outcome={outcome.data} />;
}

/** Sentence, then picture, then numbers; all of it from interviews whose seal is open. */
function OutcomeParts({ outcome }: { outcome: Outcome }) {
  const names = new Map(outcome.competencies.map((one) => [one.competencyId, one.name]));
  const finding = candidateFinding(
    { standing: standingOf(outcome), sealed: outcome.sealedInterviews },
    (id) => names.get(id) ?? id,
  );
  const below = outcome.mustHaves.filter((one) => one.state === "below");
  return (
    <>
      <Sentence sentence={finding} />
      {below.length > 0 && (
        <div className={styles.panelists}>
          {below.map((one) => (
            <Signal key={one.competencyId} tone="block">
              {`${one.name} ${formatLevel(one.mean)}, at least ${one.minimum}`}
            </Signal>
          ))}
        </div>
      )}
      {outcome.fit !== null && <Score fit={outcome.fit} outcome={outcome} />}
      {outcome.ratings > 0 && <Strips outcome={outcome} />}
      <LatestEvidence outcome={outcome} />
    </>
  );
}

function Score({ outcome, fit }: { outcome: Outcome; fit: number }) {
  // Whoever was turned away or left is nobody to be measured against.
  const others = useChannel("outcome.opening", {
    openingId: outcome.opening.id,
    withEnded: false,
  });
  const fits = (others.data?.outcomes ?? []).flatMap((one) =>
    one.applicationId === outcome.applicationId || one.fit === null ? [] : [one.fit],
  );
  return (
    <div>
      <p className={styles.score}>
        <b>{formatScore(fit)}</b> fit · {coverageWords(outcome)}
      </p>
      <FitScale fit={fit} others={fits} />
    </div>
  );
}

function coverageWords({ coverage, competencies }: Outcome): string {
  const weighted = competencies.filter((one) => one.weight > 0).length;
  return coverage === 1
    ? `all ${counted(weighted, "competency", "competencies")} covered`
    : `${formatPercent(coverage)} of the weight covered`;
}

function Strips({ outcome }: { outcome: Outcome }) {
  return (
    <div>
      <table className={styles.strips}>
        <thead>
          <tr>
            <th scope="col">
              <VisuallyHidden>Competency</VisuallyHidden>
            </th>
            <th scope="col">
              <VisuallyHidden>Panelists, levels 1 to 5</VisuallyHidden>
              <DotStripHead />
            </th>
            <th scope="col">mean</th>
          </tr>
        </thead>
        <tbody>
          {outcome.competencies.map((one) => (
            <tr key={one.competencyId}>
              <th scope="row">{one.name}</th>
              <td>
                <DotStrip
                  levels={one.panelists.map((panelist) => panelist.mean)}
                  mean={one.mean}
                  minimum={one.mustHave}
                />
              </td>
              <td>{formatLevel(one.mean)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <DotStripLegend />
    </div>
  );
}

function factsOf(candidate: Candidate, timeZone: string): Fact[] {
  const rows: (Fact | false)[] = [
    candidate.emails.length > 0 && {
      label: "E-mail",
      value: links(candidate.emails, (email) => `mailto:${email}`),
    },
    candidate.phones.length > 0 && { label: "Phone", value: candidate.phones.join(", ") },
    candidate.links.length > 0 && { label: "Links", value: links(candidate.links, (link) => link) },
    candidate.source !== "" && { label: "Source", value: <bdi>{candidate.source}</bdi> },
    candidate.tags.length > 0 && {
      label: "Tags",
      value: (
        <span className={styles.panelists}>
          {candidate.tags.map((tag) => (
            <Tag key={tag}>{tag}</Tag>
          ))}
        </span>
      ),
    },
    { label: "Added", value: formatInstantDay(candidate.createdAt, timeZone) },
  ];
  return rows.filter((row) => row !== false);
}

const links = (texts: readonly string[], addressOf: (text: string) => string) =>
  texts.map((text) => (
    <div key={text}>
      <a href={addressOf(text)} rel="noreferrer" target="_blank">
        {text.replace(/^https?:\/\//, "")}
      </a>
    </div>
  ));
