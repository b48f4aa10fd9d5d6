import type { PanelAnalysis } from "../../../shared/panel.ts";
import { formatNumber, formatSigned } from "../../../shared/rules/format.ts";
import { inSentence } from "../../../shared/rules/names.ts";
import { TextLink } from "../../ui/button.tsx";
import { Popover } from "../../ui/popover.tsx";
import styles from "./debrief.module.css";

/** Where the row under the heat map comes from. */
export function SeverityWorking({ analysis: { model, panelists } }: { analysis: PanelAnalysis }) {
  return (
    <Popover
      align="end"
      label="How severity was worked out"
      trigger={<TextLink className={styles.how}>Severity explained</TextLink>}
    >
      {model.ok ? (
        <>
          <p>
            Each panelist’s fit for each candidate = the panel’s mean + the candidate + the
            panelist, by least squares. The panelist’s part is their severity.
          </p>
          <table className={styles.sum}>
            <caption>Levels above or below the others on the same candidates</caption>
            <tbody>
              {panelists.slice(0, 20).map(({ id, name, candidates, severity }) => (
                <tr key={id}>
                  <th scope="row">
                    <bdi>{name}</bdi>, {candidates} candidates
                  </th>
                  <td>{severity ? formatSigned(severity.againstOthers.levels, 2) : "–"}</td>
                  <td>
                    {severity &&
                      `${formatSigned(severity.againstOthers.low)} to ${formatSigned(severity.againstOthers.high)}`}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
          <p className={styles.faint}>
            {model.complete
              ? "Everyone met everyone, so it moves all fits alike."
              : "Not everyone met everyone: adjusted fits take it out."}{" "}
            What the model leaves over: {formatNumber(model.residualSd, { digits: 2, fixed: true })}{" "}
            of a level, {model.df} degrees of freedom.
          </p>
        </>
      ) : (
        <p>No severity: {inSentence(model.reason)}</p>
      )}
    </Popover>
  );
}
