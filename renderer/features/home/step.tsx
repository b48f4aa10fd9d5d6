import { Check, ChevronRight, Circle, Lock } from "lucide-react";
import { FunnelBars } from "../../../shared/charts/funnel-bars.tsx";
import { GoalSpark } from "../../../shared/charts/goal-spark.tsx";
import { Squares } from "../../../shared/charts/squares.tsx";
import type { PathStep } from "../../../shared/rules/findings/home/path.ts";
import type { StepPicture } from "../../../shared/rules/findings/home/steps.ts";
import { classNames } from "../../ui/class-names.ts";
import { Icon } from "../../ui/icon.tsx";
import { VisuallyHidden } from "../../ui/visually-hidden.tsx";
import styles from "./home-page.module.css";

const stateWords = {
  done: "Done",
  part: "Not finished",
  now: "You are here",
  later: "Later",
} as const;

export function Step({ step, number }: { step: PathStep; number: number }) {
  return (
    <li
      aria-current={step.state === "now" ? "step" : undefined}
      className={classNames(styles.step, styles[step.state])}
    >
      <span className={styles.node}>
        {step.state === "done" ? <Icon icon={Check} size={14} /> : number}
        <VisuallyHidden>{stateWords[step.state]}</VisuallyHidden>
      </span>
      <h2>{step.title}</h2>
      <p>
        {step.says}
        {step.aside && <span className={styles.aside}>{step.aside}</span>}
        {step.missing && (
          <span className={styles.missing}>
            <Icon icon={Circle} size={12} />
            {step.missing}
          </span>
        )}
      </p>
      <div className={styles.picture}>{step.picture && <Picture picture={step.picture} />}</div>
      <a aria-label={`Open ${step.title}`} className={styles.open} href={`#${step.href}`}>
        <Icon icon={ChevronRight} />
      </a>
    </li>
  );
}

function Picture({ picture }: { picture: StepPicture }) {
  switch (picture.kind) {
    case "line":
      return <GoalSpark {...picture} />;
    case "funnel":
      return <FunnelBars steps={picture.steps} />;
    case "sealed":
      return (
        <span className={styles.sealed}>
          <Icon icon={Lock} />
          {picture.text}
        </span>
      );
    case "squares":
      return (
        <Squares
          groups={picture.groups}
          label={picture.label}
          perRow={picture.groups.length > 1 ? 4 : 6}
        />
      );
  }
}
