import type { PayTerms } from "../../../shared/pay.ts";
import type { RoleIds, RoleSlug } from "./department.ts";
import type { Desk } from "./desk.ts";

/** A year of an account executive who ends at 122 % of the quota, by month, in euros. */
const year: readonly (readonly [port: string, euros: number])[] = [
  ["Molde", 18_000],
  ["Ålesund", 26_000],
  ["Kristiansund", 42_000],
  ["Florø", 38_000],
  ["Bodø", 52_000],
  ["Narvik", 62_000],
  ["Harstad", 47_000],
  ["Alta", 45_000],
  ["Tromsø", 70_000],
  ["Hammerfest", 72_000],
  ["Kirkenes", 79_000],
  ["Luleå", 108_000],
];

/** Everybody's pay in force since the same day, and beside the sellers' a draft that has something to be found in it. */
export function payRoles(desk: Desk, roles: RoleIds, fromDay: string): void {
  for (const slug of ["sdr", "customer-success-rep", "sales-manager"] as const)
    putInForce(desk, roles.get(slug)!, fromDay, over[slug] ?? {});
  const roleId = roles.get("account-executive")!;
  const flat = putInForce(
    desk,
    roleId,
    fromDay,
    {
      quota: 540_000_00,
      period: "year",
      basis: "signed-revenue",
      basisNote: "What the port signs for the first year, without installation",
      paid: { kind: "revenue", tiers: [{ from: 0, rate: 0.102, backToFirst: false }] },
      incentives: [],
    },
    "Flat",
  );
  const { id } = desk.ask("pay.create", { roleId, from: flat });
  save(desk, id, "Draft for next year", {
    paid: {
      kind: "revenue",
      tiers: [
        { from: 0, rate: 0.08, backToFirst: false },
        { from: 0.5, rate: 0.12, backToFirst: false },
        { from: 1.2, rate: 0.14, backToFirst: true },
      ],
    },
    incentives: [
      {
        id: "three-years",
        name: "Contract of three years",
        trigger: "A port signs for three years or more",
        amount: 600_00,
        basis: "deals",
        timesOnTarget: 0,
      },
    ],
  });
}

/** What the templates' pay leaves to the founder. */
const over: Partial<Record<RoleSlug, Partial<PayTerms>>> = {
  "sales-manager": {
    onTargetPay: 120_000_00,
    baseShare: 0.7,
    quota: 1_400_000_00,
    paid: {
      kind: "pool",
      share: 0.5,
      tiers: [{ from: 0, rate: 0.0515, backToFirst: false }],
    },
    incentives: [],
  },
};

function putInForce(
  desk: Desk,
  roleId: string,
  fromDay: string,
  terms: Partial<PayTerms>,
  name = "Plan",
): string {
  const created = desk.ask("pay.create", { roleId, from: null }).id;
  const saved = save(desk, created, name, terms);
  desk.ask("pay.putInForce", { ...saved, fromDay });
  return saved.id;
}

function save(desk: Desk, id: string, name: string, terms: Partial<PayTerms>) {
  const plan = desk.ask("pay.list", {}).find((one) => one.id === id)!;
  const isSelling = plan.terms.basis === "signed-revenue" || terms.basis === "signed-revenue";
  return desk.ask("pay.save", {
    id,
    name,
    updatedAt: plan.updatedAt,
    terms: { ...plan.terms, ...terms },
    deals: isSelling ? simulated(desk) : [],
  });
}

const simulated = (desk: Desk) =>
  year.map(([label, euros], at) => ({
    id: desk.newId(),
    label,
    month: at + 1,
    amount: euros * 100,
    incentives: [],
    lostInMonth: null,
  }));
