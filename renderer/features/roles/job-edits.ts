import type { RoleDetails } from "../../../shared/role.ts";
import { replaceWording, wordingKey } from "../../../shared/rules/inclusive-wording.ts";
import { type JobBlock, jobWords, wordsOfRole } from "../../../shared/rules/job-description.ts";
import { type JobWording, mostMustHaves } from "../../../shared/rules/job-wording.ts";

type JobAd = RoleDetails["jobAd"];
type RoleBlock = "duties" | "must" | "nice" | "why";

/** The words of the built-in template, where the role began as one. */
export type JobTemplate = Pick<JobAd, "headline" | "opening" | "offer">;

const withAd = (values: RoleDetails, change: Partial<JobAd>): RoleDetails => ({
  ...values,
  jobAd: { ...values.jobAd, ...change },
});

/** One part in other words. What follows the role gets words of its own, and the role keeps its text. */
export function writeBlock(
  values: RoleDetails,
  block: JobBlock,
  lines: readonly string[],
): RoleDetails {
  if (block === "headline" || block === "opening")
    return withAd(values, { [block]: lines[0] ?? "" });
  if (block === "offer") return withAd(values, { offer: [...lines] });
  return withAd(values, { own: { ...values.jobAd.own, [block]: [...lines] } });
}

/** The part as the template or the role has it; null where there is nothing to go back to. */
function originalOf(
  values: RoleDetails,
  block: JobBlock,
  template: JobTemplate | null,
): readonly string[] | null {
  if (block === "offer") return template?.offer ?? null;
  if (block === "headline" || block === "opening") return template ? [template[block]] : null;
  return wordsOfRole(values)[block];
}

/** Whether a part has words other than those it began with. */
export function isRewritten(
  values: RoleDetails,
  block: JobBlock,
  template: JobTemplate | null,
): boolean {
  const original = originalOf(values, block, template);
  if (isOfRole(block)) return values.jobAd.own?.[block] !== undefined;
  return original !== null && !isSame(original, jobWords(values)[block]);
}

const isOfRole = (block: JobBlock): block is RoleBlock =>
  block !== "headline" && block !== "opening" && block !== "offer";

const isSame = (one: readonly string[], other: readonly string[]) =>
  one.length === other.length && one.every((text, at) => text === other[at]);

/** The words it began with; a part of the role follows the role again. */
export function resetBlock(
  values: RoleDetails,
  block: JobBlock,
  template: JobTemplate | null,
): RoleDetails {
  if (isOfRole(block)) {
    const { [block]: _gone, ...own } = values.jobAd.own ?? {};
    return withAd(values, { own });
  }
  const original = originalOf(values, block, template);
  return original === null ? values : writeBlock(values, block, original);
}

/** One part as it was, whatever else was written since. */
export function restoreBlock(
  values: RoleDetails,
  block: JobBlock,
  before: RoleDetails,
): RoleDetails {
  if (!isOfRole(block)) return withAd(values, { [block]: before.jobAd[block] });
  const own = before.jobAd.own?.[block];
  return own === undefined ? resetBlock(values, block, null) : writeBlock(values, block, own);
}

/** What a blank stands for; nothing makes it a blank again. */
export function putInBlank(values: RoleDetails, name: string, text: string): RoleDetails {
  const { [name]: _before, ...others } = values.jobAd.filled ?? {};
  return withAd(values, { filled: text === "" ? others : { ...others, [name]: text } });
}

/** The flagged words replaced where they stand. */
export function replaceFlagged(
  values: RoleDetails,
  finding: JobWording,
  instead: string,
): RoleDetails {
  const { place } = finding;
  if ("blank" in place) {
    const text = values.jobAd.filled?.[place.blank] ?? "";
    return putInBlank(values, place.blank, replaceWording(text, finding, instead));
  }
  const lines = jobWords(values)[place.block];
  const text = lines[place.line] ?? "";
  return writeBlock(
    values,
    place.block,
    lines.with(place.line, replaceWording(text, finding, instead)),
  );
}

/** Flagged words stay, wherever they stand in this job description. */
export const keepFlagged = (values: RoleDetails, words: string): RoleDetails =>
  withAd(values, { kept: [...new Set([...(values.jobAd.kept ?? []), wordingKey(words)])] });

export const flagAgain = (values: RoleDetails, words: string): RoleDetails =>
  withAd(values, { kept: (values.jobAd.kept ?? []).filter((one) => one !== wordingKey(words)) });

/** The place of a finding as it was before its words were replaced. */
export const restorePlace = (
  values: RoleDetails,
  { place }: JobWording,
  before: RoleDetails,
): RoleDetails =>
  "blank" in place
    ? putInBlank(values, place.blank, before.jobAd.filled?.[place.blank] ?? "")
    : restoreBlock(values, place.block, before);

/** Asks for as much as people dare to apply for, and makes the rest welcome. */
export function moveRestToNice(values: RoleDetails): RoleDetails {
  const { must, nice } = jobWords(values);
  const wanted = writeBlock(values, "must", must.slice(0, mostMustHaves));
  return writeBlock(wanted, "nice", [...must.slice(mostMustHaves), ...nice].slice(0, 20));
}

/** Blanks that are decided elsewhere, and where. */
export function blankLink(
  name: string,
  roleId: string,
  mayPlan: boolean,
): { href: string; label: string } | null {
  if (["company", "customer_type", "customer_benefit"].includes(name))
    return { href: "#/settings/company", label: "Company settings" };
  if (["base_pay", "on_target_pay"].includes(name))
    return mayPlan
      ? { href: `#/plan/pay/${roleId}`, label: "Pay plan" }
      : { href: `#/roles/${roleId}`, label: "Pay and planning" };
  if (name === "ramp_months") return { href: `#/roles/${roleId}`, label: "Pay and planning" };
  return null;
}
