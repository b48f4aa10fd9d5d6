import { describe, expect, test } from "vitest";
import { CompanyDetails } from "../../shared/company.ts";
import { Currency, Instant, line, name, said, says, TimeZone } from "../../shared/values.ts";

const takes = (schema: { safeParse(value: unknown): { success: boolean } }, value: unknown) =>
  schema.safeParse(value).success;

describe("time zones", () => {
  test.each(["Europe/Oslo", "UTC", "Asia/Kolkata", "America/Port-au-Prince", "Etc/GMT+5"])(
    "%s is one",
    (zone) => expect(takes(TimeZone, zone)).toBe(true),
  );
  test.each(["+05:30", "-01", "europe/oslo", "EUROPE/OSLO", "America/Newtown", "", "Etc/ UTC"])(
    "%j is none",
    (zone) => expect(takes(TimeZone, zone)).toBe(false),
  );
});

test.each([
  ["EUR", true],
  ["JPY", true],
  ["ZZZ", false],
  ["eur", false],
])("the currency %s: %s", (currency, known) => expect(takes(Currency, currency)).toBe(known));

test("instants are those that a Date can hold", () => {
  expect(takes(Instant, 8.64e15)).toBe(true);
  expect(takes(Instant, 8.64e15 + 1)).toBe(false);
  expect(takes(Instant, -8.64e15 - 1)).toBe(false);
});

describe("names", () => {
  test.each([
    "",
    " \u00a0",
    "\u200b",
    "\u2060\u200d",
    "\u200e\u200f",
    "\u202e",
    "\u2800",
    "\ufeff",
  ])("%j cannot be seen and is refused", (text) => expect(takes(name(), text)).toBe(false));
  test.each(["李", "ليلى", "😀", "👩‍🚀", "é", "0"])("%s is one", (text) =>
    expect(name().parse(text)).toBe(text.normalize("NFC")),
  );
  test("controls that turn the words after them around are taken out", () => {
    expect(line().parse("\u202eevil\u202c \u2067x\u2069")).toBe("evil x");
  });
});

test.each(["", " \n", "\u200b\n\u2060", "\u2800"])("%j says nothing", (text) => {
  expect(takes(said(10, "Say why."), text)).toBe(false);
  expect(says(text)).toBe(false);
  expect(said(10, "Say why.").parse(`a\n${text}b`)).toBe(`a\n${text}b`);
});

const logo = (bytes: string, kind = "png") =>
  `data:image/${kind};base64,${Buffer.from(bytes, "latin1").toString("base64")}`;

test.each([
  ["a PNG", logo("\x89PNG\r\n\x1a\n...."), true],
  ["a JPEG", logo("\xff\xd8\xff\xe0....", "jpeg"), true],
  ["a WebP", logo("RIFF\x01\x02\x03\x04WEBPVP8 ", "webp"), true],
  ["a PNG that says it is a JPEG", logo("\x89PNG\r\n\x1a\n....", "jpeg"), false],
  ["a RIFF that is no picture", logo("RIFF\x01\x02\x03\x04WAVEfmt ", "webp"), false],
  [
    "the largest picture that the field takes",
    logo(`\x89PNG\r\n\x1a\n${"x".repeat(298_992)}`),
    true,
  ],
])("%s as logo: %s", (_name, value, accepted) => {
  expect(takes(CompanyDetails.shape.logo, value)).toBe(accepted);
});
