import type { DebriefCandidate, DebriefCriterion } from "../../../shared/debrief.ts";
import { silentOrder } from "../../../shared/rules/speaking-order.ts";
import { Section } from "../../ui/page.tsx";
import { Tag } from "../../ui/tag.tsx";
import styles from "./guided.module.css";

/** Everybody's evidence, without names and levels, so that it is read before anybody's opinion is known. */
export function ReadingStep({ candidate }: { candidate: DebriefCandidate }) {
  return (
    <>
      <p className={styles.lead}>
        Everybody reads in silence. Names and levels come afterwards; the order says nothing.
      </p>
      {candidate.competencies.map(({ id, name }) => (
        <Section key={id} title={name}>
          {candidate.criteria
            .filter((one) => one.competencyId === id)
            .map((criterion) => (
              <Quotes criterion={criterion} heading={name} key={keyOf(criterion)} />
            ))}
        </Section>
      ))}
    </>
  );
}

export const keyOf = ({ interviewId, criterionId, take }: DebriefCriterion) =>
  `${interviewId} ${criterionId} ${take}`;

function Quotes({ criterion, heading }: { criterion: DebriefCriterion; heading: string }) {
  const quotes = criterion.ratings
    .map((one) => ({ text: one.evidence.trim() }))
    .filter((one) => one.text !== "");
  return (
    <div className={styles.criterion}>
      <CriterionHead criterion={criterion} heading={heading} />
      {quotes.length === 0 && <p className={styles.faint}>Nothing was written about it.</p>}
      {silentOrder(quotes, keyOf(criterion)).map(({ text }, at) => (
        // The same words may have been written twice; nothing here is ever reordered.
        <blockquote className={styles.quote} dir="auto" key={at}>
          {text}
        </blockquote>
      ))}
    </div>
  );
}

/** What was rated, and where. A question's criterion is called like its competency; then the question says it. */
export function CriterionHead({
  criterion,
  heading,
}: {
  criterion: DebriefCriterion;
  heading: string;
}) {
  const { text, itemTitle, roundName, take } = criterion;
  const isNamed = text !== heading;
  return (
    <h3 className={styles.criterionHead}>
      {isNamed ? text : itemTitle} {take === 2 && <Tag>second take</Tag>}
      <span className={styles.faint}>{isNamed ? `${itemTitle} · ${roundName}` : roundName}</span>
    </h3>
  );
}
