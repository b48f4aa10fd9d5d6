import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { builtInRoles } from "../../../shared/content/content.ts";
import { inclusiveWording, replaceWording } from "../../../shared/rules/inclusive-wording.ts";
import { jobWords } from "../../../shared/rules/job-description.ts";
import { jobWording, tooManyMustHaves } from "../../../shared/rules/job-wording.ts";

/** Every finding replaced by the first thing that is offered. */
const mended = (text: string) =>
  inclusiveWording(text).reduceRight(
    (now, finding) => replaceWording(now, finding, finding.instead[0]!),
    text,
  );

const words = (text: string) => inclusiveWording(text).map((one) => one.words);

describe("the built-in content", () => {
  test.each(builtInRoles().map((role) => [role.name, role] as const))(
    "%s is clean",
    (_name, role) => {
      expect(jobWording(jobWords(role))).toEqual([]);
      expect(tooManyMustHaves(jobWords(role))).toBeNull();
      const rest = [role.summary, role.hireWhen, role.commission.explanation, ...role.avoid];
      expect(rest.flatMap(words)).toEqual([]);
    },
  );
});

describe("words that keep people away", () => {
  test.each([
    ["We want a rockstar", "We want an expert"],
    ["An ambitious person", "A motivated person"],
    ["an aggressive closer", "a persistent closer"],
    ["Salesmen and a chairman", "Salespeople and a chair"],
    ["Digital natives", "People at home with digital tools"],
    ["native English speakers", "confident English speakers"],
    ["The driver’s license", "The way of travelling to customers"],
    ["Must have own car", "Can travel to customers"],
    ["work hard, play hard", "work with focus and finish on time"],
    ["He/she works hard and knows his team", "They work hard and knows their team"],
    ["(s)he carries a quota; he or she has time", "they carry a quota; they have time"],
    ["He’s the one", "They are the one"],
    ["At least 5+ years of B2B sales experience.", "B2B sales experience that can be shown."],
    ["3–5 years' experience in ports", "experience that can be shown in ports"],
    ["aged 25 to 35", "able to show the skills named here"],
    ["A university degree", "A university degree or the same skill from practice"],
    ["a guru’s advice", "an expert’s advice"],
    ["A culture fit", "A good addition to how we work"],
  ])("%s → %s", (text, better) => {
    expect(mended(text)).toBe(better);
    expect(mended(better)).toBe(better);
  });

  test("are found in any case, in other signs, and behind soft hyphens", () => {
    expect(words("ROCKSTAR, rock\u00adstar, Ｎｉｎｊａ, Rock-Star")).toHaveLength(4);
    expect(inclusiveWording("ROCKSTAR")[0]).toMatchObject({ kind: "jargon", instead: ["Expert"] });
  });

  test("are no parts of other words, and no ordinary sales words", () => {
    const ordinary = [
      "Heroku, youngest port, the manager manages a hunterian database; guyed masts",
      "A competitive salary in a competitive market, data-driven, for a young company",
      "Lead negotiations, drive deals, decide, analyse, support, compete on value",
      "24/7 support, round-the-clock service, always on time, the setup wizard",
      "A degree of freedom; a degree in economics or equivalent experience; two years of warranty, with experience",
      "{her} {young_name} she­ets; ten days of leave, five years in business",
    ];
    expect(ordinary.flatMap(words)).toEqual([]);
  });

  test("say where they stand, never overlap, and always offer something else", () => {
    const bits = fc.constantFrom(
      "he",
      "/",
      "she",
      " ",
      "5",
      "+",
      "years",
      "experience",
      "native",
      "own car",
      "{",
      "}",
      "’s",
      "ninjas",
      "\n",
      "م",
      "degree in",
    );
    fc.assert(
      fc.property(fc.array(bits, { maxLength: 40 }), (parts) => {
        const text = parts.join(" ");
        let from = 0;
        for (const finding of inclusiveWording(text)) {
          expect(text.slice(finding.start, finding.end)).toBe(finding.words);
          expect(finding.start).toBeGreaterThanOrEqual(from);
          expect(finding.instead.every((one) => one.trim() !== "")).toBe(true);
          from = finding.end;
        }
      }),
    );
  });

  test.each([
    ["rockstar "],
    ["5 years "],
    ["he/"],
    ["a'"],
    ["{"],
    ["must have own "],
    ["1 to "],
    ["e\u0301"],
    ["degree in x or "],
    ["at least "],
  ])("are found in 100 kB of “%s” without getting stuck", (piece) => {
    const text = piece.repeat(Math.floor(100_000 / piece.length));
    const took = [1, 2, 3, 4, 5].map(() => {
      const begin = performance.now();
      inclusiveWording(text);
      return performance.now() - begin;
    });
    expect(Math.min(...took)).toBeLessThan(50);
  });
});

describe("in a job description", () => {
  const sdr = builtInRoles().find((role) => role.id === "sdr")!;
  const ad = { ...sdr.jobAd, headline: "Ninja at {company}", own: { must: ["A young mind"] } };

  test("findings name their place, and what was decided to stay is left out", () => {
    const found = jobWording(jobWords({ ...sdr, jobAd: ad }), {
      location: "own car",
      my_dog: "ninja",
    });
    expect(found.map(({ place, words: flagged }) => [place, flagged])).toEqual([
      [{ block: "headline", line: 0 }, "Ninja"],
      [{ block: "must", line: 0 }, "young"],
      [{ blank: "location" }, "own car"],
    ]);
    expect(jobWording(jobWords({ ...sdr, jobAd: ad }), {}, ["ninja"])).toHaveLength(1);
  });

  test("more than six must-haves are too many", () => {
    const must = Array.from({ length: 7 }, (_, at) => `Thing ${at}`);
    expect(tooManyMustHaves(jobWords({ ...sdr, jobAd: { ...ad, own: { must } } }))).toMatch(
      /^It asks for seven things\./,
    );
    expect(
      tooManyMustHaves(
        jobWords({ ...sdr, jobAd: { ...ad, own: { must: [...must.slice(1), " "] } } }),
      ),
    ).toBeNull();
  });
});
