import { type CalendarAudience, calendarPath } from "../../../shared/calendar.ts";
import type { Interview } from "../../../shared/interview.ts";
import { useChannel, useCommand } from "../../api.ts";
import { TextLink } from "../../ui/button.tsx";
import { toast } from "../../ui/toast.tsx";
import styles from "./interviews.module.css";

const labels: Record<CalendarAudience, string> = {
  panel: "Add to calendar",
  candidate: "For the candidate",
};

/** One file for the panel, with its note, and one to send to the candidate, without it. */
export function AddToCalendar({ interview }: { interview: Interview }) {
  const info = useChannel("app.info", {});
  const Way = info.data?.host === "browser" ? Download : SaveByDialog;
  return (
    <span className={styles.ways}>
      <Way audience="panel" interviewId={interview.id} />
      <Way audience="candidate" interviewId={interview.id} />
    </span>
  );
}

interface WayProps {
  interviewId: string;
  audience: CalendarAudience;
}

function SaveByDialog({ interviewId, audience }: WayProps) {
  const { run } = useCommand("calendar.save");
  const save = async () => {
    const result = await run({ interviewId, audience });
    if (!result.ok) toast({ message: result.error.message, tone: "block" });
    else if (result.value.path !== null)
      toast({
        message: `Saved as ${result.value.path}. Open it to add it to your calendar.`,
        tone: "done",
      });
  };
  return <TextLink onClick={() => void save()}>{labels[audience]}…</TextLink>;
}

const Download = ({ interviewId, audience }: WayProps) => (
  <TextLink download href={calendarPath(interviewId, audience)}>
    {labels[audience]}
  </TextLink>
);
