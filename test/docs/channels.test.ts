import { readFileSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";
import { channelsPage } from "../../docs/channels.ts";

test("docs/channels.md is what the contract says today (npm run channels)", () => {
  const written = readFileSync(path.join(import.meta.dirname, "../../docs/channels.md"), "utf8");
  expect(written).toBe(channelsPage());
});
