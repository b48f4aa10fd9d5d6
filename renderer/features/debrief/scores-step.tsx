import { ChevronLeft, ChevronRight } from "lucide-react";
import { useState } from "react";
import type {
  DebriefCandidate,
  DebriefCriterion,
  DebriefPlace,
  DebriefRating,
} from "../../../shared/debrief.ts";
import { firstWords, scopeWords } from "../../../shared/rules/changes.ts";
import { formatLevel } from "../../../shared/rules/format.ts";
import { useCommand } from "../../api.ts";
import { Button } from "../../ui/button.tsx";
import { Checkbox } from "../../ui/choice.tsx";
import { Level, type LevelAnswer, LevelKeys } from "../../ui/level.tsx";
import { useShortcuts } from "../../ui/shortcuts.ts";
import { WhoLine } from "../../ui/who.tsx";
import { ChangeDialog } from "./change-dialog.tsx";
import { Done } from "./done.tsx";
import { CriterionHead, keyOf } from "./reading-step.tsx";
import { SpeakingOrder } from "./speaking-order.tsx";
import styles from "./guided.module.css";

interface ScoresStepProps {
  candidate: DebriefCandidate;
  place: DebriefPlace;
  /** How far panelists are apart, in levels, by competency; absent where they are not. */
  ranges: ReadonlyMap<string, number>;
  onPlace: (place: Partial<DebriefPlace>) => void;
  actorId: string;
}

/** One competency after the other, the largest disagreement first: levels with their evidence, by who speaks when. */
export function ScoresStep({ candidate, place, ranges, onPlace, actorId }: ScoresStepProps) {
  const order = candidate.competencies.toSorted(
    (a, b) => (ranges.get(b.id) ?? 0) - (ranges.get(a.id) ?? 0),
  );
  const at = Math.max(
    0,
    order.findIndex((one) => one.id === place.competencyId),
  );
  const current = order[at];
  const go = (to: number) => {
    const next = order[to];
    if (next) onPlace({ competencyId: next.id });
  };
  useShortcuts({ j: () => go(at + 1), k: () => go(at - 1) });
  if (!current) return <p className={styles.faint}>Nothing was rated.</p>;
  const isDiscussed = place.discussed.includes(current.id);
  return (
    <div className={styles.scores}>
      <nav aria-label="Competencies, the largest disagreement first">
        <ol className={styles.topics}>
          {order.map(({ id, name }, index) => (
            <li key={id}>
              <button
                aria-current={index === at ? "true" : undefined}
                className={styles.topic}
                onClick={() => go(index)}
                type="button"
              >
                <span>{name}</span>
                {place.discussed.includes(id) ? (
                  <Done />
                ) : (
                  ranges.has(id) && (
                    <span className={styles.faint}>{formatLevel(ranges.get(id)!)} apart</span>
                  )
                )}
              </button>
            </li>
          ))}
        </ol>
      </nav>
      <section aria-labelledby="on-the-table" className={styles.table}>
        <div className={styles.tableHead}>
          <h2 id="on-the-table">{current.name}</h2>
          <Checkbox
            checked={isDiscussed}
            label="Talked about"
            onChange={(event) =>
              onPlace({
                discussed: event.target.checked
                  ? [...place.discussed, current.id]
                  : place.discussed.filter((id) => id !== current.id),
              })
            }
          />
          <Button
            compact
            icon={ChevronLeft}
            iconOnly
            label="Previous competency"
            onClick={() => go(at - 1)}
            shortcut="k"
            variant="quiet"
          />
          <Button
            compact
            icon={ChevronRight}
            iconOnly
            label="Next competency"
            onClick={() => go(at + 1)}
            shortcut="j"
            variant="quiet"
          />
        </div>
        <SpeakingOrder speakers={candidate.speakers} />
        {candidate.criteria
          .filter((one) => one.competencyId === current.id)
          .map((criterion) => (
            <CriterionScores
              actorId={actorId}
              candidate={candidate}
              criterion={criterion}
              heading={current.name}
              key={keyOf(criterion)}
            />
          ))}
      </section>
    </div>
  );
}

