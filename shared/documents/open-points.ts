import type { Outcome } from "../outcome.ts";
import { counted, countWord, formatLevel } from "../rules/format.ts";
import { asSentenceStart, inSentence, joinNames, joinSome } from "../rules/names.ts";
import { saysYes } from "./panel-words.ts";

/** Panelists who are two anchors apart saw different things, or looked at different things. */
const farApart = 2;

/** What a panel should settle before it decides on somebody, from what is known and what is not. */
export function openPoints(outcome: Outcome): string[] {
  return [
    ...belowMinimum(outcome),
    ...notAssessed(outcome),
    ...disagreements(outcome),
    ...onePanelistOnly(outcome),
    ...splitPanel(outcome),
    ...stillSealed(outcome),
  ];
}

function belowMinimum({ mustHaves }: Outcome): string[] {
  return mustHaves
    .filter((one) => one.state === "below")
    .map(
      (one) =>
        `${one.name} is below its minimum: ${formatLevel(one.mean)}, at least ${one.minimum} is asked. If the panel goes on all the same, it writes down why.`,
    );
}

/** What nobody looked at, the must-haves first. */
function notAssessed({ competencies }: Outcome): string[] {
  const open = competencies.filter((one) => one.mean === null && (one.weight > 0 || one.mustHave));
  const must = open.filter((one) => one.mustHave !== null);
  const rest = open.filter((one) => one.mustHave === null);
  return [
    ...must.map(
      (one) =>
        `Nobody has assessed ${inSentence(one.name)}, a must-have. Who will, and in which interview?`,
    ),
    ...(rest.length === 0
      ? []
      : [
          `Nobody has assessed ${joinSome(
            rest.map((one) => inSentence(one.name)),
            4,
          )}.`,
        ]),
  ];
}

function disagreements({ competencies }: Outcome): string[] {
  const apart = competencies.filter(({ panelists }) => {
    const means = panelists.map((one) => one.mean);
    return means.length > 1 && Math.max(...means) - Math.min(...means) >= farApart;
  });
  if (apart.length === 0) return [];
  const names = joinSome(
    apart.map((one) => inSentence(one.name)),
    4,
  );
  return [`Panelists are two levels or more apart on ${names}. What did each of them see?`];
}

function onePanelistOnly({ competencies }: Outcome): string[] {
  const thin = competencies.filter((one) => one.panelists.length === 1 && one.weight > 0);
  if (thin.length === 0) return [];
  const names = asSentenceStart(
    joinSome(
      thin.map((one) => inSentence(one.name)),
      4,
    ),
  );
  return [`${names} ${thin.length === 1 ? "rests" : "rest"} on one panelist.`];
}

function splitPanel({ recommendations }: Outcome): string[] {
  const yes = recommendations.filter(saysYes).length;
  const no = recommendations.length - yes;
  if (yes === 0 || no === 0) return [];
  return [
    `${asSentenceStart(countWord(no))} of ${countWord(recommendations.length)} recommendations ${no === 1 ? "is" : "are"} no. Hear the reasons before deciding.`,
  ];
}

function stillSealed({ sealedInterviews, sealedScorecards }: Outcome): string[] {
  if (sealedInterviews === 0) return [];
  const missing = sealedScorecards.expected - sealedScorecards.submitted;
  const parts = [
    `${counted(sealedInterviews, "interview")} ${sealedInterviews === 1 ? "is" : "are"} still sealed`,
    ...(missing > 0
      ? [`${counted(missing, "scorecard")} ${missing === 1 ? "is" : "are"} missing`]
      : []),
  ];
  return [`${asSentenceStart(joinNames(parts))}.`];
}
