import { expect, test } from "vitest";
import type { Input } from "../../../../shared/contract.ts";
import { mostSeats } from "../../../../shared/org.ts";
import { TestWorkspace } from "../../../helpers/app.ts";
import { makeApplication, makeOpening, makePanelist } from "../../../helpers/make.ts";

async function begin() {
  const workspace = new TestWorkspace();
  const roles = await workspace.ok("role.list", { archived: false });
  const role = (slug: string) => roles.find((one) => one.builtInId === slug)!.id;
  const get = () => workspace.ok("org.get", {});
  const founder = (await get()).seats[0]!;
  const add = async (slug: string, over: Partial<Input<"seat.create">> = {}) => {
    const fields = { reportsTo: null, startsOn: null, holder: "", hoursPerWeek: 40, note: "" };
    return (await workspace.ok("seat.create", { roleId: role(slug), ...fields, ...over })).id;
  };
  const lineOf = async (slug: string) =>
    (await get()).roles.find((one) => one.id === role(slug))!.responsibilities[0]!.id;
  const find = async (id: string) => (await get()).seats.find((seat) => seat.id === id)!;
  return { workspace, role, get, founder, add, find, lineOf };
}

test("the founder has a seat from the start, and nobody else may look at the org", async () => {
  const { workspace, founder, add } = await begin();
  expect(founder).toMatchObject({ roleId: null, reportsTo: null, holder: "Adaeze Nwosu" });
  expect(founder.state).toBe("filled");
  const id = await add("sdr");
  workspace.act(await makePanelist(workspace, "Hanna Virtanen"));
  const refused = { code: "forbidden" };
  expect(await workspace.refused("org.get", {})).toMatchObject(refused);
  expect(await workspace.refused("seat.history", { id })).toMatchObject(refused);
  expect(await workspace.refused("seat.open", { ids: [id] })).toMatchObject(refused);
  expect(await workspace.refused("seat.delete", { id })).toMatchObject(refused);
  expect(await workspace.refused("duty.save", { save: [], remove: [] })).toMatchObject(refused);
});

test("seats move below others, never below themselves; deleting one moves up whoever was below, and comes back", async () => {
  const { workspace, get, founder, add, find } = await begin();
  const manager = await add("sales-manager");
  const leader = await add("sales-team-leader", { reportsTo: manager });
  const first = await add("sdr", { reportsTo: leader });
  const second = await add("sdr", { reportsTo: leader });
  const circle = { id: manager, reportsTo: first, before: null };
  expect(await workspace.refused("seat.move", circle)).toMatchObject({ field: "reportsTo" });
  expect(
    await workspace.refused("seat.move", { id: manager, reportsTo: manager, before: null }),
  ).toMatchObject({ field: "reportsTo" });
  expect(
    await workspace.refused("seat.move", { id: founder.id, reportsTo: manager, before: null }),
  ).toMatchObject({ code: "invalid" });
  expect(
    await workspace.refused("seat.move", { id: first, reportsTo: workspace.newId(), before: null }),
  ).toMatchObject({ code: "not-found" });
  expect(
    await workspace.refused("seat.move", { id: first, reportsTo: leader, before: manager }),
  ).toMatchObject({ field: "before" });

  await workspace.ok("seat.move", { id: second, reportsTo: leader, before: first });
  const order = (await get()).seats.filter((seat) => seat.reportsTo === leader);
  expect(order.map((seat) => seat.id)).toEqual([second, first]);

  const still = { id: second, reportsTo: leader, before: second };
  expect(await workspace.ok("seat.move", still)).toEqual({});
  expect((await get()).seats.filter((seat) => seat.reportsTo === leader)).toEqual(order);

  const { moved } = await workspace.ok("seat.delete", { id: leader });
  expect(moved).toEqual([second, first]);
  expect(await find(first)).toMatchObject({ reportsTo: manager });
  await workspace.ok("seat.move", { id: second, reportsTo: founder.id, before: null });
  await workspace.ok("seat.restore", { id: leader, moved });
  expect(await find(first)).toMatchObject({ reportsTo: leader });
  expect(await find(second)).toMatchObject({ reportsTo: founder.id });

  // A seat comes back below whoever is left, and its manager, who is restored later, does not take it back.
  await workspace.ok("seat.delete", { id: first });
  await workspace.ok("seat.delete", { id: leader });
  await workspace.ok("seat.restore", { id: first, moved: [] });
  expect(await find(first)).toMatchObject({ reportsTo: manager });
  expect(await workspace.refused("seat.delete", { id: founder.id })).toMatchObject({
    code: "invalid",
  });
});

