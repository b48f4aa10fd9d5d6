import path from "node:path";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { type Channel, contract } from "../../shared/contract.ts";
import { testApp } from "../helpers/app.ts";
import { fittingInput } from "../helpers/fitting.ts";
import { saveWorld } from "../helpers/sealed/file.ts";
import { addressesOf, questionsOf } from "../helpers/sealed/questions.ts";
import { blame, makeWorld, praise, secret, type World } from "../helpers/sealed/world.ts";

vi.setConfig({ testTimeout: 30_000, hookTimeout: 60_000 });

interface Opened {
  world: World;
  whole: ReturnType<typeof testApp>;
}

const all: Opened[] = [];
afterAll(() => all.forEach(({ whole }) => whole.dispose()));

/** The whole app on the world in a file, as the lead left it. */
async function open(world: World, locked: boolean): Promise<Opened> {
  const whole = testApp();
  const file = path.join(whole.folder, "a.bullpen");
  saveWorld(world, file, { actor: world.lead, locked });
  const opened = await whole.app.openAtStart(file);
  expect(opened).toEqual({ ok: true, value: null });
  all.push({ world, whole });
  return { world, whole };
}

/** Names folders of their own by one name, because every run makes others. */
const read = async ({ whole }: Opened, channel: string, input: unknown): Promise<unknown> =>
  JSON.parse(
    JSON.stringify(await whole.app.dispatch(channel, input)).replaceAll(whole.folder, "(folder)"),
    (key, value: unknown) => (key === "openedAt" ? "(clock)" : value),
  ) as unknown;

const kinds = (kind: "query" | "command") =>
  (Object.keys(contract) as Channel[]).filter((name) => contract[name].kind === kind);

/** All of them tell of the window, of files, and of whom the laptop waits for. */
const answering = ["app.info", "lock.get", "workspace.recent", "workspace.status"];

let praised: World;
let blamed: World;
beforeAll(async () => {
  [praised, blamed] = [await makeWorld(praise), await makeWorld(blame)];
});

describe("while the laptop waits for Rosa, and Hanna's scorecard is sealed", () => {
  let good: Opened;
  let bad: Opened;
  beforeAll(async () => {
    [good, bad] = [await open(praised, true), await open(blamed, true)];
  });
  const refusal = {
    ok: false,
    error: { code: "locked", message: "The laptop waits for Rosa Marten." },
  };

  test("every question there is, about what is really there, is refused", async () => {
    const questions: Record<string, unknown[]> = { ...questionsOf(praised) };
    for (const channel of kinds("query").filter((name) => !answering.includes(name))) {
      expect(questions[channel]?.length, channel).toBeGreaterThan(0);
      for (const input of questions[channel]!)
        expect(await read(good, channel, input), channel).toEqual(refusal);
    }
  });

  test("every command that would be taken is refused, but those that unlock or leave", async () => {
    const taken = kinds("command").filter((name) => !mayStill.includes(name));
    const unfit = taken.filter((channel) => fittingInput(channel) === undefined);
    expect(unfit).toEqual([]);
    for (const channel of taken)
      expect(await read(good, channel, fittingInput(channel)), channel).toEqual(refusal);
  });

  test("no byte comes out", async () => {
    for (const address of addressesOf(praised)) {
      const request = new Request(`http://127.0.0.1/data/${address}`);
      const answer = await good.whole.app.serveData(request);
      expect([answer.status, await answer.text()], address).toEqual([423, "The laptop is locked."]);
    }
  });

  test.each(answering)("%s says the same whatever Hanna wrote", async (channel) => {
    const answer = await read(good, channel, {});
    expect(answer).toMatchObject({ ok: true });
    expect(JSON.stringify(answer)).not.toContain(secret);
    expect(answer).toEqual(await read(bad, channel, {}));
  });
});

/** What they do is tested beside the lock; none of them says anything of what is in the file. */
const mayStill = [
  "app.reportError",
  "app.setAppearance",
  "desk.open",
  "lock.begin",
  "lock.choose",
  "lock.recover",
  "lock.unlock",
  "workspace.choosePath",
  "workspace.close",
  "workspace.create",
  "workspace.explore",
  "workspace.open",
];

test.each(["app.info", "workspace.recent", "workspace.status"])(
  "%s says the same whatever Hanna wrote, unlocked as well",
  async (channel) => {
    const [good, bad] = [await open(praised, false), await open(blamed, false)];
    const answer = await read(good, channel, {});
    expect(answer).toMatchObject({ ok: true });
    expect(JSON.stringify(answer)).not.toContain(secret);
    expect(answer).toEqual(await read(bad, channel, {}));
  },
);

test("no other question is left out", () => {
  const elsewhere = kinds("query").filter((name) => !(name in questionsOf(praised)));
  expect(elsewhere.toSorted()).toEqual(["app.info", "workspace.recent", "workspace.status"]);
});
