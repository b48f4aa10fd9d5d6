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
