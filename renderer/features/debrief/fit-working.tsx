import { useState } from "react";
import type { CandidateReading, PanelAnalysis } from "../../../shared/panel.ts";
import { countWord, formatNumber, formatSigned } from "../../../shared/rules/format.ts";
import { inSentence } from "../../../shared/rules/names.ts";
import { TextLink } from "../../ui/button.tsx";
import { Field, Select } from "../../ui/field.tsx";
import { Popover } from "../../ui/popover.tsx";
import styles from "./debrief.module.css";

/** A fit read back as arithmetic, for whoever is asked about. */
export function FitWorking({
  analysis,
  first,
}: {
  analysis: PanelAnalysis;
  first: string | undefined;
}) {
  const [picked, setPicked] = useState<string | null>(null);
  const rated = analysis.candidates.filter((one) => one.raw.fit !== null);
  const one = rated.find((each) => each.applicationId === (picked ?? first)) ?? rated[0];
  if (!one) return null;
  return (
    <Popover
      align="end"
      label="How a fit was worked out"
      trigger={<TextLink className={styles.how}>Show the working</TextLink>}
    >
      <Field label="Fit of">
        <Select onChange={(event) => setPicked(event.target.value)} value={one.applicationId}>
          {rated.map((each) => (
            <option key={each.applicationId} value={each.applicationId}>
              {each.candidate.name}
            </option>
          ))}
        </Select>
      </Field>
      <RawWorking analysis={analysis} one={one} />
      <AdjustedWorking analysis={analysis} one={one} />
    </Popover>
  );
}

interface WorkingProps {
  analysis: PanelAnalysis;
  one: CandidateReading;
}

const exact = (value: number) => formatNumber(value, { digits: 2, fixed: true });

function RawWorking({ analysis, one }: WorkingProps) {
  const means = new Map(one.means.map((mean) => [mean.competencyId, mean.mean]));
  const assessed = analysis.competencies.flatMap((competency) => {
    const mean = means.get(competency.competencyId) ?? null;
    return mean === null || competency.weight === 0 ? [] : [{ ...competency, mean }];
  });
  const weights = assessed.reduce((sum, each) => sum + each.weight, 0);
  const points = assessed.reduce((sum, each) => sum + each.weight * each.mean, 0);
  return (
    <table className={styles.sum}>
      <caption>Raw: weight × mean level</caption>
      <tbody>
        {assessed.map((each) => (
          <tr key={each.competencyId}>
            <th scope="row">{each.name}</th>
            <td>
              {each.weight} × {exact(each.mean)}
            </td>
            <td>{exact(each.weight * each.mean)}</td>
          </tr>
        ))}
        <tr className={styles.total}>
          <th scope="row">Level</th>
          <td>
            {exact(points)} / {weights}
          </td>
          <td>{exact(one.raw.mean!)}</td>
        </tr>
        <tr>
          <th scope="row">Raw fit</th>
          <td>({exact(one.raw.mean!)} − 1) / 4 × 100</td>
          <td>{formatNumber(one.raw.fit, { digits: 1, fixed: true })}</td>
        </tr>
      </tbody>
    </table>
  );
}

/** By least squares a candidate's adjusted fit is the mean of the panelists' fits, each without its severity. */
function AdjustedWorking({ analysis, one }: WorkingProps) {
  const { model, panelists } = analysis;
  if (!model.ok) return <p className={styles.faint}>No adjusted fit: {inSentence(model.reason)}</p>;
  if (!one.adjusted) return null;
  const tenth = (value: number) => formatNumber(value, { digits: 1, fixed: true });
  const mostLines = 12;
  const people = new Map(panelists.map((panelist) => [panelist.id, panelist]));
  return (
    <>
      <table className={styles.sum}>
        <caption>Adjusted: each panelist’s fit, without their severity</caption>
        <tbody>
          {one.perPanelist.slice(0, mostLines).map(({ panelistId, fit }) => {
            const points = people.get(panelistId)?.severity?.points ?? 0;
            return (
              <tr key={panelistId}>
                <th scope="row">
                  <bdi>{people.get(panelistId)?.name}</bdi>
                </th>
                <td>
                  {tenth(fit)} {points < 0 ? "+" : "−"} {tenth(Math.abs(points))}
                </td>
                <td>{tenth(fit - points)}</td>
              </tr>
            );
          })}
          {one.perPanelist.length > mostLines && (
            <tr>
              <th colSpan={3} scope="row">
                and {countWord(one.perPanelist.length - mostLines)} more
              </th>
            </tr>
          )}
          <tr className={styles.total}>
            <th scope="row">Adjusted fit</th>
            <td>mean of these</td>
            <td>{tenth(one.adjusted.fit)}</td>
          </tr>
          <tr>
            <th scope="row">95 % interval</th>
            <td>
              standard error {tenth(one.adjusted.standardError)}, t of {model.df}
            </td>
            <td>
              {tenth(one.adjusted.low)} to {tenth(one.adjusted.high)}
            </td>
          </tr>
        </tbody>
      </table>
      <p className={styles.faint}>
        A panelist’s fit leaves out what they did not rate. Their severities sum to zero:{" "}
        {panelists
          .slice(0, mostLines)
          .flatMap(({ severity }) => (severity ? [formatSigned(severity.points)] : []))
          .join(", ")}{" "}
        points.
      </p>
    </>
  );
}
