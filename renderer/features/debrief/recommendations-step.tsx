import { useState } from "react";
import type { DebriefCandidate, DebriefRecommendation } from "../../../shared/debrief.ts";
import { scopeWords } from "../../../shared/rules/changes.ts";
import { recommendationWords } from "../../../shared/documents/panel-words.ts";
import { dissentWords } from "../../../shared/rules/findings/recommendations.ts";
import { asSentenceStart } from "../../../shared/rules/names.ts";
import type { Recommendation } from "../../../shared/scorecard.ts";
import { useCommand } from "../../api.ts";
import { Button } from "../../ui/button.tsx";
import { Section } from "../../ui/page.tsx";
import { Verdicts } from "../../ui/verdicts.tsx";
import { WhoLine } from "../../ui/who.tsx";
import { ChangeDialog } from "./change-dialog.tsx";
import { SpeakingOrder } from "./speaking-order.tsx";
import styles from "./guided.module.css";

const worded = (value: Recommendation) => asSentenceStart(recommendationWords[value]);

const values = ["strong-yes", "yes", "no", "strong-no"] as const;

/** What everybody recommends, counted and in their own words. Who disagrees stays on record. */
export function RecommendationsStep({
  candidate,
  actorId,
}: {
  candidate: DebriefCandidate;
  actorId: string;
}) {
  const [changing, setChanging] = useState<DebriefRecommendation | null>(null);
  const { recommendations, speakers } = candidate;
  const nameOf = (id: string) => speakers.find((one) => one.id === id)?.name ?? "";
  const hasPin = (id: string) => speakers.find((one) => one.id === id)?.hasPin ?? false;
  const ordered = speakers.flatMap((speaker) =>
    recommendations.filter((one) => one.panelistId === speaker.id),
  );
  return (
    <>
      <p className={styles.lead}>
        {dissentWords(recommendations.map((one) => ({ ...one, name: nameOf(one.panelistId) })))}
      </p>
      <Tally recommendations={recommendations} />
      <Section title="In their own words">
        <SpeakingOrder speakers={speakers} />
        <ul className={styles.ratings}>
          {ordered.map((one) => (
            <li className={styles.said} key={one.scorecardId}>
              <WhoLine
                kind="panelist"
                name={nameOf(one.panelistId)}
                note={one.roundName}
                size="small"
              />
              <span className={styles.verdict}>
                {worded(one.recommendation)}
                {one.changes[0] && (
                  <span className={styles.faint}>
                    {" "}
                    first {recommendationWords[one.changes[0].from]}
                  </span>
                )}
              </span>
              <div>
                {one.note.trim() !== "" && (
                  <blockquote className={styles.quote} dir="auto">
                    {one.note.trim()}
                  </blockquote>
                )}
                {one.changes.map(({ from, to, reason, scope }, at) => (
                  // A history only grows at its end.
                  <p className={styles.history} key={at}>
                    {worded(from)} → {recommendationWords[to]}, {scopeWords[scope]}:{" "}
                    <q dir="auto">{reason}</q>
                  </p>
                ))}
              </div>
              <Button
                aria-label={`Change the recommendation of ${nameOf(one.panelistId)}`}
                compact
                onClick={() => setChanging(one)}
                variant="quiet"
              >
                Change
              </Button>
            </li>
          ))}
        </ul>
      </Section>
      {changing && (
        <ChangeRecommendation
          author={nameOf(changing.panelistId)}
          hasPin={hasPin(changing.panelistId)}
          isMine={changing.panelistId === actorId}
          one={changing}
          onClose={() => setChanging(null)}
        />
      )}
    </>
  );
}

function Tally({ recommendations }: { recommendations: readonly DebriefRecommendation[] }) {
  return (
    <dl aria-label="Recommendations counted" className={styles.tally}>
      {values.map((value) => {
        const count = recommendations.filter((one) => one.recommendation === value).length;
        return (
          <div data-none={count === 0 || undefined} key={value}>
            <dt>{worded(value)}</dt>
            <dd>{count}</dd>
          </div>
        );
      })}
    </dl>
  );
}

function ChangeRecommendation({
  author,
  hasPin,
  isMine,
  one,
  onClose,
}: {
  author: string;
  hasPin: boolean;
  isMine: boolean;
  one: DebriefRecommendation;
  onClose: () => void;
}) {
  const { run } = useCommand("scorecard.changeRecommendation");
  return (
    <ChangeDialog<Recommendation>
      author={author}
      authorId={one.panelistId}
      choose={(value, onChange) => (
        <Verdicts
          label="New recommendation"
          onChange={onChange}
          options={values.map((each) => ({ value: each, label: worded(each) })).toReversed()}
          value={value}
        />
      )}
      current={one.recommendation}
      draftKey={`change:${one.scorecardId}:recommendation`}
      hasPin={hasPin}
      isMine={isMine}
      missing="Choose another recommendation."
      now={worded(one.recommendation).toLowerCase()}
      onClose={onClose}
      save={(to, why) => run({ id: one.scorecardId, to, ...why })}
      title={
        <>
          Change what <bdi>{author}</bdi> recommends
        </>
      }
    />
  );
}
