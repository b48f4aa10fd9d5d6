import { Lock } from "lucide-react";
import {
  formatLevel,
  formatPercent,
  formatScore,
  formatSigned,
} from "../../../shared/rules/format.ts";
import { joinNames } from "../../../shared/rules/names.ts";
import { Checkbox } from "../../ui/choice.tsx";
import { type SimpleColumn, SimpleTable } from "../../ui/simple-table.tsx";
import { Signal, Tag } from "../../ui/tag.tsx";
import {
  adjustedWords,
  blockersOf,
  type Compared,
  type Readings,
  shapeWords,
  tally,
  tiedWords,
} from "./compared.ts";
import styles from "./compare.module.css";

interface CandidatesTableProps {
  all: readonly Compared[];
  chosen: readonly string[];
  onChoose: (applicationId: string, on: boolean) => void;
  readings: Readings;
}

export function CandidatesTable({ all, chosen, onChoose, readings }: CandidatesTableProps) {
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
    { id: "fit", header: "Raw fit", align: "end", cell: (one) => <b>{formatScore(one.fit)}</b> },
    {
      id: "adjusted",
      header: "Adjusted",
      align: "end",
      cell: (one) => (
        <span className={styles.numbers}>{adjustedWords(readings.get(one.applicationId))}</span>
      ),
    },
    {
      id: "tied",
      header: "Not separable from",
      cell: (one) => tiedWords(readings.get(one.applicationId), readings),
    },
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
        <span className={styles.profile}>
          {one.fit === null ? "–" : shapeWords(one)}
          {one.coachability && (
            <>
              <br />
              <span className={styles.faint}>
                Second take {formatSigned(one.coachability.difference)} levels
              </span>
            </>
          )}
        </span>
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

/** What is below comes first; what nobody looked at is not the same as met. Each with what it rests on. */
function MustHaves({ one }: { one: Compared }) {
  if (one.mustHaves.length === 0) return <span className={styles.faint}>None asked</span>;
  if (one.fit === null && one.ratings === 0)
    return <span className={styles.faint}>Not assessed</span>;
  const below = blockersOf(one);
  const open = one.mustHaves.filter((mustHave) => mustHave.state === "not-assessed");
  const met = one.mustHaves.filter((mustHave) => mustHave.state === "met");
  return (
    <span className={styles.signals}>
      {below.map((mustHave) => (
        <Signal key={mustHave.competencyId} tone="block">
          {restsOn(mustHave)}
        </Signal>
      ))}
      {open.length > 0 && (
        <Signal tone="warn">
          {`Not assessed: ${joinNames(open.map((mustHave) => mustHave.name))}`}
        </Signal>
      )}
      {met.map((mustHave) => (
        <span className={styles.faint} key={mustHave.competencyId}>
          {restsOn(mustHave)}
        </span>
      ))}
    </span>
  );
}

const restsOn = ({ name, mean, minimum, panelists }: Compared["mustHaves"][number]): string =>
  `${name} ${formatLevel(mean)}, minimum ${minimum}, ${people(panelists)}`;

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
