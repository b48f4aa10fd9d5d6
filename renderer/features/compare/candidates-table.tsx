import { Lock } from "lucide-react";
import { formatPercent, formatScore } from "../../../shared/rules/format.ts";
import { joinNames } from "../../../shared/rules/names.ts";
import { Checkbox } from "../../ui/choice.tsx";
import { type SimpleColumn, SimpleTable } from "../../ui/simple-table.tsx";
import { Signal, Tag } from "../../ui/tag.tsx";
import { blockersOf, type Compared, shapeWords, tally } from "./compared.ts";
import styles from "./compare.module.css";

interface CandidatesTableProps {
  all: readonly Compared[];
  chosen: readonly string[];
  onChoose: (applicationId: string, on: boolean) => void;
}

export function CandidatesTable({ all, chosen, onChoose }: CandidatesTableProps) {
  const columns: SimpleColumn<Compared>[] = [
    {
      id: "candidate",
      header: "Candidate",
      rowHeader: true,
      cell: (one) => (
        <span className={styles.candidate}>
          <Checkbox
            aria-label={`Look closely at ${one.candidate.name}`}
            checked={chosen.includes(one.applicationId)}
            disabled={one.fit === null}
            label=""
            onChange={(event) => onChoose(one.applicationId, event.target.checked)}
          />
          <a href={`#/candidates/${one.candidate.id}`}>
            <bdi>{one.candidate.name}</bdi>
          </a>
        </span>
      ),
    },
    { id: "stage", header: "Stage", cell: (one) => one.stage.name },
    { id: "fit", header: "Fit", align: "end", cell: (one) => <b>{formatScore(one.fit)}</b> },
    {
      id: "coverage",
      header: "Coverage",
      align: "end",
      cell: (one) => (one.fit === null ? "–" : formatPercent(one.coverage)),
    },
    { id: "must", header: "Must-haves", cell: (one) => <MustHaves one={one} /> },
    { id: "panel", header: "Recommendations", cell: (one) => <Recommendations one={one} /> },
    {
      id: "profile",
      header: "Profile",
      cell: (one) => (
        <span className={styles.profile}>{one.fit === null ? "–" : shapeWords(one)}</span>
      ),
    },
    { id: "sealed", header: "Sealed", cell: (one) => <Sealed one={one} /> },
  ];
  return (
    <SimpleTable
      caption="Candidates side by side"
      columns={columns}
      rowId={(one) => one.applicationId}
      rows={all}
    />
  );
}

/** What is below comes first and by name; what nobody looked at is not the same as met. */
function MustHaves({ one }: { one: Compared }) {
  if (one.mustHaves.length === 0) return <span className={styles.faint}>None asked</span>;
  const below = blockersOf(one);
  const open = one.mustHaves.filter((mustHave) => mustHave.state === "not-assessed");
  const met = one.mustHaves.length - below.length - open.length;
  return (
    <span className={styles.signals}>
      {below.map((blocker) => (
        <Signal key={blocker.competencyId} tone="block">
          {`${blocker.name} ${blocker.mean!.toFixed(1)}, minimum ${blocker.minimum}, ${people(blocker.panelists)}`}
        </Signal>
      ))}
      {open.length > 0 && one.fit !== null && (
        <Signal tone="warn">
          {`Not assessed: ${joinNames(open.map((mustHave) => mustHave.name))}`}
        </Signal>
      )}
      {below.length === 0 && met > 0 && (
        <span className={styles.faint}>
          {met} of {one.mustHaves.length} met
        </span>
      )}
      {one.fit === null && <span className={styles.faint}>Not assessed</span>}
    </span>
  );
}

const people = (count: number): string => (count === 1 ? "1 panelist" : `${count} panelists`);

function Recommendations({ one }: { one: Compared }) {
  return one.recommendations.length === 0 ? (
    <span className={styles.faint}>–</span>
  ) : (
    <span className={styles.recommended}>{tally(one)}</span>
  );
}

function Sealed({ one }: { one: Compared }) {
  if (one.sealedInterviews === 0) return <span className={styles.faint}>–</span>;
  const { submitted, expected } = one.sealedScorecards;
  return (
    <Tag icon={Lock}>
      {submitted} of {expected} in
    </Tag>
  );
}
