import { useState } from "react";
import { Printer } from "lucide-react";
import { Radar } from "../../../shared/charts/radar.tsx";
import { Ranking } from "../../../shared/charts/ranking.tsx";
import { HeatMap } from "../../../shared/charts/heat-map.tsx";
import type { PanelAnalysis } from "../../../shared/panel.ts";
import { panelFinding } from "../../../shared/rules/findings/panel.ts";
import { comparisonFinding } from "../../../shared/rules/findings/comparison.ts";
import { counted } from "../../../shared/rules/format.ts";
import { asSentenceStart, isolate, joinNames } from "../../../shared/rules/names.ts";
import { useChannel } from "../../api.ts";
import { HintBanners } from "../../hints.tsx";
import { LinkButton, TextLink } from "../../ui/button.tsx";
import { Checkbox } from "../../ui/choice.tsx";
import { EmptyState } from "../../ui/empty.tsx";
import { ErrorState } from "../../ui/error-state.tsx";
import { Page, PageBody, PageHead, Section } from "../../ui/page.tsx";
import { ScrollArea } from "../../ui/scroll-area.tsx";
import { useShortcuts } from "../../ui/shortcuts.ts";
import { Skeleton } from "../../ui/skeleton.tsx";
import { TabList, TabPanel, Tabs } from "../../ui/tabs.tsx";
import { useLocation } from "wouter";
import {
  axesOf,
  type Compared,
  findingCandidates,
  meansTable,
  mostShapes,
  panelistsTable,
  rankedPeople,
  type Readings,
  readingsOf,
  shapesOf,
} from "./compared.ts";
import { Sentence } from "../../ui/sentence.tsx";
import { Certainty } from "./certainty.tsx";
import { OtherRoles } from "./role-fit.tsx";
import { CandidatesTable } from "./candidates-table.tsx";
import styles from "./compare.module.css";

/** The candidates of an opening side by side: what can be said, who stands where, who saw what. */
export function ComparePage({ openingId }: { openingId: string }) {
  const [withEnded, setWithEnded] = useState(false);
  const [, navigate] = useLocation();
  const opening = useChannel("opening.get", { id: openingId });
  const analysis = useChannel("panel.analysis", { openingId }, { keepPrevious: true });
  const [tab, setTab] = useState("candidates");
  const outcomes = useChannel("outcome.opening", { openingId, withEnded }, { keepPrevious: true });
  const report = `/reports/comparison/${openingId}`;
  useShortcuts({ p: () => navigate(report) });
  const error = opening.error ?? outcomes.error;
  return (
    <Page>
      <PageHead
        actions={
          <>
            <LinkButton href={`#${report}`} icon={Printer} shortcut="p">
              Print comparison
            </LinkButton>
            <LinkButton href={`#/decisions/${openingId}`}>Debrief</LinkButton>
            <LinkButton href={`#/decisions/${openingId}/record`} variant="primary">
              Decide
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
          <Tabs onChange={setTab} value={tab}>
            <TabList
              items={[
                { id: "candidates", label: "Candidates" },
                { id: "roles", label: "Other roles" },
              ]}
              label="What to compare"
            />
            <TabPanel className={styles.panel} id="candidates">
              <HintBanners kinds={["candidate"]} openingId={openingId} />
              <Checkbox
                checked={withEnded}
                label="Include rejected and withdrawn"
                onChange={(event) => setWithEnded(event.target.checked)}
              />
              <Comparison
                all={outcomes.data.outcomes}
                analysis={analysis.data ?? null}
                notInterviewed={outcomes.data.notInterviewed}
                openingId={openingId}
              />
            </TabPanel>
            <TabPanel className={styles.panel} id="roles">
              <OtherRoles openingId={openingId} />
            </TabPanel>
          </Tabs>
        ) : (
          <Skeleton lines={8} />
        )}
      </PageBody>
    </Page>
  );
}

/** With the model the sentence says who can be told apart; without it, only who is ahead. */
const findingOf = (all: readonly Compared[], analysis: PanelAnalysis | null) =>
  analysis?.model.ok ? panelFinding(analysis) : comparisonFinding(findingCandidates(all));

const rankingNote = (analysis: PanelAnalysis | null): string =>
  analysis?.model.ok
    ? "adjusted for severity, with 95 % intervals"
    : "close fits are not a ranking";

interface ComparisonProps {
  all: readonly Compared[];
  /** Null while it is computed: the raw fits stand alone until then. */
  analysis: PanelAnalysis | null;
  notInterviewed: number;
  openingId: string;
}

/** More people side by side than anybody compares; drawing hundreds would also stop the window for seconds. */
const mostListed = 40;

/** The order of the picture: by the fit that counts, adjusted where there is one; whoever has none comes last. */
const inOrder = (all: readonly Compared[], readings: Readings): Compared[] => {
  const standing = (one: Compared) =>
    readings.get(one.applicationId)?.adjusted?.fit ?? one.fit ?? -Infinity;
  return all.toSorted((a, b) => standing(b) - standing(a) || 0);
};

function Comparison({ all, analysis, notInterviewed, openingId }: ComparisonProps) {
  const [isWhole, setWhole] = useState(false);
  const readings = readingsOf(analysis);
  const ordered = inOrder(all, readings);
  const listed = isWhole ? ordered : ordered.slice(0, mostListed);
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
      <Sentence sentence={findingOf(all, analysis)} />
      {rated.length > 0 && (
        <div className={styles.pair}>
          <Section note={rankingNote(analysis)} title="Fit, 0 to 100">
            <Ranking people={rankedPeople(listed, chosen, readings)} />
          </Section>
          <Shapes shown={shown} />
        </div>
      )}
      <Section note={`pick up to ${mostShapes} to look at closely`} title="Side by side">
        <Scroll label="Candidates side by side">
          <CandidatesTable all={listed} chosen={chosen} onChoose={toggle} readings={readings} />
        </Scroll>
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
      {analysis && rated.length > 1 && <Certainty analysis={analysis} />}
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
