import { mkdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import path from "node:path";
import { z } from "zod";

export const smallestWindow = { width: 900, height: 600 };
const usualWindow = { width: 1280, height: 820 };

const Bounds = z.object({
  x: z.int(),
  y: z.int(),
  width: z.int().positive(),
  height: z.int().positive(),
});
export type Bounds = z.infer<typeof Bounds>;

/** What the window looked like last time. Lives beside the log, not in the workspace: it belongs to the laptop. */
const WindowState = z.object({
  bounds: Bounds.nullable().catch(null),
  maximised: z.boolean().catch(false),
  zoom: z.number().min(0.5).max(2).catch(1),
  theme: z.enum(["system", "light", "dark"]).catch("system"),
});
export type WindowState = z.infer<typeof WindowState>;
export type Theme = WindowState["theme"];

export const zoomSteps = [0.5, 0.67, 0.75, 0.8, 0.9, 1, 1.1, 1.25, 1.5, 1.75, 2];

/** The next zoom step in a direction; the same one at either end. */
export function nextZoom(current: number, direction: "in" | "out"): number {
  const further =
    direction === "in"
      ? zoomSteps.find((step) => step > current + 0.001)
      : zoomSteps.findLast((step) => step < current - 0.001);
  return further ?? current;
}

/** Whatever is missing or damaged is left out: a wrong file must never keep the window from opening. */
export function readWindowState(file: string): WindowState {
  try {
    return WindowState.parse(JSON.parse(readFileSync(file, "utf8")));
  } catch {
    return WindowState.parse({});
  }
}

/** Written beside and renamed, so that a killed process leaves the old file or the new one, never half of one. */
function writeWindowState(file: string, state: WindowState): void {
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(`${file}.new`, `${JSON.stringify(state, null, 2)}\n`);
  renameSync(`${file}.new`, file);
}

interface Display {
  workArea: Bounds;
}

const titleBar = { width: 200, height: 40 };

function overlap(a: Bounds, b: Bounds): { width: number; height: number } {
  return {
    width: Math.min(a.x + a.width, b.x + b.width) - Math.max(a.x, b.x),
    height: Math.min(a.y + a.height, b.y + b.height) - Math.max(a.y, b.y),
  };
}

/** The display on which enough of the title bar lies to take hold of it with the mouse. */
function displayHolding(bounds: Bounds, displays: readonly Display[]): Display | undefined {
  return displays.find(({ workArea }) => {
    const grip = overlap({ ...bounds, height: titleBar.height }, workArea);
    return grip.width >= titleBar.width && grip.height >= titleBar.height / 2;
  });
}

const between = (low: number, value: number, high: number) => Math.max(low, Math.min(value, high));

/**
 * Where to open: as last time when that place still exists, otherwise in the middle of the first display,
 * never larger than the display and never below the smallest size.
 */
export function placeWindow(
  remembered: Bounds | null,
  displays: readonly Display[],
): { x?: number; y?: number; width: number; height: number } {
  const holding = remembered && displayHolding(remembered, displays);
  const area = (holding ?? displays[0])?.workArea;
  const wanted = remembered ?? usualWindow;
  const size = {
    width: Math.max(smallestWindow.width, Math.min(wanted.width, area?.width ?? wanted.width)),
    height: Math.max(smallestWindow.height, Math.min(wanted.height, area?.height ?? wanted.height)),
  };
  if (!remembered || !holding || !area) return size;
  return {
    x: between(
      area.x - size.width + titleBar.width,
      remembered.x,
      area.x + area.width - titleBar.width,
    ),
    y: between(area.y, remembered.y, area.y + area.height - titleBar.height),
    ...size,
  };
}

export interface WindowMemory {
  readonly current: WindowState;
  /** Remembers a change; the file follows a moment later, because dragging a window sends hundreds. */
  update(change: Partial<WindowState>): void;
  /** Writes what is still waiting. */
  flush(): void;
}

export function openWindowMemory(file: string, onFailure: (error: unknown) => void): WindowMemory {
  let current = readWindowState(file);
  let waiting: NodeJS.Timeout | undefined;
  const flush = () => {
    if (waiting === undefined) return;
    clearTimeout(waiting);
    waiting = undefined;
    try {
      writeWindowState(file, current);
    } catch (error) {
      onFailure(error);
    }
  };
  return {
    get current() {
      return current;
    },
    update(change) {
      current = { ...current, ...change };
      waiting ??= setTimeout(flush, 400);
    },
    flush,
  };
}
