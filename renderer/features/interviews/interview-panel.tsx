import { useState } from "react";
import { CalendarX, Lock, LockOpen, Pencil } from "lucide-react";
import type { Interview } from "../../../shared/interview.ts";
import { formatInstantDay, formatMinutes, formatTime } from "../../../shared/rules/format.ts";
import { useChannel, useCommand } from "../../api.ts";
import { Banner } from "../../ui/banner.tsx";
import { Button, LinkButton, TextLink } from "../../ui/button.tsx";
import { ErrorState } from "../../ui/error-state.tsx";
import { Icon } from "../../ui/icon.tsx";
import { type Fact, Facts, Section, SidePanel } from "../../ui/page.tsx";
import { Skeleton } from "../../ui/skeleton.tsx";
import { toast } from "../../ui/toast.tsx";
import { Who } from "../../ui/who.tsx";
import { AddToCalendar } from "./add-to-calendar.tsx";
import { EditInterview } from "./edit-interview.tsx";
import { OpenSeal } from "./open-seal.tsx";
import { PanelistLine } from "./panelist-line.tsx";
import styles from "./interviews.module.css";

interface InterviewPanelProps {
  id: string;
  actorId: string;
  onClose: () => void;
  onPrevious: (() => void) | undefined;
  onNext: (() => void) | undefined;
}

export function InterviewPanel({ id, actorId, ...steps }: InterviewPanelProps) {
  const query = useChannel("interview.get", { id });
  const [editing, setEditing] = useState(false);
  if (query.error)
    return (
      <SidePanel onClose={steps.onClose} title="Interview">
        <ErrorState title="This interview could not be read">{query.error.message}</ErrorState>
      </SidePanel>
    );
  if (!query.data)
    return (
      <SidePanel onClose={steps.onClose} title="Interview">
        <Skeleton lines={6} />
      </SidePanel>
    );
  const interview = query.data;
  if (editing) return <EditInterview interview={interview} onClose={() => setEditing(false)} />;
  return (
    <SidePanel
      {...steps}
      footer={<Foot interview={interview} onEdit={() => setEditing(true)} />}
      leading={<Who name={interview.candidate.name} size="large" />}
      subtitle={interview.round.name}
      title={<bdi>{interview.candidate.name}</bdi>}
    >
      {interview.cancelled && <Cancelled interview={interview} />}
      <Facts items={factsOf(interview)} />
      <Scorecards actorId={actorId} interview={interview} />
    </SidePanel>
  );
}

function factsOf(interview: Interview): Fact[] {
  const { startsAt, timeZone, minutes, place, note, opening, candidate, cancelled } = interview;
  return [
    {
      label: "When",
      value: `${formatInstantDay(startsAt, timeZone, { style: "weekday" })}, ${formatTime(startsAt, timeZone)} (${timeZone.replaceAll("_", " ")})`,
    },
    { label: "Length", value: formatMinutes(minutes) },
    ...(place === "" ? [] : [{ label: "Place", value: place }]),
    {
      label: "Candidate",
      value: <TextLink href={`#/candidates/${candidate.id}`}>Open the profile</TextLink>,
    },
    {
      label: "Opening",
      value: <TextLink href={`#/openings/${opening.id}`}>{opening.title}</TextLink>,
    },
    ...(cancelled
      ? []
      : [
          {
            label: "To print",
            value: <TextLink href={`#/reports/panel-pack/${interview.id}`}>Panel pack</TextLink>,
          },
        ]),
    { label: "Calendar", value: <AddToCalendar interview={interview} /> },
    ...(note === "" ? [] : [{ label: "Note", value: note }]),
  ];
}

function Scorecards({ interview, actorId }: { interview: Interview; actorId: string }) {
  const { panelists, sealed, sealOpened, cancelled } = interview;
  const submitted = panelists.filter((one) => one.submitted).length;
  const sent = useChannel("sheet.list", { interviewId: interview.id });
  const maySend = useMaySend(interview, actorId);
  return (
    <Section note={`${submitted} of ${panelists.length} in`} title="Scorecards">
      <p className={styles.seal}>
        <Icon icon={sealed ? Lock : LockOpen} size={14} />
        {sealed
          ? "Sealed: nobody sees levels, evidence or recommendations until all have submitted."
          : "The seal is open: everybody can read what was submitted."}
      </p>
      {sealOpened && (
        <p className={styles.faint}>
          Opened early by <bdi>{sealOpened.by}</bdi>: {sealOpened.reason}
        </p>
      )}
      <ul className={styles.panelists}>
        {panelists.map((panelist) => (
          <PanelistLine
            interview={interview}
            isReadable={panelist.submitted && (!sealed || panelist.id === actorId)}
            key={panelist.id}
            maySend={maySend}
            panelist={panelist}
            sent={sent.data?.find((one) => one.scorecardId === panelist.scorecardId)}
          />
        ))}
      </ul>
      {sealed && !cancelled && interview.opening.leadId === actorId && (
        <OpenSeal interview={interview} />
      )}
    </Section>
  );
}

/** The panel lead and the founder, in the workspace that the interview belongs to. */
function useMaySend({ opening }: Interview, actorId: string): boolean {
  const people = useChannel("panelist.list", { archived: false });
  const desk = useChannel("sheet.desk", {});
  const isFounder = people.data?.find((one) => one.id === actorId)?.isFounder ?? false;
  return desk.data === null && (opening.leadId === actorId || isFounder);
}

function Foot({ interview, onEdit }: { interview: Interview; onEdit: () => void }) {
  const cancel = useCancel(interview);
  if (interview.cancelled) return null;
  return (
    <>
      {interview.mine?.status === "draft" && (
        <LinkButton href={`#/scorecards/${interview.mine.scorecardId}`} variant="primary">
          Open my scorecard
        </LinkButton>
      )}
      <Button icon={Pencil} onClick={onEdit}>
        Edit
      </Button>
      <Button icon={CalendarX} onClick={() => void cancel()} variant="quiet">
        Cancel interview
      </Button>
    </>
  );
}

/** Cancels at once and offers the way back. */
function useCancel(interview: Interview): () => Promise<void> {
  const cancel = useCommand("interview.cancel");
  const restore = useCommand("interview.restore");
  return async () => {
    const result = await cancel.run({ id: interview.id });
    toast(
      result.ok
        ? {
            message: `The interview with ${interview.candidate.name} is cancelled.`,
            action: { label: "Undo", onAction: () => void restore.run({ id: interview.id }) },
          }
        : { message: result.error.message, tone: "block" },
    );
  };
}

function Cancelled({ interview }: { interview: Interview }) {
  const restore = useCommand("interview.restore");
  return (
    <Banner
      action={
        <Button
          compact
          onClick={() => void restore.run({ id: interview.id })}
          pending={restore.pending}
        >
          Restore
        </Button>
      }
      title="Cancelled"
      tone="info"
    >
      Its scorecards are kept and count nowhere.
    </Banner>
  );
}
