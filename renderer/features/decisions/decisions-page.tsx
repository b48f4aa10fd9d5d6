import { Lock } from "lucide-react";
import { Squares } from "../../../shared/charts/squares.tsx";
import type { OpeningToDecide } from "../../../shared/decision.ts";
import { decisionsFinding, nextForOpening } from "../../../shared/rules/findings/decisions.ts";
import { counted, formatInstantDay } from "../../../shared/rules/format.ts";
import { useChannel } from "../../api.ts";
import { LinkButton, TextLink } from "../../ui/button.tsx";
import { EmptyState } from "../../ui/empty.tsx";
import { ErrorState } from "../../ui/error-state.tsx";
import { Page, PageBody, PageHead, Section } from "../../ui/page.tsx";
import { type SimpleColumn, SimpleTable } from "../../ui/simple-table.tsx";
import { Skeleton } from "../../ui/skeleton.tsx";
import { Tag } from "../../ui/tag.tsx";
import { Sentence } from "../../ui/sentence.tsx";
import { WaitingList } from "./waiting-list.tsx";
import styles from "./decisions.module.css";

/** Every opening in which somebody was interviewed: how far its decision is, and what comes next. */
export function DecisionsPage({ timeZone }: { timeZone: string }) {
  const openings = useChannel("decision.openings", {});
  return (
    <Page>
      <PageHead title="Decisions" />
      <PageBody className={styles.body}>
        {openings.error ? (
          <ErrorState
            onRetry={() => void openings.refetch()}
            title="The decisions could not be read"
          >
            {openings.error.message}
          </ErrorState>
        ) : openings.data ? (
          <Decisions openings={openings.data} timeZone={timeZone} />
        ) : (
          <Skeleton lines={6} />
        )}
      </PageBody>
    </Page>
  );
}

interface DecisionsProps {
  openings: readonly OpeningToDecide[];
  timeZone: string;
}

function Decisions({ openings, timeZone }: DecisionsProps) {
  if (openings.length === 0) return <NothingYet />;
  const waiting = openings.filter((one) => one.status === "open" && one.waiting.length > 0);
  return (
    <>
      <Sentence sentence={decisionsFinding(openings)} />
      <div className={styles.table}>
        <SimpleTable
          caption="Openings and their decisions"
          columns={columnsFor(timeZone)}
          rowId={(one) => one.id}
          rows={openings}
        />
      </div>
      {waiting.map((one) => (
        <Section
          className={styles.waiting}
          key={one.id}
          note={one.title}
          title="Still without an answer"
        >
          <WaitingList away openingId={one.id} waiting={one.waiting} />
        </Section>
      ))}
    </>
  );
}

const columnsFor = (timeZone: string): readonly SimpleColumn<OpeningToDecide>[] => [
  {
    id: "title",
    header: "Opening",
    rowHeader: true,
    cell: (one) => (
      <span className={styles.title}>
        <TextLink dir="auto" href={`#/decisions/${one.id}`}>
          {one.title}
        </TextLink>
        <span>{one.status === "closed" ? "closed" : <bdi>led by {one.lead.name}</bdi>}</span>
      </span>
    ),
  },
  {
    id: "seats",
    header: "Seats filled",
    cell: (one) => (
      <Squares
        groups={[{ done: Math.min(one.filled, one.seats), total: one.seats }]}
        label={one.seats === 1 ? "seat filled" : "seats filled"}
        perRow={6}
      />
    ),
  },
  {
    id: "scorecards",
    header: "Scorecards",
    cell: (one) =>
      one.sealedInterviews > 0 ? (
        <span className={styles.title}>
          <Tag icon={Lock}>
            {one.scorecards.submitted} of {one.scorecards.expected} in
          </Tag>
          {one.ahead.interviews > 0 && (
            <span>{counted(one.ahead.interviews, "interview")} still to be held</span>
          )}
        </span>
      ) : (
        `all ${one.scorecards.expected} in`
      ),
  },
  { id: "debrief", header: "Debrief", cell: (one) => debriefWords(one, timeZone) },
  {
    id: "decided",
    header: "Answers",
    cell: (one) => `${one.decided} of ${one.finalists}`,
  },
  {
    id: "next",
    header: "Next",
    align: "end",
    cell: (one) => <Next opening={one} />,
  },
];

function debriefWords({ debrief }: OpeningToDecide, timeZone: string): string {
  if (debrief === null) return "not held";
  if (debrief.endedAt === null) return "begun";
  return formatInstantDay(debrief.endedAt, timeZone, { style: "short" });
}

function Next({ opening }: { opening: OpeningToDecide }) {
  const { label, to } = nextForOpening(opening);
  const href = {
    interviews: "#/interviews",
    debrief: `#/decisions/${opening.id}`,
    record: `#/decisions/${opening.id}/record`,
  }[to];
  return (
    <LinkButton aria-label={`${label}: ${opening.title}`} compact href={href}>
      {label}
    </LinkButton>
  );
}

function NothingYet() {
  return (
    <EmptyState
      actions={
        <>
          <LinkButton href="#/interviews/new" variant="primary">
            Set up an interview
          </LinkButton>
          <LinkButton href="#/openings" variant="quiet">
            Look at the openings
          </LinkButton>
        </>
      }
      title="There is nothing to decide yet"
    >
      Once somebody was interviewed, their opening stands here: the panel meets over what it wrote
      down, and everybody gets an answer with its reason, its evidence and whoever disagreed.
    </EmptyState>
  );
}
