import type { AlphaReading, PanelAnalysis, PanelistReading, Robustness } from "../../panel.ts";
import { noVariation } from "../agreement.ts";
import { countWord, formatNumber, formatScore } from "../format.ts";
import { asSentenceStart, inSentence, isolate, joinNames, joinSome } from "../names.ts";
import { plain, stressed, type Finding } from "./finding.ts";

/** What severity, agreement and robustness mean in plain words, with the figures that they rest on. */

/** A headline and what follows from it. */
export interface Reading {
  panelistId: string;
  /** Rajiv Menon rates 0.4 of a level below the others. */
  title: string;
  detail: string;
}

/** Less than this is nobody's business, even when it is certain. */
const noticeable = 0.15;
/** Fits that move by less than this all stay where they are, in whole points. */
const unmoved = 0.5;

/** Panelists who are clearly stricter or more generous than the others, the furthest first. */
export function severityReadings(
  analysis: Pick<PanelAnalysis, "panelists" | "candidates" | "model">,
): Reading[] {
  return analysis.panelists
    .filter(isClear)
    .toSorted((a, b) => Math.abs(against(b)) - Math.abs(against(a)))
    .map((panelist) => ({
      panelistId: panelist.id,
      title: `${isolate(panelist.name)} rates ${levelsWord(Math.abs(against(panelist)))} ${against(panelist) < 0 ? "below" : "above"} the others`,
      detail: consequence(panelist, analysis),
    }));
}

const against = (panelist: PanelistReading): number => panelist.severity!.againstOthers.levels;

function isClear({ severity }: PanelistReading): boolean {
  if (severity === null) return false;
  const { levels, low, high } = severity.againstOthers;
  return Math.abs(levels) >= noticeable && (low > 0 || high < 0);
}

/** `0.4 of a level`, `1.2 levels`. */
function levelsWord(levels: number): string {
  const text = formatNumber(levels, { digits: 1, fixed: true });
  return levels < 0.95 ? `${text} of a level` : `${text} levels`;
}

function consequence(
  panelist: PanelistReading,
  { candidates, model }: Pick<PanelAnalysis, "candidates" | "model">,
): string {
  const moves = largestMove(candidates);
  if (!model.ok || !model.complete) {
    const total = model.ok ? model.candidates : 0;
    if (panelist.candidates < total)
      return `Met ${countWord(panelist.candidates)} of ${countWord(total)} candidates; the adjusted fits take it out.`;
    return "Others did not meet everyone; the adjusted fits take it out.";
  }
  if (moves < unmoved) return "Everyone met everyone, so it moves no one.";
  return `Everyone met everyone, but not every competency was rated by all: it moves fits by up to ${formatScore(moves)} ${formatScore(moves) === "1" ? "point" : "points"} against each other.`;
}

/** How far adjusting moves one candidate against another at most. */
function largestMove(candidates: PanelAnalysis["candidates"]): number {
  const moves = candidates.flatMap(({ raw, adjusted }) =>
    raw.fit === null || adjusted === null ? [] : [adjusted.fit - raw.fit],
  );
  return moves.length === 0 ? 0 : Math.max(...moves) - Math.min(...moves);
}

/** One line for the whole panel: whether anybody stands out, or why it cannot be said. */
export function severitySummary(
  analysis: Pick<PanelAnalysis, "panelists" | "candidates" | "model">,
): string {
  if (!analysis.model.ok) return analysis.model.reason;
  const [first, ...others] = severityReadings(analysis);
  if (!first) return "Nobody is clearly stricter or more generous than the others.";
  const more =
    others.length === 0 ? "" : ` ${countMore(others.length)} from the others clearly as well.`;
  return `${first.title}. ${first.detail}${more}`;
}

const countMore = (count: number): string =>
  count === 1
    ? "One more differs"
    : `${countWord(count).replace(/^./, (first) => first.toUpperCase())} more differ`;

/** Krippendorff's own thresholds are 0.8 and 0.667; below them words that do not flatter. */
type Grade = "well" | "fairly well" | "moderately" | "weakly" | "hardly";

const reliable = 0.667;

function gradeOf(alpha: number): Grade {
  if (alpha >= 0.8) return "well";
  if (alpha >= reliable) return "fairly well";
  if (alpha >= 0.4) return "moderately";
  return alpha >= 0.2 ? "weakly" : "hardly";
}

const advice: Record<Grade, string> = {
  well: "Enough to rely on.",
  "fairly well": "Enough for careful conclusions.",
  moderately: "Enough to talk, too little to trust decimals.",
  weakly: "Too little to rely on: compare what was written before the levels.",
  hardly: "Too little to rely on: compare what was written before the levels.",
};

