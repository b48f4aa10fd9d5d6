import type { CompetencyCoverage } from "../kit.ts";
import { asSentenceStart, inSentence, joinSome } from "../names.ts";
import { sumWeights } from "../weights.ts";
import { plain, stressed, type Finding, type NameOf } from "./finding.ts";

interface WeighedCoverage extends Pick<CompetencyCoverage, "competencyId" | "state"> {
  weight: number;
}

/** What a kit can show and what it leaves out, in one sentence about the points that carry weight. */
export function kitFinding(coverage: readonly WeighedCoverage[], nameOf: NameOf): Finding {
  const weighed = coverage.filter((one) => one.weight > 0);
  const total = sumWeights(weighed.map((one) => one.weight));
  const points = (state: CompetencyCoverage["state"]) =>
    sumWeights(weighed.filter((one) => one.state === state).map((one) => one.weight));
  if (total === 0) return [plain("Nothing is weighed in this opening yet.")];
  if (points("none") === total)
    return [
      plain("Nothing is asked or shown yet: "),
      stressed("add questions and exercises from the library."),
    ];
  if (points("none") > 0) {
    const missing = weighed.filter((one) => one.state === "none");
    const names = joinSome(
      missing.map((one) => inSentence(nameOf(one.competencyId))),
      3,
    );
    return [
      plain(`${asSentenceStart(names)} would stay unknown: `),
      stressed(`nothing here rates ${points("none")} of the ${total} points.`),
    ];
  }
  return [plain("Everything that counts is looked at: "), stressed(split(points, total))];
}

function split(points: (state: CompetencyCoverage["state"]) => number, total: number): string {
  const shown = points("shown");
  if (shown === total) return `all ${total} points are shown at work.`;
  if (shown === 0) return `all ${total} points are told in answers, none is shown.`;
  return `${shown} of the ${total} points are shown at work, ${points("told")} told in answers.`;
}
