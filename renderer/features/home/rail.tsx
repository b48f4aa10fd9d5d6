import type { Home } from "../../../shared/home.ts";
import { latelySince } from "../../../shared/rules/findings/home/lately.ts";
import { formatInstantDay, formatTime } from "../../../shared/rules/format.ts";
import { Who } from "../../ui/who.tsx";
import styles from "./home-page.module.css";

export function ThisWeek({
  upcoming,
  now,
  timeZone,
}: {
  upcoming: Home["upcoming"];
  now: number;
  timeZone: string;
}) {
  return (
    <section>
      <h2>This week</h2>
      {upcoming.length === 0 && (
        <p className={styles.quiet}>No interview in the next seven days.</p>
      )}
      <ol>
        {upcoming.map((interview) => (
          <li className={styles.agenda} key={interview.id}>
            <time dateTime={new Date(interview.startsAt).toISOString()}>
              {dayWord(interview.startsAt, now, interview.timeZone, timeZone)}
              <span>{formatTime(interview.startsAt, interview.timeZone)}</span>
            </time>
            <div>
              <a href={`#/interviews/${interview.id}`}>
                <bdi>{interview.roundName}</bdi>
              </a>
              <span>
                <bdi>{interview.candidateName}</bdi>
              </span>
            </div>
            <span className={styles.whoRow}>
              {interview.panelists.slice(0, 4).map(({ id, name }) => (
                <Who alone key={id} kind="panelist" name={name} size="small" />
              ))}
            </span>
          </li>
        ))}
      </ol>
    </section>
  );
}

/** `Today`, or the short day. */
function dayWord(instant: number, now: number, zone: string, home: string): string {
  const day = formatInstantDay(instant, zone, { style: "short" });
  return day === formatInstantDay(now, home, { style: "short" }) ? "Today" : day;
}

export function Lately({ home, timeZone }: { home: Home; timeZone: string }) {
  const { heading, events } = latelySince(home, timeZone);
  return (
    <section>
      <h2>{heading}</h2>
      {events.length === 0 && (
        <p className={styles.quiet}>What happens in hiring is listed here.</p>
      )}
      <ol>
        {events.map((event) => (
          <li className={styles.event} key={`${event.at} ${event.text}`}>
            <time dateTime={new Date(event.at).toISOString()}>{event.when}</time>
            <span>{event.text}</span>
          </li>
        ))}
      </ol>
    </section>
  );
}
