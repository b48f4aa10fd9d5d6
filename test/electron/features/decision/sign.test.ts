import { beforeEach, describe, expect, it } from "vitest";
import type { Input } from "../../../../shared/contract.ts";
import { makePanelist } from "../../../helpers/make.ts";
import { type Deciding, entry, givePin, makeDeciding, recording } from "./deciding.ts";

let world: Deciding;
let recordId: string;
beforeEach(async () => {
  world = await makeDeciding();
  ({ recordId } = await world.workspace.ok(
    "decision.record",
    recording(world.openingId, [entry(world.leila)]),
  ));
});

const voice = (over: Partial<Input<"decision.sign">> = {}): Input<"decision.sign"> => ({
  recordId,
  panelistId: world.hanna,
  stance: "dissents",
  words: "She knew tugs but not tariffs.",
  pin: null,
  ...over,
});

const refused = (over: Partial<Input<"decision.sign">> = {}) =>
  world.workspace.refused("decision.sign", voice(over));

const theRecord = async () =>
  (await world.workspace.ok("decision.history", { openingId: world.openingId }))[0]!;

describe("a voice under a record", () => {
  it("is kept word for word, whatever lines it has", async () => {
    const { workspace, hanna } = world;
    workspace.act(hanna);
    const words = "  She knew tugs but not tariffs.\n\n“With Kwame we sell in Tema on day one.” 🚢";
    await workspace.ok("decision.sign", voice({ words }));
    const { voices, silent } = await theRecord();
    expect(voices.map((one) => [one.panelist.name, one.stance, one.words])).toEqual([
      ["Hanna Virtanen", "dissents", words],
      ["Tomás Ferreira", "agrees", ""],
    ]);
    expect(silent.map((one) => one.name)).toEqual(["Adaeze Nwosu"]);
  });

  it("is asked for the PIN of whoever is not at the laptop", async () => {
    const { workspace, hanna } = world;
    await givePin(workspace, hanna, "4071");
    expect((await theRecord()).silent).toMatchObject([
      { name: "Adaeze Nwosu", hasPin: false, atLaptop: false },
      { id: hanna, hasPin: true },
    ]);
    expect(await refused()).toMatchObject({ code: "invalid", field: "pin" });
    expect(await refused({ pin: "1234" })).toMatchObject({ field: "pin" });
    await workspace.ok("decision.sign", voice({ pin: "4071" }));
    expect((await theRecord()).voices).toHaveLength(2);
  });

  it("is never given by somebody else in the stead of whoever has no PIN", async () => {
    expect(await refused()).toMatchObject({ code: "forbidden", field: "pin" });
    expect(await refused({ pin: "4071" })).toMatchObject({ code: "forbidden" });
  });

  it("is given once and not changed, by nobody", async () => {
    const { workspace, hanna, lead } = world;
    workspace.act(hanna);
    await workspace.ok("decision.sign", voice());
    expect(await refused({ stance: "agrees", words: "" })).toMatchObject({
      code: "conflict",
      message: "Hanna Virtanen has dissented already; what was said stays.",
    });
    workspace.act(lead);
    expect(await refused({ words: "She agrees." })).toMatchObject({ code: "conflict" });
    expect(await refused({ panelistId: lead })).toMatchObject({ code: "conflict" });
    expect((await theRecord()).voices[0]!.words).toBe("She knew tugs but not tariffs.");
  });

  it("is one even when it comes twice at once", async () => {
    const { workspace, hanna } = world;
    await givePin(workspace, hanna, "4071");
    const both = await Promise.all(
      [1, 2].map(() => workspace.call("decision.sign", voice({ pin: "4071" }))),
    );
    expect(both.filter((one) => one.ok)).toHaveLength(1);
  });

  it("dissents with words, and comes from the panel that decided", async () => {
    const { workspace } = world;
    const newcomer = await makePanelist(workspace, "Rosa Marten");
    workspace.act(newcomer);
    expect(await refused({ panelistId: newcomer })).toMatchObject({ code: "forbidden" });
    workspace.act(world.hanna);
    expect(await refused({ words: " \n" })).toMatchObject({ field: "words" });
    expect(await refused({ recordId: world.leila })).toMatchObject({ code: "not-found" });
    expect(await refused({ stance: "shrugs" as never })).toMatchObject({ code: "invalid" });
  });

  it("can still be given when the opening is closed", async () => {
    await world.workspace.ok("opening.close", { id: world.openingId });
    world.workspace.act(world.hanna);
    await world.workspace.ok("decision.sign", voice());
  });
});
