import { HeatMap, type HeatRow } from "../charts/heat-map.tsx";
import { Ranking, type RankedPerson } from "../charts/ranking.tsx";
import type { DecisionBasis, DecisionCandidate } from "../decision.ts";
import {
  formatNumber,
  formatPercent,
  formatScore,
  formatSigned,
  missing,
} from "../rules/format.ts";
import { inSentence, isolate, joinNames } from "../rules/names.ts";
import { secondTakeWords } from "../rules/findings/coachability.ts";
import { unnamedTies } from "./decision-against.ts";
import { recordMethod } from "./decision-method.ts";
import type { DecisionPaper } from "./decision-record-data.ts";
import { Method, Section, Signatures } from "./frame.tsx";
import { mustHaveWords, uniqueInitials } from "./panel-words.ts";

type NameOf = (id: string) => string;

const mostDrawn = 20;

/** Raw and adjusted fits with their intervals, and who cannot be told from whom. */
export function FitSection({ basis, nameOf }: { basis: DecisionBasis; nameOf: NameOf }) {
  const scored = basis.candidates.filter((one) => one.raw !== null).toSorted(byFit);
  if (scored.length === 0) return null;
  const unscored = basis.candidates.filter((one) => one.raw === null);
  const close = scored.some((one) => one.notSeparableFrom.length > 0);
  return (
    <Section title="Fits">
      {scored.length > 1 && (
        <figure>
          <Ranking people={scored.slice(0, mostDrawn).map(rankedPerson)} width={680} />
          <figcaption>{fitCaption(basis, scored.length)}</figcaption>
        </figure>
      )}
      <table className="ledger texts">
        <caption>Raw and adjusted fit, interval, coverage and must-haves of each candidate</caption>
        <thead>
          <tr>
            <th scope="col" className="name">
              Candidate
            </th>
            <th scope="col" className="num">
              Raw
            </th>
            <th scope="col" className="num">
              Adjusted
            </th>
            <th scope="col" className="num">
              Interval
            </th>
            <th scope="col" className="num">
              Covered
            </th>
            <th scope="col" className="strip">
              Must-haves
            </th>
            {close && <th scope="col">Not separable from</th>}
          </tr>
        </thead>
        <tbody>
          {[...scored, ...unscored].map((one) => (
            <FitRow key={one.applicationId} candidate={one} close={close} nameOf={nameOf} />
          ))}
        </tbody>
      </table>
      {basis.candidates.some((one) => one.coachability !== null) && (
        <ul className="points aside">
          {basis.candidates.map(
            ({ applicationId, name, coachability }) =>
              coachability && (
                <li key={applicationId}>
                  <bdi>{name}</bdi>: {secondTakeWords(coachability)}
                </li>
              ),
          )}
        </ul>
      )}
      {basis.method.refusal !== null && (
        <p className="small aside">No adjusted fits: {basis.method.refusal}</p>
      )}
    </Section>
  );
}

const shown = (one: DecisionCandidate): number => one.adjusted ?? one.raw ?? 0;
const byFit = (a: DecisionCandidate, b: DecisionCandidate) => shown(b) - shown(a);

const rankedPerson = (one: DecisionCandidate): RankedPerson => ({
  id: one.applicationId,
  name: one.name,
  fit: one.adjusted ?? one.raw,
  interval: one.interval ?? undefined,
  subject: one.mustHaves.every((must) => must.state !== "below"),
});

function fitCaption({ method, candidates }: DecisionBasis, scored: number): string {
  const ranged = candidates.some((one) => one.interval !== null);
  const level = formatPercent(method.intervalLevel);
  return [
    ranged
      ? `Adjusted fit 0 to 100 with its ${level} interval.`
      : "Fit 0 to 100, without an interval: a few points apart are not a ranking.",
    scored > mostDrawn ? `The ${mostDrawn} highest are drawn.` : "",
  ]
    .filter(Boolean)
    .join(" ");
}

interface FitRowProps {
  candidate: DecisionCandidate;
  /** Whether there is a column for those who cannot be told apart. */
  close: boolean;
  nameOf: NameOf;
}

function FitRow({ candidate, close, nameOf }: FitRowProps) {
  const { interval, notSeparableFrom } = candidate;
  const more = unnamedTies(candidate);
  const must = mustHaveWords(candidate.mustHaves);
  return (
    <tr>
      <th scope="row">
        <bdi>{candidate.name}</bdi>
        <span className="under">
          <bdi>{candidate.stage}</bdi>
        </span>
      </th>
      <td className="num">{formatScore(candidate.raw)}</td>
      <td className="num">
        <b>{formatScore(candidate.adjusted)}</b>
      </td>
      <td className="num fixed">
        {interval ? `${formatScore(interval[0])} to ${formatScore(interval[1])}` : missing}
      </td>
      <td className="num fixed">{formatPercent(candidate.coverage)}</td>
      <td className="strip">
        {must.value}
        {must.note !== "" && <span className={must.alert ? "alert" : "quiet"}>, {must.note}</span>}
      </td>
      {close && (
        <td>
          {notSeparableFrom.map((id) => isolate(nameOf(id))).join(", ")}
          {more > 0 && ` and ${more} more`}
        </td>
      )}
    </tr>
  );
}

const perMap = 10;

