import { Lock } from "lucide-react";
import { FitMark, FitMarkHead } from "../../../shared/charts/fit-mark.tsx";
import type { CandidateRow, CandidateSort } from "../../../shared/candidate.ts";
import {
  formatInstantDay,
  formatPercent,
  formatScore,
  missing,
} from "../../../shared/rules/format.ts";
import { Icon } from "../../ui/icon.tsx";
import { StageSteps } from "../../ui/stage.tsx";
import type { Column } from "../../ui/table.tsx";
import { Signal, Tag } from "../../ui/tag.tsx";
import { VisuallyHidden } from "../../ui/visually-hidden.tsx";
import { WhoLine } from "../../ui/who.tsx";
import { nextStep } from "./next-step.ts";
import { PickBox, type Picked } from "./picked.tsx";
import styles from "./candidates.module.css";

/** Columns that can be chosen, in the order in which they stand. */
export const columnChoices: readonly { id: string; label: string }[] = [
  { id: "opening", label: "Opening" },
  { id: "stage", label: "Stage" },
  { id: "fit", label: "Fit" },
  { id: "coverage", label: "Covered" },
  { id: "next", label: "Next" },
  { id: "location", label: "Place" },
  { id: "work", label: "Current job" },
  { id: "source", label: "Source" },
  { id: "tags", label: "Tags" },
  { id: "created", label: "Added" },
  { id: "updated", label: "Changed" },
];

/** Orders that can be chosen, also for columns that are not shown. */
export const sortChoices: readonly { id: CandidateSort; label: string; descends: boolean }[] = [
  { id: "opening", label: "opening", descends: false },
  { id: "name", label: "name", descends: false },
  { id: "stage", label: "stage", descends: false },
  { id: "fit", label: "fit", descends: true },
  { id: "created", label: "date added", descends: true },
  { id: "updated", label: "last change", descends: true },
  { id: "location", label: "place", descends: false },
  { id: "source", label: "source", descends: false },
];

interface Look {
  shown: readonly string[];
  /** So little room that words give way to their signs. */
  isCompact: boolean;
  now: number;
  timeZone: string;
  picked: Picked;
}

/** The table's columns as they are looked at now. */
export function candidateColumns(look: Look): Column<CandidateRow>[] {
  const all = { name: nameColumn(look.picked), ...chosenColumns(look) };
  const wanted = [
    "name",
    ...columnChoices.map(({ id }) => id).filter((id) => look.shown.includes(id)),
  ];
  return wanted.flatMap((id) => all[id as keyof typeof all] ?? []);
}

const nameColumn = (picked: Picked): Column<CandidateRow> => ({
  id: "name",
  header: "Name",
  min: 150,
  flex: 1.2,
  sortable: true,
  cell: (row) => (
    <span className={styles.name}>
      <WhoLine name={row.name} />
      <PickBox picked={picked} row={row} />
    </span>
  ),
});

function chosenColumns({ isCompact, now, timeZone }: Look) {
  const day = (id: "created" | "updated", header: string): Column<CandidateRow> => ({
    id,
    header,
    width: 96,
    sortable: true,
    hideBelow: "narrow",
    cell: (row) =>
      quiet(
        formatInstantDay(id === "created" ? row.createdAt : row.updatedAt, timeZone, {
          style: "short",
        }),
      ),
  });
  return {
    stage: stageColumn(isCompact),
    fit: fitColumn(isCompact),
    coverage: coverageColumn,
    next: nextColumn({ isCompact, now, timeZone }),
    opening: text("opening", "Opening", (row) => row.openingTitle ?? ""),
    location: text("location", "Place", (row) => row.location),
    work: text("work", "Current job", (row) =>
      [row.jobTitle, row.employer].filter(Boolean).join(", "),
    ),
    source: text("source", "Source", (row) => row.source),
    tags: tagsColumn,
    created: day("created", "Added"),
    updated: day("updated", "Changed"),
  };
}

