import type { KitContent } from "../../../shared/kit.ts";
import type { Scorecard } from "../../../shared/scorecard.ts";
import { formatMinutes } from "../../../shared/rules/format.ts";
import { ScrollArea } from "../../ui/scroll-area.tsx";
import { classNames } from "../../ui/class-names.ts";
import { ActorTicks } from "./actor-ticks.tsx";
import { answerTo, isAnswered, type Line } from "./content.ts";
import { ExerciseClock, Phases } from "./exercise-clock.tsx";
import { CaseStudyBrief, QuestionBrief, RolePlayBrief } from "./item-texts.tsx";
import type { Content } from "./saver.ts";
import type { Exercise } from "./use-exercise.ts";
import styles from "./scorecard.module.css";

interface ItemBriefProps {
  scorecard: Scorecard;
  lines: readonly Line[];
  content: Content;
  /** The item whose criterion is open. */
  current: string | null;
  onGo: (criterionId: string | undefined) => void;
  exercise: Exercise | null;
}

/** What the interview is made of, and everything the panelist needs of the part that is being scored. */
export function ItemBrief(props: ItemBriefProps) {
  const { scorecard, lines, content, current, onGo, exercise } = props;
  const item = scorecard.items.find((one) => one.id === current) ?? scorecard.items[0];
  return (
    <ScrollArea className={styles.brief} label="The interview" region>
      {scorecard.items.length > 1 && (
        <ol className={styles.parts}>
          {scorecard.items.map((one) => {
            const own = lines.filter((line) => line.item.id === one.id);
            const done = own.filter((line) => isAnswered(answerTo(content, line.criterion.id)));
            return (
              <li key={one.id}>
                <button
                  aria-current={one.id === item?.id ? "step" : undefined}
                  className={classNames(styles.part, done.length === own.length && styles.done)}
                  onClick={() => onGo(own[0]?.criterion.id)}
                  type="button"
                >
                  <span>{one.title}</span>
                  <span>
                    {done.length}/{own.length}
                  </span>
                </button>
              </li>
            );
          })}
        </ol>
      )}
      {item && (
        <>
          <p className={styles.kind}>
            {kindNames[item.content.kind]} · {formatMinutes(item.minutes)}
          </p>
          {exercise && (
            <>
              <ExerciseClock exercise={exercise} />
              <Phases exercise={exercise} />
            </>
          )}
          <ItemText content={item.content} exercise={exercise} />
        </>
      )}
    </ScrollArea>
  );
}

const kindNames: Record<KitContent["kind"], string> = {
  question: "Question",
  "role-play": "Role-play",
  "case-study": "Case study",
};

function ItemText({ content, exercise }: { content: KitContent; exercise: Exercise | null }) {
  switch (content.kind) {
    case "question":
      return <QuestionBrief question={content.question} />;
    case "role-play":
      return (
        <RolePlayBrief rolePlay={content.rolePlay}>
          {exercise && <ActorTicks actor={content.rolePlay.actorCard} exercise={exercise} />}
        </RolePlayBrief>
      );
    case "case-study":
      return <CaseStudyBrief caseStudy={content.caseStudy} />;
  }
}
