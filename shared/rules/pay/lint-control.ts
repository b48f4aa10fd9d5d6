import type { Basis, PayTerms } from "../../pay.ts";
import { isolate } from "../names.ts";
import type { PaidRole, PayFinding } from "./lint.ts";

type Family = PaidRole["family"];

/** What each kind of role decides itself. What is agreed in words cannot be judged. */
const controlled: Readonly<Record<Family, readonly Basis[]>> = {
  acquire: ["qualified-leads", "meetings", "other"],
  close: ["signed-revenue", "collected-revenue", "deals", "leads-won", "other"],
  grow: ["renewals", "expansion", "retention", "other"],
  lead: ["team-revenue", "other"],
  enable: ["other"],
};

/** Not a main reward, but a fair bonus on top: what the role prepares well, others finish. */
const fairAsBonus: Readonly<Record<Family, readonly Basis[]>> = {
  acquire: ["leads-won"],
  close: ["meetings", "expansion"],
  grow: ["qualified-leads", "meetings", "leads-won"],
  lead: ["retention", "renewals"],
  enable: ["meetings", "retention"],
};

const newSales: readonly Basis[] = ["signed-revenue", "collected-revenue", "deals", "leads-won"];

/** Whether pay and bonuses reward what this role decides, and not what others do. */
export function lintControl(terms: PayTerms, role: PaidRole): PayFinding[] {
  const main = terms.paid.kind === "none" ? [] : mainFinding(terms.basis, role.family);
  const bonuses = terms.incentives.flatMap((_, at) => bonusFinding(terms, at, role.family));
  const wrong = [...main, ...bonuses];
  return wrong.length > 0 ? wrong : [rightly(terms, role.family)];
}

function mainFinding(basis: Basis, family: Family): PayFinding[] {
  if (controlled[family].includes(basis)) return [];
  // Pay by the team's result and by leads that close is in use for others, and only partly in their hands.
  const partly = basis === "team-revenue" || fairAsBonus[family].includes(basis);
  return [
    {
      key: "control",
      severity: partly ? "warn" : "error",
      title: partly ? "Only partly in the role’s hands" : "Paid on what others decide",
      text: whyNot(basis, family),
      field: "basis",
      repair: null,
    },
  ];
}

function bonusFinding(terms: PayTerms, at: number, family: Family): PayFinding[] {
  const bonus = terms.incentives[at];
  if (!bonus) return [];
  const fair = [...controlled[family], ...fairAsBonus[family]];
  if (fair.includes(bonus.basis)) return [];
  return [
    {
      key: `bonus:${bonus.id}`,
      severity: "warn",
      title: `${isolate(bonus.name) || "A bonus"}: paid on what others decide`,
      text: whyNot(bonus.basis, family),
      field: `incentives.${at}.basis`,
      repair: {
        label: "Take the bonus out",
        terms: { ...terms, incentives: terms.incentives.filter((one) => one !== bonus) },
      },
    },
  ];
}

function whyNot(basis: Basis, family: Family): string {
  switch (family) {
    case "acquire":
      return basis === "leads-won" || newSales.includes(basis)
        ? "Whether a lead becomes a customer is decided by whoever closes. Pay on qualified leads, and a bonus for those that close."
        : "This role brings leads. Pay on those that are qualified.";
    case "close":
      return closing(basis);
    case "grow":
      return newSales.includes(basis)
        ? "New deals are signed before this role comes in. Pay on renewals, up-sell and cross-sell."
        : "This role keeps customers and sells on to them. Pay on renewals, up-sell and cross-sell.";
    case "lead":
      return newSales.includes(basis)
        ? "Paid on deals, whoever leads competes with the team for them. Pay on the team’s result."
        : "Whoever leads answers for the whole team. Pay on the team’s result.";
    case "enable":
      return "This role decides neither whether nor at what price a deal is won: commission would be luck. Reward the service given, with bonuses.";
  }
}

function closing(basis: Basis): string {
  if (basis === "qualified-leads" || basis === "meetings")
    return "Leads are brought by others. Pay on what this role signs.";
  if (basis === "team-revenue")
    return "The team’s result depends on everybody in it: good work may go unpaid. Pay on what this role signs.";
  return "Whether customers stay is decided after the signature, by whoever looks after them. Pay on what this role signs.";
}

const rightWords: Readonly<Record<Family, string>> = {
  acquire: "Leads that hold, not whether others close them.",
  close: "Signed deals, not leads, not renewals.",
  grow: "Customers who stay and buy more, not new deals.",
  lead: "The team’s result, not deals of their own.",
  enable: "Service to those who sell, not revenue.",
};

function rightly(terms: PayTerms, family: Family): PayFinding {
  const unknown = terms.paid.kind !== "none" && terms.basis === "other";
  return {
    key: "control",
    severity: "fine",
    title: unknown ? "Paid on what was agreed" : "Paid on what the role controls",
    text: unknown
      ? "Make sure it is in this person’s own hands, and that both can count it."
      : rightWords[family],
    field: "basis",
    repair: null,
  };
}
