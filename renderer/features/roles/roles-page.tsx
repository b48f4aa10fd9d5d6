import { Plus, TriangleAlert } from "lucide-react";
import { useState } from "react";
import { useLocation } from "wouter";
import type { RoleSummary } from "../../../shared/role.ts";
import { formatNumber } from "../../../shared/rules/format.ts";
import { fullWeight } from "../../../shared/rules/weights.ts";
import { useChannel } from "../../api.ts";
import { Button, LinkButton } from "../../ui/button.tsx";
import { Segments } from "../../ui/choice.tsx";
import { EmptyState } from "../../ui/empty.tsx";
import { ErrorState } from "../../ui/error-state.tsx";
import { Page, PageHead, Toolbar } from "../../ui/page.tsx";
import { useShortcuts } from "../../ui/shortcuts.ts";
import { type Column, DataTable } from "../../ui/table.tsx";
import { Signal } from "../../ui/tag.tsx";
import { families } from "./labels.ts";
import { NewRoleDialog } from "./new-role-dialog.tsx";
import styles from "./roles-page.module.css";

/** The library: every role a sales department can be made of. */
export function RolesPage() {
  const [, navigate] = useLocation();
  const [shown, setShown] = useState<"current" | "archived">("current");
  const [isMaking, setMaking] = useState(false);
  const roles = useChannel("role.list", { archived: shown === "archived" }, { keepPrevious: true });
  useShortcuts({ n: () => setMaking(true) });
  return (
    <Page fill>
      <PageHead
        actions={
          <>
            <LinkButton href="#/competencies">Competencies</LinkButton>
            <Button icon={Plus} onClick={() => setMaking(true)} shortcut="n" variant="primary">
              New role
            </Button>
          </>
        }
        subline={sublineOf(roles.data)}
        title="Roles"
      />
      <Toolbar aria-label="Which roles">
        <Segments
          label="Which roles"
          onChange={setShown}
          options={[
            { value: "current", label: "In use" },
            { value: "archived", label: "Archived" },
          ]}
          value={shown}
        />
      </Toolbar>
      {roles.error ? (
        <ErrorState onRetry={() => void roles.refetch()} title="The roles could not be read">
          {roles.error.message}
        </ErrorState>
      ) : (
        <DataTable
          columns={columns}
          empty={<NoRoles archived={shown === "archived"} onNew={() => setMaking(true)} />}
          groups={grouped(roles.data ?? [])}
          label="Roles by family"
          loading={roles.isPending}
          onOpen={(role) => navigate(`/roles/${role.id}`)}
          rowId={(role) => role.id}
        />
      )}
      <NewRoleDialog onOpenChange={setMaking} open={isMaking} />
    </Page>
  );
}

function sublineOf(roles: readonly RoleSummary[] | undefined): string {
  if (roles === undefined) return "";
  const own = roles.filter((role) => role.editedAt !== null).length;
  return `${formatNumber(roles.length)} in the list, ${own === 0 ? "none" : formatNumber(own)} changed or written by you`;
}

function grouped(roles: readonly RoleSummary[]) {
  return families
    .map(({ id, label, says }) => ({
      id,
      header: label,
      note: says,
      rows: roles.filter((role) => role.family === id),
    }))
    .filter((group) => group.rows.length > 0);
}

const columns: readonly Column<RoleSummary>[] = [
  {
    id: "name",
    header: "Role",
    min: 180,
    flex: 1.4,
    cell: (role) => (
      <a className={styles.name} dir="auto" href={`#/roles/${role.id}`} tabIndex={-1}>
        {role.name}
      </a>
    ),
  },
  {
    id: "summary",
    header: "In short",
    min: 160,
    flex: 2,
    hideBelow: "narrow",
    cell: (role) => <span className={styles.summary}>{role.summary}</span>,
  },
  { id: "mix", header: "Pay mix", width: 152, cell: (role) => <Mix {...role.payMix} /> },
  {
    id: "mustHaves",
    header: "Must-haves",
    width: 88,
    align: "end",
    cell: (role) => `${role.mustHaves} of ${role.competencies}`,
  },
  {
    id: "weights",
    header: "Weights",
    width: 104,
    align: "end",
    cell: (role) =>
      role.weightSum === fullWeight ? (
        role.weightSum
      ) : (
        <Signal icon={TriangleAlert} tone="warn">{`${role.weightSum} of ${fullWeight}`}</Signal>
      ),
  },
  {
    id: "openings",
    header: "Openings",
    width: 80,
    align: "end",
    cell: (role) => (role.openings === 0 ? "–" : formatNumber(role.openings)),
  },
  {
    id: "origin",
    header: "Text",
    width: 88,
    hideBelow: "narrow",
    cell: (role) => <span className={styles.summary}>{originWord(role)}</span>,
  },
];

/** Base to variable, small enough for a row. */
function Mix({ base, variable }: RoleSummary["payMix"]) {
  const [fixed, rest] = [Math.round(base * 100), Math.round(variable * 100)];
  return (
    <span className={styles.mix}>
      <span>
        {fixed}/{rest}
      </span>
      <span aria-hidden="true" className={styles.bar}>
        <i style={{ width: `${rest}%` }} />
      </span>
    </span>
  );
}

function originWord(role: RoleSummary): string {
  if (role.builtInId === null) return "your own";
  return role.editedAt === null ? "built-in" : "changed";
}

function NoRoles({ archived, onNew }: { archived: boolean; onNew: () => void }) {
  if (archived) {
    return (
      <EmptyState title="No archived roles">
        A role that is archived leaves the list and keeps its openings. It can be restored here.
      </EmptyState>
    );
  }
  return (
    <EmptyState
      actions={
        <Button icon={Plus} onClick={onNew}>
          New role
        </Button>
      }
      title="No roles in use"
    >
      Every role is archived. Write a new one, or restore one from the archive.
    </EmptyState>
  );
}
