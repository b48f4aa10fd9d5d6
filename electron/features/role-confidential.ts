import { fail, type Result } from "../../shared/result.ts";
import type { RoleDetails } from "../../shared/role.ts";
import { jobWords } from "../../shared/rules/job-description.ts";
import { placeholdersIn } from "../../shared/rules/placeholders.ts";

/*
 * Pay and the org are the founder's. Of a role, others learn what its job description says to every candidate, and they
 * can neither change what it pays nor have the description say more of it.
 */

const confidential = ["base_pay", "on_target_pay", "manager_name", "next_role"];

/** The blanks that the words of a job description have. */
export const blanksSaidIn = (role: RoleDetails): ReadonlySet<string> =>
  new Set(Object.values(jobWords(role)).flat().flatMap(placeholdersIn));

export const saysPay = (said: ReadonlySet<string>): boolean =>
  said.has("base_pay") || said.has("on_target_pay");

/** A role as others than the founder see it. */
export const asOthersSee = <R extends RoleDetails>(role: R): R =>
  saysPay(blanksSaidIn(role)) ? role : { ...role, onTargetPay: null };

/** What others than the founder may store of what they sent: pay stays as it was. */
export function asOthersMayStore(stored: RoleDetails, sent: RoleDetails): Result<RoleDetails> {
  const [before, after] = [blanksSaidIn(stored), blanksSaidIn(sent)];
  if (confidential.some((blank) => after.has(blank) && !before.has(blank)))
    return fail(
      "forbidden",
      "What the role pays, and whom it reports to, is put into a job description by the founder.",
      "jobAd",
    );
  const { onTargetPay, payMix } = stored;
  return { ok: true, value: { ...sent, onTargetPay, payMix } };
}
