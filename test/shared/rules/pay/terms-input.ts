import type { PayTerms, Tier } from "../../../../shared/pay.ts";

export const tier = (from: number, rate: number, backToFirst = false): Tier => ({
  from,
  rate,
  backToFirst,
});

/** 8 % to half the quota, 12 % to 120 %, then 14 % of everything: amounts in cents. */
export const jumping: PayTerms = {
  onTargetPay: 11_000_000,
  baseShare: 0.5,
  quota: 54_000_000,
  period: "year",
  basis: "signed-revenue",
  basisNote: "",
  paid: { kind: "revenue", tiers: [tier(0, 0.08), tier(0.5, 0.12), tier(1.2, 0.14, true)] },
  cap: null,
  draw: { perMonth: 458_333, months: 3, recoverable: false },
  clawbackMonths: 6,
  paidAfter: "signature",
  incentives: [
    {
      id: "long",
      name: "Contract of 3 years",
      trigger: "A contract over three years is signed",
      amount: 60_000,
      basis: "signed-revenue",
      timesOnTarget: 0,
    },
  ],
};

/** Terms like those, with other parts. */
export const terms = (change: Partial<PayTerms> = {}): PayTerms => ({ ...jumping, ...change });

/** Revenue tiers that begin at amounts, in whole units of money. */
export const onAmounts = (tiers: readonly (readonly [number, number])[], backToFirst: boolean) =>
  terms({
    quota: 100_000_00,
    paid: {
      kind: "revenue",
      tiers: tiers.map(([from, rate]) => tier(from / 100_000, rate, backToFirst && from > 0)),
    },
  });

export const deal = (month: number, amount: number) => ({
  month,
  amount,
  incentives: [] as string[],
  lostInMonth: null as number | null,
});

/** A text with the blanks of a keyboard in it. */
export const typed = (text: string) => text.replaceAll("\u00a0", " ");
