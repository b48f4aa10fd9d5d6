import { Search } from "lucide-react";
import { useState } from "react";
import { useLocation } from "wouter";
import { type DocumentEntry, mostListed } from "../../../shared/document.ts";
import { formatInstantDay } from "../../../shared/rules/format.ts";
import { useChannel } from "../../api.ts";
import { Button, LinkButton } from "../../ui/button.tsx";
import { EmptyState } from "../../ui/empty.tsx";
import { ErrorState } from "../../ui/error-state.tsx";
import { SearchInput } from "../../ui/field.tsx";
import { Icon } from "../../ui/icon.tsx";
import { Page, PageBody, PageHead, Toolbar } from "../../ui/page.tsx";
import { type Column, DataTable } from "../../ui/table.tsx";
import { Signal } from "../../ui/tag.tsx";
import { kinds, wordsFor } from "./kinds.ts";
import { matching } from "./search.ts";
import styles from "./documents.module.css";

/** Every document that can be handed over now, kind by kind. */
export function ReportsPage({ timeZone }: { timeZone: string }) {
  const [, navigate] = useLocation();
  const [search, setSearch] = useState("");
  const list = useChannel("document.list", {});
  const entries = list.data ?? [];
  const found = matching(entries, search);
  if (list.error) {
    return (
      <Page>
        <PageHead title="Reports" />
        <PageBody>
          <ErrorState onRetry={() => void list.refetch()} title="The reports could not be listed">
            {list.error.message}
          </ErrorState>
        </PageBody>
      </Page>
    );
  }
  return (
    <Page fill>
      <PageHead
        actions={<LinkButton href="#/fairness">Fairness check</LinkButton>}
        subline="What you can hand over now. The preview is the page that is printed."
        title="Reports"
      />
      <Toolbar aria-label="Search">
        <SearchInput
          aria-label="Search reports"
          className={styles.search}
          icon={Search}
          onChange={(event) => setSearch(event.target.value)}
          placeholder="Name or opening"
          value={search}
        />
        <span aria-live="polite" className={styles.count}>
          {list.data && countWords(found.length, entries.length)}
        </span>
      </Toolbar>
      <DataTable
        columns={columnsFor(timeZone)}
        empty={
          entries.length === 0 ? (
            <NothingYet />
          ) : (
            <NothingFound onClear={() => setSearch("")} search={search} />
          )
        }
        groups={groupsOf(found)}
        label="Documents"
        loading={list.isPending}
        onOpen={({ kind, id }) => navigate(`/reports/${kind}/${id}`)}
        rowId={({ kind, id }) => `${kind}/${id}`}
      />
    </Page>
  );
}

function groupsOf(entries: readonly DocumentEntry[]) {
  return kinds
    .map(({ kind, plural, purpose }) => ({
      id: kind,
      header: plural,
      note: purpose,
      rows: entries.filter((entry) => entry.kind === kind),
    }))
    .filter((group) => group.rows.length > 0);
}

function countWords(found: number, all: number): string {
  const limit = all >= mostListed ? `, the newest ${mostListed} of a kind` : "";
  return found === all ? `${all} documents${limit}` : `${found} of ${all} documents`;
}

function columnsFor(timeZone: string): Column<DocumentEntry>[] {
  return [
    {
      id: "title",
      header: "About",
      min: 200,
      flex: 3,
      cell: (entry) => (
        <span className={styles.about}>
          <Icon icon={wordsFor(entry.kind).icon} />
          <bdi className={styles.title}>{entry.title}</bdi>
        </span>
      ),
    },
    {
      id: "subtitle",
      header: "For",
      min: 140,
      flex: 2,
      hideBelow: "narrow",
      cell: (entry) => <bdi className={styles.cut}>{entry.subtitle}</bdi>,
    },
    {
      id: "caution",
      header: "To know",
      min: 180,
      flex: 2,
      cell: (entry) => entry.caution !== "" && <Signal tone="warn">{entry.caution}</Signal>,
    },
    {
      id: "updated",
      header: "Changed",
      width: 148,
      align: "end",
      hideBelow: "narrow",
      cell: (entry) => formatInstantDay(entry.updatedAt, timeZone),
    },
  ];
}

function NothingYet() {
  return (
    <EmptyState
      actions={
        <>
          <LinkButton href="#/openings" variant="primary">
            Openings
          </LinkButton>
          <LinkButton href="#/roles">Roles</LinkButton>
        </>
      }
      title="Nothing to print yet"
    >
      A role becomes a job description; an interviewed candidate becomes a report, and two of them a
      comparison.
    </EmptyState>
  );
}

function NothingFound({ search, onClear }: { search: string; onClear: () => void }) {
  return (
    <EmptyState actions={<Button onClick={onClear}>Clear the search</Button>} title="Nothing found">
      No document is about “{search.trim()}”.
    </EmptyState>
  );
}
