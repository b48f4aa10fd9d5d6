import type { ReactNode } from "react";
import type { CaseStudy, KitContent, Question, RolePlay } from "../../../shared/kit.ts";
import type { LibraryItem } from "../../../shared/opening.ts";
import { formatMinutes } from "../../../shared/rules/format.ts";
import { Level, levelValues } from "../../ui/level.tsx";
import styles from "./item-content.module.css";

interface ItemContentProps {
  content: KitContent;
  criteria: LibraryItem["criteria"];
}

/** For the panel's eyes: the candidate sees the brief or the card alone, never this. */
export function ItemContent({ content, criteria }: ItemContentProps) {
  return (
    <>
      {content.kind === "question" && <QuestionParts question={content.question} />}
      {content.kind === "role-play" && <RolePlayParts rolePlay={content.rolePlay} />}
      {content.kind === "case-study" && <CaseStudyParts caseStudy={content.caseStudy} />}
      <Part title={criteria.length === 1 ? "How it is rated" : "What is rated"}>
        {criteria.map((criterion, at) => (
          // Two lines of a rubric may read alike; their place tells them apart.
          <Criterion criterion={criterion} isOpen={criteria.length === 1} key={at} />
        ))}
      </Part>
    </>
  );
}

function QuestionParts({ question }: { question: Question }) {
  return (
    <>
      <p className={styles.said}>{question.text}</p>
      <Lines lines={question.followUps} title="Ask further" />
      <Lines lines={question.strong} title="Strong signs" />
      <Lines lines={question.weak} title="Weak signs" />
    </>
  );
}

function RolePlayParts({ rolePlay }: { rolePlay: RolePlay }) {
  return (
    <>
      <p className={styles.said}>{rolePlay.summary}</p>
      <Part title="How it runs">
        <ol className={styles.phases}>
          {rolePlay.phases.map((phase) => (
            <li key={phase.name}>
              <b>{phase.name}</b> <span>{formatMinutes(phase.minutes)}</span>
              <p>{phase.whatHappens}</p>
            </li>
          ))}
        </ol>
      </Part>
      <Part title="The candidate reads">
        <p>{rolePlay.candidateCard.situation}</p>
        <p>{rolePlay.candidateCard.goal}</p>
      </Part>
      <Part title="The actor plays">
        <p>{rolePlay.actorCard.persona}</p>
        <p>{rolePlay.actorCard.mood}</p>
      </Part>
      {rolePlay.secondTake && (
        <Part title="Played twice">
          <p>{rolePlay.secondTake.coachingNoteGuide}</p>
        </Part>
      )}
    </>
  );
}

function CaseStudyParts({ caseStudy }: { caseStudy: CaseStudy }) {
  const { prepMinutes, presentMinutes, discussMinutes } = caseStudy;
  return (
    <>
      <p className={styles.said}>{caseStudy.summary}</p>
      <p className={styles.quiet}>
        {formatMinutes(prepMinutes)} to prepare, {formatMinutes(presentMinutes)} to present,{" "}
        {formatMinutes(discussMinutes)} to discuss
      </p>
      <Part title="The candidate reads">
        <p className={styles.brief}>{caseStudy.brief}</p>
        <p>{caseStudy.deliverable}</p>
      </Part>
      <Lines lines={caseStudy.panelQuestions} title="The panel asks" />
      <Lines lines={caseStudy.modelPoints} title="What a good answer finds" />
      <Lines lines={caseStudy.traps} title="Traps" />
    </>
  );
}

function Part({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className={styles.part}>
      <h3>{title}</h3>
      {children}
    </section>
  );
}

function Lines({ title, lines }: { title: string; lines: readonly string[] }) {
  if (lines.length === 0) return null;
  return (
    <Part title={title}>
      <ul className={styles.lines}>
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </Part>
  );
}

interface CriterionProps {
  criterion: LibraryItem["criteria"][number];
  isOpen: boolean;
}

/** The anchors from the best down, as they are shown when scoring; 2 and 4 of an exercise lie between. */
function Criterion({ criterion, isOpen }: CriterionProps) {
  return (
    <details className={styles.criterion} open={isOpen}>
      <summary>
        <span dir="auto">{criterion.text}</span>
        {criterion.competency !== criterion.text && (
          <small dir="auto">{criterion.competency}</small>
        )}
      </summary>
      <ol className={styles.anchors}>
        {levelValues.toReversed().flatMap((level) => {
          const says = criterion.anchors[level];
          if (says === undefined) return [];
          return (
            <li key={level}>
              <Level value={level} />
              <span dir="auto">{says}</span>
            </li>
          );
        })}
      </ol>
    </details>
  );
}
