import type { Anchors } from "../competency.ts";
import type { Criterion } from "../opening.ts";
import {
  hasSecondTake,
  type PackCompetency,
  type PackItem,
  type PackRound,
} from "./panel-pack-data.ts";

const levels = [1, 2, 3, 4, 5] as const;

interface ScorecardProps {
  round: PackRound;
  /** Printed where the pack is for one person's interview, else a line to write on. */
  candidate: string;
  competencies: readonly PackCompetency[];
}

/** The head of a blank scorecard of one round. */
export function ScorecardHead({ round, candidate }: Omit<ScorecardProps, "competencies">) {
  return (
    <header className="leaf card-head">
      <h2 className="marked">
        <span className="mark">Scorecard · not for the candidate</span> <bdi>{round.name}</bdi>
      </h2>
      <div className="write-in">
        <WriteIn label="Candidate" value={candidate} />
        <WriteIn label="Panelist" />
        <WriteIn label="Date" />
      </div>
      <p className="small">
        Write down what was said or done first; then tick the level whose words fit it. Tick “not
        assessed” for what you did not see: it is left out, not counted as low.
      </p>
    </header>
  );
}

function WriteIn({ label, value = "" }: { label: string; value?: string }) {
  return (
    <div>
      <span>{label}</span>
      <bdi>{value}</bdi>
    </div>
  );
}

interface ItemCardProps {
  item: PackItem;
  competencies: readonly PackCompetency[];
}

/** What is rated in one question or exercise, with its anchors, boxes and lines. */
export function ScorecardItem({ item, competencies }: ItemCardProps) {
  if (item.criteria.length === 0) return null;
  const twice = hasSecondTake(item);
  const nameOf = (id: string) => competencies.find((one) => one.competencyId === id)?.name ?? "";
  return (
    <section className="card-item">
      <h3>
        <bdi>{item.title}</bdi>
      </h3>
      {item.criteria.map((criterion) => (
        <BlankCriterion
          key={criterion.id}
          criterion={criterion}
          competency={nameOf(criterion.competencyId)}
          twice={twice}
        />
      ))}
      {twice && <BetweenTakes />}
    </section>
  );
}

interface CriterionProps {
  criterion: Criterion;
  competency: string;
  twice: boolean;
}

function BlankCriterion({ criterion, competency, twice }: CriterionProps) {
  const isQuestion = criterion.text === competency;
  return (
    <div className="criterion">
      <p className="criterion-name">
        <b>
          <bdi>{criterion.text}</bdi>
        </b>
        {!isQuestion && (
          <span className="small">
            {" "}
            <bdi>{competency}</bdi>
          </span>
        )}
      </p>
      <AnchorRow anchors={criterion.anchors} label={twice ? "First try" : ""} />
      {twice && <SecondRow />}
      <Lines count={2} label="Evidence" />
    </div>
  );
}

/** The five levels side by side, each with its box and its words. */
function AnchorRow({ anchors, label }: { anchors: Anchors; label: string }) {
  return (
    <div className="anchors">
      {levels.map((level) => (
        <div key={level}>
          <p>
            <span className="box" /> <b>{level}</b>
            {level === 1 && label !== "" && <span className="small"> {label}</span>}
          </p>
          <p className="small" dir="auto">
            {anchors[level] ?? "between"}
          </p>
        </div>
      ))}
      <NotAssessed />
    </div>
  );
}

function SecondRow() {
  return (
    <div className="anchors second">
      {levels.map((level) => (
        <div key={level}>
          <p>
            <span className="box" /> <b>{level}</b>
            {level === 1 && <span className="small"> Second try</span>}
          </p>
        </div>
      ))}
      <NotAssessed />
    </div>
  );
}

function NotAssessed() {
  return (
    <div>
      <p>
        <span className="box" /> <span className="small">not assessed</span>
      </p>
    </div>
  );
}

function BetweenTakes() {
  return (
    <div className="between">
      <Lines count={3} label="What the candidate would change, in their own words" />
      <Lines count={3} label="The coaching note they were given, at most two points" />
    </div>
  );
}

function Lines({ count, label }: { count: number; label: string }) {
  return (
    <div className="lines">
      <p className="small">{label}</p>
      {Array.from({ length: count }, (_, at) => (
        <div key={at} className="rule" />
      ))}
    </div>
  );
}

const recommendations = ["Strong no", "No", "Yes", "Strong yes"];

/** The end of a scorecard: a recommendation without a neutral one, and who stands behind it. */
export function ScorecardFoot() {
  return (
    <section className="card-foot">
      <h3>Your recommendation</h3>
      <ul className="choices">
        {recommendations.map((words) => (
          <li key={words}>
            <span className="box" /> {words}
          </li>
        ))}
      </ul>
      <p className="small">
        There is no neutral. If you waver, say which way you lean and what would change it.
      </p>
      <Lines count={3} label="Why" />
      <div className="write-in signed">
        <WriteIn label="Signature" />
        <WriteIn label="Date" />
      </div>
    </section>
  );
}
