import type { InterviewDetails, Overlap } from "../../../shared/interview.ts";
import { formatInstantDay, formatTime } from "../../../shared/rules/format.ts";
import { isolate, joinNames } from "../../../shared/rules/names.ts";
import { useChannel } from "../../api.ts";
import { Banner } from "../../ui/banner.tsx";
import { type InterviewValues, readValues } from "./interview-values.ts";
import styles from "./interviews.module.css";

interface OverlapsProps {
  values: InterviewValues;
  candidateId: string;
  /** The interview that is being moved. */
  exceptId: string | null;
}

/** Who is expected elsewhere at that time. It warns and refuses nothing: plans overlap until one of them is moved. */
export function Overlaps({ values, ...rest }: OverlapsProps) {
  const { details } = readValues(values);
  return details === null ? null : <At details={details} {...rest} />;
}

function At({
  details,
  candidateId,
  exceptId,
}: Omit<OverlapsProps, "values"> & { details: InterviewDetails }) {
  const { startsAt, minutes, panelistIds } = details;
  const found = useChannel(
    "interview.overlaps",
    { startsAt, minutes, panelistIds, candidateId, exceptId },
    { keepPrevious: true },
  );
  if (found.data === undefined || found.data.length === 0) return null;
  return (
    <Banner live title="Somebody is expected elsewhere" tone="warn">
      <ul className={styles.overlaps}>
        {found.data.map((overlap) => (
          <li key={overlap.id}>{sentenceOf(overlap)}</li>
        ))}
      </ul>
    </Banner>
  );
}

function sentenceOf(overlap: Overlap): string {
  const { candidateName, panelists, sameCandidate, startsAt, timeZone, minutes } = overlap;
  const name = isolate(candidateName);
  const people = [...panelists.map(isolate), ...(sameCandidate ? [name] : [])];
  const verb = people.length === 1 ? "has" : "have";
  const what = sameCandidate ? "another interview" : `the interview with ${name}`;
  const when = `${formatInstantDay(startsAt, timeZone, { style: "weekday" })}, ${formatTime(startsAt, timeZone)} to ${formatTime(startsAt + minutes * 60_000, timeZone)}`;
  return `${joinNames(people)} ${verb} ${what}: ${when}.`;
}
