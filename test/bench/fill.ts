import type { BenchWorkspace } from "./workspace.ts";

export interface Filled {
  openingId: string;
  candidateId: string;
  /** An application with submitted scorecards, to print a report of. */
  reportId: string;
  /** A draft of the founder, open for rating. */
  draft: { scorecardId: string; criterionId: string };
}

const firstNames = [
  "Adaeze",
  "Björn",
  "Chiara",
  "Dmitri",
  "Eun-ji",
  "Fatima",
  "Goran",
  "Hana",
  "Ines",
  "João",
];
const lastNames = [
  "Abad",
  "Berg",
  "Costa",
  "Dahl",
  "Eriksen",
  "Fischer",
  "Greco",
  "Haddad",
  "Ito",
  "Jansen",
  "Kowalski",
];

/** Fills a workspace through its own channels: three openings, a panel of four, one candidate in thirty interviewed. */
export async function fill(workspace: BenchWorkspace, candidates: number): Promise<Filled> {
  workspace.db.exec("BEGIN");
  const panel = await createPanel(workspace);
  const openings = await createOpenings(workspace, panel);
  const made: string[] = [];
  for (let at = 0; at < candidates; at += 1)
    made.push(await createCandidate(workspace, at, openings));
  const [undecided, ...decided] = made.filter((_, at) => at % 30 === 0);
  const { draft } = await interview(workspace, undecided!, panel);
  const reports = [];
  for (const id of decided) reports.push(await interviewAndSubmit(workspace, id, panel));
  workspace.act(workspace.founderId);
  workspace.db.exec("COMMIT");
  return { openingId: openings[0]!, candidateId: made[0]!, reportId: reports[0]!, draft };
}

async function createPanel(workspace: BenchWorkspace): Promise<string[]> {
  const panel = [workspace.founderId];
  for (const name of ["Marek Olsen", "Priya Raman", "Sofia Lindqvist"]) {
    panel.push((await workspace.call("panelist.create", { name, title: "", email: "" })).id);
  }
  return panel;
}

async function createOpenings(workspace: BenchWorkspace, panelistIds: string[]): Promise<string[]> {
  const roles = await workspace.call("role.list", { archived: false });
  const openings: string[] = [];
  for (const role of roles.slice(0, 3)) {
    const details = {
      title: role.name,
      seats: 2,
      targetDate: null,
      leadId: workspace.founderId,
      panelistIds,
      note: "",
    };
    openings.push((await workspace.call("opening.create", { ...details, roleId: role.id })).id);
  }
  return openings;
}

async function createCandidate(
  workspace: BenchWorkspace,
  at: number,
  openings: string[],
): Promise<string> {
  const name = `${firstNames[at % firstNames.length]} ${lastNames[at % lastNames.length]} ${at}`;
  const { id } = await workspace.call("candidate.create", {
    name,
    emails: [`candidate${at}@example.com`],
    phones: [`+47 400 ${String(at).padStart(5, "0")}`],
    links: [],
    location: at % 2 === 0 ? "Oslo" : "Bergen",
    jobTitle: "Account executive",
    employer: `Employer ${at % 97}`,
    source: at % 3 === 0 ? "Referral" : "Job board",
    tags: at % 4 === 0 ? ["saas"] : [],
    notes: "Sold to mid-sized manufacturers for four years, mostly new business with a long cycle.",
    openingIds: [openings[at % openings.length]!],
  });
  return id;
}

interface Scheduled {
  applicationId: string;
  scorecards: { panelistId: string; id: string }[];
  /** The founder's own scorecard and its first criterion. */
  draft: Filled["draft"];
}

async function interview(
  workspace: BenchWorkspace,
  candidateId: string,
  panelistIds: string[],
): Promise<Scheduled> {
  workspace.act(workspace.founderId);
  const candidate = await workspace.call("candidate.get", { id: candidateId });
  const application = candidate.applications[0]!;
  const opening = await workspace.call("opening.get", { id: application.openingId });
  const details = { minutes: 60, place: "", note: "", timeZone: "Europe/Oslo", panelistIds };
  const round = opening.rounds[0]!;
  const { id } = await workspace.call("interview.schedule", {
    ...details,
    applicationId: application.id,
    roundId: round.id,
    startsAt: Date.now(),
  });
  const { panelists } = await workspace.call("interview.get", { id });
  const own = panelists.find((panelist) => panelist.id === workspace.founderId)!;
  const criterionId = round.items.flatMap((item) => item.criteria)[0]!.id;
  return {
    applicationId: application.id,
    scorecards: panelists.map((panelist) => ({
      panelistId: panelist.id,
      id: panelist.scorecardId,
    })),
    draft: { scorecardId: own.scorecardId, criterionId },
  };
}

async function interviewAndSubmit(
  workspace: BenchWorkspace,
  candidateId: string,
  panelistIds: string[],
): Promise<string> {
  const { applicationId, scorecards } = await interview(workspace, candidateId, panelistIds);
  for (const { panelistId, id } of scorecards) await score(workspace, panelistId, id);
  return applicationId;
}

async function score(workspace: BenchWorkspace, panelistId: string, id: string): Promise<void> {
  workspace.act(panelistId);
  const { items } = await workspace.call("scorecard.get", { id });
  const criteria = items.flatMap((item) => item.criteria);
  for (const [at, { id: criterionId }] of criteria.entries()) {
    const level = 1 + ((at * 7 + panelistId.charCodeAt(35) + id.charCodeAt(34)) % 5);
    const evidence =
      "Named the buyer's own numbers and asked what would happen if nothing changed.";
    await workspace.call("scorecard.rate", {
      id,
      criterionId,
      take: 1,
      level,
      notAssessed: false,
      evidence,
    });
  }
  await workspace.call("scorecard.conclude", {
    id,
    recommendation: "yes",
    note: "Would work with them.",
  });
  await workspace.call("scorecard.submit", { id });
}
