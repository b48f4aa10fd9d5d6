import { Lock, LockOpen } from "lucide-react";
import { formatInstant } from "../../../shared/rules/format.ts";
import type { Run } from "../../../shared/run.ts";
import type { Scorecard } from "../../../shared/scorecard.ts";
import { Banner } from "../../ui/banner.tsx";
import { LinkButton } from "../../ui/button.tsx";
import { Icon } from "../../ui/icon.tsx";
import { Level } from "../../ui/level.tsx";
import { Page, PageBody } from "../../ui/page.tsx";
import { Tag } from "../../ui/tag.tsx";
import { anchorText, answerTo, contentOf, type Line, linesOf } from "./content.ts";
import { recommendationLabels } from "./conclude.tsx";
import { RunReading } from "./run-reading.tsx";
import { type Content, secondTakeOf } from "./saver.ts";
import { ScoreChanges } from "./score-changes.tsx";
import { NextPanelist } from "./next-panelist.tsx";
import { Difference } from "./second-take.tsx";
import { ScorecardHead } from "./scorecard-head.tsx";
import styles from "./reading.module.css";

/** A scorecard that can no longer be changed. */
export function ScorecardReading({
  scorecard,
  runs,
  justSubmitted,
}: {
  scorecard: Scorecard;
  runs: readonly Run[];
  /** By the person who reads it now: what comes next is said. */
  justSubmitted: boolean;
}) {
  const content = contentOf(scorecard, runs);
  const lines = linesOf(scorecard);
  return (
    <Page>
      <ScorecardHead
        actions={
          <span className={styles.state}>
            <Icon icon={scorecard.sealed ? Lock : LockOpen} size={14} />
            {sealWords(scorecard)}
          </span>
        }
        scorecard={scorecard}
      />
      <PageBody className={styles.body}>
        {justSubmitted && <NextPanelist scorecard={scorecard} />}
        {scorecard.cancelled && (
          <Banner
            action={
              <LinkButton compact href={`#/interviews/${scorecard.interviewId}`}>
                Open the interview
              </LinkButton>
            }
            title="This interview was cancelled"
            tone="info"
          >
            The scorecard is kept and counts nowhere. Restore the interview to go on.
          </Banner>
        )}
        <section aria-label="Recommendation" className={styles.verdict}>
          <p className={styles.said}>
            {content.conclusion.recommendation === null
              ? "No recommendation"
              : recommendationLabels[content.conclusion.recommendation]}
          </p>
          <ScoreChanges
            changes={scorecard.changes.recommendation}
            say={(value) => recommendationLabels[value].toLowerCase()}
            timeZone={scorecard.timeZone}
          />
          {content.conclusion.note !== "" && <p>{content.conclusion.note}</p>}
          <p className={styles.small}>
            {scorecard.submittedAt === null
              ? "Not submitted."
              : `Submitted ${formatInstant(scorecard.submittedAt, scorecard.timeZone)}.`}{" "}
            {scorecard.late &&
              "Scored after the seal was opened: it counts for the fit, not for agreement. "}
            {scorecard.weightsVersion !== null &&
              `Weighed by version ${scorecard.weightsVersion} at the time.`}
          </p>
        </section>
        <ol className={styles.lines}>
          {lines.map((line) => (
            <ReadLine content={content} key={line.criterion.id} line={line} scorecard={scorecard} />
          ))}
        </ol>
        <RunReading lines={lines} runs={runs} scorecard={scorecard} />
      </PageBody>
    </Page>
  );
}

function sealWords({ sealed, submitted, expected }: Scorecard): string {
  return sealed
    ? `Sealed until all have submitted · ${submitted} of ${expected} in`
    : "The seal is open";
}

interface ReadLineProps {
  line: Line;
  content: Content;
  scorecard: Scorecard;
}

function ReadLine(props: ReadLineProps) {
  const { line, content } = props;
  const { id, anchors } = line.criterion;
  const answer = answerTo(content, id);
  const second = answerTo(content, secondTakeOf(id));
  return (
    <li className={styles.line}>
      <Level value={answer.level} />
      <div>
        <h2>
          {line.title} {line.competency !== line.title && <Tag>{line.competency}</Tag>}
        </h2>
        {line.question !== null && <p className={styles.small}>{line.question}</p>}
        {answer.evidence.trim() !== "" && <p className={styles.evidence}>{answer.evidence}</p>}
        <p className={styles.small}>
          {answer.level === null ? "Not rated" : anchorText(anchors, answer.level)}
        </p>
        <Changed {...props} take={1} />
        {second.level !== null && (
          <section aria-label="Second take" className={styles.second}>
            <Level mini value={second.level} />
            <div>
              <p className={styles.small}>
                Second take <Difference first={answer.level} second={second.level} />
              </p>
              {second.evidence.trim() !== "" && (
                <p className={styles.evidence}>{second.evidence}</p>
              )}
              <Changed {...props} take={2} />
            </div>
          </section>
        )}
      </div>
    </li>
  );
}

function Changed({ line, scorecard, take }: ReadLineProps & { take: 1 | 2 }) {
  const { changes, timeZone } = scorecard;
  const own = changes.ratings.filter(
    (change) => change.criterionId === line.criterion.id && change.take === take,
  );
  return (
    <ScoreChanges
      changes={own}
      say={(level) => (level === null ? "not assessed" : String(level))}
      timeZone={timeZone}
    />
  );
}
