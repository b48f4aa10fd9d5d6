import { DotStrip } from "../charts/dot-strip.tsx";
import { levelDigits } from "../charts/heat-map.tsx";
import { LevelMark } from "../charts/level-mark.tsx";
import { formatLevel, formatPercent, missing } from "../rules/format.ts";
import type { Outcome } from "../outcome.ts";
import type { ReportPerson } from "./candidate-report-data.ts";
import { Section } from "./frame.tsx";
import { uniqueInitials } from "./panel-words.ts";

/** A sheet has room for so many columns of chips; a larger panel keeps the strip, which shows everybody. */
const mostColumns = 7;

interface TableProps {
  outcome: Outcome;
  panel: readonly ReportPerson[];
}

/** Each competency with its weight, every panelist's mean, the mean of those and the must-have. */
export function CompetencyTable({ outcome, panel }: TableProps) {
  const columns = panel.length <= mostColumns ? panel : [];
  const marks = uniqueInitials(columns.map((one) => one.name));
  const total = outcome.competencies.reduce((sum, one) => sum + one.weight, 0);
  return (
    <Section title="Competencies">
      <table className="ledger">
        <caption>Competencies with weights, panelists’ levels and must-haves</caption>
        <thead>
          <tr>
            <th scope="col">Competency</th>
            <th scope="col" className="num">
              Weight
            </th>
            <th scope="col" className="strip">
              Panelists, mean and minimum, 1 to 5
            </th>
            <th scope="col">Mean</th>
            {columns.map((one, at) => (
              <th key={one.id} scope="col">
                <abbr title={one.name}>{marks[at]}</abbr>
              </th>
            ))}
            <th scope="col" className="num">
              Must-have
            </th>
          </tr>
        </thead>
        <tbody>
          {outcome.competencies.map((one) => (
            <CompetencyRow
              key={one.competencyId}
              competency={one}
              columns={columns}
              total={total}
              mustHaves={outcome.mustHaves}
              digits={panelDigits(outcome)}
            />
          ))}
        </tbody>
      </table>
    </Section>
  );
}

interface RowProps {
  competency: Outcome["competencies"][number];
  columns: readonly ReportPerson[];
  total: number;
  mustHaves: Outcome["mustHaves"];
  digits: number;
}

function CompetencyRow({ competency, columns, total, mustHaves, digits }: RowProps) {
  const { name, weight, mean, mustHave, panelists } = competency;
  const must = mustHaves.find((one) => one.competencyId === competency.competencyId);
  return (
    <tr>
      <th scope="row">
        <bdi>{name}</bdi>
      </th>
      <td className="num fixed">{formatPercent(total === 0 ? 0 : weight / total)}</td>
      <td className="strip">
        <DotStrip
          levels={panelists.map((one) => one.mean)}
          mean={mean}
          minimum={mustHave}
          width={columns.length > 5 ? 110 : 150}
          height={16}
        />
      </td>
      <td>
        <b>{mean === null ? missing : formatLevel(mean)}</b>
      </td>
      {columns.map(({ id }) => (
        <td key={id}>
          <LevelMark level={levelOf(competency, id)} digits={digits} />
        </td>
      ))}
      <td className={must?.state === "below" ? "num fixed alert" : "num fixed"}>
        {must ? `${must.minimum}, ${must.state === "not-assessed" ? "open" : must.state}` : ""}
      </td>
    </tr>
  );
}

/** Decimals of the panelists' levels, the same in the whole document. */
export const panelDigits = ({ competencies }: Outcome): number =>
  levelDigits(competencies.flatMap((one) => one.panelists.map((panelist) => panelist.mean)));

/** One panelist's mean level of a competency, or null. */
export const levelOf = (
  competency: Outcome["competencies"][number],
  panelistId: string,
): number | null => competency.panelists.find((one) => one.panelistId === panelistId)?.mean ?? null;
