import { memo } from "react";
import { Radar } from "../../../shared/charts/radar.tsx";
import type { PanelAnalysis } from "../../../shared/panel.ts";
import { profilesTitle } from "../../../shared/rules/findings/debrief.ts";
import { TextLink } from "../../ui/button.tsx";
import { Field, Select } from "../../ui/field.tsx";
import { Section } from "../../ui/page.tsx";
import { Popover } from "../../ui/popover.tsx";
import { axesOf, fitOf, shapesOf } from "./analysis-view.ts";
import styles from "./debrief.module.css";

interface ProfilesProps {
  analysis: PanelAnalysis;
  chosen: readonly string[];
  onChoose: (chosen: string[]) => void;
}

/** The two who are looked at, competency by competency against the must-have minimum. */
export const Profiles = memo(function Profiles({ analysis, chosen, onChoose }: ProfilesProps) {
  const axes = axesOf(analysis);
  const shown = chosen.flatMap(
    (id) => analysis.candidates.find((one) => one.applicationId === id) ?? [],
  );
  return (
    <Section
      actions={<ChooseTwo analysis={analysis} chosen={chosen} onChoose={onChoose} />}
      className={styles.profile}
      title={profilesTitle(shown)}
    >
      <figure className={styles.figure}>
        <Radar axes={axes} height={232} series={shapesOf(shown, axes)} width={400} />
        <figcaption className={styles.legend}>
          {shown.map((one, at) => (
            <span key={one.applicationId}>
              <i className={at === 0 ? styles.series1 : styles.series2} />{" "}
              <bdi>{one.candidate.name}</bdi>
            </span>
          ))}
          {axes.some((axis) => axis.minimum !== null) && (
            <span>
              <i className={styles.minimum} /> must-have minimum
            </span>
          )}
        </figcaption>
      </figure>
    </Section>
  );
});

function ChooseTwo({ analysis, chosen, onChoose }: ProfilesProps) {
  const rated = analysis.candidates.filter((one) => fitOf(one) !== null);
  if (rated.length < 3) return null;
  const choose = (at: number, id: string) => {
    const other = chosen[1 - at];
    // Choosing the one who is shown already changes their places.
    const kept = other === id ? chosen[at]! : other!;
    onChoose(at === 0 ? [id, kept] : [kept, id]);
  };
  return (
    <Popover
      align="end"
      label="Choose the two to look at"
      trigger={<TextLink className={styles.how}>Choose two others</TextLink>}
    >
      {[0, 1].map((at) => (
        <Field key={at} label={at === 0 ? "First" : "Second"}>
          <Select onChange={(event) => choose(at, event.target.value)} value={chosen[at]}>
            {rated.map((one) => (
              <option key={one.applicationId} value={one.applicationId}>
                {one.candidate.name}
              </option>
            ))}
          </Select>
        </Field>
      ))}
    </Popover>
  );
}
