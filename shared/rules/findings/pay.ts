import type { PayTerms } from "../../pay.ts";
import { currencyExponent, formatMoney, formatPercent } from "../format.ts";
import { isolate, joinNames } from "../names.ts";
import type { PlanComparison } from "../pay/compare.ts";
import { jumpsOf, payCurve } from "../pay/curve.ts";
import { lintPay, type PaidRole } from "../pay/lint.ts";
import { remedyWords } from "../pay/lint-promise.ts";
import { oneUnit } from "../pay/lint-shape.ts";
import { keepsPromise } from "../pay/repairs.ts";
import { type Finding, plain, sentences, stressed } from "./finding.ts";

/** What a pay plan does, in two sentences: what it pays at quota, and where it goes most wrong, if it does. */
export function payFinding(terms: PayTerms, role: PaidRole, currency: string): Finding {
  const curve = payCurve(terms);
  if (!curve.ok) return [plain(curve.reason)];
  return sentences(
    [plain(atQuota(terms, curve.atQuota, curve.promised, currency))],
    bend(terms, currency) ??
      gravest(terms, role, currency) ??
      remedy(terms, currency) ??
      allWell(terms, currency),
  );
}

function atQuota(terms: PayTerms, pays: number, promised: number, currency: string): string {
  const start = `${terms.paid.kind === "none" ? "On target" : "At quota"} the plan pays ${formatMoney(pays, currency)}`;
  if (promised === 0)
    return pays === 0 ? "All pay is base pay." : `${start}, although nothing is promised.`;
  if (keepsPromise(terms)) return `${start}, as promised.`;
  return `${start}, ${sizeWords(Math.abs(pays - promised), currency)} ${pays < promised ? "less" : "more"} than promised.`;
}

/** A thousand is said as people say it. */
const sizeWords = (minor: number, currency: string) =>
  minor === 1000 * 10 ** currencyExponent(currency) ? "a thousand" : formatMoney(minor, currency);

/** The largest jump or drop. */
function bend(terms: PayTerms, currency: string): Finding | null {
  const [largest] = jumpsOf(terms).toSorted((one, two) => Math.abs(two.by) - Math.abs(one.by));
  if (!largest) return null;
  const { at, once } = largest;
  const where = `At ${formatPercent(at, { digits: 1 })}`;
  const worth = `${formatMoney(Math.abs(once), currency)}${terms.period === "year" ? "" : ` a ${terms.period}`}`;
  const unit = oneUnit(terms, currency);
  return once > 0
    ? [
        stressed(`${where} a single ${unit} is worth ${worth},`),
        plain(" so deals will wait for it."),
      ]
    : [
        stressed(`${where} a single ${unit} more costs ${worth},`),
        plain(" so the deal that reaches it will be held back."),
      ];
}

/** The gravest finding that is left: pay for what others decide, a cap, a stretch that pays nothing. */
function gravest(terms: PayTerms, role: PaidRole, currency: string): Finding | null {
  const found = lintPay(terms, role, currency).find(
    ({ severity, key }) => severity !== "fine" && key !== "promise",
  );
  return found ? [stressed(`${found.title}:`), plain(` ${inSentence(found.text)}`)] : null;
}

const inSentence = (text: string) => text.charAt(0).toLowerCase() + text.slice(1);

/** Where only the promise is not kept, what would keep it. */
const remedy = (terms: PayTerms, currency: string): Finding | null =>
  keepsPromise(terms) ? null : [stressed(remedyWords(terms, currency))];

function allWell(terms: PayTerms, currency: string): Finding {
  if (terms.paid.kind === "none") return [];
  return [
    plain(`Every further ${oneUnit(terms, currency)} pays, and none pays more than it should.`),
  ];
}

/** Two plans side by side, in a sentence: what each pays at quota, and from where on which pays more. */
export function comparisonFinding(
  names: { one: string; other: string },
  { rows, crossings }: PlanComparison,
  currency: string,
): Finding {
  const [one, other] = [isolate(names.one), isolate(names.other)];
  const named = { one, other };
  const quota = rows.find(({ attainment }) => attainment === 1);
  if (!quota) return [];
  const gap = quota.one.total - quota.other.total;
  const better = gap > 0 ? "one" : "other";
  const first =
    gap === 0
      ? `At quota both pay ${formatMoney(quota.one.total, currency)} a year`
      : `At quota ${named[better]} pays ${formatMoney(Math.abs(gap), currency)} a year more than ${better === "one" ? other : one}`;
  const turns = crossings.map(
    (crossing) =>
      `${named[crossing.better]} pays more from ${formatPercent(crossing.attainment, { digits: 0 })} on`,
  );
  if (turns.length === 0)
    return [plain(`${first}${gap === 0 ? "" : ", and at no result up to 150\u00a0% less"}.`)];
  return [plain(`${first}; `), stressed(`${joinNames(turns)}.`)];
}
