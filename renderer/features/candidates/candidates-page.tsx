import { Plus } from "lucide-react";
import { useEffect, useRef, useState } from "react";
import { useLocation, useSearch } from "wouter";
import type { CandidateRow } from "../../../shared/candidate.ts";
import { LinkButton } from "../../ui/button.tsx";
import { ErrorState } from "../../ui/error-state.tsx";
import { Page, PageHead, Split } from "../../ui/page.tsx";
import { useShortcuts } from "../../ui/shortcuts.ts";
import { DataTable, type Sort } from "../../ui/table.tsx";
import { useNarrowElement } from "../../ui/use-narrow.ts";
import { CandidatePanel } from "./candidate-panel.tsx";
import { candidateColumns, sortChoices } from "./columns.tsx";
import { ListToolbar } from "./list-toolbar.tsx";
import { noFilter, useListState } from "./list-state.ts";
import { NewCandidatePanel } from "./new-candidate-panel.tsx";
import { NobodyHere } from "./nobody-here.tsx";
import { type Picked, usePicked } from "./picked.tsx";
import { rowIdOf, useCandidateList } from "./use-candidate-list.ts";
import { useGroups } from "./use-groups.ts";
import styles from "./candidates.module.css";

interface CandidatesPageProps {
  /** The candidate whose panel is open, `new` for the form of a new one, or null. */
  id: string | null;
  timeZone: string;
}

/** Everybody who applied: a dense table, and one person beside it. */
export function CandidatesPage({ id, timeZone }: CandidatesPageProps) {
  const [, navigate] = useLocation();
  const [opened, setOpened] = useState<string | null>(null);
  useOpeningFromAddress(id === null);
  const list = useCandidateList();
  const groups = useGroups(list.rows, list.first, timeZone);
  const picked = usePicked(list.rows, groups);
  const selected = findSelected(list.rows, id, opened);
  const open = (row: CandidateRow, replace = false) => {
    setOpened(rowIdOf(row));
    navigate(`/candidates/${row.candidateId}`, { replace });
  };
  useShortcuts({ n: () => navigate("/candidates/new") });

  const inOrder = groups?.flatMap((group) => group.rows) ?? list.rows;
  const side = panelOf(id, timeZone, {
    selected,
    onClose: () => navigate("/candidates"),
    step: (by) => {
      const target = inOrder[inOrder.findIndex((row) => row === selected) + by];
      return selected && target ? () => open(target, true) : undefined;
    },
  });
  return (
    <Page fill>
      <Split side={side}>
        <PageHead
          actions={
            <LinkButton href="#/candidates/new" icon={Plus} shortcut="n" variant="primary">
              Add candidate
            </LinkButton>
          }
          title="Candidates"
        />
        <ListToolbar first={list.first} picked={picked} />
        <CandidateTable
          follows={id !== null && id !== "new"}
          groups={groups}
          list={list}
          onOpen={open}
          picked={picked}
          selected={selected}
          timeZone={timeZone}
        />
      </Split>
    </Page>
  );
}

/** `/candidates?opening=ID` shows that opening's people only; the filter then stands in the toolbar, to be taken off. */
function useOpeningFromAddress(isList: boolean): void {
  const [, navigate] = useLocation();
  const { setFilter } = useListState();
  const openingId = new URLSearchParams(useSearch()).get("opening");
  useEffect(() => {
    if (!isList || openingId === null) return;
    setFilter({ ...noFilter, openingId });
    navigate("/candidates", { replace: true });
  }, [isList, openingId, setFilter, navigate]);
}

interface CandidateTableProps {
  list: ReturnType<typeof useCandidateList>;
  groups: ReturnType<typeof useGroups>;
  picked: Picked;
  selected: CandidateRow | undefined;
  onOpen: (row: CandidateRow, replace?: boolean) => void;
  /** A panel is open and goes along when the keyboard moves. */
  follows: boolean;
  timeZone: string;
}

function CandidateTable(props: CandidateTableProps) {
  const { list, groups, picked, selected, onOpen, follows, timeZone } = props;
  const { filter, sort, descending, columns: shown, sortBy } = useListState();
  const [now] = useState(() => Date.now());
  const area = useRef<HTMLDivElement>(null);
  const isCompact = useNarrowElement(area, 700);
  const onSort = (column: string) => {
    const choice = sortChoices.find((one) => one.id === column);
    if (choice) sortBy(choice.id, sort === choice.id ? !descending : choice.descends);
  };
  const heading: Sort = { id: sort, direction: descending ? "descending" : "ascending" };
  return (
    <div className={styles.table} ref={area}>
      {list.error ? (
        <ErrorState onRetry={list.reread} title="The candidates could not be read">
          {list.error.message}
        </ErrorState>
      ) : (
        <DataTable
          columns={candidateColumns({ shown, isCompact, now, timeZone, picked })}
          empty={<NobodyHere filter={filter} />}
          groups={groups}
          isEnded={isOver}
          label="Candidates"
          loading={list.isPending}
          loadingMore={list.isFetchingMore}
          onActive={follows ? (row) => onOpen(row, true) : undefined}
          onEndReached={list.readMore}
          onOpen={onOpen}
          onSort={onSort}
          rowId={rowIdOf}
          rows={list.rows}
          selectedId={selected ? rowIdOf(selected) : null}
          sort={heading}
          total={list.first?.total}
        />
      )}
    </div>
  );
}

const isOver = (row: CandidateRow): boolean =>
  row.stageKind === "rejected" || row.stageKind === "withdrawn";

/** The row that was opened, else the first of this candidate, such as after following a link from elsewhere. */
function findSelected(
  rows: readonly CandidateRow[],
  id: string | null,
  opened: string | null,
): CandidateRow | undefined {
  const own = rows.filter((row) => row.candidateId === id);
  return own.find((row) => rowIdOf(row) === opened) ?? own[0];
}

interface PanelNeeds {
  selected: CandidateRow | undefined;
  onClose: () => void;
  step: (by: 1 | -1) => (() => void) | undefined;
}

function panelOf(id: string | null, timeZone: string, { selected, onClose, step }: PanelNeeds) {
  if (id === null) return undefined;
  if (id === "new") return <NewCandidatePanel onClose={onClose} />;
  return (
    <CandidatePanel
      id={id}
      key={id}
      onClose={onClose}
      onNext={step(1)}
      onPrevious={step(-1)}
      preferredApplicationId={selected?.applicationId ?? null}
      timeZone={timeZone}
    />
  );
}
