import { expect, test } from "vitest";
import { builtInRoles } from "../../../../shared/content/content.ts";
import { exampleYear } from "../../../../shared/rules/pay/example.ts";
import { payCurve } from "../../../../shared/rules/pay/curve.ts";
import { lintPay, repairAll } from "../../../../shared/rules/pay/lint.ts";
import { tiersOf } from "../../../../shared/rules/pay/terms.ts";
import { jumping, terms, tier, typed } from "./terms-input.ts";

const role = (id: string) => builtInRoles().find((one) => one.id === id)!;
const closer = role("account-executive");
const check = (plan = jumping, who = closer) => lintPay(plan, who, "EUR");
const find = (key: string, plan = jumping, who = closer) =>
  check(plan, who).find((one) => one.key === key);

test("finds the jump and the thousand that are missing, says what is fine, gravest first", () => {
  expect(check().map(({ severity, title, text }) => [severity, typed(title), typed(text)])).toEqual(
    [
      [
        "error",
        "A jump at 120 %",
        "The 14 % reaches back to the first euro. Pay 20 % on what lies above instead: still the best rate in the plan, and no jump.",
      ],
      ["warn", "€1 000 short at quota", "8 and 12 % add up to €54 000. 12.4 % keeps the promise."],
      ["fine", "No cap", "Whoever sells more earns more, all the way."],
      ["fine", "Paid on what the role controls", "Signed deals, not leads, not renewals."],
      ["fine", "The role’s usual mix", "Usual for Account executive is 50/50."],
      [
        "fine",
        "The quota is 4.9 times the pay",
        "Published plans of people who close ask for four to six times the pay on target.",
      ],
    ],
  );
});

test("both repairs together pay €101 000 at 150 % and €14 228 in December, and leave nothing to mend", () => {
  const { terms: mended, repairs } = repairAll(jumping, closer, "EUR");
  expect(repairs.map(({ repair }) => repair?.label)).toEqual([
    "Repair the jump",
    "Keep the promise",
  ]);
  expect(tiersOf(mended)).toEqual([tier(0, 0.08), tier(0.5, 0.124), tier(1.2, 0.2)]);
  const curve = payCurve(mended);
  expect(curve).toMatchObject({ atQuota: 5_508_000, jumps: [] });
  expect(curve.ok && curve.points.at(-1)?.pay).toBe(10_087_200);
  const year = exampleYear(mended, 1.22);
  expect(year.ok && year.months[11]?.paid).toBe(1_422_800);
  expect(lintPay(mended, closer, "EUR").every(({ severity }) => severity === "fine")).toBe(true);
});

const revenue = (...tiers: ReturnType<typeof tier>[]) =>
  terms({ paid: { kind: "revenue", tiers } });
const mended = (key: string, plan = jumping, who = closer) => find(key, plan, who)?.repair?.terms;

test("keeps a flat plan's promise with the rate that somebody would write, and scales rates that could not rise", () => {
  expect(tiersOf(mended("promise", revenue(tier(0, 0.1)))!)).toEqual([tier(0, 0.102)]);
  expect(typed(find("promise", revenue(tier(0, 0.1)))!.text)).toBe(
    "10 % makes €54 000. 10.2 % keeps the promise.",
  );
  // 2 % above half the quota would be less than the 18 % below: both come down together.
  const steep = revenue(tier(0, 0.18), tier(0.5, 0.18));
  expect(tiersOf(mended("promise", steep)!)).toEqual([tier(0, 0.102), tier(0.5, 0.102)]);
  const over = revenue(tier(0, 0.12));
  expect(typed(find("promise", over)!.title)).toBe("€9 800 over at quota");
});

test("a step that pays back to the first euro at quota is mended to the promise", () => {
  const { terms: plan } = repairAll(revenue(tier(0, 0.08), tier(1, 0.12, true)), closer, "EUR");
  expect(payCurve(plan)).toMatchObject({ jumps: [], atQuota: 5_508_000 });
  expect(tiersOf(plan)[1]!.rate).toBeGreaterThan(tiersOf(plan)[0]!.rate);
});

test("a drop, a gate, a flat stretch and a lower rate are found, each with its repair", () => {
  const drop = find("jump:1", revenue(tier(0, 0.12), tier(1.2, 0.1, true)));
  expect(typed(drop!.title)).toBe("A drop at 120 %");
  expect(typed(drop!.text)).toContain("one euro more costs €12 960");
  const wall = revenue(tier(0.5, 0.12, true));
  expect(find("jump:0", wall)).toMatchObject({ severity: "error" });
  expect(tiersOf(mended("jump:0", wall)!)).toEqual([tier(0, 0.12)]);
  expect(tiersOf(mended("gate", revenue(tier(0.5, 0.2)))!)).toEqual([tier(0, 0.2)]);
  const flattening = revenue(tier(0, 0.11), tier(1, 0));
  expect(typed(find("slope:1", flattening)!.title)).toBe("Nothing is paid from 100 % on");
  expect(tiersOf(mended("slope:1", flattening)!)).toEqual([tier(0, 0.11), tier(1, 0.11)]);
  expect(typed(find("slope:1", revenue(tier(0, 0.11), tier(1, 0.05)))!.title)).toBe(
    "Less is paid from 100 % on",
  );
  expect(find("cap", flattening)).toMatchObject({ text: "Pay never ends at an amount." });
});