interface CriterionScoresProps {
  candidate: DebriefCandidate;
  criterion: DebriefCriterion;
  heading: string;
  actorId: string;
}

function CriterionScores({ candidate, criterion, heading, actorId }: CriterionScoresProps) {
  const [changing, setChanging] = useState<DebriefRating | null>(null);
  return (
    <div className={styles.criterion}>
      <CriterionHead criterion={criterion} heading={heading} />
      <ul className={styles.ratings}>
        {candidate.speakers.flatMap(({ id, name }) =>
          criterion.ratings
            .filter((rating) => rating.panelistId === id)
            .map((rating) => (
              <RatingLine
                key={rating.scorecardId}
                name={name}
                onChange={() => setChanging(rating)}
                rating={rating}
              />
            )),
        )}
      </ul>
      {changing && (
        <ChangeLevel
          author={candidate.speakers.find((one) => one.id === changing.panelistId)?.name ?? ""}
          criterion={criterion}
          hasPin={candidate.speakers.find((one) => one.id === changing.panelistId)?.hasPin ?? false}
          isMine={changing.panelistId === actorId}
          onClose={() => setChanging(null)}
          rating={changing}
        />
      )}
    </div>
  );
}

function RatingLine({
  rating,
  name,
  onChange,
}: {
  rating: DebriefRating;
  name: string;
  onChange: () => void;
}) {
  const { level, evidence, changes } = rating;
  return (
    <li className={styles.rating}>
      <WhoLine kind="panelist" name={name} size="small" />
      <span className={styles.levelOf}>
        <Level value={level as LevelAnswer} />
        {changes.length > 0 && <span className={styles.faint}>{firstWords(changes)}</span>}
      </span>
      <div>
        {evidence.trim() === "" ? (
          <p className={styles.faint}>Nothing written.</p>
        ) : (
          <blockquote className={styles.quote} dir="auto">
            {evidence.trim()}
          </blockquote>
        )}
        {changes.map(({ from, to, reason, scope }, at) => (
          // A history only grows at its end.
          <p className={styles.history} key={at}>
            {from ?? "Not assessed"} → {to ?? "not assessed"}, {scopeWords[scope]}:{" "}
            <q dir="auto">{reason}</q>
          </p>
        ))}
      </div>
      <Button aria-label={`Change the level of ${name}`} compact onClick={onChange} variant="quiet">
        Change
      </Button>
    </li>
  );
}

interface ChangeLevelProps {
  author: string;
  criterion: DebriefCriterion;
  hasPin: boolean;
  isMine: boolean;
  rating: DebriefRating;
  onClose: () => void;
}

function ChangeLevel({ author, criterion, hasPin, isMine, rating, onClose }: ChangeLevelProps) {
  const { run } = useCommand("scorecard.changeRating");
  const { criterionId, take } = criterion;
  return (
    <ChangeDialog<number | null>
      author={author}
      authorId={rating.panelistId}
      choose={(value, onChange) => (
        <LevelKeys
          label="New level"
          notAssessedLabel="Not assessed"
          onChange={(level) => onChange(level === 0 ? null : level)}
          value={value === null ? 0 : (value as LevelAnswer)}
        />
      )}
      current={rating.level}
      draftKey={`change:${rating.scorecardId}:${criterionId}:${take}`}
      hasPin={hasPin}
      isMine={isMine}
      missing={rating.level === null ? "Choose a level." : "Choose another level."}
      now={rating.level === null ? "not assessed" : String(rating.level)}
      onClose={onClose}
      save={(toLevel, why) => run({ id: rating.scorecardId, criterionId, take, toLevel, ...why })}
      title={
        <>
          Change what <bdi>{author}</bdi> gave
        </>
      }
    />
  );
}
