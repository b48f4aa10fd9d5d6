import { CalendarClock, Lock, Plus } from "lucide-react";
import { useState } from "react";
import { useLocation } from "wouter";
import type { OpeningSummary } from "../../../shared/opening.ts";
import { counted, countWord, formatDay, formatMinutes } from "../../../shared/rules/format.ts";
import { asSentenceStart } from "../../../shared/rules/names.ts";
import { useChannel } from "../../api.ts";
import { Button, LinkButton } from "../../ui/button.tsx";
import { Segments } from "../../ui/choice.tsx";
import { EmptyState } from "../../ui/empty.tsx";
import { ErrorState } from "../../ui/error-state.tsx";
import { Icon } from "../../ui/icon.tsx";
import { Page, PageHead, Toolbar } from "../../ui/page.tsx";
import { useShortcuts } from "../../ui/shortcuts.ts";
import { type Column, DataTable } from "../../ui/table.tsx";
import { Signal } from "../../ui/tag.tsx";
import { Seats } from "./seats.tsx";
import { StageCounts } from "./stage-counts.tsx";
import styles from "./openings-page.module.css";

type Status = "open" | "closed";

/** Every position that is or was hired for, the one that is needed soonest on top. */
export function OpeningsPage() {
  const [, navigate] = useLocation();
  const [status, setStatus] = useState<Status>("open");
  const openings = useChannel("opening.list", { status: "all" });
  const rows = openings.data?.filter((opening) => opening.status === status);
  const [columns] = useState(() => columnsFor(new Intl.DateTimeFormat("sv-SE").format()));
  useShortcuts({ n: () => navigate("/openings/new") });
  return (
    <Page fill>
      <PageHead
        actions={
          <Button
            icon={Plus}
            onClick={() => navigate("/openings/new")}
            shortcut="n"
            variant="primary"
          >
            New opening
          </Button>
        }
        subline={sublineOf(openings.data)}
        title="Openings"
      />
      <Toolbar aria-label="Which openings">
        <Segments
          label="Which openings"
          onChange={setStatus}
          options={[
            { value: "open", label: "Open" },
            { value: "closed", label: "Closed" },
          ]}
          value={status}
        />
      </Toolbar>
      {openings.error ? (
        <ErrorState onRetry={() => void openings.refetch()} title="The openings could not be read">
          {openings.error.message}
        </ErrorState>
      ) : (
        <DataTable
          columns={columns}
          empty={<NoOpenings status={status} />}
          isEnded={(opening) => opening.status === "closed"}
          label="Openings"
          loading={openings.isPending}
          onOpen={(opening) => navigate(`/openings/${opening.id}`)}
          rowHeight={44}
          rowId={(opening) => opening.id}
          rows={rows ?? []}
        />
      )}
    </Page>
  );
}

function sublineOf(openings: readonly OpeningSummary[] | undefined): string {
  const open = openings?.filter((opening) => opening.status === "open") ?? [];
  if (open.length === 0) return "";
  const seats = open.reduce((sum, opening) => sum + opening.seats, 0);
  const filled = open.reduce((sum, opening) => sum + Math.min(opening.filled, opening.seats), 0);
  return asSentenceStart(
    `${counted(seats, "seat")} in all, ${filled === 0 ? "none" : countWord(filled)} filled`,
  );
}

const columnsFor = (today: string): readonly Column<OpeningSummary>[] => [
  {
    id: "title",
    header: "Opening",
    min: 150,
    flex: 1.8,
    cell: (opening) => (
      <span className={styles.title}>
        <a dir="auto" href={`#/openings/${opening.id}`} tabIndex={-1}>
          {opening.title}
        </a>
        {opening.roleName !== opening.title && <span dir="auto">{opening.roleName}</span>}
      </span>
    ),
  },
  {
    id: "seats",
    header: "Seats filled",
    width: 112,
    cell: (opening) => <Seats filled={opening.filled} seats={opening.seats} />,
  },
  {
    id: "stages",
    header: "On the way",
    min: 188,
    flex: 1,
    cell: (opening) => <StageCounts stages={opening.stages} />,
  },
  {
    id: "date",
    header: "Needed by",
    width: 120,
    cell: (opening) => <TargetDate opening={opening} today={today} />,
  },
  {
    id: "kit",
    header: "Interview kit",
    min: 104,
    flex: 0.7,
    cell: (opening) => <KitState opening={opening} />,
  },
  {
    id: "lead",
    header: "Panel lead",
    min: 96,
    flex: 0.8,
    hideBelow: "narrow",
    cell: (opening) => <bdi className={styles.quiet}>{opening.leadName}</bdi>,
  },
];

function TargetDate({ opening, today }: { opening: OpeningSummary; today: string }) {
  if (opening.targetDate === null) return <span className={styles.quiet}>no date</span>;
  const day = formatDay(opening.targetDate, { style: "short" });
  const isLate =
    opening.status === "open" && opening.targetDate < today && opening.filled < opening.seats;
  return isLate ? (
    <Signal icon={CalendarClock} tone="warn">{`${day}, passed`}</Signal>
  ) : (
    <span>{day}</span>
  );
}

function KitState({ opening }: { opening: OpeningSummary }) {
  if (opening.kitItems === 0) return <Signal tone="block">no questions yet</Signal>;
  if (opening.uncovered > 0)
    return <Signal tone="warn">{`${counted(opening.uncovered, "gap")}`}</Signal>;
  const rounds = `${opening.rounds} ${opening.rounds === 1 ? "round" : "rounds"}`;
  return (
    <span className={styles.kit}>
      <span>
        {rounds}
        {opening.frozenAt !== null && (
          <span className={styles.frozen}>
            <Icon icon={Lock} size={12} /> frozen
          </span>
        )}
      </span>
      <span>{formatMinutes(opening.minutes)}</span>
    </span>
  );
}

function NoOpenings({ status }: { status: Status }) {
  if (status === "closed")
    return (
      <EmptyState title="No closed openings">
        An opening is closed when its seats are filled or no longer needed. Its candidates and
        scores stay, and it can be opened again.
      </EmptyState>
    );
  return (
    <EmptyState
      actions={
        <>
          <LinkButton href="#/openings/new" icon={Plus}>
            Open a position
          </LinkButton>
          <LinkButton href="#/roles" variant="quiet">
            Look at the roles first
          </LinkButton>
        </>
      }
      title="Nobody is being hired yet"
    >
      An opening is one or more seats of one role. It copies the role&rsquo;s weights, brings an
      interview kit that fits them, and keeps candidates, panel and scores together.
    </EmptyState>
  );
}
