import { describe, expect, test } from "vitest";
import {
  comesTwice,
  type InterviewValues,
  readValues,
} from "../../../renderer/features/interviews/interview-values.ts";
import { instantsAt, localAt } from "../../../renderer/features/interviews/local-time.ts";

const values: InterviewValues = {
  roundId: "r",
  day: "2026-11-24",
  time: "10:00",
  timeZone: "Europe/Oslo",
  minutes: "45",
  place: "",
  note: "",
  panelistIds: ["p"],
};

describe("a wall clock in a time zone", () => {
  test("is one instant on an ordinary day, winter and summer", () => {
    const winter = { day: "2026-01-15", time: "09:00" };
    const summer = { day: "2026-07-15", time: "09:00" };
    expect(instantsAt(winter, "Europe/Oslo")).toEqual([Date.UTC(2026, 0, 15, 8)]);
    expect(instantsAt(summer, "Europe/Oslo")).toEqual([Date.UTC(2026, 6, 15, 7)]);
    expect(instantsAt(summer, "Asia/Kathmandu")).toEqual([Date.UTC(2026, 6, 15, 3, 15)]);
    expect(localAt(Date.UTC(2026, 6, 15, 7), "Europe/Oslo")).toEqual(summer);
  });

  test("does not exist in the hour that is skipped, not even by half an hour", () => {
    expect(instantsAt({ day: "2026-03-29", time: "02:30" }, "Europe/Oslo")).toEqual([]);
    expect(instantsAt({ day: "2026-03-29", time: "03:00" }, "Europe/Oslo")).toHaveLength(1);
    expect(instantsAt({ day: "2026-10-04", time: "02:15" }, "Australia/Lord_Howe")).toEqual([]);
  });

  test("comes twice when the clock goes back, the earlier first", () => {
    expect(instantsAt({ day: "2026-10-25", time: "02:30" }, "Europe/Oslo")).toEqual([
      Date.UTC(2026, 9, 25, 0, 30),
      Date.UTC(2026, 9, 25, 1, 30),
    ]);
    expect(
      comesTwice({ ...values, day: "2026-11-01", time: "01:30", timeZone: "America/New_York" }),
    ).toBe(true);
    expect(comesTwice(values)).toBe(false);
  });

  test("crosses the date line and the year", () => {
    expect(instantsAt({ day: "2027-01-01", time: "00:30" }, "Pacific/Kiritimati")).toEqual([
      Date.UTC(2026, 11, 31, 10, 30),
    ]);
    expect(localAt(Date.UTC(2026, 11, 31, 10, 30), "Pacific/Kiritimati").day).toBe("2027-01-01");
  });

  test("is nothing where nothing was typed", () => {
    expect(instantsAt({ day: "", time: "10:00" }, "Europe/Oslo")).toEqual([]);
    expect(instantsAt({ day: "2026-01-01", time: "" }, "Europe/Oslo")).toEqual([]);
  });
});

describe("the form", () => {
  test("is read as it is meant", () => {
    expect(readValues(values)).toEqual({
      details: {
        startsAt: Date.UTC(2026, 10, 24, 9),
        timeZone: "Europe/Oslo",
        minutes: 45,
        place: "",
        note: "",
        panelistIds: ["p"],
      },
      errors: null,
    });
  });

  test("says field by field what is wrong, all at once", () => {
    const { errors } = readValues({
      ...values,
      day: "",
      minutes: "4",
      panelistIds: [],
      roundId: "",
    });
    expect(Object.keys(errors ?? {}).toSorted()).toEqual([
      "day",
      "minutes",
      "panelistIds",
      "roundId",
    ]);
    expect(readValues({ ...values, minutes: "1.5" }).errors).toHaveProperty("minutes");
    expect(readValues({ ...values, minutes: "an hour" }).errors).toHaveProperty("minutes");
  });

  test("says why a time does not exist", () => {
    expect(readValues({ ...values, day: "2026-03-29", time: "02:30" }).errors?.time).toMatch(
      /put forward/,
    );
  });
});
