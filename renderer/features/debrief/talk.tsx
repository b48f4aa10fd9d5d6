import { memo, useState } from "react";
import type { PanelAnalysis } from "../../../shared/panel.ts";
import { noVariation } from "../../../shared/rules/agreement.ts";
import { type TalkItem, talkItems } from "../../../shared/rules/findings/debrief.ts";
import { sentences } from "../../../shared/rules/findings/finding.ts";
import {
  agreementFinding,
  alphaReadingText,
  concordanceReading,
  intraclassReading,
  lateReading,
  two,
} from "../../../shared/rules/findings/panel-readings.ts";
import { formatNumber } from "../../../shared/rules/format.ts";
import { TextLink } from "../../ui/button.tsx";
import { Section } from "../../ui/page.tsx";
import { Popover } from "../../ui/popover.tsx";
import { guidedAddress } from "./analysis-view.ts";
import styles from "./debrief.module.css";

interface TalkProps {
  analysis: PanelAnalysis;
  chosen: readonly string[];
}

/** What is worth the panel's time, in this order, and how far the panel agrees at all. */
export const Talk = memo(function Talk({ analysis, chosen }: TalkProps) {
  const [isWhole, setWhole] = useState(false);
  const items = talkItems(analysis, chosen);
  const shown = isWhole ? items : foremost(items);
  return (
    <Section className={styles.talk} title="Talk about, in this order">
      {items.length === 0 ? (
        isComparable(analysis) && (
          <p className={styles.faint}>Nobody is a whole level apart from anybody else.</p>
        )
      ) : (
        <ol className={styles.items}>
          {shown.map((item) => (
            <li key={item.key}>
              {item.applicationId === null ? (
                <strong>{item.title}</strong>
              ) : (
                <a href={guidedAddress(analysis.openingId, item.applicationId, item.competencyId)}>
                  <strong>{item.title}</strong>
                </a>
              )}
              {item.text !== "" && <p dir="auto">{item.text}</p>}
            </li>
          ))}
        </ol>
      )}
      {shown.length < items.length && (
        <p className={styles.faint}>
          <TextLink onClick={() => setWhole(true)}>
            Show {items.length - shown.length} more
          </TextLink>
        </p>
      )}
      <Agreement analysis={analysis} />
    </Section>
  );
});

/** Whether two people rated the same thing anywhere; otherwise nobody could be apart, and the line below says why. */
const isComparable = ({ agreement: { alpha } }: PanelAnalysis): boolean =>
  alpha.ok || alpha.reason === noVariation;

/** The two largest disagreements, the weight the choice hangs on, and the strictest panelist. */
const foremost = (items: readonly TalkItem[]): TalkItem[] => {
  const of = (kind: TalkItem["kind"], most: number) =>
    items.filter((item) => item.kind === kind).slice(0, most);
  return [...of("disagreement", 2), ...of("weight", 1), ...of("severity", 1)];
};

function Agreement({ analysis }: { analysis: PanelAnalysis }) {
  const { alpha } = analysis.agreement;
  return (
    <p className={styles.agreement}>
      {sentences(alphaReadingText(analysis.agreement), agreementFinding(analysis)).map(
        (segment, at) =>
          segment.emphasis ? <strong key={at}>{segment.text}</strong> : segment.text,
      )}{" "}
      {lateReading(analysis)}{" "}
      {alpha.ok && (
        <Popover
          align="end"
          label="How agreement was worked out"
          trigger={<TextLink>Show the working</TextLink>}
        >
          <p>
            {formatNumber(alpha.units)} units (a criterion in an interview that two or more rated)
            with {formatNumber(alpha.values)} levels, as they were first submitted. Two panelists
            are {formatNumber(alpha.apart, { digits: 2, fixed: true })} of a level apart on the same
            criterion, on average.
          </p>
          <p>
            α = 1 − disagreement within units / disagreement over all levels, by ordinal distance: 1
            is perfect, 0 what chance would give.
          </p>
          <table className={styles.sum}>
            <caption>By competency</caption>
            <tbody>
              {analysis.agreement.competencies.map((one) => (
                <tr key={one.competencyId}>
                  <th scope="row">{one.name}</th>
                  <td>
                    {one.alpha.ok
                      ? `α ${two(one.alpha.alpha)}, ${one.alpha.units} units`
                      : one.alpha.reason}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
          <p>{intraclassReading(analysis.agreement)}</p>
          <p>{concordanceReading(analysis.agreement)}</p>
        </Popover>
      )}
    </p>
  );
}
