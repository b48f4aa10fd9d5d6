import type { DecisionBasis, DecisionCandidate } from "../../../shared/decision.ts";
import type { AlphaReading, PanelAnalysis } from "../../../shared/panel.ts";
import { formatLevel } from "../../../shared/rules/format.ts";
import { reach } from "../../../shared/rules/ranking.ts";

/** What a record keeps of the panel's analysis: figures and their readings, flat, so that it can be read in ten years. */

/** Level of every interval that the analysis gives. */
const intervalLevel = 0.95;

export function methodOf({ method, model, robustness }: PanelAnalysis): DecisionBasis["method"] {
  const { weightDraws } = robustness;
  return {
    version: method,
    intervalLevel,
    refusal: model.ok ? null : model.reason,
    residualSd: model.ok ? model.residualSd : null,
    df: model.ok ? model.df : null,
    draws: weightDraws.ok ? weightDraws.draws : null,
    seed: weightDraws.ok ? weightDraws.seed : null,
    weightChange: weightDraws.ok ? reach : null,
  };
}

type Reading = Pick<
  DecisionCandidate,
  "adjusted" | "interval" | "profile" | "notSeparableFrom" | "ties" | "fits"
>;

/** Somebody without a rating that counts, or who does not run any more, has no reading. */
export function readingOf({ candidates }: PanelAnalysis, applicationId: string): Reading {
  const found = candidates.find((one) => one.applicationId === applicationId);
  const adjusted = found?.adjusted ?? null;
  return {
    adjusted: adjusted?.fit ?? null,
    interval: adjusted && [adjusted.low, adjusted.high],
    profile: found?.profile.kind ?? "too-little-rated",
    notSeparableFrom: found?.notSeparableFrom ?? [],
    ties: found?.ties ?? 0,
    fits: found?.perPanelist ?? [],
  };
}

export function agreementOf({ agreement }: PanelAnalysis): DecisionBasis["agreement"] {
  const { alpha, competencies, icc, kendall } = agreement;
  return [
    { measure: "Krippendorff’s α, ordinal", ...alphaOf(alpha) },
    ...competencies.map((one) => ({
      measure: `Krippendorff’s α, ordinal: ${one.name}`,
      ...alphaOf(one.alpha),
    })),
    {
      measure: "ICC(2,1), Shrout and Fleiss",
      ...(icc.ok
        ? {
            value: icc.single.two.icc,
            reading: `${icc.candidates} candidates, ${icc.panelists} panelists`,
            interval: intervalOf(icc.single.two),
          }
        : { value: null, reading: icc.reason, interval: null }),
    },
    {
      measure: "Kendall’s W",
      ...(kendall.ok
        ? {
            value: kendall.w,
            reading: `${kendall.candidates} candidates, ${kendall.panelists} panelists`,
          }
        : { value: null, reading: kendall.reason }),
      interval: null,
    },
  ];
}

const alphaOf = (alpha: AlphaReading) =>
  alpha.ok
    ? {
        value: alpha.alpha,
        reading: `two panelists are ${formatLevel(alpha.apart)} levels apart on average`,
        interval: alpha.interval && intervalOf(alpha.interval),
      }
    : { value: null, reading: alpha.reason, interval: null };

const intervalOf = ({
  low,
  high,
}: {
  low: number | null;
  high: number | null;
}): [number, number] | null => (low === null || high === null ? null : [low, high]);

export function robustnessOf({ robustness }: PanelAnalysis): DecisionBasis["robustness"] {
  const { weightDraws: drawn, leaveOneOut } = robustness;
  return {
    orderHeld: drawn.ok ? drawn.sameOrder / drawn.draws : null,
    firstHeld: drawn.ok ? drawn.sameFirst / drawn.draws : null,
    refusal: drawn.ok ? null : drawn.reason,
    without: leaveOneOut.map((one) => ({
      panelistId: one.panelistId,
      orderHeld: one.ok ? one.sameOrder : null,
      refusal: one.ok ? null : one.reason,
    })),
  };
}