test("a seat keeps what is typed, refuses what another window overtook, and roles that are gone", async () => {
  const { workspace, role, add, find } = await begin();
  const id = await add("account-executive", { holder: "Jonas Brandt", startsOn: "2026-03-02" });
  const { updatedAt, ...seat } = await find(id);
  expect(seat).toMatchObject({
    state: "filled",
    holder: "Jonas Brandt",
    reportsTo: expect.any(String),
  });
  const fields = {
    id,
    roleId: seat.roleId,
    reportsTo: seat.reportsTo,
    startsOn: seat.startsOn,
    holder: "مريم الزهراني",
    hoursPerWeek: 32.5,
    note: "Four days.",
  };
  const saved = await workspace.ok("seat.save", { ...fields, updatedAt });
  expect(await find(id)).toMatchObject({ holder: "مريم الزهراني", hoursPerWeek: 32.5, ...saved });
  expect(await workspace.refused("seat.save", { ...fields, updatedAt })).toMatchObject({
    code: "conflict",
  });
  const again = { ...fields, ...saved };
  for (const over of [
    { hoursPerWeek: 169 },
    { hoursPerWeek: -1 },
    { hoursPerWeek: Number.NaN },
    { startsOn: "2026-02-30" },
    { holder: "x".repeat(121) },
    { roleId: null },
    { roleId: workspace.newId() },
    { reportsTo: id },
    { surprise: 1 },
  ])
    await workspace.refused("seat.save", { ...again, ...over });
  await workspace.ok("role.archive", { id: role("sdr") });
  expect(await workspace.refused("seat.save", { ...again, roleId: role("sdr") })).toMatchObject({
    field: "roleId",
  });
  // Archiving the role of a seat takes nothing away.
  await workspace.ok("role.archive", { id: role("account-executive") });
  await workspace.ok("seat.save", { ...again, note: "" });
  const { roles } = await workspace.ok("org.get", {});
  expect(roles.find((one) => one.id === seat.roleId)).toMatchObject({ archived: true });
  expect(roles.some((one) => one.id === role("sdr"))).toBe(false);
});

test("planned seats become one opening; its hires take them, the earliest first, and give them back", async () => {
  const { workspace, add, find, role } = await begin();
  const late = await add("account-executive", { startsOn: "2027-04-01" });
  const early = await add("account-executive", { startsOn: "2027-01-04" });
  const other = await add("sdr");
  expect(await workspace.refused("seat.open", { ids: [late, other] })).toMatchObject({
    field: "ids",
  });
  expect(await workspace.refused("seat.open", { ids: [workspace.newId()] })).toMatchObject({
    code: "not-found",
  });
  const { openingId } = await workspace.ok("seat.open", { ids: [late, early, late] });
  const opening = await workspace.ok("opening.get", { id: openingId });
  expect(opening).toMatchObject({
    title: "Account executive",
    seats: 2,
    targetDate: "2027-01-04",
    leadId: workspace.founderId,
  });
  expect(opening.rounds.length).toBeGreaterThan(0);
  expect(workspace.announced).toEqual(expect.arrayContaining(["opening", "org"]));
  expect(await find(early)).toMatchObject({ state: "open", opening: { id: openingId } });
  expect(await workspace.refused("seat.open", { ids: [early] })).toMatchObject({
    code: "conflict",
  });

  const hire = await makeApplication(workspace, { openingId, name: "Ingrid Moen", stage: "Hired" });
  expect(await find(early)).toMatchObject({ state: "filled", holder: "Ingrid Moen" });
  expect(await find(late)).toMatchObject({ state: "open", holder: "" });
  const { stages } = opening;
  const stageId = stages.find((one) => one.name === "Offer")!.id;
  await workspace.ok("application.move", { id: hire.id, stageId, note: "" });
  expect(await find(early)).toMatchObject({ state: "open", hired: null });
  const second = await makeApplication(workspace, { openingId, name: "Kwame", stage: "Hired" });
  expect(await find(early)).toMatchObject({ holder: "Kwame" });
  const hired = stages.find((one) => one.name === "Hired")!.id;
  await workspace.ok("application.move", { id: hire.id, stageId: hired, note: "" });
  expect(await find(late)).toMatchObject({ holder: "Ingrid Moen" });

  // The bin frees a seat too, and gives it back.
  await workspace.ok("candidate.delete", { ids: [second.candidateId] });
  expect(await find(early)).toMatchObject({ state: "open" });
  await workspace.ok("candidate.restore", { ids: [second.candidateId] });
  expect(await find(early)).toMatchObject({ holder: "Kwame" });
  await workspace.ok("candidate.delete", { ids: [second.candidateId] });
  await workspace.ok("opening.close", { id: openingId });
  expect(await find(early)).toMatchObject({ state: "planned" });
  expect(await find(late)).toMatchObject({ state: "filled" });

  const history = await workspace.ok("seat.history", { id: late });
  expect(history.map((event) => event.text)).toContain("Ingrid Moen came to Hired.");
  // A second opening beside the first says which it is.
  await workspace.ok("opening.reopen", { id: openingId });
  const third = await add("account-executive");
  const next = await workspace.ok("seat.open", { ids: [third] });
  const { title } = await workspace.ok("opening.get", { id: next.openingId });
  expect(title).toBe("Account executive 2");
  expect(role("account-executive")).toBe(opening.role.id);
});

