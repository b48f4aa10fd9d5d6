import type { Competency } from "../../../shared/competency.ts";
import { builtInCompetencies, builtInRoles } from "../../../shared/content/content.ts";
import type { Role, RoleSummary } from "../../../shared/role.ts";
import type { Answers } from "../harness.tsx";

/** Ids as a workspace hands them out, in an order that tests can count on. */
const id = (kind: number, n: number) =>
  `01900000-0000-7000-8000-${String(kind)}${String(n).padStart(11, "0")}`;

export const competencies: Competency[] = builtInCompetencies().map((one, at) => ({
  ...one,
  id: id(1, at),
  builtInId: one.id,
  archived: false,
  updatedAt: 1000,
  roles: [],
}));

const idOf = (slug: string) => competencies.find((one) => one.builtInId === slug)!.id;

export const competencyId = idOf;

const sdr = builtInRoles().find((role) => role.id === "sdr")!;

/** The sales development representative, as seeded. */
export const role: Role = {
  ...sdr,
  id: id(2, 1),
  builtInId: "sdr",
  editedAt: null,
  archived: false,
  updatedAt: 1000,
  reportsTo: "founder",
  competencies: sdr.competencies.map((one) => ({
    ...one,
    competencyId: idOf(one.competencyId),
  })),
};

export const summary = (over: Partial<RoleSummary> = {}): RoleSummary => ({
  id: role.id,
  builtInId: "sdr",
  name: role.name,
  abbreviation: role.abbreviation,
  family: role.family,
  summary: role.summary,
  payMix: role.payMix,
  competencies: 8,
  mustHaves: 4,
  weightSum: 100,
  openings: 0,
  editedAt: null,
  archived: false,
  ...over,
});

export const answers: Answers = {
  "job.facts": {
    plan: { pay: null, manager: null, nextRole: "Sales team leader", managerFrom: "2027-04-01" },
    template: sdr.jobAd,
    mayPlan: true,
  },
  "role.get": role,
  "role.list": ({ archived }) => (archived ? [] : [summary()]),
  "role.save": { updatedAt: 2000 },
  "competency.list": ({ archived }) => (archived ? [] : competencies),
  "company.get": {
    name: "Tidemark Systems",
    currency: "EUR",
    timeZone: "Europe/Oslo",
    paper: "A4",
    customerType: "harbour masters",
    customerBenefit: "lose no berth window",
    location: "",
    logo: null,
  },
};
