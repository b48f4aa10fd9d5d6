import type { TestWorkspace } from "../../helpers/app.ts";
import {
  makeApplication,
  makeInterview,
  makeOpening,
  makePanelist,
  submitScorecard,
} from "../../helpers/make.ts";

const quotes = [
  "Asked what a missed berth window costs us, wrote the number down, and only then opened the demo.",
  "Named the price once and stayed silent. Gave the discount only against a signed date.",
  "Third follow-up on “we manage” got to the person who really decides.",
  "Moved from a team of forty to one of six before, and described what she missed without complaint.",
];

interface Interviewed {
  workspace: TestWorkspace;
  openingId: string;
  name: string;
  /** One level per panelist, or none for somebody who has not submitted. */
  levels: readonly (number | null)[];
  rounds?: number;
  evidence?: (at: number) => string;
  note?: string;
}

/** An opening with a panel of the founder and three more. */
export async function makeHiring(
  workspace: TestWorkspace,
  title = "Account executive, northern ports",
) {
  const others: string[] = [];
  for (const name of ["Tomás Ferreira", "Hanna Virtanen", "Rajiv Menon"])
    others.push(await makePanelist(workspace, name));
  const panelistIds = [workspace.founderId, ...others];
  const openingId = await makeOpening(workspace, { title, panelistIds });
  return { openingId, panelistIds };
}

/** Somebody who was interviewed in the first rounds of an opening by its whole panel. Returns the application's id. */
export async function makeInterviewed({
  workspace,
  openingId,
  name,
  levels,
  rounds = 1,
  evidence = (at) => quotes[at % quotes.length]!,
  note = "I would hire her tomorrow; closing can be coached in the first quarter.",
}: Interviewed): Promise<string> {
  const { id } = await makeApplication(workspace, { openingId, name });
  const opening = await workspace.ok("opening.get", { id: openingId });
  for (const [at, round] of opening.rounds.slice(0, rounds).entries()) {
    const interviewId = await makeInterview(workspace, {
      applicationId: id,
      roundId: round.id,
      startsAt: workspace.now + at * 86_400_000,
    });
    await score(workspace, { interviewId, opening, levels, evidence, note, at });
  }
  return id;
}

async function score(
  workspace: TestWorkspace,
  {
    interviewId,
    opening,
    levels,
    evidence,
    note,
    at,
  }: Required<Pick<Interviewed, "levels" | "evidence" | "note">> & {
    interviewId: string;
    at: number;
    opening: { panelistIds: string[]; competencies: { name: string }[] };
  },
): Promise<void> {
  for (const [index, level] of levels.entries()) {
    if (level === null) continue;
    const spread = opening.competencies.map(({ name }, place) => [
      name,
      Math.min(5, Math.max(1, level + ((place + index) % 3) - 1)),
    ]);
    await submitScorecard(workspace, {
      interviewId,
      panelistId: opening.panelistIds[index]!,
      levels: Object.fromEntries(spread) as Record<string, number>,
      evidence: evidence(index + at),
      recommendation: level >= 4 ? "strong-yes" : level === 3 ? "yes" : "no",
      note: index % 2 === 0 ? note : "",
    });
  }
}
