import { currencies, timeZones } from "./places.ts";

interface StoredOption {
  /** What the file says: it may come from a machine that knows more than this one, and is offered all the same. */
  stored?: string | undefined;
}

export function CurrencyOptions({ stored }: StoredOption) {
  const known = currencies();
  const isForeign = stored !== undefined && known.every(({ code }) => code !== stored);
  const foreign = isForeign
    ? [{ code: stored, label: `${stored} · not known on this machine` }]
    : [];
  return [...foreign, ...known].map(({ code, label }) => (
    <option key={code} value={code}>
      {label}
    </option>
  ));
}

export function TimeZoneOptions({ stored }: StoredOption) {
  const known = timeZones();
  const foreign = stored === undefined || known.includes(stored) ? [] : [stored];
  return [...foreign, ...known].map((zone) => <option key={zone}>{zone}</option>);
}
