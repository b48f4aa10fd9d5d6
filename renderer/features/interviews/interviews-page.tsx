import { CalendarPlus, FileInput, Lock } from "lucide-react";
import { useState } from "react";
import { useLocation, useSearch } from "wouter";
import type { Interview } from "../../../shared/interview.ts";
import { formatInstantDay, formatTime } from "../../../shared/rules/format.ts";
import { useChannel } from "../../api.ts";
import { importSheet, importSheetFile } from "../../import-sheet.ts";
import { Button, LinkButton } from "../../ui/button.tsx";
import { Segments } from "../../ui/choice.tsx";
import { EmptyState } from "../../ui/empty.tsx";
import { ErrorState } from "../../ui/error-state.tsx";
import { Page, PageHead, Split, Toolbar } from "../../ui/page.tsx";
import { useShortcuts } from "../../ui/shortcuts.ts";
import { type Column, DataTable } from "../../ui/table.tsx";
import { Tag } from "../../ui/tag.tsx";
import { WhoLine } from "../../ui/who.tsx";
import { useFileDrop } from "../../use-file-drop.ts";
import { InterviewPanel } from "./interview-panel.tsx";
import { useInterviewPages, type View } from "./use-interview-pages.ts";
import styles from "./interviews.module.css";

const views: { value: View; label: string }[] = [
  { value: "upcoming", label: "Upcoming" },
  { value: "past", label: "Past" },
  { value: "mine", label: "My open scorecards" },
];

/** The list, and the interview whose address this is beside it. */
export function InterviewsPage({ id, actorId }: { id: string | null; actorId: string }) {
  const [, navigate] = useLocation();
  const asked = new URLSearchParams(useSearch()).get("view");
  const [picked, setView] = useState<View | null>(
    views.find((view) => view.value === asked)?.value ?? null,
  );
  const opened = useChannel("interview.get", { id: id ?? "" }, { enabled: id !== null });
  const first = useFirstView(id === null && picked === null);
  const view = picked ?? (opened.data && isPast(opened.data) ? "past" : first.view);
  const close = () => {
    setView(view);
    navigate("/interviews");
  };
  const list = useInterviewPages(view);
  const { isOver } = useFileDrop((files) => void importAll(files));
  useShortcuts({ n: () => navigate("/interviews/new") });
  const { rows } = list;
  const at = rows.findIndex((row) => row.id === id);
  const step = (by: number) => {
    const next = rows[at + by];
    return at === -1 || !next ? undefined : () => navigate(`/interviews/${next.id}`);
  };
  return (
    <Page fill>
      <Split
        side={
          id !== null && (
            <InterviewPanel
              actorId={actorId}
              id={id}
              key={id}
              onClose={close}
              onNext={step(1)}
              onPrevious={step(-1)}
            />
          )
        }
      >
        <PageHead
          actions={
            <>
              <Button icon={FileInput} onClick={() => void importSheet()}>
                Import a sheet…
              </Button>
              <LinkButton
                href="#/interviews/new"
                icon={CalendarPlus}
                shortcut="n"
                variant="primary"
              >
                Schedule
              </LinkButton>
            </>
          }
          title="Interviews"
        />
        <Toolbar aria-label="View">
          <Segments label="Which interviews" onChange={setView} options={views} value={view} />
          <span className={styles.faint}>{list.total || ""}</span>
        </Toolbar>
        {isOver && (
          <p aria-live="polite" className={styles.drop}>
            Drop sealed sheets to import them.
          </p>
        )}
        {list.error ? (
          <ErrorState onRetry={list.reread} title="The interviews could not be read">
            {list.error.message}
          </ErrorState>
        ) : (
          <DataTable
            columns={columns}
            empty={<Nothing view={view} />}
            isEnded={(row) => row.cancelled}
            label={views.find((one) => one.value === view)!.label}
            loading={list.isPending || first.isDeciding}
            loadingMore={list.isFetchingMore}
            onActive={id === null ? undefined : (row) => navigate(`/interviews/${row.id}`)}
            onEndReached={list.readMore}
            onOpen={(row) => {
              setView(view);
              navigate(`/interviews/${row.id}`);
            }}
            rowId={(row) => row.id}
            rows={rows}
            selectedId={id}
            total={list.total}
          />
        )}
      </Split>
    </Page>
  );
}

/** One after the other, so that each says for itself what came of it. */
async function importAll(files: readonly File[]): Promise<void> {
  for (const file of files) await importSheetFile(file);
}

/** What is planned; where nothing is, the scorecards one still owes rather than an empty list. */
function useFirstView(enabled: boolean): { view: View; isDeciding: boolean } {
  const one = { after: null, limit: 1 };
  const upcoming = useChannel("interview.page", { view: "upcoming", ...one }, { enabled });
  const mine = useChannel("interview.page", { view: "mine", ...one }, { enabled });
  const owes = enabled && upcoming.data?.total === 0 && (mine.data?.total ?? 0) > 0;
  return { view: owes ? "mine" : "upcoming", isDeciding: upcoming.isLoading || mine.isLoading };
}

/** A link to an interview opens the list in which it stands. */
const isPast = ({ cancelled, startsAt, minutes }: Interview): boolean =>
  cancelled || startsAt + minutes * 60_000 <= Date.now();

const columns: readonly Column<Interview>[] = [
  {
    id: "when",
    header: "When",
    width: 118,
    cell: ({ startsAt, timeZone }) => (
      <span className={styles.whenCell}>
        {formatInstantDay(startsAt, timeZone, { style: "short" })}
        <span>{formatTime(startsAt, timeZone)}</span>
      </span>
    ),
  },
  {
    id: "candidate",
    header: "Candidate",
    min: 130,
    cell: ({ candidate }) => <WhoLine name={candidate.name} />,
  },
  { id: "round", header: "Round", min: 96, cell: ({ round }) => round.name },
  {
    id: "opening",
    header: "Opening",
    min: 130,
    hideBelow: "narrow",
    cell: ({ opening }) => opening.title,
  },
  {
    id: "state",
    header: "Scorecards",
    width: 100,
    cell: (interview) => <ScorecardState interview={interview} />,
  },
];

function ScorecardState({ interview }: { interview: Interview }) {
  if (interview.cancelled) return <span className={styles.faint}>Cancelled</span>;
  const submitted = interview.panelists.filter((one) => one.submitted).length;
  const count = `${submitted} of ${interview.panelists.length}`;
  return interview.sealed ? (
    <Tag icon={Lock}>{count} in</Tag>
  ) : (
    <span className={styles.faint}>{count} in</span>
  );
}

function Nothing({ view }: { view: View }) {
  const schedule = <LinkButton href="#/interviews/new">Schedule an interview</LinkButton>;
  if (view === "mine")
    return (
      <EmptyState title="You owe no scorecard">
        An interview you are on appears here until you have submitted your scorecard.
      </EmptyState>
    );
  if (view === "past") return <EmptyState title="No interview has taken place yet" />;
  return (
    <EmptyState actions={schedule} title="No interview is planned">
      Every panelist scores alone and nobody sees the others’ scores until all are in: that is what
      makes two opinions worth more than one.
    </EmptyState>
  );
}
