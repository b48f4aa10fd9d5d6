import { useState } from "react";
import { Printer } from "lucide-react";
import { Radar } from "../../../shared/charts/radar.tsx";
import { Ranking } from "../../../shared/charts/ranking.tsx";
import { HeatMap } from "../../../shared/charts/heat-map.tsx";
import { comparisonFinding } from "../../../shared/rules/findings/comparison.ts";
import { counted } from "../../../shared/rules/format.ts";
import { asSentenceStart, isolate, joinNames } from "../../../shared/rules/names.ts";
import { useChannel } from "../../api.ts";
import { LinkButton, TextLink } from "../../ui/button.tsx";
import { Checkbox } from "../../ui/choice.tsx";
import { EmptyState } from "../../ui/empty.tsx";
import { ErrorState } from "../../ui/error-state.tsx";
import { Finding, Page, PageBody, PageHead, Section } from "../../ui/page.tsx";
import { ScrollArea } from "../../ui/scroll-area.tsx";
import { useShortcuts } from "../../ui/shortcuts.ts";
import { Skeleton } from "../../ui/skeleton.tsx";
import { useLocation } from "wouter";
import {
  axesOf,
  type Compared,
  findingCandidates,
  meansTable,
  mostShapes,
  panelistsTable,
  rankedPeople,
  shapesOf,
} from "./compared.ts";
import { CandidatesTable } from "./candidates-table.tsx";
import styles from "./compare.module.css";

/** The candidates of an opening side by side: what can be said, who stands where, who saw what. */
export function ComparePage({ openingId }: { openingId: string }) {
  const [withEnded, setWithEnded] = useState(false);
  const [, navigate] = useLocation();
  const opening = useChannel("opening.get", { id: openingId });
  const outcomes = useChannel("outcome.opening", { openingId, withEnded }, { keepPrevious: true });
  const report = `/reports/comparison/${openingId}`;
  useShortcuts({ p: () => navigate(report) });
  const error = opening.error ?? outcomes.error;
  return (
    <Page>
      <PageHead
        actions={
          <>
            <Checkbox
              checked={withEnded}
              label="Include rejected and withdrawn"
              onChange={(event) => setWithEnded(event.target.checked)}
            />
            <LinkButton href={`#${report}`} icon={Printer} shortcut="p">
              Print comparison
            </LinkButton>
          </>
        }
        back={{ href: `#/openings/${openingId}`, label: "Back to the opening" }}
        crumb={opening.data?.title ?? ""}
        title="Compare candidates"
      />
      <PageBody className={styles.body}>
        {error ? (
          <ErrorState
            onRetry={() => void outcomes.refetch()}
            title="The comparison could not be read"
          >
            {error.message}
          </ErrorState>
        ) : outcomes.data ? (
          <Comparison
            all={outcomes.data.outcomes}
            notInterviewed={outcomes.data.notInterviewed}
            openingId={openingId}
          />
        ) : (
          <Skeleton lines={8} />
        )}
      </PageBody>
    </Page>
  );
}

interface ComparisonProps {
  all: readonly Compared[];
  notInterviewed: number;
  openingId: string;
}

/** More people side by side than anybody compares; drawing hundreds would also stop the window for seconds. */
const mostListed = 40;

/** The highest fit first, whoever has none last. */
const byFit = (one: Compared, other: Compared) => (other.fit ?? -1) - (one.fit ?? -1);

function Comparison({ all, notInterviewed, openingId }: ComparisonProps) {
  const [isWhole, setWhole] = useState(false);
  const listed = isWhole ? all : all.toSorted(byFit).slice(0, mostListed);
  const rated = listed.filter((one) => one.fit !== null);
  const [picked, setPicked] = useState<readonly string[] | null>(null);
  if (all.length === 0)
    return (
      <EmptyState
        actions={
          <LinkButton href={`#/openings/${openingId}`} variant="primary">
            Open the opening
          </LinkButton>
        }
        title="There is nobody to compare yet"
      >
        {notInterviewed === 0
          ? "Candidates who apply and are interviewed stand here side by side, on the same criteria."
          : `${asSentenceStart(counted(notInterviewed, "candidate"))} applied, and nobody has an interview yet.`}
      </EmptyState>
    );
  const chosen = picked ?? rated.slice(0, 2).map((one) => one.applicationId);
  const shown = rated.filter((one) => chosen.includes(one.applicationId));
  const toggle = (id: string, on: boolean) =>
    setPicked(on ? [...chosen, id].slice(-mostShapes) : chosen.filter((one) => one !== id));
  return (
    <>
      <Finding>
        {comparisonFinding(findingCandidates(all)).map((segment, at) =>
          segment.emphasis ? <em key={at}>{segment.text}</em> : segment.text,
        )}
      </Finding>
      {rated.length > 0 && (
        <div className={styles.pair}>
          <Section note="close fits are not a ranking" title="Fit, 0 to 100">
            <Ranking people={rankedPeople(listed, chosen)} />
          </Section>
          <Shapes shown={shown} />
        </div>
      )}
      <Section note={`pick up to ${mostShapes} to look at closely`} title="Side by side">
        <CandidatesTable all={listed} chosen={chosen} onChoose={toggle} />
        {listed.length < all.length && (
          <p className={styles.faint}>
            The {mostListed} with the highest fit of {all.length}.{" "}
            <TextLink onClick={() => setWhole(true)}>Show everybody</TextLink>
          </p>
        )}
        {notInterviewed > 0 && (
          <p className={styles.faint}>
            {asSentenceStart(counted(notInterviewed, "more candidate"))} without an interview.
          </p>
        )}
      </Section>
      {rated.length > 0 && (
        <Section note="mean of the panelists" title="Competencies">
          <Scroll label="Competencies of all candidates">
            <HeatMap caption="Mean level by competency and candidate" {...meansTable(rated)} />
          </Scroll>
        </Section>
      )}
      {shown.length > 0 && (
        <Section note="each panelist’s mean over criteria and rounds" title="Who saw what">
          <Scroll label="Levels by panelist">
            <HeatMap caption="Level by competency and panelist" {...panelistsTable(shown)} />
          </Scroll>
        </Section>
      )}
    </>
  );
}

function Shapes({ shown }: { shown: readonly Compared[] }) {
  const axes = axesOf(shown);
  const names = joinNames(shown.map((one) => isolate(one.candidate.name)));
  return (
    <Section title="Profiles">
      {shown.length === 0 ? (
        <p className={styles.faint}>Pick somebody below to see the shape of the scores.</p>
      ) : (
        <figure>
          <Radar axes={axes} height={260} series={shapesOf(shown, axes)} width={400} />
          <figcaption className={styles.legend}>
            {shown.map((one, at) => (
              <span key={one.applicationId}>
                <i className={styles[`series${at + 1}`]} /> <bdi>{one.candidate.name}</bdi>
              </span>
            ))}
            <span className={styles.faint} hidden={names === ""}>
              <i className={styles.minimum} /> must-have minimum
            </span>
          </figcaption>
        </figure>
      )}
    </Section>
  );
}

/** A wide table scrolls by itself, with the keyboard too. */
function Scroll({ label, children }: { label: string; children: React.ReactNode }) {
  return (
    <ScrollArea className={styles.scroll} label={label}>
      {children}
    </ScrollArea>
  );
}