test("a seat that was opened elsewhere is tied to that opening, and takes whom it has hired already", async () => {
  const { workspace, add, find } = await begin();
  const openingId = await makeOpening(workspace, { role: "customer-success-rep" });
  await makeApplication(workspace, { openingId, name: "Freya Lind", stage: "Hired" });
  const id = await add("customer-success-rep");
  const wrong = await add("sdr");
  expect(await workspace.refused("seat.setOpening", { id: wrong, openingId })).toMatchObject({
    field: "openingId",
  });
  await workspace.ok("seat.setOpening", { id, openingId });
  expect(await find(id)).toMatchObject({ state: "filled", holder: "Freya Lind" });
  const { updatedAt, roleId, reportsTo } = await find(id);
  const fields = { id, roleId, reportsTo, startsOn: "2027-01-04", hoursPerWeek: 40, note: "" };
  // Saved with the name it shows, it stays the candidate's; with another one, it is that person's.
  const one = await workspace.ok("seat.save", { ...fields, holder: "Freya Lind", updatedAt });
  expect((await find(id)).hired).not.toBeNull();
  await workspace.ok("seat.save", { ...fields, holder: "Somebody Else", ...one });
  expect(await find(id)).toMatchObject({ holder: "Somebody Else", hired: null });
  expect(await workspace.refused("seat.setOpening", { id, openingId: null })).toMatchObject({
    code: "conflict",
  });
});

test("a plan adds the planned seats that are missing, moves and removes others, and leaves alone what is taken", async () => {
  const { workspace, role, get, add, find, founder, lineOf } = await begin();
  const jonas = await add("account-executive", { holder: "Jonas", startsOn: "2026-03-01" });
  const opened = await add("sdr", { startsOn: "2027-01-01" });
  await workspace.ok("seat.open", { ids: [opened] });
  const extra = await add("marketing-manager", { startsOn: "2027-06-01" });
  const late = await add("account-executive", { startsOn: "2027-02-01" });
  const second = await add("account-executive", { startsOn: "2027-08-01" });
  const work = { id: null, fromDay: null, untilDay: null, hoursPerWeek: 0, keptBecause: "" };
  const line0 = {
    roleId: role("account-executive"),
    responsibilityId: await lineOf("account-executive"),
  };
  await workspace.ok("duty.save", {
    save: [{ ...work, ...line0, seatId: second }],
    remove: [],
  });
  const line = (slug: string, startsOn: string) => ({ roleId: role(slug), startsOn });
  const seats = [
    line("account-executive", "2026-03-01"),
    line("account-executive", "2027-02-01"),
    line("sales-manager", "2027-04-01"),
    line("sdr", "2027-01-01"),
    line("sdr", "2027-03-01"),
  ];
  const before = await get();
  const taken = await workspace.ok("seat.fromPlan", { seats });
  expect(taken).toMatchObject({ moved: [], removed: [{ id: second, moved: [] }] });
  expect(taken.added).toHaveLength(2);
  const org = await get();
  const manager = org.seats.find((seat) => seat.roleId === role("sales-manager"))!;
  expect(manager.reportsTo).toBe(founder.id);
  // Team leaders have no seat, so the SDRs report to the manager above them; who is being hired stays.
  expect(org.seats.filter((seat) => seat.reportsTo === manager.id)).toHaveLength(2);
  expect(await find(late)).toMatchObject({ reportsTo: manager.id });
  expect(taken.replaced).toEqual([{ id: late, reportsTo: founder.id }]);
  expect(await find(jonas)).toMatchObject({ state: "filled", reportsTo: founder.id });
  expect(await find(opened)).toMatchObject({ state: "open", reportsTo: founder.id });
  // A role that the plan does not hold is none of its business.
  expect(await find(extra)).toMatchObject({ startsOn: "2027-06-01", reportsTo: founder.id });
  const nothing = { added: [], moved: [], replaced: [], removed: [] };
  expect(await workspace.ok("seat.fromPlan", { seats })).toEqual(nothing);
  seats[4] = line("sdr", "2027-05-01");
  const moved = await workspace.ok("seat.fromPlan", { seats });
  expect(moved).toMatchObject({ ...nothing, moved: [{ startsOn: "2027-03-01" }] });
  expect(await workspace.ok("seat.fromPlan", { seats: [] })).toEqual(nothing);

  await workspace.ok("seat.undoPlan", moved);
  await workspace.ok("seat.undoPlan", taken);
  const bare = ({ seats: all, duties }: typeof before) => [
    all.map(({ updatedAt: _updatedAt, ...rest }) => rest),
    duties,
  ];
  expect(bare(await get())).toEqual(bare(before));
  const circle = { ...nothing, replaced: [{ id: late, reportsTo: late }] };
  expect(await workspace.refused("seat.undoPlan", circle)).toMatchObject({ field: "reportsTo" });
  const hostile = [{ roleId: workspace.newId(), startsOn: "2027-01-01" }];
  expect(await workspace.refused("seat.fromPlan", { seats: hostile })).toMatchObject({
    code: "not-found",
  });
});

