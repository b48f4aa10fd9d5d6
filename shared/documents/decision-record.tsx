import { recordFinding } from "../rules/findings/decision-record.ts";
import { type Finding, sentences } from "../rules/findings/finding.ts";
import { draftFinding, voicesFinding } from "../rules/findings/record-paper.ts";
import { counted, countWord, formatInstant, formatInstantDay } from "../rules/format.ts";
import { inSentence, isolate } from "../rules/names.ts";
import { EntryBlock } from "./decision-entry.tsx";
import {
  CompetencyMaps,
  FitSection,
  MethodSection,
  ReliabilitySection,
} from "./decision-figures.tsx";
import { type DecidedPart, type DecisionPaper, verdictWords } from "./decision-record-data.ts";
import {
  ChangedScores,
  RecommendationSection,
  SealSection,
  WeightSection,
} from "./decision-tables.tsx";
import { Lead, Letterhead, Section, Title, Verdict } from "./frame.tsx";

/** What a panel decided and everything it decided it from, so that it can be explained a year later. */
export function DecisionRecordDocument({ paper }: { paper: DecisionPaper }) {
  const { heading, basis, decided } = paper;
  const nameOf = namesIn(paper);
  return (
    <>
      <Letterhead {...heading} />
      <Title>{basis.opening.title}</Title>
      <p className="for">
        {counted(basis.opening.seats, "seat")} as <bdi>{inSentence(basis.opening.roleName)}</bdi>
      </p>
      {decided === null && <p className="draft">Draft: no decision recorded</p>}
      <Lead finding={findingOf(paper)} />
      <RecordVerdict paper={paper} />
      {decided?.entries.toSorted(byVerdict).map((entry, at) => (
        <EntryBlock
          key={entry.applicationId}
          candidate={basis.candidates.find((one) => one.applicationId === entry.applicationId)}
          entry={entry}
          first={at === 0}
          nameOf={nameOf}
        />
      ))}
      <Voices paper={paper} />
      <FitSection basis={basis} nameOf={nameOf} />
      <CompetencyMaps basis={basis} />
      <RecommendationSection basis={basis} nameOf={nameOf} />
      <ChangedScores basis={basis} nameOf={nameOf} timeZone={heading.company.timeZone} />
      <ReliabilitySection paper={paper} nameOf={nameOf} />
      <SealSection basis={basis} timeZone={heading.company.timeZone} />
      <DebriefSection paper={paper} />
      <WeightSection paper={paper} />
      <Earlier paper={paper} />
      <MethodSection basis={basis} signed={decided !== null} />
    </>
  );
}

const verdicts = ["hire", "hold", "reject"] as const;

/** As on screen: who is hired first. */
const byVerdict = (one: DecidedPart["entries"][number], other: DecidedPart["entries"][number]) =>
  verdicts.indexOf(one.verdict) - verdicts.indexOf(other.verdict);

/** How people are called, candidates by their application and panelists by their own id. */
function namesIn({ basis, decided, voices }: DecisionPaper): (id: string) => string {
  const names = new Map<string, string>([
    ...basis.candidates.map((one) => [one.applicationId, one.name] as const),
    ...voices.map((one) => [one.panelist.id, one.panelist.name] as const),
    ...basis.panel.map((one) => [one.id, one.name] as const),
    ...(decided ? [[decided.decidedBy.id, decided.decidedBy.name] as const] : []),
  ]);
  return (id) => names.get(id) ?? "somebody";
}

/** The sentence the record opens with. */
function findingOf({ basis, decided, voices, silent }: DecisionPaper): Finding {
  if (decided === null)
    return draftFinding({
      candidates: basis.candidates.length,
      scored: basis.candidates.filter((one) => one.raw !== null).length,
      sealedInterviews: basis.candidates.reduce((sum, one) => sum + one.sealedInterviews, 0),
    });
  const dissents = voices.filter((one) => one.stance === "dissents").length;
  return sentences(
    recordFinding({ ...decided, candidates: basis.candidates }),
    voicesFinding(voices.length, dissents, voices.length + silent.length),
  );
}

