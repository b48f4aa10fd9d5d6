import type { FairnessGroupRate, QuestionRates } from "../../fairness.ts";
import { formatPercent } from "../format.ts";
import { isolate, joinSome } from "../names.ts";
import { enoughPeople, steadyPeople } from "../selection-rates.ts";
import { plain, sentences, stressed, type Finding } from "./finding.ts";

/**
 * What selection rates say of one question: whether a group is below four fifths of the highest rate, and how far that
 * can be trusted. It asks to look, and accuses nobody.
 */
export function fairnessFinding(question: QuestionRates): Finding {
  if (question.refusal !== null) return [plain(question.refusal)];
  const flagged = question.groups.filter((one) => one.comparison?.flagged);
  const highest = question.groups.find((one) => one.highest)!;
  return sentences(
    flagged.length === 0 ? nothingBelow : below(flagged, highest),
    turning(question.groups),
    question.smallSample ? small : [],
    tooSmall(question.groups),
  );
}

const nothingBelow: Finding = [
  plain("No group was selected at less than four fifths of the highest rate."),
];

const quoted = (one: FairnessGroupRate): string => `“${isolate(one.name)}”`;

function below(flagged: readonly FairnessGroupRate[], highest: FairnessGroupRate): Finding {
  const each = flagged.map(
    (one) =>
      `${quoted(one)} at ${formatPercent(one.comparison!.ratio)} of the rate of ${quoted(highest)}`,
  );
  return [plain(`Selected: ${joinSome(each, 3)}, `), stressed("below four fifths.")];
}

/** One different choice of one person would turn what is said round. */
function turning(groups: readonly FairnessGroupRate[]): Finding {
  const turned = groups.filter((one) => one.comparison?.turnsWithOne);
  if (turned.length === 0) return [];
  const names = joinSome(turned.map(quoted), 3);
  return [plain(`For ${names} one different choice would turn that round.`)];
}

const small: Finding = [
  plain(`With fewer than ${steadyPeople} people in a group, the rule flags and passes by luck.`),
];

function tooSmall(groups: readonly FairnessGroupRate[]): Finding {
  const few = groups.filter((one) => one.tooSmall && one.total > 0);
  if (few.length === 0) return [];
  return [
    plain(
      `Of ${joinSome(few.map(quoted), 3)} there are fewer than ${enoughPeople}, too few to say anything.`,
    ),
  ];
}
