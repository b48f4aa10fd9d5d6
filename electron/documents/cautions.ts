import type { DocumentRemark } from "../../shared/document.ts";
import { sealedNote } from "../../shared/documents/panel-words.ts";
import type { Outcome } from "../../shared/outcome.ts";
import { asSentenceStart, inSentence, joinNames } from "../../shared/rules/names.ts";
import { counted, formatPercent } from "../../shared/rules/format.ts";

type Assessed = Pick<Outcome, "fit" | "coverage" | "sealedInterviews">;

/** Coverage under which a list says how much is missing. */
const mostlyCovered = 0.8;

/** In a few words what a report would be missing; empty when nothing. */
export function reportCaution({ fit, coverage, sealedInterviews }: Assessed): string {
  if (fit === null) return sealedInterviews > 0 ? "No interview complete" : "Not scored yet";
  const sealed =
    sealedInterviews > 0 ? [`${counted(sealedInterviews, "interview")} not complete`] : [];
  const thin = coverage < mostlyCovered ? [`${formatPercent(coverage)} assessed`] : [];
  return asSentenceStart([...sealed, ...thin].join(", "));
}

/** The same at length, before the report is handed over. */
export function reportRemarks(outcome: Outcome): DocumentRemark[] {
  const open = outcome.mustHaves.filter((one) => one.state === "not-assessed");
  return [
    ...(outcome.scorecards === 0
      ? [
          {
            title: "No figures",
            text: "No scorecard can be shown yet, so the report has no figures.",
          },
        ]
      : []),
    ...(outcome.sealedInterviews > 0
      ? [{ title: "Sealed interviews", text: sealedNote(outcome.sealedInterviews) }]
      : []),
    ...(outcome.fit !== null && outcome.coverage < mostlyCovered
      ? [
          {
            title: "Part of the picture",
            text: `${formatPercent(outcome.coverage)} of the weight is assessed.`,
          },
        ]
      : []),
    ...(outcome.fit !== null && open.length > 0
      ? [
          {
            title: "Must-haves not assessed",
            text: `${asSentenceStart(joinNames(open.map((one) => inSentence(one.name))))}.`,
          },
        ]
      : []),
  ];
}
