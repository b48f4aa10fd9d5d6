/** Currencies offered first; any other ISO 4217 code that this machine knows follows. */
const common = [
  "EUR",
  "USD",
  "GBP",
  "CHF",
  "SEK",
  "NOK",
  "DKK",
  "PLN",
  "CZK",
  "CAD",
  "AUD",
  "INR",
  "JPY",
];

export function currencies(): { code: string; label: string }[] {
  const names = new Intl.DisplayNames("en", { type: "currency" });
  const rest = Intl.supportedValuesOf("currency").filter((code) => !common.includes(code));
  return [...common, ...rest].map((code) => ({
    code,
    label: `${code} · ${names.of(code) ?? code}`,
  }));
}

export function timeZones(): string[] {
  const here = localTimeZone();
  return [here, ...Intl.supportedValuesOf("timeZone").filter((zone) => zone !== here)];
}

export const localTimeZone = (): string =>
  new Intl.DateTimeFormat().resolvedOptions().timeZone || "UTC";

const byRegion: Record<string, string> = {
  US: "USD",
  GB: "GBP",
  CH: "CHF",
  SE: "SEK",
  NO: "NOK",
  DK: "DKK",
  PL: "PLN",
  CZ: "CZK",
  CA: "CAD",
  AU: "AUD",
  IN: "INR",
  JP: "JPY",
};

/** A first guess from the language settings, to be corrected by the person. */
export function localCurrency(language = navigator.language): string {
  const region = new Intl.Locale(language).maximize().region ?? "";
  return byRegion[region] ?? "EUR";
}
