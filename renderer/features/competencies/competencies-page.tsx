import { Plus, Search } from "lucide-react";
import { useState } from "react";
import { useLocation } from "wouter";
import { createStore, useStore } from "zustand";
import type { Competency } from "../../../shared/competency.ts";
import { formatNumber } from "../../../shared/rules/format.ts";
import { useChannel } from "../../api.ts";
import { Button } from "../../ui/button.tsx";
import { Segments } from "../../ui/choice.tsx";
import { EmptyState } from "../../ui/empty.tsx";
import { ErrorState } from "../../ui/error-state.tsx";
import { SearchInput } from "../../ui/field.tsx";
import { Page, PageHead, Split, Toolbar } from "../../ui/page.tsx";
import { useShortcuts } from "../../ui/shortcuts.ts";
import { type Column, DataTable } from "../../ui/table.tsx";
import { CompetencyEditor } from "./competency-editor.tsx";
import { NewCompetencyDialog } from "./new-competency-dialog.tsx";
import { matching } from "./matching.ts";
import styles from "./competencies-page.module.css";

interface Filter {
  text: string;
  shown: "current" | "archived";
}

/** Stays while a competency is opened and closed, which are pages of their own. */
const filterStore = createStore<Filter>(() => ({ text: "", shown: "current" }));

/** The library of competencies, and the one that is open beside it. */
export function CompetenciesPage({ id = null }: { id?: string | null }) {
  const [, navigate] = useLocation();
  const filter = useStore(filterStore);
  const [isMaking, setMaking] = useState(false);
  const list = useChannel(
    "competency.list",
    { archived: filter.shown === "archived" },
    { keepPrevious: true },
  );
  const found = matching(list.data ?? [], filter.text);
  const open = (next: string | null) =>
    navigate(next === null ? "/competencies" : `/competencies/${next}`);
  const order = groups(found).flatMap((group) => group.rows);
  const at = order.findIndex((one) => one.id === id);
  const step = (by: 1 | -1) => {
    const target = at < 0 ? undefined : order[at + by];
    return target === undefined ? undefined : () => open(target.id);
  };
  const [previous, next] = [step(-1), step(1)];
  useShortcuts({ n: () => setMaking(true) });
  useShortcuts(
    { j: () => next?.(), k: () => previous?.(), Escape: () => open(null) },
    { enabled: id !== null },
  );
  return (
    <Page fill>
      <Split
        side={
          id !== null && (
            <CompetencyEditor
              id={id}
              key={id}
              onClose={() => open(null)}
              onNext={next}
              onPrevious={previous}
            />
          )
        }
      >
        <PageHead
          actions={
            <Button icon={Plus} onClick={() => setMaking(true)} shortcut="n" variant="primary">
              New competency
            </Button>
          }
          crumb={<a href="#/roles">Roles</a>}
          title="Competencies"
        />
        <Filters count={found.length} filter={filter} />
        {list.error ? (
          <ErrorState
            onRetry={() => void list.refetch()}
            title="The competencies could not be read"
          >
            {list.error.message}
          </ErrorState>
        ) : (
          <DataTable
            columns={columns}
            empty={<Nothing filter={filter} />}
            groups={groups(found)}
            label="Competencies by kind"
            loading={list.isPending}
            onOpen={(one) => open(one.id)}
            rowId={(one) => one.id}
            selectedId={id}
          />
        )}
      </Split>
      <NewCompetencyDialog onOpenChange={setMaking} open={isMaking} />
    </Page>
  );
}

function Filters({ filter, count }: { filter: Filter; count: number }) {
  return (
    <Toolbar aria-label="Which competencies">
      <SearchInput
        aria-label="Search competencies"
        icon={Search}
        onChange={(event) => filterStore.setState({ text: event.target.value })}
        placeholder="Name, definition or anchor"
        value={filter.text}
      />
      <Segments
        label="Which competencies"
        onChange={(shown) => filterStore.setState({ shown })}
        options={[
          { value: "current", label: "In use" },
          { value: "archived", label: "Archived" },
        ]}
        value={filter.shown}
      />
      <span className={styles.quiet} role="status">
        {formatNumber(count)} {count === 1 ? "competency" : "competencies"}
      </span>
    </Toolbar>
  );
}

function groups(found: readonly Competency[]) {
  const of = (kind: Competency["kind"]) => found.filter((one) => one.kind === kind);
  return [
    { id: "trait", header: "Traits", note: "how somebody is; slow to change", rows: of("trait") },
    {
      id: "skill",
      header: "Skills",
      note: "what somebody can do; can be learnt",
      rows: of("skill"),
    },
  ].filter((group) => group.rows.length > 0);
}

const columns: readonly Column<Competency>[] = [
  {
    id: "name",
    header: "Competency",
    min: 140,
    cell: (one) => (
      <a className={styles.name} dir="auto" href={`#/competencies/${one.id}`} tabIndex={-1}>
        {one.name}
      </a>
    ),
  },
  {
    id: "definition",
    header: "What it means",
    min: 160,
    flex: 2.5,
    hideBelow: "narrow",
    cell: (one) => <span className={styles.quiet}>{one.definition}</span>,
  },
  {
    id: "roles",
    header: "Weighed by",
    width: 104,
    align: "end",
    cell: (one) => rolesText(one.roles.length),
  },
];

function rolesText(count: number): string {
  if (count === 0) return "no role";
  return count === 1 ? "1 role" : `${count} roles`;
}

function Nothing({ filter }: { filter: Filter }) {
  if (filter.text.trim() !== "") {
    return (
      <EmptyState
        actions={
          <Button onClick={() => filterStore.setState({ text: "" })}>Show all of them</Button>
        }
        title="No competency says that"
      >
        Names, definitions and anchors were searched for “{filter.text.trim()}”.
      </EmptyState>
    );
  }
  return (
    <EmptyState
      title={filter.shown === "archived" ? "No archived competencies" : "No competencies"}
    >
      {filter.shown === "archived"
        ? "A competency that no role weighs can be archived, and restored from here."
        : "A competency is a trait or a skill with five descriptions of behaviour, from not yet to outstanding."}
    </EmptyState>
  );
}
