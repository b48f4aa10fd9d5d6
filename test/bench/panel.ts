import { analysePanel } from "../../shared/rules/panel.ts";
import type { PanelCandidate, PanelInput } from "../../shared/rules/panel-basis.ts";
import type { PanelRating } from "../../shared/rules/panel-table.ts";
import { seededRandom } from "../../shared/rules/random.ts";
import { type Figure, sideBySide } from "./measure.ts";

const panelists = 60;
const candidates = 200;
const competencies = 12;

/** A panel larger than anybody has, against the least that could be done with its ratings: looking at each once. */
export async function measurePanel(): Promise<Figure[]> {
  const random = seededRandom(60);
  return [
    await analysing("everybody rated everything", () => true),
    // Almost every meeting then rated another set of competencies: watched, not promised.
    { ...(await analysing("a tenth was not assessed", () => random() > 0.1)), goal: null },
    await analysing(
      "six panelists met each",
      (candidate, panelist) => (candidate * 31 + panelist * (17 + candidate)) % 10 === 0,
    ),
  ];
}

type Rates = (candidate: number, panelist: number) => boolean;

async function analysing(what: string, rates: Rates): Promise<Figure> {
  const input = made(rates);
  const times = await sideBySide(
    () => analysePanel(input),
    () => total(input),
    9,
  );
  const goal = { ratio: 0, plusMs: 200 };
  return {
    candidates,
    what: `${panelists} panelists × ${competencies} competencies, ${what} ÷ a pass over the ratings`,
    ...times,
    goal,
  };
}

function total({ candidates: all }: PanelInput): number {
  let sum = 0;
  for (const { ratings } of all) for (const { level } of ratings) sum += level ?? 0;
  return sum;
}

const idOf = (kind: string, at: number) =>
  `0190${kind}000-0000-7000-8000-${String(at).padStart(12, "0")}`;

function made(rates: Rates): PanelInput {
  const random = seededRandom(12);
  return {
    openingId: idOf("f", 0),
    weightsVersion: 1,
    competencies: Array.from({ length: competencies }, (_, at) => ({
      competencyId: idOf("c", at),
      name: `Competency ${at}`,
      weight: 5 + (at % 4) * 3,
      mustHave: null,
    })),
    panelists: Array.from({ length: panelists }, (_, at) => ({
      id: idOf("b", at),
      name: `Panelist ${at}`,
      seniority: 1,
    })),
    candidates: Array.from({ length: candidates }, (_, at) => madeCandidate(at, rates, random)),
  };
}

function madeCandidate(at: number, rates: Rates, random: () => number): PanelCandidate {
  const ratings: PanelRating[] = [];
  const ability = 2 + 2 * random();
  for (let panelist = 0; panelist < panelists; panelist += 1) {
    for (let competency = 0; competency < competencies; competency += 1) {
      if (!rates(at, panelist)) continue;
      const level = Math.min(5, Math.max(1, Math.round(ability + 2 * random() - 1)));
      ratings.push({
        interviewId: idOf("e", at),
        criterionId: idOf("d", competency),
        competencyId: idOf("c", competency),
        panelistId: idOf("b", panelist),
        first: level,
        level,
      });
    }
  }
  return {
    applicationId: idOf("a", at),
    candidate: { id: idOf("9", at), name: `Candidate ${at}` },
    stage: { id: idOf("8", 0), name: "Interviews", kind: "active" },
    recommendations: [],
    ratings,
  };
}
