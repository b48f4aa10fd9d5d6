import type { RoleDetails } from "../../../shared/role.ts";

/** The texts a candidate reads, with one `{blank}` replaced everywhere by what it stands for. */
export function fillBlank(values: RoleDetails, name: string, text: string): RoleDetails {
  const fill = (source: string) => source.replaceAll(`{${name}}`, () => text);
  return {
    ...values,
    responsibilities: values.responsibilities.map((one) => ({ ...one, text: fill(one.text) })),
    qualifications: {
      must: values.qualifications.must.map(fill),
      nice: values.qualifications.nice.map(fill),
    },
    jobAd: {
      headline: fill(values.jobAd.headline),
      opening: fill(values.jobAd.opening),
      offer: values.jobAd.offer.map(fill),
    },
  };
}

/** The same texts put back as they were, whatever else was edited since. */
export function withTextsOf(values: RoleDetails, before: RoleDetails): RoleDetails {
  const { responsibilities, qualifications, jobAd } = before;
  return { ...values, responsibilities, qualifications, jobAd };
}

/** Blanks that are decided elsewhere, and where. */
export function blankLink(name: string, roleId: string): { href: string; label: string } | null {
  if (["company", "customer_type", "customer_benefit", "location"].includes(name))
    return { href: "#/settings/company", label: "Company settings" };
  if (["base_pay", "on_target_pay", "ramp_months"].includes(name))
    return { href: `#/roles/${roleId}`, label: "Pay and planning" };
  return null;
}
