import { counted, countWord } from "../format.ts";
import { asSentenceStart, isolate, joinSome } from "../names.ts";
import { type Finding, plain, sentences, stressed } from "./finding.ts";

export interface RecordedDecision {
  verdicts: readonly { name: string; verdict: "hire" | "hold" | "reject" }[];
  /** Who signed, and who of those against it. */
  signed: number;
  dissents: number;
  panelists: number;
}

/** What was decided, and whether somebody was against it. */
export function recordFinding({
  verdicts,
  signed,
  dissents,
  panelists,
}: RecordedDecision): Finding {
  const named = (wanted: string) =>
    verdicts.filter((one) => one.verdict === wanted).map((one) => isolate(one.name));
  const parts = [
    { names: named("hire"), words: (who: string) => `hires ${who}` },
    { names: named("hold"), words: (who: string) => `keeps ${who} on hold` },
    { names: named("reject"), words: (who: string) => `turns down ${who}` },
  ]
    .filter(({ names }) => names.length > 0)
    .map(({ names, words }) => words(joinSome(names, 3)));
  if (parts.length === 0) return [plain("Nobody has a verdict in this record.")];
  return sentences(
    [plain("The panel "), stressed(`${joinParts(parts)}.`)],
    [plain(voiceSentence(signed, dissents, panelists))],
  );
}

/** Each part may hold an "and" of its own, so the parts are set apart by semicolons. */
const joinParts = (parts: readonly string[]): string => parts.join("; ");

function voiceSentence(signed: number, dissents: number, panelists: number): string {
  const of = `${asSentenceStart(countWord(signed))} of ${countWord(panelists)} signed`;
  if (dissents === 0) return `${of}, nobody against it.`;
  return `${of}, ${countWord(dissents)} of them against it.`;
}

export interface OpenDecision {
  candidates: number;
  /** Candidates with a fit. */
  scored: number;
  sealedInterviews: number;
}

/** Where a panel stands that has not decided. */
export function draftFinding({ candidates, scored, sealedInterviews }: OpenDecision): Finding {
  if (candidates === 0) return [plain("Nothing is decided yet, and nobody has been interviewed.")];
  return sentences(
    [stressed("Nothing is decided yet.")],
    [
      plain(
        `${asSentenceStart(countWord(scored))} of ${counted(candidates, "candidate")} ${scored === 1 ? "has" : "have"} a fit.`,
      ),
    ],
    sealedInterviews === 0
      ? []
      : [
          plain(
            `${asSentenceStart(counted(sealedInterviews, "interview"))} ${sealedInterviews === 1 ? "is" : "are"} still sealed and not in here.`,
          ),
        ],
  );
}
