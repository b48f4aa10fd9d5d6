import type { ReactNode } from "react";
import { Recommendation, type OpenPoint } from "../../../shared/scorecard.ts";
import { counted } from "../../../shared/rules/format.ts";
import { asSentenceStart } from "../../../shared/rules/names.ts";
import { TextLink } from "../../ui/button.tsx";
import { Field, TextArea } from "../../ui/field.tsx";
import { Verdicts } from "../../ui/verdicts.tsx";
import type { Line } from "./content.ts";
import { type Conclusion, conclusionPart, type SaverState } from "./saver.ts";
import styles from "./scorecard.module.css";

export const recommendationLabels: Record<Recommendation, string> = {
  "strong-no": "Strong no",
  no: "No",
  yes: "Yes",
  "strong-yes": "Strong yes",
};

const options = Recommendation.options.map((value) => ({
  value,
  label: recommendationLabels[value],
}));

interface ConcludeProps {
  candidateName: string;
  lines: readonly Line[];
  state: SaverState;
  open: readonly OpenPoint[];
  /** Somebody tried to submit: what is open is a list to work through. */
  asked: boolean;
  onChange: (change: Partial<Conclusion>) => void;
  onStore: () => void;
  onJump: (point: OpenPoint) => void;
  /** What stands above the recommendation. */
  children?: ReactNode;
}

export function Conclude(props: ConcludeProps) {
  const { candidateName, state, open, asked, onChange, onStore, children } = props;
  const { recommendation, note } = state.content.conclusion;
  const lacks = asked && recommendation === null;
  return (
    <section aria-label="Recommendation" className={styles.margin}>
      {asked && open.length > 0 && <OpenList {...props} />}
      {children}
      <div className={styles.recommend} data-recommendation>
        <h2>
          Would you hire <bdi>{candidateName}</bdi> for this job?
        </h2>
        <Field
          error={lacks ? "Pick one of the four." : undefined}
          group
          label="Recommendation"
          labelHidden
        >
          <Verdicts
            onChange={(value) => onChange({ recommendation: value })}
            options={options}
            value={recommendation}
          />
        </Field>
        <Field error={state.problems[conclusionPart]} label="Why" note="optional">
          <TextArea
            onBlur={onStore}
            onChange={(event) => onChange({ note: event.target.value })}
            onKeyDown={leaveOnEscape}
            rows={3}
            value={note}
          />
        </Field>
        <p className={styles.small}>
          No middle answer: pick the side you would defend. You can change it until you submit.{" "}
          {open.length === 0 ? "Nothing is open." : openSentence(open.length)}
        </p>
      </div>
    </section>
  );
}

const openSentence = (count: number) =>
  `${asSentenceStart(counted(count, "point"))} ${count === 1 ? "is" : "are"} still open.`;

function OpenList({ open, lines, onJump }: ConcludeProps) {
  return (
    <div className={styles.openList} role="alert">
      <h2>Still open</h2>
      <ul>
        {open.map((point) => (
          <li key={point.criterionId ?? conclusionPart}>
            <TextLink onClick={() => onJump(point)}>{labelOf(point, lines)}</TextLink>
          </li>
        ))}
      </ul>
    </div>
  );
}

function labelOf({ criterionId, lacks }: OpenPoint, lines: readonly Line[]): string {
  const line = lines.find((one) => one.criterion.id === criterionId);
  if (!line) return "The recommendation";
  return `${line.number} ${line.title}: ${lacks === "level" ? "a level, or not assessed" : "a line of evidence"}`;
}

/** Out of the text and back to where the single keys work. */
export function leaveOnEscape(event: React.KeyboardEvent<HTMLTextAreaElement>): void {
  if (event.key !== "Escape" || event.nativeEvent.isComposing) return;
  event.preventDefault();
  event.stopPropagation();
  const place = event.currentTarget.closest<HTMLElement>("[data-criterion]");
  event.currentTarget.blur();
  place?.focus({ preventScroll: true });
}
