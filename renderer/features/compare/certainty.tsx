import type { PanelAnalysis } from "../../../shared/panel.ts";
import {
  leaveOneOutReading,
  severitySummary,
  weightsReading,
} from "../../../shared/rules/findings/panel-readings.ts";
import { Facts, Section } from "../../ui/page.tsx";

/** Whether the order would survive other weights and another panel. */
export function Certainty({ analysis }: { analysis: PanelAnalysis }) {
  const { separability, model } = analysis;
  const apart =
    separability === null
      ? model.ok
        ? "There is only one candidate with a fit."
        : model.reason
      : separability.smallest === separability.largest
        ? `Two fits have to be ${points(separability.largest)} apart.`
        : `Two fits have to be ${Math.ceil(separability.smallest)} to ${points(separability.largest)} apart.`;
  const [weights, panel] = [weightsReading(analysis), leaveOneOutReading(analysis)];
  return (
    <Section note="by the panel’s own scatter" title="How sure the order is">
      <Facts
        items={[
          { label: "To tell two apart", value: apart },
          { label: "Other weights", value: weights },
          ...(panel === weights ? [] : [{ label: "Another panel", value: panel }]),
          { label: "Severity", value: severitySummary(analysis) },
        ]}
      />
    </Section>
  );
}

const points = (value: number): string => {
  const whole = Math.ceil(value);
  return whole === 1 ? "1 point" : `${whole} points`;
};
