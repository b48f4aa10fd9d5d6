import { type ReactNode, useEffect } from "react";
import type { CandidateCard } from "../../../shared/run.ts";
import { cardPlan } from "../../../shared/rules/findings/card.ts";
import { type FailureError, useChannel } from "../../api.ts";
import { classNames } from "../../ui/class-names.ts";
import { ScrollArea } from "../../ui/scroll-area.tsx";
import { Skeleton } from "../../ui/skeleton.tsx";
import { useNarrowWindow } from "../../ui/use-narrow.ts";
import { CardClock } from "./card-clock.tsx";
import { CardData } from "./card-data.tsx";
import { CardPart, CardText, Points } from "./card-text.tsx";
import styles from "./card.module.css";

interface CardPageProps {
  scorecardId: string;
  kitItemId: string;
}

/** What the candidate looks at: the task and the time. Nothing of the panel, and no way to anything else. */
export function CardPage({ scorecardId, kitItemId }: CardPageProps) {
  const card = useChannel("run.card", { scorecardId, kitItemId });
  if (card.data && !isGone(card.error)) return <Card card={card.data} />;
  if (card.error) return <CardGone />;
  return (
    <main className={styles.alone}>
      <Skeleton label="The card is on its way" lines={6} />
    </main>
  );
}

/** Failures that say nothing of the card. While the laptop is locked nobody can move the clock, so what is shown stays right. */
const passing = new Set<string>(["internal", "file", "locked"]);

/** A card that was refused is not this candidate's any more. */
const isGone = (error: FailureError | null): boolean =>
  error !== null && !passing.has(error.failure.code);

export function CardGone() {
  return (
    <main className={styles.alone}>
      <div role="status">
        <h1 className={styles.gone}>This card is not there any more.</h1>
        <p>Please ask the panel.</p>
      </div>
    </main>
  );
}

/** So long a title would push the task out of a small window. */
const longTitle = 70;

function Card({ card }: { card: CandidateCard }) {
  const { candidateName, companyName, title, task, phases } = card;
  useEffect(() => {
    document.title = [title, companyName].filter(Boolean).join(" · ");
  }, [title, companyName]);
  return (
    <main className={styles.card}>
      <header className={styles.head}>
        <div className={styles.names}>
          <p>
            For <bdi>{candidateName}</bdi>
          </p>
          <h1 className={classNames(title.length > longTitle && styles.longTitle)} dir="auto">
            {title}
          </h1>
          <p className={styles.plan}>{cardPlan(card)}</p>
        </div>
        {phases.length > 0 && <CardClock card={card} />}
      </header>
      {task.kind === "role-play" ? <RolePlayCard {...task} /> : <CaseStudyCard {...task} />}
    </main>
  );
}

type Task<K extends CandidateCard["task"]["kind"]> = Extract<CandidateCard["task"], { kind: K }>;

function RolePlayCard({ card }: Task<"role-play">) {
  const know = card.youKnow.filter(isSaid);
  const rules = card.rules.filter(isSaid);
  return (
    <Columns
      even
      label="The task"
      side={
        know.length + rules.length > 0 && (
          <div className={styles.text}>
            <CardPart empty={know.length === 0} title="What you know">
              <Points lines={know} />
            </CardPart>
            <CardPart empty={rules.length === 0} title="Rules">
              <Points lines={rules} />
            </CardPart>
          </div>
        )
      }
      sideLabel="What you know, and the rules"
    >
      <CardText text={card.situation} />
      <CardPart empty={!isSaid(card.goal)} title="Your goal">
        <CardText text={card.goal} />
      </CardPart>
    </Columns>
  );
}

function CaseStudyCard({ brief, deliverable, data }: Task<"case-study">) {
  return (
    <Columns
      label="The task"
      side={data.rows.length > 0 && <CardData data={data} />}
      sideLabel="The data"
    >
      <CardText text={brief} />
      <CardPart empty={!isSaid(deliverable)} title="What we ask of you">
        <CardText text={deliverable} />
      </CardPart>
    </Columns>
  );
}

const isSaid = (text: string): boolean => text.trim() !== "";

interface ColumnsProps {
  /** Both are prose, which has room beside the other even in a small window; a table has not. */
  even?: boolean | undefined;
  label: string;
  sideLabel: string;
  side: ReactNode;
  children: ReactNode;
}

/** Side by side, each scrolling by itself, so that one is read while the other stays; a table below the text where it is narrow. */
function Columns({ even, label, sideLabel, side, children }: ColumnsProps) {
  const narrow = useNarrowWindow();
  const text = <div className={styles.text}>{children}</div>;
  if (!side || (narrow && !even))
    return (
      <ScrollArea className={styles.single} label={label} region>
        {text}
        {side}
      </ScrollArea>
    );
  return (
    <div className={classNames(styles.columns, even && styles.even)}>
      <ScrollArea className={styles.task} label={label} region>
        {text}
      </ScrollArea>
      <ScrollArea className={styles.side} label={sideLabel} region>
        {side}
      </ScrollArea>
    </div>
  );
}
