import type { Basis, Paid, PayTerms, Tier } from "../../../shared/pay.ts";
import { basisWords, measureWords } from "../../../shared/rules/pay/words.ts";
import { AssumeArea, AssumeChoice, AssumeNumber, AssumeText } from "../../ui/assume.tsx";
import { percentField } from "./amounts.ts";
import { Part } from "./part.tsx";
import type { TermsProps } from "./terms-form.tsx";
import { Tiers } from "./tiers.tsx";
import type { PayForm } from "./use-pay-form.ts";

const kinds: readonly { value: Paid["kind"]; label: string }[] = [
  { value: "revenue", label: "a share of revenue" },
  { value: "per-unit", label: "an amount for each" },
  { value: "pool", label: "a share of a team pool" },
  { value: "none", label: "no commission" },
];

const moneyBases: readonly Basis[] = [
  "signed-revenue",
  "collected-revenue",
  "team-revenue",
  "renewals",
  "expansion",
  "other",
];
const countedBases: readonly Basis[] = [
  "qualified-leads",
  "meetings",
  "leads-won",
  "deals",
  "renewals",
  "retention",
  "other",
];

export const basesFor = (kind: Paid["kind"]): readonly Basis[] =>
  kind === "per-unit" ? countedBases : moneyBases;

/** What the commission is paid on, how, and at which rates. */
export function PaidOn({ form, ...props }: TermsProps & { form: PayForm }) {
  const { terms, change, problem } = props;
  const { paid, basis } = terms;
  const bases = basesFor(paid.kind);
  const title = paid.kind === "none" ? "Commission" : `Paid on ${measureWords(terms)}`;
  return (
    <Part title={title}>
      <AssumeChoice
        label="Paid as"
        onChange={(kind) => change((old) => withKind(old, kind))}
        options={kinds}
        value={paid.kind}
      />
      {paid.kind !== "none" && (
        <AssumeChoice
          label="Of"
          onChange={(next) => change((old) => withBasis(old, next))}
          options={(bases.includes(basis) ? bases : [basis, ...bases]).map((value) => ({
            value,
            label: basisWords[value],
          }))}
          value={basis}
        />
      )}
      {paid.kind === "per-unit" && (
        <AssumeText
          label="Counted are"
          maxLength={60}
          onChange={(unit) => change((old) => withPaid(old, { unit }))}
          placeholder="qualified leads"
          problem={problem("unit")}
          value={paid.unit}
        />
      )}
      {paid.kind === "pool" && (
        <AssumeNumber
          {...percentField}
          label="One person’s share of the pool"
          onChange={(share) => change((old) => withPaid(old, { share: share ?? 0 }))}
          problem={problem("share")}
          unit="%"
          value={paid.share}
        />
      )}
      {paid.kind !== "none" && (
        <>
          <Tiers {...props} form={form} tiers={paid.tiers} />
          <AssumeArea
            label="What counts"
            maxLength={300}
            onChange={(basisNote) => change((old) => ({ ...old, basisNote }))}
            placeholder="in your words"
            value={terms.basisNote}
          />
        </>
      )}
    </Part>
  );
}

function withPaid(terms: PayTerms, part: { unit?: string; share?: number }): PayTerms {
  const { paid } = terms;
  if (paid.kind === "per-unit")
    return { ...terms, paid: { ...paid, unit: part.unit ?? paid.unit } };
  if (paid.kind === "pool") return { ...terms, paid: { ...paid, share: part.share ?? paid.share } };
  return terms;
}

/** A unit that still reads like its basis goes along with it. */
function withBasis(terms: PayTerms, basis: Basis): PayTerms {
  const { paid } = terms;
  if (paid.kind !== "per-unit" || paid.unit !== basisWords[terms.basis]) return { ...terms, basis };
  return { ...terms, basis, paid: { ...paid, unit: basisWords[basis] } };
}

/** Rates of revenue and of a pool mean the same and stay; from and to amounts they begin at what pays the promise. */
function withKind(terms: PayTerms, kind: Paid["kind"]): PayTerms {
  if (kind === terms.paid.kind) return terms;
  if (kind === "none") return { ...terms, paid: { kind } };
  const basis = basesFor(kind).includes(terms.basis) ? terms.basis : basesFor(kind)[0]!;
  const { paid } = terms;
  const wasMoney = paid.kind === "revenue" || paid.kind === "pool";
  const isMoney = kind !== "per-unit";
  const tiers = wasMoney && isMoney ? paid.tiers : [promisedRate(terms)];
  if (kind === "revenue") return { ...terms, basis, paid: { kind, tiers } };
  if (kind === "pool") return { ...terms, basis, paid: { kind, tiers, share: 1 } };
  return { ...terms, basis, paid: { kind, unit: basisWords[basis], tiers } };
}

/** The one rate at which the quota pays the variable part: V / quota, a year of both. */
function promisedRate({ onTargetPay, baseShare, quota, period }: PayTerms): Tier {
  const year = quota * { month: 12, quarter: 4, year: 1 }[period];
  const rate = year > 0 ? Math.max(0, onTargetPay * (1 - baseShare)) / year : 0;
  return { from: 0, rate: Number(rate.toPrecision(6)), backToFirst: false };
}