test("a cap is said by where it begins, and is an error below the promise", () => {
  const capped = { ...revenue(tier(0, 0.102)), cap: 7_160_400 };
  expect(typed(find("cap", capped)!.title)).toBe("A cap at 130 %");
  expect(mended("cap", capped)).toMatchObject({ cap: null });
  const low = { ...capped, cap: 4_000_000 };
  expect(find("cap", low)).toMatchObject({ severity: "error" });
  expect(typed(find("promise", low)!.text)).toBe(
    "The cap ends it at €40 000 a year. No rate can make up for that.",
  );
});

test("every family is told what it does not control, bonuses too", () => {
  const severityOf = (id: string, basis: typeof jumping.basis) =>
    find("control", terms({ basis, incentives: [] }), role(id))?.severity;
  expect(severityOf("sdr", "signed-revenue")).toBe("error");
  expect(severityOf("sdr", "leads-won")).toBe("warn");
  expect(severityOf("sdr", "qualified-leads")).toBe("fine");
  expect(severityOf("account-executive", "qualified-leads")).toBe("error");
  expect(severityOf("account-executive", "team-revenue")).toBe("warn");
  expect(severityOf("customer-success-rep", "signed-revenue")).toBe("error");
  expect(severityOf("customer-success-rep", "expansion")).toBe("fine");
  expect(severityOf("sales-manager", "signed-revenue")).toBe("error");
  expect(severityOf("sales-manager", "team-revenue")).toBe("fine");
  expect(severityOf("sales-operations-manager", "team-revenue")).toBe("warn");
  const bonus = { ...jumping.incentives[0]!, basis: "renewals" as const, name: "Renewal bonus" };
  const plan = terms({ incentives: [bonus] });
  expect(find("bonus:long", plan)).toMatchObject({
    severity: "warn",
    title: "Renewal bonus: paid on what others decide",
    repair: { terms: { incentives: [] } },
  });
  expect(find("bonus:long", plan, role("customer-success-rep"))).toBeUndefined();
});

test("asks about a mix, a quota, a draw and a clawback outside the usual", () => {
  expect(find("mix", terms({ baseShare: 0.6 }))).toMatchObject({
    severity: "fine",
    text: "Usual for Account executive is 50/50; 60/40 is close to it.",
  });
  expect(find("mix", terms({ baseShare: 0.125 }))?.text).toContain("at 12.5/87.5");
  expect(find("mix", terms({ baseShare: 0.7 }))).toMatchObject({
    severity: "warn",
    repair: { terms: { baseShare: 0.5 } },
  });
  expect(find("mix", terms({ baseShare: 0 }))).toMatchObject({ severity: "error" });
  expect(find("quota", terms({ quota: 30_000_000 }))).toMatchObject({ severity: "warn" });
  expect(find("quota", terms({ quota: 80_000_000 }))).toMatchObject({ severity: "warn" });
  const forever = { perMonth: 400_000, months: null, recoverable: true };
  expect(find("draw-end", terms({ draw: forever }))).toMatchObject({
    title: "A draw without an end",
    repair: { terms: { draw: { months: 6 } } },
  });
  expect(find("draw-amount", terms({ draw: { ...forever, perMonth: 500_000 } }))).toMatchObject({
    repair: { terms: { draw: { perMonth: 458_333 } } },
  });
  expect(find("clawback", terms({ clawbackMonths: 24 }))).toMatchObject({
    repair: { terms: { clawbackMonths: 6 } },
  });
});

test("terms that cannot be calculated with are the only thing that is said", () => {
  const findings = check(terms({ quota: 0 }));
  expect(findings).toHaveLength(1);
  expect(findings[0]).toMatchObject({ field: "quota", repair: null });
  expect(repairAll(terms({ quota: 0 }), closer, "EUR").repairs).toEqual([]);
});

test("calls a repaired rate the best one only where none above it is better", () => {
  const above = terms({
    paid: { kind: "revenue", tiers: [tier(0, 0.08), tier(1, 0.1, true), tier(1.2, 0.2, true)] },
  });
  expect(find("jump:1", above)?.text).not.toContain("best rate");
  expect(find("jump:2", above)?.text).toContain("best rate");
});
