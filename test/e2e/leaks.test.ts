import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { type Browser, chromium } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { chromiumArguments, findChromium } from "../../electron/browser/chromium.ts";
import { readPdf } from "../electron/documents/read-pdf.ts";
import { addressesOf, readAnswer } from "../helpers/sealed/questions.ts";
import {
  type Author,
  blame,
  giveHannaPin,
  makeWorld,
  openTheSeal,
  praise,
  secret,
  type World,
} from "../helpers/sealed/world.ts";
import { pagesOf } from "./leaks/addresses.ts";
import { type ServedWorld, serveWorld } from "./leaks/serve.ts";
import { walk, type Walked } from "./leaks/walk.ts";

const renderer = path.join(import.meta.dirname, "../../renderer");

/** Every address that a route stands for, wherever it is written. */
function listRoutes(): string[] {
  const files = readdirSync(renderer, { recursive: true, encoding: "utf8" });
  return files
    .filter((file) => file.endsWith(".tsx"))
    .flatMap((file) => {
      const text = readFileSync(path.join(renderer, file), "utf8");
      return [...text.matchAll(/<Route\s[^>]*?path="([^"]+)"/g)].map(([, route]) => route!);
    });
}

let folder: string;
let browser: Browser;
let good: World;
let bad: World;
beforeAll(async () => {
  folder = mkdtempSync(path.join(os.tmpdir(), "bullpen-leaks-"));
  const executablePath = findChromium()!;
  browser = await chromium.launch({ executablePath, args: chromiumArguments });
  [good, bad] = [await makeWorld(praise), await makeWorld(blame)];
});
afterAll(async () => {
  await browser?.close();
  rmSync(folder, { recursive: true, force: true });
});

/** A world as this person would meet it: the built pages before the real app, on a file of its own. */
async function inWorld<T>(
  world: World,
  as: { actor: string; pin?: string },
  act: (served: ServedWorld) => Promise<T>,
): Promise<T> {
  const own = path.join(folder, String(readdirSync(folder).length));
  mkdirSync(own);
  const served = await serveWorld(world, { folder: own, ...as });
  try {
    return await act(served);
  } finally {
    await served.close();
  }
}

const everyScreen = (world: World, actor: string, opens = false): Promise<Walked> =>
  inWorld(world, { actor }, (served) => walk(browser, served, { pages: pagesOf(world), opens }));

/** Where two worlds differ, with the first of what differs there. */
function differences(one: Record<string, string>, other: Record<string, string>): string[] {
  const places = [...new Set([...Object.keys(one), ...Object.keys(other)])];
  return places.flatMap((place) => {
    const [a, b] = [one[place] ?? "", other[place] ?? ""];
    if (a === b) return [];
    const from = Math.max(0, a.split("").findIndex((sign, at) => sign !== b[at]) - 200);
    return [`${place}:\n${a.slice(from, from + 300)}\n${b.slice(from, from + 300)}`];
  });
}

/** Pages that are made of what scorecards say. */
const telling = [
  "/candidates/:id?",
  "/decisions/:openingId",
  "/decisions/:openingId/debrief/:applicationId",
  "/openings/:id/compare",
  "/reports/:kind/:id/:profile?",
  "/scorecards/:id",
];

const tellingPagesOf = (world: World) =>
  Object.fromEntries(telling.map((route) => [route, pagesOf(world)[route]!]));

test("every route of the app has addresses to walk", () => {
  expect(Object.keys(pagesOf(good)).toSorted()).toEqual([...new Set(listRoutes())].toSorted());
});

describe("what Hanna wrote behind a closed seal", () => {
  test.each(["rosa", "lead", "outsider"] as const)("reaches no screen of %s", async (who) => {
    const [first, second] = await Promise.all([
      everyScreen(good, good[who], who === "rosa"),
      everyScreen(bad, bad[who], who === "rosa"),
    ]);
    for (const [place, shown] of Object.entries(first.screens))
      expect(shown, place).not.toContain(secret);
    expect(differences(first.screens, second.screens)).toEqual([]);
    expect(first.answers).toEqual(second.answers);
    expect(JSON.stringify(first.answers)).not.toContain(secret);
    expect([first.troubles, second.troubles]).toEqual([[], []]);
  });

  test("reaches no screen of her own either, once the founder has set a PIN for her", async () => {
    const read = async (author: Author) => {
      const world = await makeWorld(author);
      const pin = await giveHannaPin(world);
      return inWorld(world, { actor: world.hanna, pin }, (served) =>
        walk(browser, served, { pages: tellingPagesOf(world), opens: false }),
      );
    };
    const [first, second] = await Promise.all([read(praise), read(blame)]);
    for (const [place, shown] of Object.entries(first.screens))
      expect(shown, place).not.toContain(secret);
    expect(differences(first.screens, second.screens)).toEqual([]);
    expect(first.answers).toEqual(second.answers);
    expect([first.troubles, second.troubles]).toEqual([[], []]);
  });

  test("leaves in no bytes that Rosa can fetch", async () => {
    const fetchAll = (world: World) =>
      inWorld(world, { actor: world.rosa }, async (served) => {
        const answers: Record<string, string> = {};
        for (const address of addressesOf(world))
          answers[address] = await readAnswer(await served.fetch(`/data/${address}`), world);
        return answers;
      });
    const [first, second] = [await fetchAll(good), await fetchAll(bad)];
    for (const [address, said] of Object.entries(first))
      expect(said, address).not.toContain(secret);
    expect(first).toEqual(second);
  });

  test("leaves in no PDF", async () => {
    const print = (world: World) =>
      inWorld(world, { actor: world.rosa }, async (served) => {
        const address = `candidate-report/${world.ids.applicationId}.pdf?paper=A4`;
        const answer = await served.fetch(`/data/documents/${address}`);
        expect(answer.headers.get("content-type")).toBe("application/pdf");
        return readPdf(new Uint8Array(await answer.arrayBuffer()));
      });
    const [first, second] = [await print(good), await print(bad)];
    expect(first.whole).toContain("Leila Haddad");
    expect(first.whole).not.toContain(secret);
    expect(first).toEqual(second);
  });
});

test("this walk would find it: once the seal is open Rosa reads it, and the worlds differ", async () => {
  const read = async (author: Author) => {
    const world = await makeWorld(author);
    await openTheSeal(world);
    return inWorld(world, { actor: world.rosa }, (served) =>
      walk(browser, served, { pages: tellingPagesOf(world), opens: false }),
    );
  };
  const [{ screens }, other] = await Promise.all([read(praise), read(blame)]);
  const routesWhere = (differs: (place: string) => boolean) => [
    ...new Set(
      Object.keys(screens)
        .filter(differs)
        .map((place) => place.split(" ")[0]!),
    ),
  ];
  expect(routesWhere((place) => screens[place] !== other.screens[place]).toSorted()).toEqual(
    telling,
  );
  expect(routesWhere((place) => screens[place]!.includes(secret))).toEqual(
    expect.arrayContaining(["/scorecards/:id", "/reports/:kind/:id/:profile?"]),
  );
});
