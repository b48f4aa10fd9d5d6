import { Pencil } from "lucide-react";
import { useState } from "react";
import { type Competency, levelNames } from "../../../shared/competency.ts";
import type { CaseStudy, RolePlay } from "../../../shared/kit.ts";
import type { WeightedCompetency } from "../../../shared/role.ts";
import { formatMinutes } from "../../../shared/rules/format.ts";
import { LinkButton } from "../../ui/button.tsx";
import { classNames } from "../../ui/class-names.ts";
import { Level, levelValues } from "../../ui/level.tsx";
import { Finding, SidePanel } from "../../ui/page.tsx";
import { TabList, TabPanel, Tabs } from "../../ui/tabs.tsx";
import { type Material, useMaterial } from "./use-material.ts";
import styles from "./competency-panel.module.css";

interface CompetencyPanelProps {
  competency: Competency;
  weighted: WeightedCompetency;
  roleId: string;
  roleSlug: string | null;
  onPrevious?: (() => void) | undefined;
  onNext?: (() => void) | undefined;
  onClose: () => void;
}

/** One competency as the role asks for it: what each level looks like, and what draws it out. */
export function CompetencyPanel(props: CompetencyPanelProps) {
  const { competency, weighted, roleId, roleSlug } = props;
  const [tab, setTab] = useState("anchors");
  const material = useMaterial(competency.builtInId, roleSlug);
  const exercises = material && [...material.rolePlays, ...material.caseStudies];
  const others = competency.roles.filter((role) => role.id !== roleId).length;
  const tabs = (
    <TabList
      items={[
        { id: "anchors", label: "Anchors" },
        { id: "questions", label: "Questions", count: material?.questions.length },
        { id: "exercises", label: "Exercises", count: exercises?.length },
      ]}
      label={competency.name}
    />
  );
  return (
    <Tabs onChange={setTab} value={tab}>
      <SidePanel
        footer={
          <>
            <LinkButton href={`#/competencies/${competency.id}`} icon={Pencil}>
              Edit anchors
            </LinkButton>
            <span className={styles.others}>{othersText(others)}</span>
          </>
        }
        onClose={props.onClose}
        onNext={props.onNext}
        onPrevious={props.onPrevious}
        subtitle={subtitleOf(weighted, competency)}
        tabs={tabs}
        title={<span dir="auto">{competency.name}</span>}
      >
        <TabPanel id="anchors">
          <Anchors competency={competency} minimum={weighted.mustHave} />
        </TabPanel>
        <TabPanel id="questions">
          <Questions material={material} />
        </TabPanel>
        <TabPanel id="exercises">
          <Exercises material={material} slug={competency.builtInId} />
        </TabPanel>
      </SidePanel>
    </Tabs>
  );
}

function subtitleOf({ weight, mustHave }: WeightedCompetency, { archived }: Competency): string {
  const points = weight === 1 ? "1 point" : `${weight} points`;
  const must = mustHave === null ? "" : ` · must have, minimum ${mustHave}`;
  return `${points}${must}${archived ? " · archived" : ""}`;
}

function othersText(others: number): string {
  if (others === 0) return "in no other role";
  return others === 1 ? "also in 1 other role" : `also in ${others} other roles`;
}

function Anchors({ competency, minimum }: { competency: Competency; minimum: number | null }) {
  const { anchors, definition, drawOut, redFlags } = competency;
  return (
    <div className={styles.tab}>
      {definition && <Finding compact>{definition}</Finding>}
      <ol className={styles.anchors}>
        {levelValues.toReversed().map((level) => (
          <li className={classNames(level === minimum && styles.minimum)} key={level}>
            <Level value={level} />
            <span>
              <b>
                {levelNames[level]}
                {level === minimum && " · the minimum here"}
              </b>
              {anchors[level] || <i>Not described yet.</i>}
            </span>
          </li>
        ))}
      </ol>
      {drawOut && (
        <p className={styles.note}>
          <b>Draw it out.</b> {drawOut}
        </p>
      )}
      {redFlags.length > 0 && (
        <div className={styles.note}>
          <b>Watch for</b>
          <ul className={styles.dashes}>
            {redFlags.map((flag) => (
              <li key={flag}>{flag}</li>
            ))}
          </ul>
        </div>
      )}
    </div>
  );
}

function Questions({ material }: { material: Material | null }) {
  if (material === null) return null;
  if (material.questions.length === 0)
    return <Nothing>The library has no question for this competency.</Nothing>;
  return (
    <ol className={styles.cards}>
      {material.questions.map((question) => (
        <li key={question.id}>
          <p className={styles.asked}>{question.text}</p>
          <p className={styles.kind}>
            {question.style === "situational" ? "What would you do" : "What did you do"}
          </p>
          <h3>Then ask</h3>
          <ul className={styles.dashes}>
            {question.followUps.map((text) => (
              <li key={text}>{text}</li>
            ))}
          </ul>
        </li>
      ))}
    </ol>
  );
}

function Exercises({ material, slug }: { material: Material | null; slug: string | null }) {
  if (material === null) return null;
  const { rolePlays, caseStudies } = material;
  if (rolePlays.length + caseStudies.length === 0)
    return <Nothing>No exercise of the library rates this competency for this role.</Nothing>;
  return (
    <ol className={styles.cards}>
      {rolePlays.map((one) => (
        <Exercise
          exercise={one}
          key={one.id}
          kind="Role-play"
          minutes={one.totalMinutes}
          slug={slug}
        />
      ))}
      {caseStudies.map((one) => (
        <Exercise
          exercise={one}
          key={one.id}
          kind="Case study"
          minutes={one.prepMinutes + one.presentMinutes + one.discussMinutes}
          slug={slug}
        />
      ))}
    </ol>
  );
}

interface ExerciseProps {
  exercise: RolePlay | CaseStudy;
  kind: string;
  minutes: number;
  slug: string | null;
}

function Exercise({ exercise, kind, minutes, slug }: ExerciseProps) {
  return (
    <li>
      <p className={styles.asked}>{exercise.title}</p>
      <p className={styles.kind}>
        {kind}, {formatMinutes(minutes)}
      </p>
      <p>{exercise.summary}</p>
      <h3>Rated here by</h3>
      <ul className={styles.dashes}>
        {exercise.rubric
          .filter((line) => line.competency === slug)
          .map((line) => (
            <li key={line.id}>{line.criterion}</li>
          ))}
      </ul>
    </li>
  );
}

function Nothing({ children }: { children: string }) {
  return <p className={styles.note}>{children}</p>;
}
