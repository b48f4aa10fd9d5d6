import { expect, test } from "vitest";
import { TestWorkspace } from "../../../helpers/app.ts";
import { makeApplication, makeOpening } from "../../../helpers/make.ts";

async function begin(count: number) {
  const workspace = new TestWorkspace();
  const openingId = await makeOpening(workspace, { role: "sdr" });
  const { role, stages } = await workspace.ok("opening.get", { id: openingId });
  const add = async () => {
    const fields = { reportsTo: null, startsOn: null, holder: "", hoursPerWeek: 40, note: "" };
    const { id } = await workspace.ok("seat.create", { roleId: role.id, ...fields });
    await workspace.ok("seat.setOpening", { id, openingId });
    return id;
  };
  const seats: string[] = [];
  for (let at = 0; at < count; at += 1) seats.push(await add());
  const hire = (name: string) => makeApplication(workspace, { openingId, name, stage: "Hired" });
  const move = (id: string, to: string) =>
    workspace.ok("application.move", {
      id,
      stageId: stages.find((one) => one.name === to)!.id,
      note: "",
    });
  const find = async (id: string) =>
    (await workspace.ok("org.get", {})).seats.find((one) => one.id === id)!;
  const holders = async () =>
    (await workspace.ok("org.get", {})).seats.slice(1).map((one) => one.holder);
  return { workspace, openingId, seats, add, hire, move, find, holders };
}

test("a seat that becomes free goes to the earliest hire without one", async () => {
  const { workspace, seats, add, hire, move, find, holders } = await begin(3);
  const [a, b] = [await hire("Ada"), await hire("Ben")];
  for (const name of ["Chen", "Dina", "Esra", "Femi", "Gul"]) await hire(name);
  expect(await holders()).toEqual(["Ada", "Ben", "Chen"]);
  await move(a.id, "Offer");
  expect(await holders()).toEqual(["Dina", "Ben", "Chen"]);
  await workspace.ok("application.delete", { id: b.id });
  expect(await holders()).toEqual(["Dina", "Esra", "Chen"]);
  const { hired, ...seat } = await find(seats[2]!);
  await workspace.ok("candidate.delete", { ids: [hired!.candidateId] });
  expect(await holders()).toEqual(["Dina", "Esra", "Femi"]);
  // Whoever comes back waits for a seat like everybody else, and takes the next that is tied to the opening.
  await workspace.ok("candidate.restore", { ids: [hired!.candidateId] });
  await add();
  expect(await holders()).toEqual(["Dina", "Esra", "Femi", "Chen"]);

  // A seat whose name is cleared goes to whoever lost theirs first; one out of the bin to whoever is left.
  const fields = { reportsTo: null, startsOn: null, hoursPerWeek: 40, note: "" };
  const typed = { ...fields, id: seat.id, roleId: seat.roleId };
  const { updatedAt } = await find(seat.id);
  const one = await workspace.ok("seat.save", { ...typed, holder: "Somebody", updatedAt });
  await workspace.ok("seat.delete", { id: seats[0]! });
  const two = await workspace.ok("seat.save", { ...typed, holder: "", ...one });
  expect(await find(seat.id)).toMatchObject({ holder: "Dina", ...two });
  await workspace.ok("seat.restore", { id: seats[0]!, moved: [] });
  expect((await holders())[0]).toBe("Femi");
});

test("what is done with seats takes no longer because many were hired", async () => {
  const { workspace, openingId, seats, find } = await begin(3);
  const { db } = workspace;
  const roleId = (await find(seats[0]!)).roleId!;
  const stageId = db
    .prepare("SELECT id FROM stage WHERE openingId = ? AND kind = 'hired'")
    .pluck()
    .get(openingId);
  const person = db.prepare(
    "INSERT INTO candidate (id, name, sortName, createdAt, updatedAt) VALUES (?, 'Ada', 'ada', 0, 0)",
  );
  const application = db.prepare(
    "INSERT INTO application (id, candidateId, openingId, stageId, createdAt, updatedAt) VALUES (?, ?, ?, ?, 0, 0)",
  );
  for (let at = 0; at < 5000; at += 1) {
    const candidateId = workspace.newId();
    person.run(candidateId);
    application.run(workspace.newId(), candidateId, openingId, stageId);
  }
  const line = { roleId, startsOn: "2027-01-01" };
  await workspace.ok("seat.fromPlan", { seats: Array.from({ length: 300 }, () => line) });
  const from = performance.now();
  const taken = await workspace.ok("seat.fromPlan", { seats: [line] });
  const free = (await workspace.ok("seat.undoPlan", taken).then(() => workspace.ok("org.get", {})))
    .seats;
  const planned = free.filter((one) => one.state === "planned").map((one) => one.id);
  await workspace.ok("seat.open", { ids: planned.slice(0, 100) });
  await workspace.ok("seat.setOpening", { id: planned[100]!, openingId });
  // Looking at all of them for every seat took twelve times as long.
  expect(performance.now() - from).toBeLessThan(2000);
  expect((await find(planned[100]!)).holder).toBe("Ada");
});
