import type { CandidateReading, Disagreement, PanelAnalysis } from "../../panel.ts";
import { formatLevel, formatNumber, formatPercent } from "../format.ts";
import { inSentence, isolate, joinNames } from "../names.ts";
import { severityReadings } from "./panel-readings.ts";

/** Something the panel should talk about, the most useful first. */
export interface TalkItem {
  key: string;
  kind: "disagreement" | "weight" | "severity";
  title: string;
  text: string;
  /** Whom and what it is about, for a way there. */
  applicationId: string | null;
  competencyId: string | null;
}

/** Below half a level, a gap between two people is within what one more rater would move. */
const wideGap = 0.5;

/**
 * Largest disagreements first, those about the two who are looked at before the others; then the weight on which the
 * choice between the two hangs most; then who rates more strictly or mildly than the rest.
 */
export function talkItems(analysis: PanelAnalysis, chosen: readonly string[]): TalkItem[] {
  const near = (one: Disagreement) => (chosen.includes(one.applicationId) ? 0 : 1);
  const disagreements = analysis.disagreements
    .toSorted((a, b) => near(a) - near(b) || b.range - a.range)
    .map((one) => disagreementItem(analysis, one));
  return [...disagreements, ...weightItems(analysis, chosen), ...severityItems(analysis)];
}

const nameOf = (things: readonly { id: string; name: string }[], id: string) =>
  isolate(things.find((one) => one.id === id)?.name ?? "");

const candidateName = ({ candidates }: PanelAnalysis, applicationId: string) =>
  isolate(candidates.find((one) => one.applicationId === applicationId)?.candidate.name ?? "");

/** A level as somebody gave it, a mean with its decimal. */
const said = (level: number) => formatNumber(level, { digits: 1, fixed: !Number.isInteger(level) });

function disagreementItem(analysis: PanelAnalysis, one: Disagreement): TalkItem {
  const sorted = one.panelists.toSorted((a, b) => b.current - a.current);
  const [high, low] = [sorted[0]!, sorted.at(-1)!];
  const from = (voice: typeof high) =>
    `${said(voice.current)} from ${nameOf(analysis.panelists, voice.panelistId)}`;
  return {
    key: `${one.applicationId} ${one.competencyId}`,
    kind: "disagreement",
    title: `${candidateName(analysis, one.applicationId)}’s ${inSentence(one.competency)}: ${from(high)}, ${from(low)}`,
    text: [high, low].flatMap((voice, at) => quoteOf(analysis, voice, at === 0)).join(" "),
    applicationId: one.applicationId,
    competencyId: one.competencyId,
  };
}

/** The words under the level that stands furthest out. */
function quoteOf(
  analysis: PanelAnalysis,
  { panelistId, evidence }: Disagreement["panelists"][number],
  highest: boolean,
): string[] {
  const sign = highest ? -1 : 1;
  const [first] = evidence
    .filter((line) => line.text.trim() !== "")
    .toSorted((a, b) => sign * ((a.level ?? 0) - (b.level ?? 0)));
  if (!first) return [];
  return [`${nameOf(analysis.panelists, panelistId)}: “${shortened(first.text.trim())}”`];
}

const longest = 140;

/** Cut between words; what is longer without one is shown whole. */
function shortened(text: string): string {
  // What somebody quoted stands inside these words' own marks.
  const line = text.replaceAll(/\s+/g, " ").replaceAll("“", "‘").replaceAll("”", "’");
  const space = line.lastIndexOf(" ", longest);
  return isolate(line.length <= longest || space < 0 ? line : `${line.slice(0, space)}…`);
}

/** The widest gap between the two, held against its weight: what a choice between them hangs on. */
function weightItems(analysis: PanelAnalysis, chosen: readonly string[]): TalkItem[] {
  const [one, other] = chosen.map((id) =>
    analysis.candidates.find((candidate) => candidate.applicationId === id),
  );
  if (!one || !other) return [];
  const total = analysis.competencies.reduce((sum, competency) => sum + competency.weight, 0);
  const gaps = analysis.competencies
    .filter((competency) => competency.weight > 0)
    .flatMap((competency) => {
      const [a, b] = [one, other].map((candidate) => meanOf(candidate, competency.competencyId));
      return a === null || b === null || a === undefined || b === undefined
        ? []
        : [{ ...competency, high: Math.max(a, b), low: Math.min(a, b) }];
    })
    .toSorted((a, b) => b.high - b.low - (a.high - a.low) || b.weight - a.weight);
  const [widest] = gaps;
  if (!widest || widest.high - widest.low < wideGap) return [];
  const share = widest.weight / total;
  const more = share < 1 / analysis.competencies.length ? "worth more than" : "worth";
  return [
    {
      key: `weight ${widest.competencyId}`,
      kind: "weight",
      title: `Is ${inSentence(widest.name)} ${more} ${formatPercent(share)}?`,
      text: `It is the widest gap between ${joinNames([one, other].map((each) => isolate(each.candidate.name)))}: ${formatLevel(widest.high)} against ${formatLevel(widest.low)}. A new weight needs a reason and opens a new version.`,
      applicationId: null,
      competencyId: widest.competencyId,
    },
  ];
}

const meanOf = (candidate: CandidateReading, competencyId: string): number | null =>
  candidate.means.find((one) => one.competencyId === competencyId)?.mean ?? null;

/** Who is clearly stricter or more generous than the others, and what that does to the fits. */
const severityItems = (analysis: PanelAnalysis): TalkItem[] =>
  severityReadings(analysis).map(({ panelistId, title, detail }) => ({
    key: `severity ${panelistId}`,
    kind: "severity",
    title,
    text: detail,
    applicationId: null,
    competencyId: null,
  }));

/** What two profiles side by side are called. */
export function profilesTitle(shown: readonly Pick<CandidateReading, "profile">[]): string {
  const kinds = shown.map((one) => one.profile.kind);
  if (shown.length === 2 && kinds.every((kind) => kind === "specialist")) {
    const [a, b] = shown.map((one) => one.profile.peaks.join());
    return a === b ? "Two specialists in the same" : "Two different specialists";
  }
  if (shown.length === 2 && kinds.every((kind) => kind === "jack-of-all-trades"))
    return "Two flat profiles";
  return shown.length === 1 ? "The profile" : "The profiles";
}
