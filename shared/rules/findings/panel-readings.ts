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

const tooLittle = "Too little to rely on: compare what was written before the levels.";

const advice: Record<Grade, string> = {
  well: "Enough to rely on.",
  "fairly well": "Enough for careful conclusions.",
  moderately: "Enough to talk, too little to trust decimals.",
  weakly: tooLittle,
  hardly: tooLittle,
};

/** "Panel of three agrees well on discovery and closing, least on coachability." */
export function agreementFinding({
  panelists,
  agreement,
}: Pick<PanelAnalysis, "panelists" | "agreement">): Finding {
  if (panelists.length < 2)
    return [plain("One panelist alone has rated, so there is nobody to agree with.")];
  const panel = `The panel of ${countWord(panelists.length)}`;
  const read = agreement.competencies.flatMap(({ name, alpha }) =>
    alpha.ok ? [{ name, alpha: alpha.alpha }] : [],
  );
  const same = unanimous(agreement.competencies);
  if (read.length > 0) {
    const rest = same === "" ? [] : [plain(` It ${same}.`)];
    return [...gradedFinding(panel, read), ...rest];
  }
  if (same !== "") return [plain(`${panel} ${same}.`)];
  return [plain(agreement.alpha.ok ? "" : agreement.alpha.reason)];
}

/** One level everywhere is no disagreement, but neither does it show that the panel can tell anything apart. */
function unanimous(all: PanelAnalysis["agreement"]["competencies"]): string {
  const same = all.filter(({ alpha }) => !alpha.ok && alpha.reason === noVariation);
  return same.length === 0
    ? ""
    : `gave the same level throughout on ${nameAll(same)}, which cannot be graded`;
}

function gradedFinding(panel: string, read: readonly { name: string; alpha: number }[]): Finding {
  const sorted = read.toSorted((a, b) => b.alpha - a.alpha);
  const of = (grade: Grade) => sorted.filter((one) => gradeOf(one.alpha) === grade);
  const good = (["well", "fairly well"] as const)
    .filter((grade) => of(grade).length > 0)
    .map((grade) => `${grade} on ${nameAll(of(grade))}`);
  const least = sorted.at(-1)!;
  const agrees = `${panel} agrees ${good.length === 0 ? "well on nothing yet" : joinNames(good)}`;
  if (least.alpha >= reliable) return [plain(`${agrees}.`)];
  return [plain(`${agrees}, `), stressed(`least on ${nameAll([least])}.`)];
}

const nameAll = (all: readonly { name: string }[]): string =>
  joinSome(
    all.map((one) => inSentence(one.name)),
    4,
  );

/** α with its interval and what to make of it. */
export function alphaReadingText({ alpha }: PanelAnalysis["agreement"]): Finding {
  if (!alpha.ok) return [plain(alpha.reason)];
  const grade = gradeOf(alpha.alpha);
  const interval = alpha.interval
    ? `, 95 % interval ${two(alpha.interval.low)} to ${two(alpha.interval.high)}`
    : "";
  const items = alpha.units === 1 ? "1 rated item" : `${formatNumber(alpha.units)} rated items`;
  return [
    plain("The panel agrees "),
    stressed(grade),
    plain(
      ` on levels: Krippendorff’s α ${two(alpha.alpha)}${interval}, over ${items}. ${adviceOn(grade, alpha)}`,
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

/** What agrees well by chance of a few candidates is not to be relied on. */
function adviceOn(grade: Grade, { interval }: Extract<AlphaReading, { ok: true }>): string {
  const isGood = grade === "well" || grade === "fairly well";
  if (interval === null)
    return `${isGood ? "Too few candidates or levels to rely on it" : advice[grade].slice(0, -1)}: no interval can be given.`;
  if (grade === "well" && interval.low < reliable) return advice["fairly well"];
  return advice[grade];
}

/** ICC(2,1) and ICC(2,k) of the fits: how much of what is apart between scores lies between the candidates. */
export function intraclassReading({ icc }: Pick<PanelAnalysis["agreement"], "icc">): string {
  if (!icc.ok) return `Intraclass correlation: ${inSentence(icc.reason)}`;
  const [one, all] = [icc.single.two, icc.average.two];
  if (one.icc === null)
    return "Intraclass correlation: the fits vary too little between candidates for it to be worked out.";
  const share = `Intraclass correlation ICC(2,1) ${two(one.icc)}${intervalOf(one)}: what one panelist’s fits share with another’s`;
  const whole =
    all.icc === null
      ? ""
      : `; for the mean of all ${countWord(icc.panelists)}, ICC(2,k) ${two(all.icc)}${intervalOf(all)}`;
  return `${share}${whole}. ${ratedByAll(icc)}`;
}

/** How far the panelists put the candidates in the same order. */
export function concordanceReading({
  kendall,
}: Pick<PanelAnalysis["agreement"], "kendall">): string {
  if (!kendall.ok) return `Kendall’s W: ${inSentence(kendall.reason)}`;
  return `Kendall’s W ${two(kendall.w)}: 1 is the same order by every panelist, 0 no common one. ${ratedByAll(kendall)}`;
}

const intervalOf = ({ low, high }: { low: number | null; high: number | null }): string =>
  low === null || high === null ? "" : ` (95 % interval ${two(low)} to ${two(high)})`;

function ratedByAll({ candidates, leftOut }: { candidates: number; leftOut: number }): string {
  const rated = `Over the ${countWord(candidates)} candidates whom everybody rated`;
  return leftOut === 0 ? `${rated}.` : `${rated}; ${countWord(leftOut)} left out.`;
}

/** Two decimals, with a true minus. */
export const two = (value: number): string =>
  formatNumber(value, { digits: 2, fixed: true }).replace("-", "−");

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
