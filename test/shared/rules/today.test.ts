import { expect, test } from "vitest";
import { dayIn } from "../../../shared/rules/today.ts";

test("a day is the company's own, and that of UTC where its zone is not known", () => {
  const now = Date.UTC(2026, 11, 31, 23, 30);
  expect(dayIn("Europe/Oslo", now)).toBe("2027-01-01");
  expect(dayIn("America/Lima", now)).toBe("2026-12-31");
  expect(dayIn("Atlantis/Capital", now)).toBe("2026-12-31");
});
