import type { DecisionBasis, SaidRecommendation } from "../decision.ts";
import { formatInstantDay, formatPercent } from "../rules/format.ts";
import { isolate } from "../rules/names.ts";
import type { DecisionPaper } from "./decision-record-data.ts";
import { Section } from "./frame.tsx";
import { recommendationWords } from "./panel-words.ts";

type NameOf = (id: string) => string;

interface TableProps {
  basis: DecisionBasis;
  nameOf: NameOf;
}

const longText = 900;

/** What each panelist recommended: the first word, the current one, and why it changed. */
export function RecommendationSection({ basis, nameOf }: TableProps) {
  const heard = basis.candidates.filter((one) => one.recommendations.length > 0);
  if (heard.length === 0) return null;
  return (
    <Section title="Recommendations">
      <table className="ledger texts">
        <caption>Recommendations of each panelist, first and current</caption>
        <thead>
          <tr>
            <th scope="col" className="name">
              Panelist
            </th>
            <th scope="col" className="name">
              Interview
            </th>
            <th scope="col" className="short">
              Says
            </th>
            <th scope="col">In their words</th>
          </tr>
        </thead>
        {heard.map((candidate) => (
          <tbody key={candidate.applicationId}>
            <tr className="group">
              <th scope="rowgroup" colSpan={4}>
                <bdi>{candidate.name}</bdi>
              </th>
            </tr>
            {candidate.recommendations.map((said) => (
              <SaidRow key={`${said.interviewId} ${said.panelistId}`} said={said} nameOf={nameOf} />
            ))}
          </tbody>
        ))}
      </table>
    </Section>
  );
}

function SaidRow({ said, nameOf }: { said: SaidRecommendation; nameOf: NameOf }) {
  return (
    <tr className={said.words.length > longText ? "long" : undefined}>
      <th scope="row">
        <bdi>{nameOf(said.panelistId)}</bdi>
      </th>
      <td>
        <bdi>{said.roundName}</bdi>
      </td>
      <td>
        <b>{recommendationWords[said.current]}</b>
        {said.first !== said.current && (
          <span className="under">first {recommendationWords[said.first]}</span>
        )}
        {said.late && <span className="under">scored after the seal was opened</span>}
      </td>
      <td dir="auto">
        <span className="pre-line">{said.words.trim()}</span>
        {said.changes.map((change) => (
          <span key={change.at} className="under">
            {changeWords(change)}
          </span>
        ))}
      </td>
    </tr>
  );
}

const scopeWords = { interview: "from this interview", whole: "from the whole picture" } as const;

/** `yes to no, from the whole picture: “…”` */
const changeWords = ({ from, to, scope, reason }: SaidRecommendation["changes"][number]): string =>
  `Changed from ${recommendationWords[from]} to ${recommendationWords[to]}, ${scopeWords[scope]}: ${isolate(reason)}`;

/** Every level that was changed after the seal opened, with its first value. */
export function ChangedScores({ basis, nameOf, timeZone }: TableProps & { timeZone: string }) {
  const rows = basis.candidates.flatMap((candidate) =>
    candidate.ratingChanges.map((change) => ({ name: candidate.name, change })),
  );
  if (rows.length === 0) return null;
  return (
    <Section title="Changed scores">
      <table className="ledger texts">
        <caption>Changed levels with first value, reason and scope</caption>
        <thead>
          <tr>
            <th scope="col" className="name">
              Candidate
            </th>
            <th scope="col" className="name">
              Panelist
            </th>
            <th scope="col">What was rated</th>
            <th scope="col" className="short">
              Level
            </th>
            <th scope="col">Why</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ name, change }, at) => (
            <tr key={at}>
              <th scope="row">
                <bdi>{name}</bdi>
              </th>
              <td>
                <bdi>{nameOf(change.panelistId)}</bdi>
              </td>
              <td>
                <bdi>{change.criterion}</bdi>
                {change.take === 2 && ", second take"}
                <span className="under">
                  <bdi>{change.roundName}</bdi>
                </span>
              </td>
              <td className="fixed">
                {levelWord(change.from)} → <b>{levelWord(change.to)}</b>
              </td>
              <td dir="auto">
                {change.reason}
                <span className="under">
                  {scopeWords[change.scope]}, {formatInstantDay(change.at, timeZone)}
                </span>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </Section>
  );
}

const levelWord = (level: number | null): string =>
  level === null ? "not assessed" : String(level);

/** Seals that the lead opened before everybody had submitted. */
export function SealSection({ basis, timeZone }: { basis: DecisionBasis; timeZone: string }) {
  const opened = basis.candidates.flatMap((candidate) =>
    candidate.sealsOpenedEarly.map((seal) => ({ name: candidate.name, seal })),
  );
  if (opened.length === 0) return null;
  return (
    <Section title="Seals opened early">
      <ul className="points">
        {opened.map(({ name, seal }) => (
          <li key={`${name} ${seal.roundName} ${seal.at}`}>
            {isolate(seal.roundName)} with {isolate(name)}, by {isolate(seal.by)} on{" "}
            {formatInstantDay(seal.at, timeZone)}
            {seal.reason === "" ? "" : `: ${isolate(seal.reason)}`}
          </li>
        ))}
      </ul>
    </Section>
  );
}

/** What counted how much, and every earlier version with its reason. */
export function WeightSection({ paper }: { paper: DecisionPaper }) {
  const { weights } = paper.basis;
  const total = weights.competencies.reduce((sum, one) => sum + one.weight, 0);
  const { timeZone } = paper.heading.company;
  return (
    <Section title="Weights">
      <p className="weights-line">
        {weights.competencies
          .map(
            (one) =>
              `${isolate(one.name)} ${formatPercent(total === 0 ? 0 : one.weight / total)}${one.mustHave === null ? "" : `, at least ${one.mustHave}`}`,
          )
          .join("; ")}
        .
      </p>
      <ul className="points aside">
        {paper.weightVersions.map(({ version, createdAt, createdBy, reason }) => (
          <li key={version}>
            Version {version} of {formatInstantDay(createdAt, timeZone)}, by {isolate(createdBy)}
            {reason === "" ? "" : `: ${isolate(reason)}`}
          </li>
        ))}
      </ul>
    </Section>
  );
}
