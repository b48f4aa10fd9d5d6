import type { Opening } from "../../../shared/opening.ts";
import { counted } from "../../../shared/rules/format.ts";
import { TextLink } from "../../ui/button.tsx";
import { classNames } from "../../ui/class-names.ts";
import { Section } from "../../ui/page.tsx";
import styles from "./pipeline.module.css";

type CountedStage = Opening["stages"][number];

/** The stages as steps with their counts; each leads to its people. Rejected and Withdrawn stand apart. */
export function Pipeline({ opening, onEdit }: { opening: Opening; onEdit: () => void }) {
  const path = opening.stages.filter(({ kind }) => kind === "active" || kind === "hired");
  const apart = opening.stages.filter(({ kind }) => kind === "rejected" || kind === "withdrawn");
  const people = opening.stages.reduce((sum, stage) => sum + stage.count, 0);
  const href = `/candidates?opening=${opening.id}`;
  return (
    <Section
      actions={
        <>
          {people > 0 && (
            <TextLink href={`#${href}`}>
              {people === 1 ? "Show the candidate" : `Show all ${counted(people, "candidate")}`}
            </TextLink>
          )}
          <TextLink onClick={onEdit}>Edit the pipeline</TextLink>
        </>
      }
      title="Pipeline"
    >
      <div className={styles.pipeline}>
        <ol aria-label="Stages" className={styles.path}>
          {path.map((stage) => (
            <Step href={href} key={stage.id} stage={stage} />
          ))}
        </ol>
        <ul aria-label="No longer in the running" className={styles.apart}>
          {apart.map((stage) => (
            <Step href={href} key={stage.id} stage={stage} />
          ))}
        </ul>
      </div>
    </Section>
  );
}

function Step({ stage, href }: { stage: CountedStage; href: string }) {
  const inside = (
    <>
      <b>{stage.count}</b> <span dir="auto">{stage.name}</span>
    </>
  );
  return (
    <li className={classNames(styles.step, styles[stage.kind], stage.count > 0 && styles.taken)}>
      {stage.count > 0 ? <a href={`#${href}`}>{inside}</a> : <span>{inside}</span>}
    </li>
  );
}