const quiet = (words: string) => (
  <span className={styles.quiet} dir="auto">
    {words === "" ? missing : words}
  </span>
);

const text = (
  id: string,
  header: string,
  words: (row: CandidateRow) => string,
): Column<CandidateRow> => ({
  id,
  header,
  min: 100,
  sortable: id !== "work",
  hideBelow: "narrow",
  cell: (row) => quiet(words(row)),
});

/** One step of a stage with the gap after it: in little room the word beside the steps is read, not seen. */
const stepWidth = 6;

const stageColumn = (isCompact: boolean): Column<CandidateRow> => ({
  id: "stage",
  header: "Stage",
  width: isCompact ? 56 : 136,
  sortable: true,
  cell: (row) =>
    row.stageName === null ? (
      quiet("")
    ) : (
      <span
        className={isCompact ? styles.stepsOnly : undefined}
        style={isCompact ? { width: (row.stageCount ?? 0) * stepWidth - 2 } : undefined}
      >
        <StageOf row={row} />
      </span>
    ),
});

function StageOf({ row }: { row: CandidateRow }) {
  const total = row.stageCount ?? 0;
  const isHired = row.stageKind === "hired";
  return (
    <StageSteps
      ended={row.stageKind !== "active" && !isHired}
      label={row.stageName ?? ""}
      position={isHired ? total : (row.stageAt ?? 0)}
      total={total}
    />
  );
}

const markWidth = 136;

const fitColumn = (isCompact: boolean): Column<CandidateRow> => ({
  id: "fit",
  header: isCompact ? (
    "Fit"
  ) : (
    <span className={styles.fitHead}>
      <span>Fit</span>
      <FitMarkHead width={markWidth} />
    </span>
  ),
  width: isCompact ? 132 : 200,
  sortable: true,
  cell: (row) => <FitCell isCompact={isCompact} row={row} />,
});

/** A sealed interview shows a lock and a count where a score would be, until every scorecard is in. */
function FitCell({ row, isCompact }: { row: CandidateRow; isCompact: boolean }) {
  if (row.applicationId === null) return quiet("");
  if (row.fit === null && row.sealed !== null) {
    const count = `${row.sealed.submitted} of ${row.sealed.expected}`;
    return (
      <span className={styles.sealed}>
        <Icon icon={Lock} size={14} />
        {isCompact ? `Sealed, ${count}` : `Sealed, ${count} scorecards`}
      </span>
    );
  }
  if (row.fit === null) return <span className={styles.quiet}>Not rated yet</span>;
  const isOver = row.stageKind === "rejected" || row.stageKind === "withdrawn";
  return (
    <span className={styles.fit}>
      <b>{formatScore(row.fit)}</b>
      <FitMark fit={row.fit} subject={!isOver} width={isCompact ? 76 : markWidth} />
    </span>
  );
}

const coverageColumn: Column<CandidateRow> = {
  id: "coverage",
  header: "Covered",
  width: 76,
  align: "end",
  hideBelow: "narrow",
  cell: (row) => formatPercent(row.fit === null ? null : row.coverage),
};

const nextColumn = ({
  isCompact,
  now,
  timeZone,
}: Omit<Look, "shown" | "picked">): Column<CandidateRow> => ({
  id: "next",
  header: isCompact ? <VisuallyHidden>Next</VisuallyHidden> : "Next",
  ...(isCompact ? { width: 44 } : { min: 160, flex: 1.2 }),
  cell: (row) => {
    const { tone, text: words } = nextStep(row, now, timeZone);
    if (tone !== null)
      return (
        <Signal iconOnly={isCompact} tone={tone}>
          {words}
        </Signal>
      );
    return isCompact ? null : quiet(words);
  },
});

const tagsColumn: Column<CandidateRow> = {
  id: "tags",
  header: "Tags",
  min: 120,
  hideBelow: "narrow",
  cell: (row) => (
    <span className={styles.tags}>
      {row.tags.map((tag) => (
        <Tag key={tag}>{tag}</Tag>
      ))}
    </span>
  ),
};
