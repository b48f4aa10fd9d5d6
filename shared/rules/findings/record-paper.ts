import { counted, countWord } from "../format.ts";
import { asSentenceStart } from "../names.ts";
import { type Finding, plain, sentences, stressed } from "./finding.ts";

/** How many stand behind a record, and whether somebody is against it. */
export function voicesFinding(signed: number, dissents: number, panelists: number): Finding {
  if (panelists === 0) return [];
  const of = `${asSentenceStart(countWord(signed))} of ${countWord(panelists)} signed`;
  if (dissents === 0) return [plain(`${of}, nobody against it.`)];
  return [plain(`${of}, `), stressed(`${countWord(dissents)} of them against it.`)];
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
