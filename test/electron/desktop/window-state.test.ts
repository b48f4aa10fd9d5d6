import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import fc from "fast-check";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import {
  nextZoom,
  openWindowMemory,
  placeWindow,
  readWindowState,
  smallestWindow,
  zoomSteps,
} from "../../../electron/desktop/window-state.ts";

const display = (x: number, y: number, width: number, height: number) => ({
  workArea: { x, y, width, height },
});
const laptop = display(0, 25, 1440, 875);
const monitor = display(1440, 0, 2560, 1440);

describe("where the window opens", () => {
  test("in the middle of the first display when nothing is remembered", () => {
    expect(placeWindow(null, [laptop])).toEqual({ width: 1280, height: 820 });
  });

  test("where it was left, also on a second display", () => {
    const bounds = { x: 1600, y: 100, width: 1200, height: 900 };
    expect(placeWindow(bounds, [laptop, monitor])).toEqual(bounds);
  });

  test("in the middle, as large as before, when that display is gone", () => {
    const bounds = { x: 1600, y: 100, width: 1200, height: 800 };
    expect(placeWindow(bounds, [laptop])).toEqual({ width: 1200, height: 800 });
  });

  test("no larger than the display it opens on", () => {
    const bounds = { x: 1600, y: 100, width: 2400, height: 1400 };
    expect(placeWindow(bounds, [laptop])).toEqual({ width: 1440, height: 875 });
  });

  test("with its title bar in reach when only a corner was left on the display", () => {
    const bounds = { x: 1430, y: 890, width: 1000, height: 700 };
    expect(placeWindow(bounds, [laptop])).toEqual({ width: 1000, height: 700 });
  });

  test("never smaller than it can be used, even on a tiny display", () => {
    expect(
      placeWindow({ x: 0, y: 0, width: 10, height: 10 }, [display(0, 0, 640, 480)]),
    ).toMatchObject(smallestWindow);
  });

  test("always with some of the title bar on a display, whatever was remembered", () => {
    const number = fc.integer({ min: -5000, max: 5000 });
    const size = fc.integer({ min: 1, max: 6000 });
    fc.assert(
      fc.property(fc.record({ x: number, y: number, width: size, height: size }), (bounds) => {
        const placed = placeWindow(bounds, [laptop, monitor]);
        if (placed.x === undefined || placed.y === undefined) return;
        const { x, y, width } = { ...placed, x: placed.x, y: placed.y };
        const inReach = [laptop, monitor].some(
          ({ workArea: area }) =>
            Math.min(x + width, area.x + area.width) - Math.max(x, area.x) >= 200 &&
            y >= area.y &&
            y + 40 <= area.y + area.height,
        );
        expect(inReach).toBe(true);
      }),
    );
  });
});

describe("zoom", () => {
  test("goes up and down the same steps and stops at both ends", () => {
    expect(nextZoom(1, "in")).toBe(1.1);
    expect(nextZoom(1, "out")).toBe(0.9);
    expect(nextZoom(2, "in")).toBe(2);
    expect(nextZoom(0.5, "out")).toBe(0.5);
  });

  test("finds its way back to a step from anywhere between", () => {
    expect(nextZoom(1.07, "in")).toBe(1.1);
    expect(nextZoom(1.07, "out")).toBe(1);
    expect(zoomSteps).toContain(1);
  });
});

describe("the memory of the window", () => {
  let folder: string;
  let file: string;

  beforeEach(() => {
    folder = mkdtempSync(path.join(os.tmpdir(), "bullpen-state-"));
    file = path.join(folder, "deep/window.json");
  });

  afterEach(() => {
    vi.useRealTimers();
    rmSync(folder, { recursive: true, force: true });
  });

  const usual = { bounds: null, maximised: false, zoom: 1, theme: "system" };

  test("starts with the usual when there is no file", () => {
    expect(readWindowState(file)).toEqual(usual);
  });

  test.each([
    ["half a file", '{"bounds": {"x": 1'],
    ["not an object", "[1, 2]"],
    [
      "values of the wrong kind",
      '{"bounds": "large", "maximised": "yes", "zoom": 40, "theme": "pink"}',
    ],
    ["an empty file", ""],
  ])("starts with the usual when the file holds %s", (_name, text) => {
    const damaged = path.join(folder, "window.json");
    writeFileSync(damaged, text);
    expect(readWindowState(damaged)).toEqual(usual);
  });

  test("keeps what is right when one value is wrong", () => {
    const partly = path.join(folder, "window.json");
    writeFileSync(partly, '{"zoom": 1.25, "theme": "pink"}');
    expect(readWindowState(partly)).toEqual({ ...usual, zoom: 1.25 });
  });

  test("writes many changes once, a moment later", () => {
    vi.useFakeTimers();
    const memory = openWindowMemory(file, () => undefined);
    memory.update({ zoom: 1.1 });
    memory.update({ zoom: 1.25, maximised: true });
    expect(existsSync(file)).toBe(false);
    expect(memory.current.zoom).toBe(1.25);
    vi.runAllTimers();
    expect(JSON.parse(readFileSync(file, "utf8"))).toEqual({
      ...usual,
      zoom: 1.25,
      maximised: true,
    });
  });

  test("writes at once when asked to, and nothing when nothing changed", () => {
    const memory = openWindowMemory(file, () => undefined);
    memory.flush();
    expect(existsSync(file)).toBe(false);
    memory.update({ theme: "dark" });
    memory.flush();
    expect(readWindowState(file).theme).toBe("dark");
  });

  test("goes on when the folder cannot be written", () => {
    const failures: unknown[] = [];
    writeFileSync(path.join(folder, "deep"), "a file where a folder should be");
    const memory = openWindowMemory(file, (error) => failures.push(error));
    memory.update({ zoom: 1.5 });
    memory.flush();
    expect(failures).toHaveLength(1);
    expect(memory.current.zoom).toBe(1.5);
  });
});
