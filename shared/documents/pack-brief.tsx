import type { CaseStudy, Question, RolePlay } from "../kit.ts";
import { formatMinutes } from "../rules/format.ts";
import { isolate, joinNames } from "../rules/names.ts";
import { Bullets, caseTimes, Paragraphs, Part } from "./candidate-card.tsx";
import type { PackItem, PackRound } from "./panel-pack-data.ts";

/** The head of a round: what it is called, how long it takes, who sits in it. */
export function RoundHead({ round }: { round: PackRound }) {
  const names = joinNames(round.panelists.map(isolate));
  return (
    <header className="leaf round-head">
      <h2>
        <span className="count">{round.number}</span> <bdi>{round.name}</bdi>
      </h2>
      <p className="small">{[formatMinutes(round.minutes), names].filter(Boolean).join(" · ")}</p>
      {round.items.length === 0 && <p className="quiet">Nothing is planned for this round yet.</p>}
    </header>
  );
}

/** What the panelists of a round read beforehand, item by item. */
export function ItemBrief({ item }: { item: PackItem }) {
  const { content } = item;
  return (
    <section className="brief">
      <div className="brief-side">
        <h3>
          <bdi>{titleOf(item)}</bdi>
        </h3>
        <p className="small">
          {kindWords[content.kind]}, {formatMinutes(item.minutes)}
        </p>
      </div>
      <div className="brief-body">
        {content.kind === "question" && <QuestionBrief question={content.question} />}
        {content.kind === "role-play" && <RolePlayBrief rolePlay={content.rolePlay} />}
        {content.kind === "case-study" && <CaseBrief caseStudy={content.caseStudy} />}
      </div>
    </section>
  );
}

const kindWords = {
  question: "Question",
  "role-play": "Role-play",
  "case-study": "Case study",
} as const;

/** A question is called by what it is about: its own words are long, and stand beside. */
const titleOf = ({ content, title, criteria }: PackItem): string =>
  content.kind === "question" ? (criteria[0]?.text ?? title) : title;

function QuestionBrief({ question }: { question: Question }) {
  return (
    <>
      <div className="asked">
        <Paragraphs text={question.text} />
      </div>
      <Bullets title="Follow up" lines={question.followUps} />
      <Signs strong={question.strong} weak={question.weak} />
    </>
  );
}

function Signs({ strong, weak }: { strong: readonly string[]; weak: readonly string[] }) {
  return (
    <div className="halves">
      <Bullets title="Strong signs" lines={strong} />
      <Bullets title="Weak signs" lines={weak} />
    </div>
  );
}

function RolePlayBrief({ rolePlay }: { rolePlay: RolePlay }) {
  return (
    <>
      <Paragraphs text={rolePlay.summary} />
      {rolePlay.phases.length > 0 && <Phases phases={rolePlay.phases} />}
      {rolePlay.secondTake && (
        <>
          <Part title="Between the takes, ask">
            <Paragraphs text={rolePlay.secondTake.selfDiagnosisPrompt} />
          </Part>
          <Part title="The coaching note">
            <Paragraphs text={rolePlay.secondTake.coachingNoteGuide} />
          </Part>
        </>
      )}
    </>
  );
}

const who = { panel: "the panel", candidate: "the candidate", both: "both" } as const;

function Phases({ phases }: { phases: RolePlay["phases"] }) {
  return (
    <table className="ledger texts phases">
      <caption>Phases with their minutes</caption>
      <thead>
        <tr>
          <th scope="col" className="phase">
            Phase
          </th>
          <th scope="col" className="num">
            Minutes
          </th>
          <th scope="col">What happens</th>
        </tr>
      </thead>
      <tbody>
        {phases.map((phase, at) => (
          <tr key={at}>
            <th scope="row" dir="auto">
              {phase.name}
              <span className="under">{who[phase.who]}</span>
            </th>
            <td className="num">{phase.minutes}</td>
            <td dir="auto">{phase.whatHappens}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function CaseBrief({ caseStudy }: { caseStudy: CaseStudy }) {
  const times = caseTimes(caseStudy);
  return (
    <>
      <Paragraphs text={caseStudy.summary} />
      {times !== "" && <p className="small">{times}</p>}
      <Bullets title="Ask afterwards" lines={caseStudy.panelQuestions} />
      <Bullets title="A good answer" lines={caseStudy.modelPoints} />
      <Bullets title="Traps" lines={caseStudy.traps} />
    </>
  );
}