/** "Panel of three agrees well on discovery and closing, least on coachability." */
export function agreementFinding({
  panelists,
  agreement,
}: Pick<PanelAnalysis, "panelists" | "agreement">): Finding {
  if (panelists.length < 2)
    return [plain("One panelist alone has rated, so there is nobody to agree with.")];
  const read = agreement.competencies.filter(({ alpha }) => alpha.ok || unanimous(alpha));
  if (read.length === 0) return [plain(agreement.alpha.ok ? "" : agreement.alpha.reason)];
  const sorted = read.toSorted((a, b) => valueOf(b.alpha) - valueOf(a.alpha));
  const good = sorted.filter((one) => valueOf(one.alpha) >= reliable);
  const least = sorted.at(-1)!;
  const panel = `The panel of ${countWord(panelists.length)}`;
  if (good.length === sorted.length) return [plain(`${panel} agrees well on ${nameAll(good)}.`)];
  const where = nameAll([least]);
  if (good.length === 0)
    return [plain(`${panel} agrees well on nothing yet, `), stressed(`least on ${where}.`)];
  return [plain(`${panel} agrees well on ${nameAll(good)}, `), stressed(`least on ${where}.`)];
}

const nameAll = (all: readonly { name: string }[]): string =>
  joinSome(
    all.map((one) => inSentence(one.name)),
    4,
  );

/** Everybody gave the same level everywhere: α has nothing to go by, and nobody would call it disagreement. */
const unanimous = (alpha: AlphaReading): boolean => !alpha.ok && alpha.reason === noVariation;

const valueOf = (alpha: AlphaReading): number => (alpha.ok ? alpha.alpha : 1);

/** α with its interval and what to make of it. */
export function alphaReadingText({ alpha }: PanelAnalysis["agreement"]): Finding {
  if (!alpha.ok) return [plain(alpha.reason)];
  const grade = gradeOf(alpha.alpha);
  const interval = alpha.interval
    ? `, 95 % interval ${two(alpha.interval.low)} to ${two(alpha.interval.high)}`
    : "";
  const items = alpha.units === 1 ? "1 rated item" : `${formatNumber(alpha.units)} rated items`;
  const caution = alpha.interval
    ? ""
    : " With fewer than four candidates no interval can be given.";
  return [
    plain("The panel agrees "),
    stressed(grade),
    plain(
      ` on levels: Krippendorff’s α ${two(alpha.alpha)}${interval}, over ${items}. ${advice[grade]}${caution}`,
    ),
  ];
}

/** What agreement leaves out, because its authors could read the others first; empty where that is nothing. */
export function lateReading({ late }: Pick<PanelAnalysis, "late">): string {
  if (late === 0) return "";
  return late === 1
    ? "One scorecard was scored after the seal was opened: it counts for the fit, not for agreement."
    : `${asSentenceStart(countWord(late))} scorecards were scored after the seal was opened: they count for the fit, not for agreement.`;
}

const two = (value: number): string => formatNumber(value, { digits: 2, fixed: true });

type NameOf = (applicationId: string) => string;

const nameIn = (candidates: PanelAnalysis["candidates"]): NameOf => {
  const names = new Map(candidates.map((one) => [one.applicationId, one.candidate.name]));
  return (id) => isolate(names.get(id) ?? id);
};

/** "Weights ±10 %: same order in 1 000 of 1 000 draws", and who changes places most often otherwise. */
export function weightsReading({
  candidates,
  robustness: { weightDraws },
}: Pick<PanelAnalysis, "candidates" | "robustness">): string {
  if (!weightDraws.ok) return weightDraws.reason;
  const { draws, sameOrder, swaps } = weightDraws;
  const share = `Weights ±10 %: same order in ${formatNumber(sameOrder)} of ${formatNumber(draws)} draws`;
  const [most] = swaps;
  if (!most) return share;
  const name = nameIn(candidates);
  return `${share}; ${name(most.a)} and ${name(most.b)} change places in ${formatNumber(most.count)}`;
}

/** What leaving out each panelist in turn does to the order. */
export function leaveOneOutReading({
  candidates,
  panelists,
  robustness: { leaveOneOut },
}: Pick<PanelAnalysis, "candidates" | "panelists" | "robustness">): string {
  if (leaveOneOut.length === 0) return "Nobody has rated yet.";
  const answered = leaveOneOut.filter((one) => one.ok);
  const refused = leaveOneOut.filter((one) => !one.ok);
  if (answered.length === 0) return refused[0]!.reason;
  const who = (id: string) => isolate(panelists.find((one) => one.id === id)?.name ?? id);
  const changed = answered.filter((one) => !one.sameOrder);
  const open =
    refused.length === 0
      ? ""
      : ` Without ${joinSome(
          refused.map((one) => who(one.panelistId)),
          3,
        )} it cannot be said.`;
  if (changed.length === 0)
    return `The order stays the same without any ${refused.length === 0 ? "one panelist" : "one of the others"}.${open}`;
  const [first] = changed;
  if (changed.length > 1)
    return `The order changes without ${joinNames(changed.map((one) => who(one.panelistId)))}, each left out alone.${open}`;
  return `${withoutOne(first!, who(first!.panelistId), nameIn(candidates))}${open}`;
}

type Answered = Extract<Robustness["leaveOneOut"][number], { ok: true }>;

function withoutOne({ swaps }: Answered, panelist: string, name: NameOf): string {
  const [swap, ...others] = swaps;
  const more = others.length === 0 ? "" : `, and ${countWord(others.length)} more change places`;
  return `Without ${panelist}, ${name(swap!.b)} comes before ${name(swap!.a)}${more}.`;
}