/** The means of every competency, ten candidates to a map. */
export function CompetencyMaps({ basis }: { basis: DecisionBasis }) {
  const scored = basis.candidates.filter((one) => one.raw !== null).toSorted(byFit);
  if (scored.length === 0) return null;
  const marks = uniqueInitials(scored.map((one) => one.name));
  const columns = scored.map((one, at) => ({
    id: one.applicationId,
    short: marks[at]!,
    name: one.name,
  }));
  const rows = heatRows(basis, scored);
  return (
    <Section title="Competencies">
      <p className="small key-line">
        {columns.map(({ short, name }) => `${isolate(short)} ${isolate(name)}`).join(" · ")}
      </p>
      {Array.from({ length: Math.ceil(columns.length / perMap) }, (_, at) => (
        <HeatMap
          key={at}
          caption="Mean level of each candidate in each competency"
          groups={[
            {
              id: "all",
              name: "",
              columns: columns.slice(at * perMap, (at + 1) * perMap),
              mean: false,
            },
          ]}
          rows={rows}
        />
      ))}
      <p className="small">Means of the panelists’ means, 1 to 5. A hatched cell: not assessed.</p>
    </Section>
  );
}

function heatRows({ weights }: DecisionBasis, scored: readonly DecisionCandidate[]): HeatRow[] {
  const total = weights.competencies.reduce((sum, one) => sum + one.weight, 0);
  return weights.competencies.map(({ competencyId, name, weight, mustHave }) => ({
    id: competencyId,
    name,
    weight: total === 0 ? 0 : weight / total,
    minimum: mustHave,
    levels: Object.fromEntries(
      scored.map((one) => [
        one.applicationId,
        one.competencies.find((own) => own.competencyId === competencyId)?.mean ?? null,
      ]),
    ),
    means: {},
  }));
}

/** How well the panel agreed, how strictly each scored, and whether the order holds. */
export function ReliabilitySection({ paper, nameOf }: { paper: DecisionPaper; nameOf: NameOf }) {
  const { agreement } = paper.basis;
  const order = orderSentences(paper.basis, nameOf);
  const severe = paper.withSeverity ? paper.basis.panel.filter((one) => one.severity !== null) : [];
  if (agreement.length === 0 && order.length === 0 && severe.length === 0) return null;
  return (
    <Section title="How far the figures carry">
      {agreement.length > 0 && (
        <table className="ledger texts">
          <caption>Measures of agreement with their reading</caption>
          <thead>
            <tr>
              <th scope="col" className="who">
                Agreement
              </th>
              <th scope="col" className="num">
                Value
              </th>
              <th scope="col">Reading</th>
            </tr>
          </thead>
          <tbody>
            {agreement.map(({ measure, value, reading, interval }) => (
              <tr key={measure}>
                <th scope="row">{measure}</th>
                <td className="num">{formatNumber(value, { digits: 2, fixed: true })}</td>
                <td>
                  {reading}
                  {interval && (
                    <span className="under">
                      {formatPercent(paper.basis.method.intervalLevel)} interval {two(interval[0])}{" "}
                      to {two(interval[1])}
                    </span>
                  )}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {(severe.length > 0 || order.length > 0) && (
        <ul className="points aside">
          {severe.map((one) => (
            <li key={one.id}>{severityWords(one)}</li>
          ))}
          {order.map((sentence) => (
            <li key={sentence}>{sentence}</li>
          ))}
        </ul>
      )}
    </Section>
  );
}

const two = (value: number): string => formatNumber(value, { digits: 2, fixed: true });

type Panelist = DecisionBasis["panel"][number];

type Severe = Pick<Panelist, "name" | "severity"> & Partial<Pick<Panelist, "severityInterval">>;

/** `Rajiv Menon scores 6 points lower than the panel as a whole on the same candidates.` */
export function severityWords({ name, severity, severityInterval: interval }: Severe): string {
  const range = interval
    ? `, interval ${formatSigned(interval[0])} to ${formatSigned(interval[1])}`
    : "";
  const points = Math.round(Math.abs(severity ?? 0));
  if (points === 0)
    return `${isolate(name)} scores like the panel as a whole on the same candidates${range}.`;
  const way = (severity ?? 0) < 0 ? "lower" : "higher";
  return `${isolate(name)} scores ${points} ${points === 1 ? "point" : "points"} ${way} than the panel as a whole on the same candidates${range}.`;
}

/** Whether the order survives other weights and the loss of any one panelist. */
export function orderSentences({ robustness, method }: DecisionBasis, nameOf: NameOf): string[] {
  const { orderHeld, firstHeld, refusal, without } = robustness;
  const names = (wanted: boolean | null) =>
    without.filter((one) => one.orderHeld === wanted).map((one) => isolate(nameOf(one.panelistId)));
  const changed = names(false);
  const refused = without.filter((one) => one.orderHeld === null);
  return [
    orderHeld === null
      ? (refusal ?? "")
      : `The order held in ${formatPercent(orderHeld)} of ${formatNumber(method.draws)} draws in which each weight moved by up to ${formatPercent(method.weightChange)}${firstHeld === null ? "" : `, the first place in ${formatPercent(firstHeld)}`}.`,
    without.length > 0 && changed.length > 0
      ? `Without ${joinNames(changed)} in turn, the order would be another.`
      : "",
    without.length > 0 && changed.length === 0 && names(true).length > 0
      ? "Leaving out any one panelist does not change the order."
      : "",
    ...refused.map(
      (one) =>
        `Without ${isolate(nameOf(one.panelistId))} it cannot be told: ${inSentence(one.refusal ?? "too little is left.")}`,
    ),
  ].filter(Boolean);
}

/** How the figures came about; under a decision with a line for everybody to sign on, which never stands alone. */
export function MethodSection({ basis, signed }: { basis: DecisionBasis; signed: boolean }) {
  return (
    <Section title="How these figures were made" together>
      <Method paragraphs={recordMethod(basis)} />
      {signed && basis.panel.length > 0 && <Signatures people={basis.panel} />}
    </Section>
  );
}
