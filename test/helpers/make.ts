import type { Input } from "../../shared/contract.ts";
import type { TestWorkspace } from "./app.ts";

/** A candidate, created by its own channel. Returns the id. */
export async function makeCandidate(
  workspace: TestWorkspace,
  over: Partial<Input<"candidate.create">> = {},
): Promise<string> {
  const { id } = await workspace.ok("candidate.create", {
    name: "Leila Haddad",
    emails: [],
    phones: [],
    links: [],
    location: "",
    jobTitle: "",
    employer: "",
    source: "",
    tags: [],
    notes: "",
    openingIds: [],
    ...over,
  });
  return id;
}

/** An application to this opening, of a new candidate unless one is named, moved to `stage` by its name. */
export async function makeApplication(
  workspace: TestWorkspace,
  {
    openingId,
    candidateId,
    stage,
    name,
  }: { openingId: string; candidateId?: string; stage?: string; name?: string },
): Promise<{ id: string; candidateId: string }> {
  const person =
    candidateId ?? (await makeCandidate(workspace, name === undefined ? {} : { name }));
  const { id } = await workspace.ok("application.create", { candidateId: person, openingId });
  if (stage !== undefined) {
    const { applications } = await workspace.ok("candidate.get", { id: person });
    const { stages } = applications.find((one) => one.id === id)!;
    const stageId = stages.find((one) => one.name === stage)!.id;
    await workspace.ok("application.move", { id, stageId, note: "" });
  }
  return { id, candidateId: person };
}

/** An opening for a role template, by name or slug, led by the founder unless said otherwise. Returns the id. */
export async function makeOpening(
  workspace: TestWorkspace,
  { role = "sdr", ...over }: Partial<Input<"opening.create">> & { role?: string } = {},
): Promise<string> {
  const roles = await workspace.ok("role.list", { archived: false });
  const found = roles.find((one) => one.name === role || one.builtInId === role)!;
  const { id } = await workspace.ok("opening.create", {
    title: found.name,
    roleId: found.id,
    seats: 1,
    targetDate: null,
    leadId: workspace.founderId,
    panelistIds: [workspace.founderId],
    note: "",
    ...over,
  });
  return id;
}

/** Somebody who can sit on a panel. Returns the id. */
export async function makePanelist(
  workspace: TestWorkspace,
  name = "Rosa Marten",
): Promise<string> {
  return (await workspace.ok("panelist.create", { name, title: "", email: "" })).id;
}

/** An interview in the opening's first round (or `roundId`), with the whole panel unless said otherwise. Returns the id. */
export async function makeInterview(
  workspace: TestWorkspace,
  over: Partial<Input<"interview.schedule">> & { applicationId: string },
): Promise<string> {
  const { opening } = await workspace.ok("outcome.application", {
    applicationId: over.applicationId,
  });
  const { rounds, panelistIds } = await workspace.ok("opening.get", { id: opening.id });
  const { id } = await workspace.ok("interview.schedule", {
    roundId: rounds[0]!.id,
    startsAt: workspace.now,
    timeZone: "Europe/Oslo",
    minutes: 60,
    place: "",
    note: "",
    panelistIds,
    ...over,
  });
  return id;
}

interface Submission {
  interviewId: string;
  panelistId: string;
  /** One level for every criterion, or a level by the competency's name; what is left out is not assessed. */
  levels: number | Record<string, number>;
  evidence?: string;
  recommendation?: "strong-no" | "no" | "yes" | "strong-yes";
  note?: string;
  /** Fills it in and leaves it open. */
  draft?: boolean;
}

/** Fills in and submits one panelist's scorecard, as that panelist. Returns the scorecard's id. */
export async function submitScorecard(
  workspace: TestWorkspace,
  { interviewId, panelistId, levels, recommendation = "yes", note = "", ...rest }: Submission,
): Promise<string> {
  const before = workspace.context.actor;
  workspace.act(panelistId);
  const { mine } = await workspace.ok("interview.get", { id: interviewId });
  const id = mine!.scorecardId;
  const card = await workspace.ok("scorecard.get", { id });
  for (const criterion of card.items.flatMap((item) => item.criteria)) {
    const name = card.competencyNames[criterion.competencyId]!;
    const level = typeof levels === "number" ? levels : (levels[name] ?? null);
    await workspace.ok("scorecard.rate", {
      id,
      criterionId: criterion.id,
      take: 1,
      level,
      notAssessed: level === null,
      evidence: level === null ? "" : (rest.evidence ?? `Said so about ${name}.`),
    });
  }
  await workspace.ok("scorecard.conclude", { id, recommendation, note });
  if (!rest.draft) await workspace.ok("scorecard.submit", { id });
  workspace.act(before);
  return id;
}
