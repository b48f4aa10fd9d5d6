import type { Home } from "../../../home.ts";
import { formatInstantDay, formatTime } from "../../format.ts";

export interface LatelyEvent {
  at: number;
  /** `13:20` today, `Mon 23 Nov` before. */
  when: string;
  text: string;
}

/** What happened since yesterday; where nothing did, the last few things before that. */
export function latelySince(
  { recent, yesterday, now }: Pick<Home, "recent" | "yesterday" | "now">,
  timeZone: string,
): { heading: string; events: LatelyEvent[] } {
  const since = recent.filter((event) => event.at >= yesterday);
  const day = (instant: number) => formatInstantDay(instant, timeZone, { style: "short" });
  const when = (at: number) => {
    if (day(at) === day(now)) return formatTime(at, timeZone);
    return at >= yesterday ? "Yesterday" : day(at);
  };
  return {
    heading: since.length > 0 ? "Since yesterday" : "Lately",
    events: (since.length > 0 ? since : recent.slice(0, 4)).map((event) => ({
      ...event,
      when: when(event.at),
    })),
  };
}
