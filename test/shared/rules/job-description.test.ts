import { describe, expect, test } from "vitest";
import { builtInRoles } from "../../../shared/content/content.ts";
import { jobDescription, plainText, type JobFacts } from "../../../shared/rules/job-description.ts";
import { fillPlaceholders, placeholdersIn } from "../../../shared/rules/placeholders.ts";

const sdr = builtInRoles().find((role) => role.id === "sdr")!;
const company = {
  name: "Tidemark Systems",
  customerType: "harbour masters",
  customerBenefit: "lose no berth window",
  location: "",
  currency: "EUR",
};
const facts: JobFacts = { company };

describe("placeholders", () => {
  test("are found once each, in order", () => {
    expect(placeholdersIn("{b} and {a}, {b} again, {Not} {} {x")).toEqual(["b", "a"]);
  });

  test("are filled, or stay blanks when the value is empty", () => {
    expect(fillPlaceholders("{a}: at {b}.", { a: "Oslo", b: "  " })).toEqual([
      { kind: "filled", name: "a", text: "Oslo" },
      { kind: "text", text: ": at " },
      { kind: "blank", name: "b" },
      { kind: "text", text: "." },
    ]);
  });

  test("never find what every object inherits", () => {
    expect(fillPlaceholders("{constructor}", {})).toEqual([{ kind: "blank", name: "constructor" }]);
  });

  test("in a value are text and are not filled again", () => {
    expect(plainText(fillPlaceholders("{a}", { a: "{b}", b: "no" }))).toBe("{b}");
  });
});

describe("a job description", () => {
  test("is filled from the company and the pay", () => {
    const job = jobDescription({ ...sdr, onTargetPay: 6_000_000 }, facts);
    expect(plainText(job.headline)).toBe(
      "Open the first door: sales development representative at Tidemark Systems",
    );
    expect(plainText(job.opening)).toContain(
      "Tidemark Systems helps harbour masters to lose no berth window.",
    );
    expect(plainText(job.offer[0]!)).toContain("€39\u00a0000 base pay and €60\u00a0000 at target");
  });

  test("flags each blank that is left once, in reading order, with what to do", () => {
    const { blanks } = jobDescription(sdr, facts);
    expect(blanks.map((one) => one.name)).toEqual([
      "base_pay",
      "on_target_pay",
      "manager_name",
      "next_role",
      "review_months",
      "leave_days",
      "location",
    ]);
    for (const blank of blanks) expect(blank.hint).toMatch(/\.$/);
  });

  test("takes what the founder put into blanks, which wins", () => {
    const filled = { manager_name: "Rajiv Menon", company: "Tidemark", location: "  " };
    const job = jobDescription({ ...sdr, jobAd: { ...sdr.jobAd, filled } }, facts);
    expect(plainText(job.headline)).toMatch(/ at Tidemark$/);
    const left = job.blanks.map((one) => one.name);
    expect(left).not.toContain("manager_name");
    expect(left).toContain("location");
  });

  test("takes pay from the plan in force, the next step and the manager from the org", () => {
    const plan = {
      pay: { onTargetPay: 7_000_000, baseShare: 0.6 },
      manager: null,
      nextRole: "Sales team leader",
      managerFrom: "2027-04-01",
    };
    const job = jobDescription({ ...sdr, onTargetPay: 6_000_000 }, { company, plan });
    expect(plainText(job.offer[0]!)).toContain("€42\u00a0000 base pay and €70\u00a0000 at target");
    expect(plainText(job.offer[2]!)).toContain("A next step to sales team leader, judged");
    expect(job.blanks.find((one) => one.name === "manager_name")!.hint).toBe(
      "The seat above is planned for 1 April 2027. Name who coaches until then.",
    );
  });

  test("follows the role until a part has words of its own, and leaves empty lines out", () => {
    const own = { must: ["Can listen", "", "  "], why: [] };
    const job = jobDescription({ ...sdr, jobAd: { ...sdr.jobAd, own } }, facts);
    expect(job.must.map(plainText)).toEqual(["Can listen"]);
    expect(job.why).toEqual([]);
    expect(job.duties).toHaveLength(sdr.responsibilities.length);
  });

  test("rounds base pay to whole units of a currency without decimals too", () => {
    const job = jobDescription(
      { ...sdr, onTargetPay: 7_000_001 },
      { company: { ...company, currency: "JPY" } },
    );
    expect(plainText(job.offer[0]!)).toContain("JP¥4\u00a0550\u00a0001 base pay");
  });

  test("says how many seats there are and by when", () => {
    expect(jobDescription(sdr, facts).seats).toBe("");
    const opening = { title: "SDR, ports", seats: 2, targetDate: "2027-01-04" };
    expect(jobDescription(sdr, { company, opening }).seats).toBe(
      "Two positions, to start by 4 January 2027",
    );
  });

  test("is headed by the title of the opening it is printed for", () => {
    expect(jobDescription(sdr, facts).title).toBe(sdr.name);
    const opening = { title: "SDR, ports", seats: 1, targetDate: null };
    expect(jobDescription(sdr, { company, opening }).title).toBe("SDR, ports");
  });

  test("shows a blank the founder made up, with its own label", () => {
    const role = { ...sdr, jobAd: { ...sdr.jobAd, headline: "Work with {my_dog}" } };
    const job = jobDescription(role, facts);
    expect(plainText(job.headline)).toBe("Work with [My dog]");
    expect(job.blanks[0]).toMatchObject({ name: "my_dog", label: "My dog" });
  });

  test("gives reasons to join in the role's own words", () => {
    expect(jobDescription(sdr, facts).why.map(plainText)).toEqual([
      "One clear task: keep the closers supplied with qualified conversations at companies that fit the ideal customer profile",
      "Variable pay for what you control: each qualified lead that an account executive accepts",
      "The same questions and exercises for everybody who applies, judged against written descriptions",
    ]);
  });

  test("never shows how candidates are scored", () => {
    for (const role of builtInRoles()) {
      expect(JSON.stringify(jobDescription(role, facts))).not.toMatch(/mustHave|weight"/);
    }
  });
});
