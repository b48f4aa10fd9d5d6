import { CalendarDays, PenLine, Printer } from "lucide-react";
import { useState } from "react";
import type { DecisionEntry, DecisionRecord } from "../../../shared/decision.ts";
import { formatDay, formatInstant } from "../../../shared/rules/format.ts";
import { useCommand } from "../../api.ts";
import { Banner } from "../../ui/banner.tsx";
import { Button, LinkButton, TextLink } from "../../ui/button.tsx";
import { Level, type LevelAnswer } from "../../ui/level.tsx";
import { Page, PageHead } from "../../ui/page.tsx";
import { Tag } from "../../ui/tag.tsx";
import { toast } from "../../ui/toast.tsx";
import { Who } from "../../ui/who.tsx";
import { Sentence } from "../../ui/sentence.tsx";
import { evidenceKey, type Deciding } from "./answers.ts";
import { FitLine, Warnings } from "./fit-line.tsx";
import { Quote, Said } from "./grounds.tsx";
import { recordFinding } from "../../../shared/rules/findings/decision-record.ts";
import { crumbOf } from "./record-form.tsx";
import { Voices } from "./voices.tsx";
import { verdictWords } from "./words.ts";
import { WaitingList } from "./waiting-list.tsx";
import styles from "./record.module.css";

interface RecordViewProps {
  deciding: Deciding;
  /** The newest first. */
  records: readonly DecisionRecord[];
  timeZone: string;
  onChange: () => void;
}

/** A record as it was signed: nothing in it can be edited; others put their voice under it. */
export function RecordView({ deciding, records, timeZone, onChange }: RecordViewProps) {
  const [shownId, setShownId] = useState<string | null>(null);
  const record = records.find((one) => one.id === shownId) ?? records[0]!;
  const { snapshot } = record;
  return (
    <Page className={styles.page}>
      <PageHead
        actions={
          <>
            <LinkButton href={`#/reports/decision-record/${record.openingId}`} icon={Printer}>
              Print the record
            </LinkButton>
            <Button icon={PenLine} onClick={onChange} unavailable={deciding.refusal ?? undefined}>
              Record a change
            </Button>
          </>
        }
        back={{ href: `#/decisions/${record.openingId}`, label: "Back to the debrief" }}
        crumb={crumbOf(deciding, timeZone)}
        ruled
        title="The decision"
      />
      <section aria-label="The record" className={styles.answers}>
        <Sentence className={styles.finding} sentence={recordFinding(snapshot)} />
        <div className={styles.banners}>
          {record !== records[0] && (
            <Banner
              action={
                <Button compact onClick={() => setShownId(null)}>
                  Show the newest
                </Button>
              }
              title="An earlier record"
              tone="info"
            >
              A later one stands beside it.
            </Banner>
          )}
          <CloseOffer deciding={deciding} />
        </div>
        {snapshot.entries.toSorted(byVerdict).map((entry) => (
          <Entry entry={entry} key={entry.applicationId} record={record} />
        ))}
        <Voices record={record} timeZone={timeZone} />
      </section>
      <aside aria-label="Afterwards" className={styles.follows}>
        <h2>Afterwards</h2>
        <WaitingList openingId={record.openingId} waiting={deciding.waiting} />
        {records.length > 1 && (
          <div className={styles.kept}>
            <h3>Records of this opening</h3>
            <ul className={styles.waiting}>
              {records.map((one) => (
                <li key={one.id}>
                  <TextLink
                    aria-current={one === record || undefined}
                    onClick={() => setShownId(one.id)}
                  >
                    {formatInstant(one.snapshot.decidedAt, timeZone)}
                  </TextLink>
                  <bdi>{one.snapshot.decidedBy.name}</bdi>
                </li>
              ))}
            </ul>
          </div>
        )}
        <p className={styles.kept}>
          Nothing was sent to anybody. What the record says stays as it was signed, whatever scores
          and weights become later.
        </p>
      </aside>
    </Page>
  );
}

const verdicts: readonly DecisionEntry["verdict"][] = ["hire", "hold", "reject"];

const byVerdict = (one: DecisionEntry, other: DecisionEntry) =>
  verdicts.indexOf(one.verdict) - verdicts.indexOf(other.verdict);

function Entry({ entry, record }: { entry: DecisionEntry; record: DecisionRecord }) {
  const { snapshot } = record;
  const candidate = snapshot.candidates.find((one) => one.applicationId === entry.applicationId)!;
  return (
    <article className={styles.entry}>
      <div className={styles.entryHead}>
        <Who name={candidate.name} />
        <h2>
          <a href={`#/candidates/${candidate.candidateId}`}>
            <bdi>{candidate.name}</bdi>
          </a>
        </h2>
        <Tag tone={entry.verdict === "hire" ? "accent" : "plain"}>
          {verdictWords[entry.verdict]}
        </Tag>
        {entry.holdUntil !== null && <Tag icon={CalendarDays}>{formatDay(entry.holdUntil)}</Tag>}
        {entry.movedTo !== null && <Tag>moved to {entry.movedTo}</Tag>}
        <Warnings candidate={candidate} />
      </div>
      <FitLine candidate={candidate} mark />
      <p className={styles.reason} dir="auto">
        {entry.reason}
      </p>
      <div className={styles.grounds}>
        <section>
          <h3>Rests on</h3>
          {entry.evidence.length === 0 ? (
            <p className={styles.faint}>No line of evidence was picked.</p>
          ) : (
            <ul className={styles.picks}>
              {entry.evidence.map((line) => (
                <li key={evidenceKey(line)}>
                  <Quote basis={snapshot} line={line} />
                  <Level mini value={line.level as LevelAnswer} />
                </li>
              ))}
            </ul>
          )}
        </section>
        <Said
          basis={snapshot}
          said={candidate.recommendations}
          sealedInterviews={candidate.sealedInterviews}
          verdict={entry.verdict}
        />
      </div>
    </article>
  );
}

/** A full opening can be closed; it never closes by itself. */
function CloseOffer({ deciding }: { deciding: Deciding }) {
  const { run, pending } = useCommand("opening.close");
  const { seats, status, basis, refusal } = deciding;
  if (status === "closed" || seats.filled < seats.total || refusal !== null) return null;
  const close = async () => {
    const result = await run({ id: basis.opening.id });
    if (!result.ok) toast({ message: result.error.message, tone: "block" });
    else toast({ message: "The opening is closed.", tone: "done" });
  };
  return (
    <Banner
      action={
        <Button compact onClick={() => void close()} pending={pending}>
          Close the opening
        </Button>
      }
      title={seats.total === 1 ? "The seat is filled" : "Every seat is filled"}
      tone="info"
    >
      {deciding.waiting.length === 0
        ? "Everybody has an answer."
        : "Whoever still waits keeps waiting until somebody answers; closing changes nothing for them."}
    </Banner>
  );
}
