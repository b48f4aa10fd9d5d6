import { formatDay, formatInstantDay } from "../../../shared/rules/format.ts";
import type { SeatEvent } from "../../../shared/org.ts";
import { useChannel } from "../../api.ts";
import { ErrorState } from "../../ui/error-state.tsx";
import { Skeleton } from "../../ui/skeleton.tsx";
import styles from "./org.module.css";

/** What has happened to a seat and what is arranged, by day, as far as it is known. */
export function HistoryTab({ id }: { id: string }) {
  const query = useChannel("seat.history", { id });
  const company = useChannel("company.get", {});
  if (query.error)
    return <ErrorState title="The history could not be read">{query.error.message}</ErrorState>;
  if (!query.data || !company.data) return <Skeleton lines={4} />;
  const { timeZone } = company.data;
  if (query.data.length === 0)
    return <p className={styles.quiet}>Nothing is known of this seat’s past yet.</p>;
  return (
    <ol className={styles.history}>
      {sorted(query.data).map((event, at) => (
        // A history is read once and never reordered.
        <li key={at}>
          <span>
            {event.at === null ? formatDay(event.day) : formatInstantDay(event.at, timeZone)}
          </span>
          <span dir="auto">{event.text}</span>
        </li>
      ))}
    </ol>
  );
}

const sorted = (events: readonly SeatEvent[]) =>
  events.toSorted((a, b) => instantOf(a) - instantOf(b));

const instantOf = ({ at, day }: SeatEvent) => at ?? Date.parse(`${day}T12:00:00Z`);
