import { packFinding } from "../rules/findings/pack.ts";
import { counted, formatInstantDay, formatPercent, formatTime } from "../rules/format.ts";
import { inSentence, isolate } from "../rules/names.ts";
import { ActorCard } from "./actor-card.tsx";
import { ScorecardFoot, ScorecardHead, ScorecardItem } from "./blank-scorecard.tsx";
import { candidateSheet, CandidateSheetBody } from "./candidate-card.tsx";
import { Lead, Letterhead, Section, Title } from "./frame.tsx";
import { ItemBrief, RoundHead } from "./pack-brief.tsx";
import {
  exerciseOf,
  type PackInterview,
  type PackItem,
  type PackRound,
  type PanelPack,
} from "./panel-pack-data.ts";

/**
 * What a panel takes into its interviews: cover, briefs, blank scorecards and actor cards, and at the very end, apart
 * from all that, the cards that are handed to candidates.
 */
export function PanelPackDocument({ pack }: { pack: PanelPack }) {
  const { heading, opening, rounds, schedule, only } = pack;
  return (
    <>
      <Letterhead {...heading} />
      <Title>{only?.candidate ?? opening.title}</Title>
      <p className="for">
        {only ? (
          <bdi>{`${isolate(only.round)}, ${inSentence(opening.title)}`}</bdi>
        ) : (
          forWords(pack)
        )}
      </p>
      <Lead finding={packFinding(rounds, only ? null : schedule.length)} />
      <Schedule schedule={schedule} />
      <Wanted pack={pack} />
      <PanelRules lead={opening.lead} />
      {rounds.flatMap((round) => roundParts(round, pack))}
      {rounds.flatMap((round) => round.items.map((item) => candidatePart(item)))}
    </>
  );
}

const forWords = ({ opening }: PanelPack) => (
  <>
    {counted(opening.seats, "seat")} as <bdi>{inSentence(opening.roleName)}</bdi>
  </>
);

/** Each part is a child of its own, so that one is set at a time and others have a turn between. */
function roundParts(round: PackRound, { only, competencies }: PanelPack) {
  const key = (part: string) => `${round.id} ${part}`;
  const head = <RoundHead key={key("head")} round={round} />;
  if (round.items.length === 0) return [head];
  return [
    head,
    ...round.items.map((item) => <ItemBrief key={key(item.id)} item={item} />),
    <ScorecardHead key={key("card")} candidate={only?.candidate ?? ""} round={round} />,
    ...round.items.map((item) => (
      <ScorecardItem key={key(`card ${item.id}`)} competencies={competencies} item={item} />
    )),
    <ScorecardFoot key={key("foot")} />,
    ...round.items.flatMap((item) =>
      item.content.kind === "role-play"
        ? [
            <ActorCard
              key={key(`actor ${item.id}`)}
              rolePlay={item.content.rolePlay}
              title={item.title}
            />,
          ]
        : [],
    ),
  ];
}

function candidatePart(item: PackItem) {
  const exercise = exerciseOf(item);
  if (exercise === null) return null;
  return (
    <section key={`candidate ${item.id}`} className="leaf handed">
      <h2 className="marked">
        <span className="mark">For the candidate</span> <bdi>{item.title}</bdi>
      </h2>
      <CandidateSheetBody sheet={candidateSheet(item.title, exercise)} />
    </section>
  );
}

function Schedule({ schedule }: { schedule: readonly PackInterview[] }) {
  if (schedule.length === 0) return null;
  return (
    <Section title="Schedule">
      <table className="ledger texts">
        <caption>Interviews to come, with place and panelists</caption>
        <thead>
          <tr>
            <th scope="col" className="when">
              When
            </th>
            <th scope="col" className="whom">
              Candidate
            </th>
            <th scope="col">Round</th>
            <th scope="col">Place</th>
            <th scope="col" className="people">
              Panelists
            </th>
          </tr>
        </thead>
        <tbody>
          {schedule.map((interview) => (
            <tr key={interview.id}>
              <td>
                {formatInstantDay(interview.startsAt, interview.timeZone)}
                <span className="under">{timeWords(interview)}</span>
              </td>
              <th scope="row">
                <bdi>{interview.candidate}</bdi>
                {interview.contacts.map((contact) => (
                  <span key={contact} className="under">
                    <bdi>{contact}</bdi>
                  </span>
                ))}
              </th>
              <td>
                <bdi>{interview.round}</bdi>
              </td>
              <td dir="auto">{interview.place}</td>
              <td>{interview.panelists.map(isolate).join(", ")}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Section>
  );
}

/** `09:00–10:00, Europe/Oslo` */
export function timeWords({
  startsAt,
  minutes,
  timeZone,
}: Pick<PackInterview, "startsAt" | "minutes" | "timeZone">): string {
  const end = startsAt + minutes * 60_000;
  return `${formatTime(startsAt, timeZone)}–${formatTime(end, timeZone)}, ${timeZone.replaceAll("_", " ")}`;
}

function Wanted({ pack: { competencies, weightsVersion } }: { pack: PanelPack }) {
  const weighted = competencies.filter((one) => one.weight > 0 || one.mustHave !== null);
  if (weighted.length === 0) return null;
  const total = weighted.reduce((sum, one) => sum + one.weight, 0);
  return (
    <Section title="What we look for">
      <table className="ledger texts">
        <caption>Competencies with weights and must-haves</caption>
        <thead>
          <tr>
            <th scope="col" className="name">
              Competency
            </th>
            <th scope="col" className="num">
              Weight
            </th>
            <th scope="col" className="num fixed">
              Must-have
            </th>
            <th scope="col">What it is</th>
          </tr>
        </thead>
        <tbody>
          {weighted.map((one) => (
            <tr key={one.competencyId}>
              <th scope="row">
                <bdi>{one.name}</bdi>
              </th>
              <td className="num fixed">{formatPercent(total === 0 ? 0 : one.weight / total)}</td>
              <td className="num fixed">
                {one.mustHave === null ? "" : `at least ${one.mustHave}`}
              </td>
              <td dir="auto">{one.definition}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className="small aside">
        Weights version {weightsVersion}. A must-have is never averaged away: whoever is below it is
        below it, whatever else was strong.
      </p>
    </Section>
  );
}

function PanelRules({ lead }: { lead: string }) {
  return (
    <Section title="Rules of the panel" together>
      <ol className="rules">
        {panelRules(isolate(lead)).map((rule) => (
          <li key={rule}>{rule}</li>
        ))}
      </ol>
    </Section>
  );
}

const panelRules = (lead: string): string[] => [
  "Ask everybody the same, in the same words and the same minutes. What differs between two candidates is then the candidates.",
  "Write down what was said or done before you choose a level. No level without a sentence that shows it.",
  "Score alone, on the day, and speak with nobody about it before all scorecards are in. They stay sealed until then.",
  "What you did not see is not assessed. A guess is worse than a gap.",
  "There is no neutral: strong no, no, yes or strong yes.",
  "Actor cards and scorecards never lie where a candidate can read them.",
  "Do not ask about age, family, health, origin, religion or anything else that is not the job, in small talk either.",
  `When something goes wrong, tell ${lead} before the scores are opened.`,
];
