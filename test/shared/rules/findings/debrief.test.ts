import { describe, expect, it } from "vitest";
import { profilesTitle, talkItems } from "../../../../shared/rules/findings/debrief.ts";
import { applications, disagreement, panelAnalysis } from "./panel-analysis.ts";

const both = [applications.leila, applications.kwame];

describe("what to talk about", () => {
  it("is the disagreement with what was written, then the weight it hangs on, then severity", () => {
    expect(talkItems(panelAnalysis(), both)).toMatchObject([
      {
        kind: "disagreement",
        title: "Kwame Asante’s coachability: 5 from Tomás Ferreira, 2 from Hanna Virtanen",
        text: "Tomás Ferreira: “Redid the pitch without one filler.” Hanna Virtanen: “Explained why my ‘feedback’ did not apply.”",
        applicationId: applications.kwame,
      },
      {
        kind: "weight",
        title: "Is closing worth more than 20\u00a0%?",
        text: "It is the widest gap between Leila Haddad and Kwame Asante: 4.7 against 3.5. A new weight needs a reason and opens a new version.",
      },
      { kind: "severity", title: "Hanna Virtanen rates 0.6 of a level below the others" },
    ]);
  });

  it("puts the largest first, those about the two who are looked at before the others", () => {
    const about = (applicationId: string, competency: string, range: number) => ({
      ...disagreement,
      applicationId,
      competency,
      competencyId: `${competency}`,
      range,
    });
    const analysis = panelAnalysis({
      disagreements: [
        about(applications.siobhan, "Closing", 4),
        about(applications.leila, "Closing", 1),
        about(applications.kwame, "Discovery", 2),
      ],
    });
    const titles = talkItems(analysis, both)
      .filter((item) => item.kind === "disagreement")
      .map((item) => item.title.split(":")[0]);
    expect(titles).toEqual([
      "Kwame Asante’s discovery",
      "Leila Haddad’s closing",
      "Siobhán Keane’s closing",
    ]);
  });

  it("cuts long evidence between words and does without what nobody wrote", () => {
    const long = "word ".repeat(80);
    const [first, second] = disagreement.panelists.map((one, at) => ({
      ...one,
      evidence: one.evidence.map((line) => ({ ...line, text: at === 0 ? "  " : long })),
    }));
    const analysis = panelAnalysis({
      disagreements: [{ ...disagreement, panelists: [first!, second!] }],
    });
    const { text } = talkItems(analysis, both)[0]!;
    expect(text).toMatch(/^Tomás Ferreira: “(word )+word…”$/);
    expect(text.length).toBeLessThan(170);
  });

  it("sets names of any script apart from the sentence", () => {
    const analysis = panelAnalysis();
    analysis.candidates[1]!.candidate.name = "قوامي أسانتي";
    expect(talkItems(analysis, both)[0]!.title).toContain(
      "\u2068قوامي أسانتي\u2069’s coachability",
    );
  });

  it("asks about no weight where the two are alike, and about none with one person", () => {
    const alike = panelAnalysis();
    alike.candidates[1]!.means = alike.candidates[0]!.means;
    const kinds = (items: ReturnType<typeof talkItems>) => items.map((item) => item.kind);
    expect(kinds(talkItems(alike, both))).not.toContain("weight");
    expect(kinds(talkItems(panelAnalysis(), [applications.leila]))).not.toContain("weight");
  });

  it("asks of a heavy competency whether it is worth its weight, not more", () => {
    const analysis = panelAnalysis();
    const [discovery, ...others] = analysis.candidates[0]!.means;
    analysis.candidates[0]!.means = [{ ...discovery!, mean: 5 }, ...others];
    expect(talkItems(analysis, both)[1]!.title).toBe("Is discovery worth 50\u00a0%?");
  });

  it("says nothing of severity where the model is refused", () => {
    const analysis = panelAnalysis({ model: { ok: false, reason: "Nobody met the same people." } });
    for (const one of analysis.panelists) one.severity = null;
    expect(talkItems(analysis, both).map((item) => item.kind)).toEqual(["disagreement", "weight"]);
  });
});

describe("what two profiles are called", () => {
  const shown = panelAnalysis().candidates;
  const [leila, kwame, siobhan] = [shown[0]!, shown[1]!, shown[2]!];

  it("depends on their shapes", () => {
    const flat = { profile: { ...siobhan.profile, kind: "jack-of-all-trades" as const } };
    expect(profilesTitle([leila, kwame])).toBe("Two different specialists");
    expect(profilesTitle([leila, leila])).toBe("Two specialists in the same");
    expect(profilesTitle([flat, flat])).toBe("Two flat profiles");
    expect(profilesTitle([leila, siobhan])).toBe("The profiles");
    expect(profilesTitle([leila])).toBe("The profile");
  });
});
