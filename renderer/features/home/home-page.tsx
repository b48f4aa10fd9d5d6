import { Check, ChevronRight, Circle } from "lucide-react";
import { useState } from "react";
import { useLocation } from "wouter";
import { Squares } from "../../../shared/charts/squares.tsx";
import type { Home } from "../../../shared/home.ts";
import { homePath, type NextAction, type PathStep } from "../../../shared/rules/findings/home.ts";
import { formatInstantDay, formatTime } from "../../../shared/rules/format.ts";
import { useChannel } from "../../api.ts";
import { startHandOver } from "../../hand-over.ts";
import { Button, ButtonRow } from "../../ui/button.tsx";
import { classNames } from "../../ui/class-names.ts";
import { ErrorState } from "../../ui/error-state.tsx";
import { Icon } from "../../ui/icon.tsx";
import { Page } from "../../ui/page.tsx";
import { useShortcuts } from "../../ui/shortcuts.ts";
import { Skeleton } from "../../ui/skeleton.tsx";
import { Who } from "../../ui/who.tsx";
import styles from "./home-page.module.css";

/** One sentence, one action, then the path: what is done, what is missing. */
export function HomePage({ actorId, timeZone }: { actorId: string; timeZone: string }) {
  const home = useChannel("home.get", {});
  if (home.error) {
    return (
      <Page>
        <ErrorState alone onRetry={() => void home.refetch()} title="Home could not be read">
          {home.error.message}
        </ErrorState>
      </Page>
    );
  }
  if (!home.data) {
    return (
      <Page>
        <Skeleton lines={8} />
      </Page>
    );
  }
  const path = homePath(home.data, actorId);
  return (
    <Page>
      <div className={styles.home}>
        <Lead companyName={home.data.companyName} next={path.next} timeZone={timeZone} />
        <ol aria-label="The path to a hire" className={styles.path}>
          {path.steps.map((step, at) => (
            <Step key={step.key} number={at + 1} step={step} />
          ))}
        </ol>
        <Rail home={home.data} timeZone={timeZone} />
      </div>
    </Page>
  );
}

function Lead({
  companyName,
  next,
  timeZone,
}: {
  companyName: string;
  next: NextAction;
  timeZone: string;
}) {
  const [, navigate] = useLocation();
  const [isHandingOver, setHandingOver] = useState(false);
  const [today] = useState(() => Date.now());
  const go = async () => {
    if (!next.handOverTo) return navigate(next.href);
    setHandingOver(true);
    await startHandOver(next.handOverTo.id, next.handOverTo.interviewId);
    setHandingOver(false);
  };
  useShortcuts({ Enter: () => void go() });
  return (
    <header className={styles.lead}>
      <p className={styles.faint}>
        {formatInstantDay(today, timeZone, { style: "weekday" })} · {companyName}
      </p>
      <h1>
        {next.headline.map((segment) =>
          segment.emphasis ? <em key={segment.text}>{segment.text}</em> : segment.text,
        )}
      </h1>
      <p className={styles.muted}>{next.lead}</p>
      <ButtonRow className={styles.actions}>
        <Button
          onClick={() => void go()}
          pending={isHandingOver}
          shortcut="Enter"
          variant="primary"
        >
          {next.label}
        </Button>
      </ButtonRow>
    </header>
  );
}

function Step({ step, number }: { step: PathStep; number: number }) {
  return (
    <li
      aria-current={step.state === "now" ? "step" : undefined}
      className={classNames(styles.step, styles[step.state])}
    >
      <span className={styles.node}>
        {step.state === "done" ? <Icon icon={Check} size={14} /> : number}
      </span>
      <h2>{step.title}</h2>
      <p>
        {step.says}
        {step.missing && (
          <span className={styles.missing}>
            <Icon icon={Circle} size={12} />
            {step.missing}
          </span>
        )}
      </p>
      <div className={styles.picture}>
        {step.squares && (
          <Squares
            groups={[{ done: step.squares.filled, total: step.squares.total }]}
            label={step.squares.label}
            perRow={6}
          />
        )}
      </div>
      <a aria-label={`Open ${step.title}`} className={styles.open} href={`#${step.href}`}>
        <Icon icon={ChevronRight} />
      </a>
    </li>
  );
}

function Rail({ home, timeZone }: { home: Home; timeZone: string }) {
  return (
    <aside aria-label="This week and lately" className={styles.rail}>
      <section>
        <h2>This week</h2>
        {home.upcoming.length === 0 && (
          <p className={styles.quiet}>No interview in the next seven days.</p>
        )}
        <ol>
          {home.upcoming.map((interview) => (
            <li className={styles.agenda} key={interview.id}>
              <time dateTime={new Date(interview.startsAt).toISOString()}>
                {formatInstantDay(interview.startsAt, interview.timeZone, { style: "short" })}
                <span>{formatTime(interview.startsAt, interview.timeZone)}</span>
              </time>
              <div>
                <a href={`#/interviews/${interview.id}`}>{interview.roundName}</a>
                <span>{interview.candidateName}</span>
              </div>
              <span className={styles.whoRow}>
                {interview.panelists.slice(0, 4).map((name) => (
                  <Who alone key={name} kind="panelist" name={name} size="small" />
                ))}
              </span>
            </li>
          ))}
        </ol>
      </section>
      <section>
        <h2>Lately</h2>
        {home.recent.length === 0 && (
          <p className={styles.quiet}>What happens in hiring is listed here.</p>
        )}
        <ol>
          {home.recent.map((event) => (
            <li className={styles.event} key={`${event.at} ${event.text}`}>
              <time dateTime={new Date(event.at).toISOString()}>
                {formatInstantDay(event.at, timeZone, { style: "short" })}
              </time>
              <span>{event.text}</span>
            </li>
          ))}
        </ol>
      </section>
    </aside>
  );
}
