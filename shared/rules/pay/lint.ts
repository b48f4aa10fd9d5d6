import type { PayTerms } from "../../pay.ts";
import type { RoleDetails } from "../../role.ts";
import { lintControl } from "./lint-control.ts";
import { lintPromise } from "./lint-promise.ts";
import { lintShape } from "./lint-shape.ts";
import { lintUsual } from "./lint-usual.ts";
import { problemsOf } from "./terms.ts";

/** One thing that the check has to say about a plan. */
export interface PayFinding {
  /** Names the kind of finding, and where: `jump:2`, `promise`, `cap`. Unlike within a plan. */
  key: string;
  /** `error`: people will be paid for the wrong thing. `warn`: look at it. `fine`: looked at, nothing wrong. */
  severity: "error" | "warn" | "fine";
  title: string;
  text: string;
  /** The entry of the terms that it is about, as a path. */
  field: string;
  /** The terms with it mended, where one click can do that. `label` is the button: `Repair the jump`. */
  repair: { label: string; terms: PayTerms } | null;
}

/** What the check needs to know of the role. */
export type PaidRole = Pick<RoleDetails, "name" | "family" | "payMix" | "ramp">;

const order = { error: 0, warn: 1, fine: 2 } as const;

/**
 * Checks a plan: does it pay the promise at quota, does it jump or flatten, does a cap end it, does it reward what the
 * role controls, is it in the usual range. The gravest first. Terms that cannot be calculated with are the only findings.
 */
export function lintPay(terms: PayTerms, role: PaidRole, currency: string): PayFinding[] {
  const problems = problemsOf(terms);
  if (problems.length > 0) return problems.map(unfinished);
  const findings = [
    ...lintShape(terms, currency),
    ...lintPromise(terms, currency),
    ...lintControl(terms, role),
    ...lintUsual(terms, role, currency),
  ];
  return findings
    .map(dropIdle(terms))
    .sort((one, two) => order[one.severity] - order[two.severity]);
}

const unfinished = ({ field, reason }: { field: string; reason: string }): PayFinding => ({
  key: `unfinished:${field}`,
  severity: "error",
  title: "Not to be calculated yet",
  text: reason,
  field,
  repair: null,
});

/** A repair that changes nothing is none. */
const dropIdle =
  (terms: PayTerms) =>
  (finding: PayFinding): PayFinding =>
    finding.repair && JSON.stringify(finding.repair.terms) === JSON.stringify(terms)
      ? { ...finding, repair: null }
      : finding;

/** More findings than a plan can have. */
const mostRepairs = 40;

/**
 * All one-click repairs of a plan, one after the other: the plan they lead to, and which they were. The rate that keeps
 * the promise comes last, because every other repair may move what the plan pays at quota.
 */
export function repairAll(
  terms: PayTerms,
  role: PaidRole,
  currency: string,
): { terms: PayTerms; repairs: PayFinding[] } {
  const repairs: PayFinding[] = [];
  let mended = terms;
  while (repairs.length < mostRepairs) {
    const open = lintPay(mended, role, currency).filter(({ repair }) => repair !== null);
    const next = open.find(({ key }) => key !== "promise") ?? open[0];
    if (!next?.repair) break;
    repairs.push(next);
    mended = next.repair.terms;
  }
  return { terms: mended, repairs };
}