test("work is assigned, handed over and taken back in one step, never twice to the same seat at once", async () => {
  const { workspace, role, get, founder, add } = await begin();
  const freya = await add("customer-success-rep", { holder: "Freya", startsOn: "2027-01-04" });
  const duty = {
    id: null,
    roleId: role("customer-success-rep"),
    responsibilityId: "lead-renewals",
    seatId: founder.id,
    hoursPerWeek: 6,
    fromDay: null,
    untilDay: null,
    keptBecause: "",
  };
  const { ids } = await workspace.ok("duty.save", { save: [duty], remove: [] });
  expect((await get()).duties).toEqual([{ ...duty, id: ids[0] }]);
  expect(await workspace.refused("duty.save", { save: [duty], remove: [] })).toMatchObject({
    code: "conflict",
    field: "save.0.fromDay",
  });
  const ended = { ...duty, id: ids[0]!, untilDay: "2027-01-04" };
  const begun = { ...duty, seatId: freya, fromDay: "2027-01-04" };
  // A refusal half-way leaves everything as it was.
  const wrong = { ...begun, responsibilityId: "no-such-line" };
  expect(await workspace.refused("duty.save", { save: [ended, wrong], remove: [] })).toMatchObject({
    field: "save.1.responsibilityId",
  });
  expect((await get()).duties).toEqual([{ ...duty, id: ids[0] }]);
  await workspace.ok("duty.save", { save: [ended, begun], remove: [] });
  expect((await get()).duties).toHaveLength(2);
  const backwards = { ...begun, id: null, fromDay: "2027-02-01", untilDay: "2027-01-01" };
  expect(await workspace.refused("duty.save", { save: [backwards], remove: [] })).toMatchObject({
    field: "save.0.untilDay",
  });
  for (const over of [
    { seatId: workspace.newId() },
    { id: workspace.newId() },
    { hoursPerWeek: 200 },
  ])
    await workspace.refused("duty.save", { save: [{ ...begun, ...over }], remove: [] });
  // Whoever sat there takes their work along into the bin and out of it.
  await workspace.ok("seat.delete", { id: freya });
  expect((await get()).duties).toHaveLength(1);
  await workspace.ok("seat.restore", { id: freya, moved: [] });
  expect((await get()).duties).toHaveLength(2);
  await workspace.ok("duty.save", { save: [], remove: [ids[0]!] });
  expect((await get()).duties).toHaveLength(1);
});

test("there are no more seats than can be shown, neither added nor restored", async () => {
  const { workspace, add } = await begin();
  const gone = await add("sdr");
  await workspace.ok("seat.delete", { id: gone });
  const copy = workspace.db.prepare(
    `INSERT INTO seat (id, roleId, reportsTo, position, createdAt, updatedAt)
     SELECT ?, roleId, reportsTo, position, 0, 0 FROM seat WHERE id = ?`,
  );
  for (let at = 1; at < mostSeats; at += 1) copy.run(workspace.newId(), gone);
  const full = { code: "invalid", message: expect.stringContaining("there cannot be more") };
  expect(await workspace.refused("seat.restore", { id: gone, moved: [] })).toMatchObject(full);
  const fields = { reportsTo: null, startsOn: null, holder: "", hoursPerWeek: 40, note: "" };
  const roleId = (await workspace.ok("org.get", {})).seats[1]!.roleId;
  expect(await workspace.refused("seat.create", { roleId, ...fields })).toMatchObject(full);
});