function RecordVerdict({ paper }: { paper: DecisionPaper }) {
  const { heading, decided, voices, silent } = paper;
  if (decided === null) return null;
  const against = voices.filter((one) => one.stance === "dissents").length;
  const { filledAfter, filledBefore, total } = decided.seats;
  return (
    <Verdict
      items={[
        {
          term: "Decided",
          value: formatInstantDay(decided.decidedAt, heading.company.timeZone),
          note: `by ${isolate(decided.decidedBy.name)}`,
        },
        {
          term: "Verdicts",
          value: String(decided.entries.length),
          note: verdictCounts(decided.entries.map((one) => one.verdict)),
        },
        {
          term: "Seats filled",
          value: `${filledAfter} of ${total}`,
          note: filledAfter === filledBefore ? "as before" : `${countWord(filledBefore)} before`,
        },
        {
          term: "Signed",
          value: `${voices.length} of ${voices.length + silent.length}`,
          note: against === 0 ? "nobody against" : `${countWord(against)} against`,
          alert: against > 0,
        },
      ]}
    />
  );
}

/** `one hire, two reject` */
const verdictCounts = (verdicts: readonly ("hire" | "hold" | "reject")[]): string =>
  verdicts
    .map((wanted) => ({ wanted, times: verdicts.filter((one) => one === wanted).length }))
    .filter(({ times }) => times > 0)
    .map(({ wanted, times }) => `${countWord(times)} ${inSentence(verdictWords[wanted])}`)
    .join(", ");

/** Who put their name under it, and every dissent word for word. */
function Voices({ paper }: { paper: DecisionPaper }) {
  const { decided, voices, silent, heading } = paper;
  if (decided === null) return null;
  return (
    <Section title="Signatures and dissent">
      {voices.map(({ panelist, stance, words, saidAt }) => (
        <article key={panelist.id} className="voice">
          <p>
            <b>
              <bdi>{panelist.name}</bdi>
            </b>{" "}
            <span className={stance === "dissents" ? "alert" : undefined}>
              {stance === "dissents" ? "dissents" : "agrees"}
            </span>
            <span className="small"> {formatInstant(saidAt, heading.company.timeZone)}</span>
          </p>
          {words !== "" && (
            <blockquote className={words.length > 600 ? "pre-line long" : "pre-line"} dir="auto">
              {words}
            </blockquote>
          )}
        </article>
      ))}
      {silent.length > 0 && (
        <p className="small aside">
          Not signed: {silent.map((one) => isolate(one.name)).join(", ")}.
        </p>
      )}
    </Section>
  );
}

function DebriefSection({ paper: { basis, heading } }: { paper: DecisionPaper }) {
  const { debrief, candidates } = basis;
  if (debrief === null) return null;
  const spent = candidates.filter((one) => one.debriefed !== null);
  const { timeZone } = heading.company;
  const end = debrief.endedAt === null ? "" : `, until ${formatInstant(debrief.endedAt, timeZone)}`;
  return (
    <Section title="Debrief" together={spent.length < 12}>
      <p>
        From {formatInstant(debrief.startedAt, timeZone)}
        {end}.
      </p>
      {spent.length > 0 && (
        <p className="small aside">
          {spent
            .map((one) => `${isolate(one.name)} ${Math.round((one.debriefed ?? 0) / 60_000)} min`)
            .join(", ")}
        </p>
      )}
    </Section>
  );
}

function Earlier({ paper: { earlier, heading } }: { paper: DecisionPaper }) {
  if (earlier.length === 0) return null;
  return (
    <Section title="Earlier decisions on this opening">
      <ul className="points">
        {earlier.map(({ id, decidedAt, decidedBy, verdicts }) => (
          <li key={id}>
            {formatInstant(decidedAt, heading.company.timeZone)}, by {isolate(decidedBy)}:{" "}
            {verdicts
              .map((one) => `${isolate(one.name)} ${inSentence(verdictWords[one.verdict])}`)
              .join(", ")}
          </li>
        ))}
      </ul>
    </Section>
  );
}
